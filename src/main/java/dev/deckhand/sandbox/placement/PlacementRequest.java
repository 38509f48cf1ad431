package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TieBreak;
import dev.deckhand.sandbox.query.Query;
import java.util.List;
import java.util.Optional;

/// A wish to place one task. Make it once for a service revision or a RunTask call and use it for
/// each of its tasks: what is worked out for it is then worked out once.
///
/// @param group task group; what `spread` counts and `distinctInstance` looks at
/// @param service whether the default strategy is that of services (spread over AZs) or of RunTask
///   (random)
/// @param strategy as asked for; empty = the default
/// @param memberOf expressions of the request and of the task definition, all of which must hold
/// @param availabilityZones those of the subnets of an awsvpc task; empty = any
/// @param capacityProviderName only instances of this capacity provider are looked at
public record PlacementRequest(
        Requirement requirement,
        String group,
        boolean service,
        List<PlacementStrategy> strategy,
        boolean distinctInstance,
        List<Query> memberOf,
        List<String> availabilityZones,
        Optional<String> capacityProviderName,
        TieBreak tieBreak) {

    private static final List<PlacementStrategy> SERVICE_DEFAULT =
            List.of(
                    PlacementStrategy.spread("attribute:" + Attributes.AVAILABILITY_ZONE),
                    PlacementStrategy.spread("instanceId"));
    private static final List<PlacementStrategy> RUN_TASK_DEFAULT =
            List.of(PlacementStrategy.random());

    public PlacementRequest {
        strategy = List.copyOf(strategy);
        memberOf = List.copyOf(memberOf);
        availabilityZones = List.copyOf(availabilityZones);
    }

    /// A service task with the default strategy and no constraints.
    public static PlacementRequest ofService(Requirement requirement, String serviceName) {
        return new PlacementRequest(
                requirement,
                "service:" + serviceName,
                true,
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                TieBreak.ORDERED);
    }

    /// A standalone task with the default strategy and no constraints.
    public static PlacementRequest ofRunTask(Requirement requirement, String group) {
        return new PlacementRequest(
                requirement,
                group,
                false,
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                TieBreak.ORDERED);
    }

    /// The strategy in force: the one asked for, else the default of services or of RunTask.
    public List<PlacementStrategy> effectiveStrategy() {
        if (!strategy.isEmpty()) {
            return strategy;
        }
        return service ? SERVICE_DEFAULT : RUN_TASK_DEFAULT;
    }

    public PlacementRequest withRequirement(Requirement newRequirement) {
        return new PlacementRequest(
                newRequirement,
                group,
                service,
                strategy,
                distinctInstance,
                memberOf,
                availabilityZones,
                capacityProviderName,
                tieBreak);
    }

    public PlacementRequest withStrategy(PlacementStrategy... newStrategy) {
        return new PlacementRequest(
                requirement,
                group,
                service,
                List.of(newStrategy),
                distinctInstance,
                memberOf,
                availabilityZones,
                capacityProviderName,
                tieBreak);
    }

    public PlacementRequest withConstraints(boolean newDistinctInstance, List<Query> newMemberOf) {
        return new PlacementRequest(
                requirement,
                group,
                service,
                strategy,
                newDistinctInstance,
                newMemberOf,
                availabilityZones,
                capacityProviderName,
                tieBreak);
    }

    /// With the constraints of the request and of the task definition, which were checked before.
    public PlacementRequest withConstraints(List<PlacementConstraint> constraints) {
        return withConstraints(
                constraints.stream()
                        .anyMatch(c -> c.type() == PlacementConstraint.Type.DISTINCT_INSTANCE),
                constraints.stream()
                        .filter(c -> c.type() == PlacementConstraint.Type.MEMBER_OF)
                        .map(c -> Query.of(c.expression().orElse("")))
                        .toList());
    }

    public PlacementRequest withAvailabilityZones(List<String> zones) {
        return new PlacementRequest(
                requirement,
                group,
                service,
                strategy,
                distinctInstance,
                memberOf,
                zones,
                capacityProviderName,
                tieBreak);
    }

    public PlacementRequest withCapacityProvider(String name) {
        return new PlacementRequest(
                requirement,
                group,
                service,
                strategy,
                distinctInstance,
                memberOf,
                availabilityZones,
                Optional.of(name),
                tieBreak);
    }

    public PlacementRequest withTieBreak(TieBreak newTieBreak) {
        return new PlacementRequest(
                requirement,
                group,
                service,
                strategy,
                distinctInstance,
                memberOf,
                availabilityZones,
                capacityProviderName,
                newTieBreak);
    }
}
