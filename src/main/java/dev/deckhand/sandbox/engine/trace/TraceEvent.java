package dev.deckhand.sandbox.engine.trace;

import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.DeploymentConfiguration.HookTarget;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.LifecycleStage;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.Optional;
import java.util.OptionalInt;

/// Something that happened, in the order of cause and effect (scenario-format 6.1).
public sealed interface TraceEvent {
    /// One counter over events and decisions.
    long seq();

    long atMicros();

    /// ECS's own wording where it has one, else a plain sentence.
    String text();

    /// The name of the type in a trace.
    String type();

    /// A task is made, or one of these fields changes.
    ///
    /// @param countsHealthy whether it counts towards `minimumHealthyPercent`
    record TaskStateChange(
            long seq,
            long atMicros,
            String task,
            String taskDefinition,
            String group,
            Optional<String> startedBy,
            Optional<String> containerInstance,
            Optional<String> availabilityZone,
            Optional<String> capacityProviderName,
            TaskStatus lastStatus,
            TaskStatus desiredStatus,
            HealthStatus healthStatus,
            boolean countsHealthy,
            Optional<StopCode> stopCode,
            Optional<String> stoppedReason)
            implements TraceEvent {
        @Override
        public String type() {
            return "TASK_STATE_CHANGE";
        }

        @Override
        public String text() {
            String why = stoppedReason.map(reason -> ": " + reason).orElse("");
            return "(task " + task + ") is " + lastStatus + why;
        }
    }

    /// A container of a task changes.
    record ContainerStateChange(
            long seq,
            long atMicros,
            String task,
            String container,
            String lastStatus,
            OptionalInt exitCode,
            HealthStatus healthStatus,
            int restartCount)
            implements TraceEvent {
        @Override
        public String type() {
            return "CONTAINER_STATE_CHANGE";
        }

        @Override
        public String text() {
            String code = exitCode.isPresent() ? ", exit code " + exitCode.getAsInt() : "";
            return "(task " + task + ") container " + container + " is " + lastStatus + code;
        }
    }

    /// A container instance registers, changes or goes.
    record ContainerInstanceStateChange(
            long seq,
            long atMicros,
            String containerInstance,
            Optional<String> capacityProviderName,
            InstanceStatus status,
            boolean agentConnected)
            implements TraceEvent {
        @Override
        public String type() {
            return "CONTAINER_INSTANCE_STATE_CHANGE";
        }

        @Override
        public String text() {
            return "(container-instance "
                    + containerInstance
                    + ") is "
                    + status
                    + (agentConnected ? "" : ", agent disconnected");
        }
    }

    /// Status or rollout state of a deployment changes.
    record DeploymentStateChange(
            long seq,
            long atMicros,
            String service,
            String deployment,
            String taskDefinition,
            DeploymentStatus status,
            RolloutState rolloutState,
            String rolloutStateReason,
            int failedTasks)
            implements TraceEvent {
        @Override
        public String type() {
            return "DEPLOYMENT_STATE_CHANGE";
        }

        @Override
        public String text() {
            return rolloutStateReason;
        }
    }

    /// A native deployment enters a stage.
    record LifecycleStageChange(
            long seq,
            long atMicros,
            String service,
            String deployment,
            LifecycleStage lifecycleStage)
            implements TraceEvent {
        @Override
        public String type() {
            return "LIFECYCLE_STAGE_CHANGE";
        }

        @Override
        public String text() {
            return "(service "
                    + service
                    + ") (deployment "
                    + deployment
                    + ") entered "
                    + lifecycleStage;
        }
    }

    /// The new revision's share of the traffic changes, in percent.
    record TrafficShift(
            long seq,
            long atMicros,
            String service,
            String deployment,
            Decimal requestedProductionTrafficWeight,
            Decimal requestedTestTrafficWeight)
            implements TraceEvent {
        @Override
        public String type() {
            return "TRAFFIC_SHIFT";
        }

        @Override
        public String text() {
            return "(service "
                    + service
                    + ") (deployment "
                    + deployment
                    + ") gets "
                    + requestedProductionTrafficWeight
                    + " % of the production traffic and "
                    + requestedTestTrafficWeight
                    + " % of the test traffic";
        }
    }

    /// A lifecycle hook starts, waits or ends.
    record HookStateChange(
            long seq,
            long atMicros,
            String service,
            String deployment,
            LifecycleStage lifecycleStage,
            HookTarget targetType,
            Optional<String> hookTargetArn,
            HookStatus status)
            implements TraceEvent {
        @Override
        public String type() {
            return "HOOK_STATE_CHANGE";
        }

        @Override
        public String text() {
            return "(service " + service + ") hook at " + lifecycleStage + " is " + status;
        }
    }

    /// A message of a service.
    record ServiceEvent(long seq, long atMicros, String service, String text)
            implements TraceEvent {
        @Override
        public String type() {
            return "SERVICE_EVENT";
        }
    }

    /// A CloudWatch alarm changes its state.
    record AlarmStateChange(long seq, long atMicros, String alarmName, AlarmState stateValue)
            implements TraceEvent {
        @Override
        public String type() {
            return "ALARM_STATE_CHANGE";
        }

        @Override
        public String text() {
            return "Alarm " + alarmName + " is " + stateValue;
        }
    }

    /// Two minutes are left to a Spot instance or a Fargate Spot task.
    record SpotInterruptionWarning(
            long seq, long atMicros, Optional<String> containerInstance, Optional<String> task)
            implements TraceEvent {
        @Override
        public String type() {
            return "SPOT_INTERRUPTION_WARNING";
        }

        @Override
        public String text() {
            return "EC2 Spot Instance Interruption Warning";
        }
    }

    /// A timeline request was refused.
    ///
    /// @param exception the API's name of it
    record RequestRejected(
            long seq, long atMicros, String request, String action, String exception, String text)
            implements TraceEvent {
        @Override
        public String type() {
            return "REQUEST_REJECTED";
        }
    }
}
