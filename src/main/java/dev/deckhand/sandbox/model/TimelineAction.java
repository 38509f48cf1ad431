package dev.deckhand.sandbox.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a timeline entry does. References (services, instances, tasks, definitions) may name what
/// does not exist: then ECS refuses the request, and the run goes on.
public sealed interface TimelineAction {

    /// The name of the action in the file: `runTask`, `setLoad`, ...
    default String apiName() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /// Places tasks; the scheduler picks the instances.
    record RunTask(
            String taskDefinition,
            int count,
            Optional<String> group,
            Optional<String> startedBy,
            Optional<LaunchType> launchType,
            List<CapacityProviderStrategyItem> capacityProviderStrategy,
            List<PlacementConstraint> placementConstraints,
            List<PlacementStrategy> placementStrategy,
            Optional<AwsVpcConfiguration> networkConfiguration,
            Overrides overrides,
            Optional<String> platformVersion,
            Optional<String> clientToken)
            implements TimelineAction {
        public RunTask {
            capacityProviderStrategy = List.copyOf(capacityProviderStrategy);
            placementConstraints = List.copyOf(placementConstraints);
            placementStrategy = List.copyOf(placementStrategy);
        }
    }

    /// Places one task on each named instance.
    record StartTask(
            String taskDefinition,
            List<String> containerInstances,
            Optional<String> group,
            Optional<String> startedBy,
            Optional<AwsVpcConfiguration> networkConfiguration,
            Overrides overrides)
            implements TimelineAction {
        public StartTask {
            containerInstances = List.copyOf(containerInstances);
        }
    }

    /// Amounts that replace those of the task definition.
    ///
    /// @param cpu as in [TaskDefinition#cpu()]
    /// @param documentLength characters of the override document; ECS takes 8192
    record Overrides(
            Optional<String> cpu,
            Optional<String> memory,
            List<ContainerOverride> containers,
            int documentLength) {
        public static final Overrides NONE =
                new Overrides(Optional.empty(), Optional.empty(), List.of(), 0);

        public Overrides {
            containers = List.copyOf(containers);
        }
    }

    /// Amounts that replace those of one container.
    record ContainerOverride(
            String name,
            OptionalInt cpu,
            OptionalInt memory,
            OptionalInt memoryReservation,
            OptionalInt gpus) {}

    record StopTask(String task, Optional<String> reason) implements TimelineAction {}

    record RegisterTaskDefinition(TaskDefinition taskDefinition) implements TimelineAction {}

    record DeregisterTaskDefinition(String taskDefinition) implements TimelineAction {}

    record CreateService(Service service) implements TimelineAction {}

