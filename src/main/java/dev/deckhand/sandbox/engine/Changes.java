package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.AwsVpcConfiguration;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.model.DeploymentConfiguration.CircuitBreaker;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.Resources;
import dev.deckhand.sandbox.model.TimelineAction.UpdateService;
import dev.deckhand.sandbox.placement.Amounts;
import dev.deckhand.sandbox.placement.Attributes;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Requests that change one thing.
final class Changes {
    private Changes() {}

    /// What an UpdateService request gives; all else stays.
    private record Given(
            Optional<List<CapacityProviderStrategyItem>> providers,
            Optional<DeploymentConfiguration> deployment,
            Optional<AvailabilityZoneRebalancing> rebalancing,
            Optional<AwsVpcConfiguration> network,
            Optional<List<PlacementConstraint>> constraints,
            Optional<List<PlacementStrategy>> strategy) {
        static final Given NOTHING =
                new Given(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        UpdateService of(String service) {
            return new UpdateService(
                    service,
                    OptionalInt.empty(),
                    Optional.empty(),
                    providers,
                    deployment,
                    Optional.empty(),
                    rebalancing,
                    network,
                    constraints,
                    strategy,
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    false,
                    Set.of());
        }
    }

    static UpdateService providers(String service, List<CapacityProviderStrategyItem> strategy) {
        Given none = Given.NOTHING;
        return new Given(
                        Optional.of(strategy),
                        none.deployment(),
                        none.rebalancing(),
                        none.network(),
                        none.constraints(),
                        none.strategy())
                .of(service);
    }

    static UpdateService strategy(String service, List<PlacementStrategy> strategy) {
        Given none = Given.NOTHING;
        return new Given(
                        none.providers(),
                        none.deployment(),
                        none.rebalancing(),
                        none.network(),
                        none.constraints(),
                        Optional.of(strategy))
                .of(service);
    }

    static UpdateService constraints(String service, List<PlacementConstraint> constraints) {
        Given none = Given.NOTHING;
        return new Given(
                        none.providers(),
                        none.deployment(),
                        none.rebalancing(),
                        none.network(),
                        Optional.of(constraints),
                        none.strategy())
                .of(service);
    }

    static UpdateService network(String service, AwsVpcConfiguration network) {
        Given none = Given.NOTHING;
        return new Given(
                        none.providers(),
                        none.deployment(),
                        none.rebalancing(),
                        Optional.of(network),
                        none.constraints(),
                        none.strategy())
                .of(service);
    }

    static UpdateService rebalancing(String service, AvailabilityZoneRebalancing rebalancing) {
        Given none = Given.NOTHING;
        return new Given(
                        none.providers(),
                        none.deployment(),
                        Optional.of(rebalancing),
                        none.network(),
                        none.constraints(),
                        none.strategy())
                .of(service);
    }

    static UpdateService percents(String service, OptionalInt minimum, OptionalInt maximum) {
        return deployment(service, minimum, maximum, Optional.empty());
    }

    static UpdateService breaker(String service, CircuitBreaker breaker) {
        return deployment(service, OptionalInt.empty(), OptionalInt.empty(), Optional.of(breaker));
    }

    private static UpdateService deployment(
            String service,
            OptionalInt minimum,
            OptionalInt maximum,
            Optional<CircuitBreaker> breaker) {
        Given none = Given.NOTHING;
        DeploymentConfiguration usual = DeploymentConfiguration.DEFAULT;
        return new Given(
                        none.providers(),
                        Optional.of(
                                new DeploymentConfiguration(
                                        minimum,
                                        maximum,
                                        breaker,
                                        usual.alarms(),
                                        usual.strategy(),
                                        usual.bakeTimeInMinutes(),
                                        usual.linearConfiguration(),
                                        usual.canaryConfiguration(),
                                        usual.lifecycleHooks(),
                                        usual.earlySuccessCriteria())),
                        none.rebalancing(),
                        none.network(),
                        none.constraints(),
                        none.strategy())
                .of(service);
    }

    /// An instance like one of the fleet, with nothing on it.
    static ContainerInstance twin(Fleet fleet, int slot) {
        Registration like = fleet.registration(slot);
        Amounts registered = like.registered();
        Map<String, String> attributes = new LinkedHashMap<>();
        fleet.attributes(slot)
                .forEach((name, value) -> {
                    if (!name.startsWith("ecs.") || name.equals(Attributes.OS_FAMILY)) {
                        attributes.put(name, value);
                    }
                });
        String id = like.id() + "-more";
        while (fleet.slotOf(id).isPresent()) {
            id += "-more";
        }
        return new ContainerInstance(
                id,
                id,
                fleet.attribute(slot, Attributes.INSTANCE_TYPE),
                fleet.availabilityZone(slot),
                InstanceStatus.ACTIVE,
                true,
                like.agentVersion(),
                Optional.empty(),
                like.capacityProviderName(),
                OptionalInt.empty(),
                0,
                new Resources(
                        OptionalInt.of(registered.cpu()),
                        OptionalInt.of(registered.memory()),
                        OptionalInt.of(registered.gpus())),
                Resources.UNSPECIFIED,
                List.of(),
                List.of(),
                attributes,
                like.missingCapabilities(),
                fleet.attribute(slot, Attributes.AWSVPC_TRUNK_ID).isPresent());
    }
}
