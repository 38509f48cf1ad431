package dev.deckhand.sandbox.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One thing that a challenge asks for.
///
/// @param text the goal in one sentence, for the learner
/// @param scope in which runs it is asked for
public record Goal(String text, When when, Scope scope, Aim aim) {

    /// When the aim has to be reached.
    public sealed interface When {
        /// At that instant; empty = at the end.
        record At(OptionalLong micros) implements When {}

        /// At every moment from the one to the other; empty = to the end.
        record Throughout(long fromMicros, OptionalLong untilMicros) implements When {}
    }

    /// In which runs a goal is asked for.
    public enum Scope implements ApiValue {
        EVERYWHERE,
        /// Only in the learner's own run.
        RUN,
        /// Only in the trials.
        TRIALS
    }

    /// What has to be so. At the end of each instant it is so, or it is not.
    public sealed interface Aim {
        /// The service runs all the tasks it wants, of one deployment, and that one is COMPLETED.
        record Steady(String service) implements Aim {}

        /// So many tasks of a kind.
        record TaskCount(Counted counted, Tasks tasks, Bounds bounds) implements Aim {}

        record DesiredCount(String service, Bounds bounds) implements Aim {}

        /// At most so many tasks are wanted and have no place.
        record WaitingTasks(Optional<String> service, int atMost) implements Aim {}

        /// These tasks are RUNNING.
        record TasksKept(List<String> tasks) implements Aim {
            public TasksKept {
                tasks = List.copyOf(tasks);
            }
        }

        /// At most so many tasks have failed since the goal's start: did not start, became
        /// unhealthy, or lost an essential container.
        record FailedTasks(Optional<String> service, int atMost) implements Aim {}

        /// So many container instances have tasks.
        record InstancesUsed(Bounds bounds) implements Aim {}

        /// So many container instances are registered, of one provider or of all.
        record InstanceCount(Optional<String> capacityProvider, Bounds bounds) implements Aim {}

        /// At most so many instance-minutes have been paid for.
        record InstanceMinutes(int atMost) implements Aim {}

        /// The fullest and the emptiest of these Availability Zones differ by at most so many tasks
        /// of the service.
        record Spread(String service, List<String> over, int atMost) implements Aim {
            public Spread {
                over = List.copyOf(over);
            }
        }

        /// The newest deployment of the task definition has that rollout state.
        record Rollout(String service, String taskDefinition, RolloutEnd state) implements Aim {}

        /// The revision has that share of the production traffic, in percent.
        record Traffic(String service, String taskDefinition, Bounds bounds) implements Aim {}

        record PortFree(String containerInstance, int port, Protocol protocol) implements Aim {}

        /// At most so many requests have been refused.
        record RejectedRequests(int atMost) implements Aim {}
    }

    /// Which tasks count: RUNNING and not told to stop; of those, the ones that count as healthy
    /// for their service; or all that are started and not told to stop.
    public enum Counted implements ApiValue {
        RUNNING,
        HEALTHY,
        STARTED
    }

    /// How a deployment may end.
    public enum RolloutEnd implements ApiValue {
        COMPLETED,
        FAILED
    }

    /// Tasks that have all of what is given.
    ///
    /// @param taskDefinition with its revision
    public record Tasks(
            Optional<String> service,
            Optional<String> taskDefinition,
            Optional<String> capacityProvider,
            Optional<String> containerInstance,
            Optional<String> availabilityZone) {}

    /// Limits of a number, at least one of them.
    public record Bounds(OptionalInt atLeast, OptionalInt atMost) {
        public Bounds {
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                throw new IllegalArgumentException("bounds without a limit");
            }
        }

        public static Bounds atMost(int most) {
            return new Bounds(OptionalInt.empty(), OptionalInt.of(most));
        }

        public static Bounds exactly(int number) {
            return new Bounds(OptionalInt.of(number), OptionalInt.of(number));
        }

        public boolean hold(long number) {
            return number >= atLeast.orElse(Integer.MIN_VALUE)
                    && number <= atMost.orElse(Integer.MAX_VALUE);
        }

        /// `at least 4`, `at most 2`, `3`, `2 to 6`.
        @Override
        public String toString() {
            if (atLeast.isEmpty()) {
                return "at most " + atMost.getAsInt();
            }
            if (atMost.isEmpty()) {
                return "at least " + atLeast.getAsInt();
            }
            return atLeast.equals(atMost)
                    ? Integer.toString(atLeast.getAsInt())
                    : atLeast.getAsInt() + " to " + atMost.getAsInt();
        }
    }
}