    /// Changes what is present. The new deployments that members without effect of their own start
    /// (`serviceRegistries`, `serviceConnectConfiguration`, ...) are known by [#otherMembers()].
    record UpdateService(
            String service,
            OptionalInt desiredCount,
            Optional<String> taskDefinition,
            Optional<List<CapacityProviderStrategyItem>> capacityProviderStrategy,
            Optional<DeploymentConfiguration> deploymentConfiguration,
            Optional<DeploymentControllerType> deploymentController,
            Optional<AvailabilityZoneRebalancing> availabilityZoneRebalancing,
            Optional<AwsVpcConfiguration> networkConfiguration,
            Optional<List<PlacementConstraint>> placementConstraints,
            Optional<List<PlacementStrategy>> placementStrategy,
            Optional<List<LoadBalancer>> loadBalancers,
            OptionalInt healthCheckGracePeriodSeconds,
            Optional<String> platformVersion,
            boolean forceNewDeployment,
            Set<String> otherMembers)
            implements TimelineAction {
        public UpdateService {
            capacityProviderStrategy = capacityProviderStrategy.map(List::copyOf);
            placementConstraints = placementConstraints.map(List::copyOf);
            placementStrategy = placementStrategy.map(List::copyOf);
            loadBalancers = loadBalancers.map(List::copyOf);
            otherMembers = Ordered.set(otherMembers);
        }

        /// The service as it is after the update. A capacity provider strategy takes the place of
        /// the launch type.
        public Service appliedTo(Service before) {
            var members = new LinkedHashSet<>(before.otherMembers());
            members.addAll(otherMembers);
            return new Service(
                    before.serviceName(),
                    taskDefinition.or(before::taskDefinition),
                    desiredCount.isPresent() ? desiredCount : before.desiredCount(),
                    before.schedulingStrategy(),
                    capacityProviderStrategy.filter(list -> !list.isEmpty()).isPresent()
                            ? Optional.empty()
                            : before.launchType(),
                    capacityProviderStrategy.orElse(before.capacityProviderStrategy()),
                    deploymentConfiguration
                            .map(before.deploymentConfiguration()::with)
                            .orElse(before.deploymentConfiguration()),
                    deploymentController.orElse(before.deploymentController()),
                    placementConstraints.orElse(before.placementConstraints()),
                    placementStrategy.orElse(before.placementStrategy()),
                    networkConfiguration.or(before::networkConfiguration),
                    loadBalancers.orElse(before.loadBalancers()),
                    healthCheckGracePeriodSeconds.isPresent()
                            ? healthCheckGracePeriodSeconds
                            : before.healthCheckGracePeriodSeconds(),
                    availabilityZoneRebalancing.or(before::availabilityZoneRebalancing),
                    platformVersion.or(before::platformVersion),
                    before.createdAt(),
                    before.simulation(),
                    members);
        }
    }

    record DeleteService(String service, boolean force) implements TimelineAction {}

    /// Switches the scale-in protection of tasks.
    ///
    /// @param expiresInMinutes empty = 120
    record UpdateTaskProtection(
            List<String> tasks, boolean protectionEnabled, OptionalInt expiresInMinutes)
            implements TimelineAction {
        public UpdateTaskProtection {
            tasks = List.copyOf(tasks);
        }
    }

    /// Makes a task set of a service with the EXTERNAL controller.
    ///
    /// @param scale percent of the service's desired count; empty = 100
    record CreateTaskSet(
            String service,
            Optional<String> externalId,
            String taskDefinition,
            Optional<Decimal> scale,
            Optional<LaunchType> launchType,
            List<CapacityProviderStrategyItem> capacityProviderStrategy,
            Optional<AwsVpcConfiguration> networkConfiguration,
            List<LoadBalancer> loadBalancers)
            implements TimelineAction {
        public CreateTaskSet {
            capacityProviderStrategy = List.copyOf(capacityProviderStrategy);
            loadBalancers = List.copyOf(loadBalancers);
        }
    }

    /// Scales a task set.
    ///
    /// @param taskSet its id or `externalId`
    record UpdateTaskSet(String service, String taskSet, Decimal scale) implements TimelineAction {}

    record DeleteTaskSet(String service, String taskSet, boolean force) implements TimelineAction {}

    record StopServiceDeployment(String service, StopType stopType) implements TimelineAction {}

    /// How a deployment is stopped.
    enum StopType implements ApiValue {
        ABORT,
        ROLLBACK
    }

    record ContinueServiceDeployment(String service, ContinueAction action)
            implements TimelineAction {}

    /// The answer to a hook that waits.
    enum ContinueAction implements ApiValue {
        CONTINUE,
        ROLLBACK
    }

    /// Usually one instance; more when the file gives a `count`.
    record RegisterInstance(List<ContainerInstance> instances) implements TimelineAction {
        public RegisterInstance {
            instances = List.copyOf(instances);
        }
    }

    record DeregisterInstance(String containerInstance, boolean force) implements TimelineAction {}

    record DrainInstance(String containerInstance) implements TimelineAction {}

    record ActivateInstance(String containerInstance) implements TimelineAction {}

