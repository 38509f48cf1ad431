package dev.deckhand.sandbox.engine.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A choice the simulated ECS made, with the arithmetic behind it (scenario-format 6.2).
///
/// While a run is under way the lists that explain a decision stay empty; they are worked out on
/// demand.
public sealed interface TraceDecision {
    long seq();

    long atMicros();

    /// The name of the kind in a trace.
    String kind();

    /// Why one instance was ruled out.
    ///
    /// @param missing CPU units, MiB, GPUs, ENIs or ports that were missing
    record Reason(String containerInstance, String reason, OptionalInt missing) {}

    /// Candidates before and after a stage.
    record Stage(String name, int in, int out) {}

    /// One task that was to be placed.
    record Place(
            long seq,
            long atMicros,
            Optional<String> task,
            String group,
            Optional<String> request,
            Optional<String> containerInstance,
            Optional<String> availabilityZone,
            List<Reason> reasons,
            List<Stage> stages,
            List<String> ties)
            implements TraceDecision {
        public Place {
            reasons = List.copyOf(reasons);
            stages = List.copyOf(stages);
            ties = List.copyOf(ties);
        }

        @Override
        public String kind() {
            return "PLACE";
        }

        /// Whether a task came of it.
        public boolean isPlaced() {
            return task.isPresent();
        }
    }

    /// Why the scheduler picked a task to stop.
    enum StopCause {
        SCALE_IN,
        DEPLOYMENT,
        DRAINING,
        UNHEALTHY,
        AZ_REBALANCING,
        DAEMON
    }

    /// The scheduler picks a task to stop.
    record Stop(
            long seq,
            long atMicros,
            String task,
            String group,
            Optional<String> containerInstance,
            StopCause cause,
            List<Stage> stages,
            List<String> ties)
            implements TraceDecision {
        public Stop {
            stages = List.copyOf(stages);
            ties = List.copyOf(ties);
        }

        @Override
        public String kind() {
            return "STOP";
        }
    }

    /// What one provider gets.
    record Share(String capacityProvider, int base, int weight, int tasks) {}

    /// A capacity provider strategy divides tasks.
    record Split(
            long seq, long atMicros, String group, Optional<String> request, List<Share> shares)
            implements TraceDecision {
        public Split {
            shares = List.copyOf(shares);
        }

        @Override
        public String kind() {
            return "SPLIT";
        }
    }

    /// A look of a rolling deployment; `healthy` and `running` are the counts before it.
    record Deploy(
            long seq,
            long atMicros,
            String service,
            String deployment,
            int desiredCount,
            int minimumHealthy,
            int maximumRunning,
            int healthy,
            int running,
            int start,
            int stop)
            implements TraceDecision {
        @Override
        public String kind() {
            return "DEPLOY";
        }
    }

    /// What one policy asks for.
    record Proposal(String policy, int to) {}

    /// A desired count or a group's desired capacity is changed by scaling.
    record Scale(
            long seq,
            long atMicros,
            Optional<String> service,
            Optional<String> capacityProviderName,
            int from,
            int to,
            List<Proposal> proposals)
            implements TraceDecision {
        public Scale {
            proposals = List.copyOf(proposals);
        }

        @Override
        public String kind() {
            return "SCALE";
        }
    }
}
