package dev.deckhand.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What CreateService takes, and the load at the start. A listed service and the timeline's
/// `createService` have the same form.
///
/// @param taskDefinition `family` or `family:revision`; absent only with the EXTERNAL controller
/// @param createdAt empty = `startsAt`; decides the default of `availabilityZoneRebalancing`
/// @param otherMembers names of the other members that are given, in file order
///   (`serviceConnectConfiguration`, `vpcLatticeConfigurations`, `tags`, ...)
public record Service(
        String serviceName,
        Optional<String> taskDefinition,
        OptionalInt desiredCount,
        SchedulingStrategy schedulingStrategy,
        Optional<LaunchType> launchType,
        List<CapacityProviderStrategyItem> capacityProviderStrategy,
        DeploymentConfiguration deploymentConfiguration,
        DeploymentControllerType deploymentController,
        List<PlacementConstraint> placementConstraints,
        List<PlacementStrategy> placementStrategy,
        Optional<AwsVpcConfiguration> networkConfiguration,
        List<LoadBalancer> loadBalancers,
        OptionalInt healthCheckGracePeriodSeconds,
        Optional<AvailabilityZoneRebalancing> availabilityZoneRebalancing,
        Optional<String> platformVersion,
        Optional<Instant> createdAt,
        Load simulation,
        Set<String> otherMembers) {
    public Service {
        capacityProviderStrategy = List.copyOf(capacityProviderStrategy);
        placementConstraints = List.copyOf(placementConstraints);
        placementStrategy = List.copyOf(placementStrategy);
        loadBalancers = List.copyOf(loadBalancers);
        otherMembers = Ordered.set(otherMembers);
    }

    /// The task group of its tasks.
    public String group() {
        return "service:" + serviceName;
    }
}