    /// The host is gone.
    record StopInstance(String containerInstance) implements TimelineAction {}

    record SetAgentConnected(String containerInstance, boolean agentConnected)
            implements TimelineAction {}

    /// Sets and removes attributes of an instance.
    ///
    /// @param attributes an empty value removes the attribute; `""` = present without value
    record PutAttributes(String containerInstance, Map<String, Optional<String>> attributes)
            implements TimelineAction {
        public PutAttributes {
            attributes = Ordered.map(attributes);
        }
    }

    record FailAvailabilityZone(String availabilityZone) implements TimelineAction {}

    record RestoreAvailabilityZone(String availabilityZone) implements TimelineAction {}

    /// Warns of a Spot interruption; the end comes 120 s later.
    ///
    /// @param id a Spot instance or a `FARGATE_SPOT` task
    record InterruptSpot(String id) implements TimelineAction {}

    record SetCapacity(String capacityProvider, boolean available) implements TimelineAction {}

    /// Makes a capacity provider, and the Auto Scaling group that it stands for.
    record CreateCapacityProvider(CapacityProvider capacityProvider) implements TimelineAction {}

    /// Changes what is present of a provider with an Auto Scaling group.
    record UpdateCapacityProvider(
            String name,
            Optional<ScalingChange> managedScaling,
            Optional<Boolean> managedTerminationProtection,
            Optional<Boolean> managedDraining)
            implements TimelineAction {}

    /// Members of managed scaling; those that are absent stay as they are.
    ///
    /// @param enabled `status` ENABLED
    /// @param instanceWarmupPeriod seconds
    record ScalingChange(
            Optional<Boolean> enabled,
            OptionalInt targetCapacity,
            OptionalInt minimumScalingStepSize,
            OptionalInt maximumScalingStepSize,
            OptionalInt instanceWarmupPeriod) {

        public CapacityProvider.ManagedScaling appliedTo(CapacityProvider.ManagedScaling before) {
            return new CapacityProvider.ManagedScaling(
                    enabled.orElse(before.enabled()),
                    targetCapacity.orElse(before.targetCapacity()),
                    minimumScalingStepSize.orElse(before.minimumScalingStepSize()),
                    maximumScalingStepSize.orElse(before.maximumScalingStepSize()),
                    instanceWarmupPeriod.isPresent()
                            ? Micros.ofSeconds(instanceWarmupPeriod.getAsInt())
                            : before.instanceWarmupMicros());
        }
    }

    record DeleteCapacityProvider(String capacityProvider) implements TimelineAction {}

    /// Says which providers belong to the cluster, and what is used when a request names none.
    record PutClusterCapacityProviders(
            List<String> capacityProviders,
            List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy)
            implements TimelineAction {
        public PutClusterCapacityProviders {
            capacityProviders = List.copyOf(capacityProviders);
            defaultCapacityProviderStrategy = List.copyOf(defaultCapacityProviderStrategy);
        }
    }

    /// Changes what is present of the Auto Scaling group behind a capacity provider.
    record SetAutoScalingGroup(
            String capacityProvider,
            OptionalInt minSize,
            OptionalInt maxSize,
            OptionalInt desiredCapacity)
            implements TimelineAction {}

    /// Changes what is given; null = no data from now on.
    record SetLoad(
            String service,
            Given<Decimal> loadPerSecond,
            Given<Decimal> cpuUtilization,
            Given<Decimal> memoryUtilization)
            implements TimelineAction {}

    record RegisterScalableTarget(ScalableTarget target) implements TimelineAction {}

    record PutScalingPolicy(ScalingPolicy policy) implements TimelineAction {}

    record PutScheduledAction(ScheduledAction action) implements TimelineAction {}

    record PutMetricAlarm(Alarm alarm) implements TimelineAction {}

    record SetAlarmState(String alarmName, AlarmState stateValue) implements TimelineAction {}
}
