package dev.deckhand.ui.today;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.journal.Attempt;
import dev.deckhand.study.Goal;
import dev.deckhand.study.Standing;
import dev.deckhand.study.statistics.Activity;
import dev.deckhand.study.statistics.History;
import dev.deckhand.study.statistics.Readiness;
import dev.deckhand.study.statistics.Scope;
import dev.deckhand.study.statistics.Statistics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What all answers so far add up to, as far as it matters today.
///
/// @param streak days of learning in a row, a single day off between them not counted
/// @param activity the last twelve weeks
/// @param weak concepts whose questions are missed most, the weakest first
/// @param readiness of the exam that is the goal, else of the one of which most questions were seen
record Insight(
        LocalDate today,
        Activity.Streak streak,
        Activity activity,
        List<Weak> weak,
        Optional<Readiness> readiness) {
    /// How many questions a drill has at most.
    static final int DRILL = 5;

    private static final int MOST_WEAK = 3;
    private static final int FEWEST_SEEN = 2;

    Insight {
        weak = List.copyOf(weak);
    }

    /// @param missed how many of the questions seen were wrong the last time
    record Weak(Concept concept, int missed, int seen) {}

    /// Nothing before the first answer.
    static Optional<Insight> of(
            Library library,
            Standing standing,
            List<Attempt> attempts,
            Optional<Goal> goal,
            Instant now) {
        if (attempts.isEmpty()) {
            return Optional.empty();
        }
        History history = History.of(attempts, standing.deck().scheduler(), standing.deck().days());
        Statistics all = Statistics.of(library, standing.learner(), history, now, Scope.ALL);
        return Optional.of(
                new Insight(
                        all.today(),
                        all.streak(),
                        all.activity(),
                        all.mastery().concepts().stream()
                                .map(one -> one.progress())
                                .map(one ->
                                        new Weak(
                                                one.concept(),
                                                one.seen() - one.known(),
                                                one.seen()))
                                .filter(one -> one.missed() > 0 && one.seen() >= FEWEST_SEEN)
                                .sorted(
                                        Comparator.comparingDouble((Weak one) ->
                                                        -(double) one.missed() / one.seen())
                                                .thenComparingInt(one -> -one.missed()))
                                .limit(MOST_WEAK)
                                .toList(),
                        readiness(all.readiness(), goal)));
    }

    private static Optional<Readiness> readiness(List<Readiness> all, Optional<Goal> goal) {
        return goal.flatMap(Goal::exam)
                .map(exam ->
                        all.stream().filter(one -> one.exam().id().equals(exam.id())).findFirst())
                .orElseGet(() ->
                        all.stream()
                                .filter(one -> one.pass().isPresent())
                                .max(Comparator.comparingInt(Readiness::seen)));
    }
}
