package dev.deckhand.study;

import dev.deckhand.sandbox.challenge.Points;
import java.util.Comparator;

/// How a challenge was solved once.
///
/// @param changes how many changes it took
/// @param hints how many hints were taken
/// @param solutionShown whether the solution was looked at
public record ChallengeResult(int changes, int hints, boolean solutionShown) {
    /// The better one first: the one that is worth more, and of equals the one with fewer changes.
    static final Comparator<ChallengeResult> BEST_FIRST =
            Comparator.comparingInt(ChallengeResult::points)
                    .reversed()
                    .thenComparingInt(ChallengeResult::changes);

    public int points() {
        return Points.of(hints, solutionShown);
    }
}
