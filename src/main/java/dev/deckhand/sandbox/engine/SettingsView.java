package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.DeploymentConfiguration.CircuitBreaker;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.placement.Registration;
import dev.deckhand.sandbox.service.BreakerThreshold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the things of a [Picture] are set to, as requests have made it so far: services with their
/// updates, instances with their attributes, all task definitions.
public final class SettingsView {
    private final World world;

    SettingsView(World world) {
        this.world = world;
    }

    public String clusterName() {
        return world.scenario.cluster().name();
    }

    /// The calendar instant of 0s.
    public Instant startsAt() {
        return world.scenario.startsAt();
    }

    /// An instance as it came into the cluster; its attributes may have changed since.
    public Registration registration(int instance) {
        return world.fleet.registration(instance);
    }

    /// The attributes of an instance now; `""` = no value.
    public Map<String, String> attributes(int instance) {
        return world.fleet.attributes(instance);
    }

    public Service service(int service) {
        return world.services.get(service).spec;
    }

    /// What is given, else the default of the scheduling strategy.
    public int minimumHealthyPercent(int service) {
        return world.services.get(service).minimumHealthyPercent();
    }

    /// What is given, else the default of the scheduling strategy.
    public int maximumPercent(int service) {
        return world.services.get(service).maximumPercent();
    }

    /// The circuit breaker of a service, when it is switched on.
    public Optional<CircuitBreaker> breaker(int service) {
        return world.services
                .get(service)
                .configuration()
                .deploymentCircuitBreaker()
                .filter(CircuitBreaker::enable);
    }

    /// How many failed tasks trip the circuit breaker of a service, when it is switched on.
    public Optional<Integer> breakerThreshold(int service) {
        return breaker(service)
                .map(breaker ->
                        new BreakerThreshold(breaker.thresholdType(), breaker.threshold())
                                .failures(world.services.get(service).desiredCount));
    }

    /// A registered task definition by `family:revision`, deregistered or not.
    public Optional<TaskDefinition> taskDefinition(String name) {
        int index = world.catalog.findAny(name);
        return index < 0 ? Optional.empty() : Optional.of(world.catalog.spec(index).definition());
    }

    /// All capacity providers that were made and not deleted, in order; none of Fargate.
    public List<CapacityProvider> capacityProviders() {
        return providers(false);
    }

    /// Those that were deleted.
    public List<CapacityProvider> inactiveProviders() {
        return providers(true);
    }

    private List<CapacityProvider> providers(boolean deleted) {
        return world.providers.stream()
                .filter(provider -> provider.deleted == deleted)
                .map(provider -> provider.spec)
                .toList();
    }

    /// Names of those that belong to the cluster; none of Fargate, which always do.
    public List<String> associatedProviders() {
        return world.providers.stream()
                .filter(provider -> provider.associated)
                .map(provider -> provider.spec.name())
                .toList();
    }

    /// What is used when a request names neither a launch type nor a strategy.
    public List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy() {
        return world.defaultStrategy;
    }

    /// A capacity provider of the cluster; none for those of Fargate.
    public Optional<CapacityProvider> capacityProvider(int provider) {
        return provider < world.providers.size()
                ? Optional.of(world.providers.get(provider).spec)
                : Optional.empty();
    }
}
