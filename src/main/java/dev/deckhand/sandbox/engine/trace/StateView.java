package dev.deckhand.sandbox.engine.trace;

import dev.deckhand.sandbox.model.Alarm;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.LifecycleStage;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The state at one instant, to be read from any thread (scenario-format 6.4).
public record StateView(
        long atMicros,
        List<InstanceView> containerInstances,
        List<TaskView> tasks,
        List<ServiceView> services,
        List<CapacityProviderView> capacityProviders,
        List<AlarmView> alarms) {
    public StateView {
        containerInstances = List.copyOf(containerInstances);
        tasks = List.copyOf(tasks);
        services = List.copyOf(services);
        capacityProviders = List.copyOf(capacityProviders);
        alarms = List.copyOf(alarms);
    }

    /// Amounts of an instance; the ports are those in use, an absent ENI count means no limit.
    public record ResourcesView(
            int cpu,
            int memory,
            int gpu,
            OptionalInt eni,
            List<Integer> ports,
            List<Integer> portsUdp) {
        public ResourcesView {
            ports = List.copyOf(ports);
            portsUdp = List.copyOf(portsUdp);
        }
    }

    /// A container instance and what is left of it.
    ///
    /// @param runningTasksCount tasks RUNNING and not told to stop
    /// @param pendingTasksCount tasks made, not told to stop, not yet RUNNING
    public record InstanceView(
            String id,
            Optional<String> ec2InstanceType,
            String availabilityZone,
            InstanceStatus status,
            boolean agentConnected,
            Optional<String> capacityProviderName,
            ResourcesView registeredResources,
            ResourcesView remainingResources,
            int runningTasksCount,
            int pendingTasksCount) {}

    /// A container of a task.
    public record ContainerView(
            String name,
            String lastStatus,
            OptionalInt exitCode,
            HealthStatus healthStatus,
            int restartCount,
            Optional<String> reason) {}

    /// A task; stopped ones stay.
    public record TaskView(
            String id,
            String taskDefinition,
            String group,
            Optional<String> startedBy,
            Optional<String> containerInstance,
            Optional<String> availabilityZone,
            Optional<String> capacityProviderName,
            TaskStatus lastStatus,
            TaskStatus desiredStatus,
            HealthStatus healthStatus,
            OptionalLong createdAtMicros,
            OptionalLong startedAtMicros,
            OptionalLong stoppedAtMicros,
            Optional<StopCode> stopCode,
            Optional<String> stoppedReason,
            List<ContainerView> containers) {
        public TaskView {
            containers = List.copyOf(containers);
        }
    }

    /// A deployment of a service.
    public record DeploymentView(
            String id,
            DeploymentStatus status,
            RolloutState rolloutState,
            String rolloutStateReason,
            String taskDefinition,
            int desiredCount,
            int runningCount,
            int pendingCount,
            int failedTasks,
            Optional<LifecycleStage> lifecycleStage,
            Optional<Decimal> requestedProductionTrafficWeight) {}

    /// A task set of an EXTERNAL deployment.
    ///
    /// @param scale percent of the desired count
    public record TaskSetView(
            String id,
            Optional<String> externalId,
            DeploymentStatus status,
            String taskDefinition,
            Decimal scale,
            int computedDesiredCount,
            int runningCount,
            int pendingCount) {}

    /// A service event.
    public record MessageView(long atMicros, String message) {}

    /// A service with everything that belongs to it.
    ///
    /// @param events oldest first
    public record ServiceView(
            String name,
            int desiredCount,
            int runningCount,
            int pendingCount,
            SchedulingStrategy schedulingStrategy,
            AvailabilityZoneRebalancing availabilityZoneRebalancing,
            List<DeploymentView> deployments,
            List<TaskSetView> taskSets,
            List<MessageView> events) {
        public ServiceView {
            deployments = List.copyOf(deployments);
            taskSets = List.copyOf(taskSets);
            events = List.copyOf(events);
        }
    }

    /// A capacity provider with an Auto Scaling group, and the metric that drives it.
    ///
    /// @param instances N
    /// @param instancesNeeded M, before the step sizes
    /// @param capacityProviderReservation percent, two decimals, cut off
    public record CapacityProviderView(
            String name,
            int instances,
            int instancesNeeded,
            int desiredCapacity,
            Decimal capacityProviderReservation) {}

    /// A CloudWatch alarm.
    public record AlarmView(
            String alarmName,
            Optional<String> service,
            Optional<Alarm.Metric> metricName,
            Optional<Decimal> threshold,
            Optional<Alarm.ComparisonOperator> comparisonOperator,
            int evaluationPeriods,
            int period,
            AlarmState stateValue) {}
}
