package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.AwsVpcConfiguration;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.LoadBalancer;
import dev.deckhand.sandbox.model.Service;
import java.util.List;
import java.util.Optional;

/// What one deployment rolls out: the part of a service that a change of needs a new deployment
/// for.
///
/// @param definition position in the [Catalog]
record Revision(
        int definition,
        Optional<LaunchType> launchType,
        List<CapacityProviderStrategyItem> capacityProviderStrategy,
        Optional<AwsVpcConfiguration> networkConfiguration,
        List<LoadBalancer> loadBalancers) {
    Revision {
        capacityProviderStrategy = List.copyOf(capacityProviderStrategy);
        loadBalancers = List.copyOf(loadBalancers);
    }

    static Revision of(Service service, int definition) {
        return new Revision(
                definition,
                service.launchType(),
                service.capacityProviderStrategy(),
                service.networkConfiguration(),
                service.loadBalancers());
    }

    /// The same that no other default strategy of the cluster changes: where nothing was said, it
    /// stays with the present one.
    Revision launchedAs(List<CapacityProviderStrategyItem> defaultStrategy) {
        return launchType.isPresent() || !capacityProviderStrategy.isEmpty()
                ? this
                : new Revision(
                        definition,
                        defaultStrategy.isEmpty() ? Optional.of(LaunchType.EC2) : launchType,
                        defaultStrategy,
                        networkConfiguration,
                        loadBalancers);
    }
}
