package dev.deckhand.sandbox.engine.trace;

import java.util.List;
import java.util.Optional;

/// Everything that can be said about one decision, worked out by making it again.
///
/// @param decision the decision with its funnel, refusals and ties
/// @param sentence the decision in one plain sentence
/// @param candidates for a placement: each instance that took part
/// @param tieRule what decided among equals: NONE, ORDERED, SEEDED or RANDOM_STRATEGY
/// @param counterfactuals up to three small changes and what they would have led to, each proved by
///   making the decision again
/// @param eventText what ECS itself says of it, if anything
public record Why(
        TraceDecision decision,
        String sentence,
        List<Candidate> candidates,
        String tieRule,
        List<String> counterfactuals,
        Optional<String> eventText) {
    public Why {
        candidates = List.copyOf(candidates);
        counterfactuals = List.copyOf(counterfactuals);
    }

    /// One instance in a placement.
    ///
    /// @param refused the first rule it failed, with what was missing
    /// @param values what each strategy entry looked at, in their order; empty when it was refused
    /// @param stagesPassed how many stages of the funnel it came through
    public record Candidate(
            String containerInstance,
            String availabilityZone,
            Optional<TraceDecision.Reason> refused,
            List<Integer> values,
            int stagesPassed) {
        public Candidate {
            values = List.copyOf(values);
        }
    }
}
