package dev.deckhand.sandbox.model;

import java.util.List;

/// The one cluster of a scenario at 0s.
public record Cluster(
        String name,
        List<ContainerInstance> containerInstances,
        List<CapacityProvider> capacityProviders,
        List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy) {
    public Cluster {
        containerInstances = List.copyOf(containerInstances);
        capacityProviders = List.copyOf(capacityProviders);
        defaultCapacityProviderStrategy = List.copyOf(defaultCapacityProviderStrategy);
    }
}
