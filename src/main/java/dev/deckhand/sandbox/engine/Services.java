package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TimelineAction.UpdateService;
import java.util.Optional;
import java.util.OptionalInt;

/// Changes of a service's parameters.
final class Services {
    private Services() {}

    /// The service with what an UpdateService request gives.
    static Service updated(Service service, UpdateService change, Optional<LaunchType> launchType) {
        return new Service(
                service.serviceName(),
                change.taskDefinition().or(service::taskDefinition),
                change.desiredCount().isPresent() ? change.desiredCount() : service.desiredCount(),
                service.schedulingStrategy(),
                launchType,
                change.capacityProviderStrategy().orElse(service.capacityProviderStrategy()),
                change.deploymentConfiguration()
                        .map(given -> service.deploymentConfiguration().with(given))
                        .orElse(service.deploymentConfiguration()),
                change.deploymentController().orElse(service.deploymentController()),
                change.placementConstraints().orElse(service.placementConstraints()),
                change.placementStrategy().orElse(service.placementStrategy()),
                change.networkConfiguration().or(service::networkConfiguration),
                change.loadBalancers().orElse(service.loadBalancers()),
                change.healthCheckGracePeriodSeconds().isPresent()
                        ? change.healthCheckGracePeriodSeconds()
                        : service.healthCheckGracePeriodSeconds(),
                change.availabilityZoneRebalancing().or(service::availabilityZoneRebalancing),
                change.platformVersion().or(service::platformVersion),
                service.createdAt(),
                service.simulation(),
                service.otherMembers());
    }

    /// The service as it is when a deployment has gone back to an older revision.
    static Service withRevision(Service service, Revision revision, String taskDefinition) {
        return new Service(
                service.serviceName(),
                Optional.of(taskDefinition),
                service.desiredCount(),
                service.schedulingStrategy(),
                revision.launchType(),
                revision.capacityProviderStrategy(),
                service.deploymentConfiguration(),
                service.deploymentController(),
                service.placementConstraints(),
                service.placementStrategy(),
                revision.networkConfiguration(),
                revision.loadBalancers(),
                service.healthCheckGracePeriodSeconds(),
                service.availabilityZoneRebalancing(),
                service.platformVersion(),
                service.createdAt(),
                service.simulation(),
                service.otherMembers());
    }

    /// The service with other deployment percentages, where they are given.
    static Service withPercents(Service service, OptionalInt minimum, OptionalInt maximum) {
        DeploymentConfiguration none = DeploymentConfiguration.DEFAULT;
        DeploymentConfiguration change =
                new DeploymentConfiguration(
                        minimum,
                        maximum,
                        none.deploymentCircuitBreaker(),
                        none.alarms(),
                        none.strategy(),
                        none.bakeTimeInMinutes(),
                        none.linearConfiguration(),
                        none.canaryConfiguration(),
                        none.lifecycleHooks(),
                        none.earlySuccessCriteria());
        return new Service(
                service.serviceName(),
                service.taskDefinition(),
                service.desiredCount(),
                service.schedulingStrategy(),
                service.launchType(),
                service.capacityProviderStrategy(),
                service.deploymentConfiguration().with(change),
                service.deploymentController(),
                service.placementConstraints(),
                service.placementStrategy(),
                service.networkConfiguration(),
                service.loadBalancers(),
                service.healthCheckGracePeriodSeconds(),
                service.availabilityZoneRebalancing(),
                service.platformVersion(),
                service.createdAt(),
                service.simulation(),
                service.otherMembers());
    }
}
