package dev.deckhand.sandbox.engine.trace;

import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.Optional;

/// Everything that can be said about one decision, worked out by making it again.
///
/// @param decision the decision with its funnel, refusals and ties
/// @param sentence the decision in one plain sentence
/// @param candidates for a placement: each instance that took part
/// @param tieRule what decided among equals: NONE, ORDERED, SEEDED or RANDOM_STRATEGY
/// @param steps how it came about, a line each, where the funnel does not say it
/// @param counterfactuals up to three small changes and what they would have led to, each proved by
///   making the decision again
/// @param eventText what ECS itself says of it, if anything
/// @param given what was asked for, and what the decision reckoned with
public record Why(
        TraceDecision decision,
        String sentence,
        List<Candidate> candidates,
        String tieRule,
        List<String> steps,
        List<Counterfactual> counterfactuals,
        Optional<String> eventText,
        Given given) {
    public Why {
        candidates = List.copyOf(candidates);
        steps = List.copyOf(steps);
        counterfactuals = List.copyOf(counterfactuals);
    }

    /// A small change, and what it would have led to.
    ///
    /// @param sentence as in "With i1 DRAINING the task goes to i2 instead."
    /// @param tryIt the request that brings it about, when it is made in a branch taken at
    ///   `position`; that too was proved. Empty when no request can
    /// @param position where to go before taking the branch: `seek(position)`, `branch()`, `apply`
    public record Counterfactual(String sentence, List<TimelineAction> tryIt, long position) {
        public Counterfactual {
            tryIt = List.copyOf(tryIt);
        }
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

    /// What a decision started from.
    public sealed interface Given {
        /// What one task asks for.
        ///
        /// @param gpus number of GPUs; all of an instance count as 1
        /// @param enis task network interfaces, 1 for awsvpc
        /// @param ports static host ports, TCP and UDP
        /// @param service whether a service wants it, and not RunTask
        /// @param strategy as asked for; empty = the default
        /// @param memberOf expressions of the request and of the task definition
        /// @param availabilityZones those of the subnets; empty = any
        /// @param attributes that an instance must have, and capabilities
        record Wish(
                int cpu,
                int memory,
                int gpus,
                int enis,
                List<Integer> ports,
                boolean service,
                List<PlacementStrategy> strategy,
                boolean distinctInstance,
                List<String> memberOf,
                List<String> availabilityZones,
                List<String> attributes)
                implements Given {
            public Wish {
                ports = List.copyOf(ports);
                strategy = List.copyOf(strategy);
                memberOf = List.copyOf(memberOf);
                availabilityZones = List.copyOf(availabilityZones);
                attributes = List.copyOf(attributes);
            }

            /// Whether any placement constraint is set.
            public boolean hasConstraints() {
                return distinctInstance || !memberOf.isEmpty();
            }
        }

        /// What a look of a rolling deployment reckoned with.
        ///
        /// @param newTasks of the newest revision, that are neither unhealthy nor on an instance
        ///   that drains
        record Percents(int minimumHealthyPercent, int maximumPercent, int newTasks)
                implements Given {}

        /// Nothing beside what the decision says.
        record Nothing() implements Given {}
    }
}
