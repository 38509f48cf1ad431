package dev.deckhand.content.prediction;

import dev.deckhand.sandbox.model.Scenario;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A placement of a scenario that is to be predicted. It is worked out when first asked for, so
/// that reading a pack does not run its scenarios. Safe for use by many threads.
public final class Puzzle {
    private final Scenario scenario;
    private final String decision;
    private final boolean acceptsTies;
    private volatile @Nullable Solution solution;

    /// What became of working it out.
    public sealed interface Solution {
        record Solved(Prediction prediction) implements Solution {}

        /// @param what what is wrong
        /// @param mend how to mend it
        record Unsolved(String what, String mend) implements Solution {}
    }

    /// @param decision the id of the timeline entry whose first placement is meant; or a number,
    ///   for the n-th placement of the run, from 1
    /// @param acceptsTies whether each of several equal instances counts as right
    public Puzzle(Scenario scenario, String decision, boolean acceptsTies) {
        this.scenario = scenario;
        this.decision = decision;
        this.acceptsTies = acceptsTies;
    }

    public Solution solution() {
        Solution known = solution;
        if (known == null) {
            known = Solving.solve(scenario, decision, acceptsTies);
            solution = known;
        }
        return known;
    }

    /// @throws IllegalStateException when there is none; the reader of packs finds that first
    public Prediction prediction() {
        return switch (solution()) {
            case Solution.Solved(var prediction) -> prediction;
            case Solution.Unsolved(var what, _) -> throw new IllegalStateException(what);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Puzzle puzzle
                && puzzle.scenario.equals(scenario)
                && puzzle.decision.equals(decision)
                && puzzle.acceptsTies == acceptsTies;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scenario, decision, acceptsTies);
    }

    @Override
    public String toString() {
        return "Puzzle[" + decision + "]";
    }
}
