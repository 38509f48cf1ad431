package dev.deckhand.ui.sandbox.why;

import dev.deckhand.content.prediction.Prediction;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A placement before it is shown: what can be guessed, and what is right.
///
/// @param number which placement of the run it is, from 1
/// @param request the timeline entry that asks for the task
/// @param choices ids of the instances that take part, in the order of the map
/// @param right ids of those that count as right, or [#NONE]; several where nothing that can be
///   known decides
record Guess(
        long seq,
        int number,
        Optional<String> request,
        List<String> choices,
        Set<String> right,
        Explanation answer) {
    /// The choice that no instance can take the task.
    static final String NONE = Prediction.NONE;

    Guess {
        choices = List.copyOf(choices);
        right = Set.copyOf(right);
    }

    /// What became of a guess.
    ///
    /// @param instance whether the instance was right
    /// @param reason whether the stage that decides was right; empty when none was picked
    /// @param separates the row of the funnel at which the picked one fell; empty when it was right
    ///   or no instance was picked
    record Outcome(
            String picked,
            boolean instance,
            Optional<Boolean> reason,
            Optional<Integer> separates) {}

    /// The guess at a placement; empty when nothing can be guessed, as on Fargate.
    ///
    /// @param order ids of instances in the order of the map
    static Optional<Guess> of(Explanation answer, int number, List<String> order) {
        if (!(answer.why().decision() instanceof TraceDecision.Place place)
                || answer.table().isEmpty()) {
            return Optional.empty();
        }
        Set<String> part = new LinkedHashSet<>();
        answer.table().forEach(row -> part.add(row.id()));
        List<String> choices = order.stream().filter(part::contains).toList();
        return choices.size() < part.size()
                ? Optional.empty()
                : Optional.of(
                        new Guess(
                                answer.seq(),
                                number,
                                place.request(),
                                choices,
                                right(answer.why(), place),
                                answer));
    }

    private static Set<String> right(Why why, TraceDecision.Place place) {
        if (place.containerInstance().isEmpty()) {
            return Set.of(NONE);
        }
        Set<String> right = new LinkedHashSet<>(place.ties());
        right.add(place.containerInstance().get());
        for (int i = 0; i < place.stages().size(); i++) {
            if (place.stages().get(i).name().equals("random")) {
                int drawn = i;
                why.candidates().stream()
                        .filter(one -> one.stagesPassed() >= drawn)
                        .forEach(one -> right.add(one.containerInstance()));
            }
        }
        return right;
    }

    /// The stages that could be the one that decides.
    List<Funnel.Row> rules() {
        return answer.funnel()
                .map(funnel -> funnel.rows().stream().filter(Funnel.Row::set).toList())
                .orElse(List.of());
    }

    /// The stage that decides.
    Optional<Funnel.Row> decider() {
        return answer.funnel()
                .flatMap(funnel -> funnel.decides().map(index -> funnel.rows().get(index)));
    }

    Outcome graded(String picked, Optional<String> rule) {
        boolean instance = right.contains(picked);
        Optional<Boolean> reason =
                rule.map(id -> decider().filter(row -> row.id().equals(id)).isPresent());
        Optional<Integer> separates =
                instance || picked.equals(NONE)
                        ? Optional.empty()
                        : answer.why().candidates().stream()
                                .filter(one -> one.containerInstance().equals(picked))
                                .map(Why.Candidate::stagesPassed)
                                .findFirst();
        return new Outcome(picked, instance, reason, separates);
    }
}
