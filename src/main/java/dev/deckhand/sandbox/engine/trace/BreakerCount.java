package dev.deckhand.sandbox.engine.trace;

import dev.deckhand.sandbox.engine.trace.Why.Counterfactual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a failed task meant to the circuit breaker of its deployment.
///
/// @param counted whether it was counted at all
/// @param failedTasks the counter after it
/// @param threshold failures that end the deployment; empty without a circuit breaker
/// @param tripped whether it ended the deployment
/// @param steps how the threshold comes about and in which stage the breaker is
/// @param counterfactuals proved by running the moment again
/// @param eventText what ECS itself says of it, if anything
public record BreakerCount(
        long atMicros,
        String task,
        String service,
        String deployment,
        boolean counted,
        int failedTasks,
        OptionalInt threshold,
        boolean tripped,
        String sentence,
        List<String> steps,
        List<Counterfactual> counterfactuals,
        Optional<String> eventText) {
    public BreakerCount {
        steps = List.copyOf(steps);
        counterfactuals = List.copyOf(counterfactuals);
    }
}
