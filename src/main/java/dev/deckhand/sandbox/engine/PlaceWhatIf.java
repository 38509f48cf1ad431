package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why.Counterfactual;
import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.AwsVpcConfiguration;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.Subnet;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.placement.Counterfactual.Change;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.sandbox.placement.Refusal;
import dev.deckhand.sandbox.placement.WhyTable;
import dev.deckhand.sandbox.query.Argument;
import dev.deckhand.sandbox.query.Expression;
import dev.deckhand.sandbox.query.Field;
import dev.deckhand.sandbox.query.Operator;
import dev.deckhand.sandbox.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What would have brought a task elsewhere, or anywhere at all.
final class PlaceWhatIf {
    private static final int MOST_TRIES = 4;

    private final TraceDecision.Place made;
    private final int position;
    private final WhatIf whatIf;
    private final World world;

    /// @param position how many decisions about the same tasks came before it in its step
    PlaceWhatIf(TraceDecision.Place made, int position, WhatIf whatIf) {
        this.made = made;
        this.position = position;
        this.whatIf = whatIf;
        world = whatIf.world();
    }

    /// The small changes that were proved on the fleet alone, with the requests that make them.
    List<Counterfactual> of(
            List<dev.deckhand.sandbox.placement.Counterfactual> proved,
            PlacementRequest request,
            WhyTable table) {
        List<Counterfactual> all = new ArrayList<>();
        for (var one : proved) {
            String winner = world.fleet.id(one.after().chosen().orElseThrow());
            all.add(
                    whatIf.proved(
                            one.sentence(),
                            action(one.change(), request)
                                    .filter(action -> bringsItTo(action, winner))));
        }
        if (!made.isPlaced()) {
            attribute(request, table).ifPresent(all::add);
            oneMore(table).ifPresent(all::add);
        }
        return all;
    }

    /// A task that was meant for one instance from the start.
    List<Counterfactual> pinned(int slot) {
        String id = world.fleet.id(slot);
        if (!made.isPlaced()) {
            return List.of();
        }
        TimelineAction action = new TimelineAction.DrainInstance(id);
        boolean none =
                whatIf.after(action, _ -> false)
                        .filter(course ->
                                course.at(
                                                0,
                                                TraceDecision.Place.class,
                                                other ->
                                                        isAkin(other)
                                                                && other.containerInstance()
                                                                        .equals(Optional.of(id)))
                                        .isEmpty())
                        .isPresent();
        return none
                ? List.of(
                        whatIf.proved(
                                "Were " + id + " DRAINING it would get no task.",
                                Optional.of(action)))
                : List.of();
    }

    /// The extra task of a service that rebalances its zones.
    Optional<Counterfactual> rebalancing() {
        return service()
                .map(service ->
                        (TimelineAction)
                                Changes.rebalancing(
                                        service.name, AvailabilityZoneRebalancing.DISABLED))
                .filter(action ->
                        whatIf.after(action, _ -> false)
                                .filter(course -> placed(course).isEmpty())
                                .isPresent())
                .map(action ->
                        whatIf.proved(
                                "With availabilityZoneRebalancing DISABLED no task would move.",
                                Optional.of(action)));
    }

    /// A task of Fargate for which there was no capacity.
    List<Counterfactual> fargate() {
        List<Counterfactual> all = new ArrayList<>();
        for (String provider : List.of(CapacityProvider.FARGATE, CapacityProvider.FARGATE_SPOT)) {
            TimelineAction action = new TimelineAction.SetCapacity(provider, true);
            if (world.fargateOut.contains(provider) && places(action)) {
                all.add(
                        whatIf.proved(
                                "Had " + provider + " capacity, the task would start.",
                                Optional.of(action)));
            }
        }
        for (String zone : world.zonesDown) {
            TimelineAction action = new TimelineAction.RestoreAvailabilityZone(zone);
            if (places(action)) {
                all.add(
                        whatIf.proved(
                                "Were " + zone + " up again, the task would start.",
                                Optional.of(action)));
            }
        }
        return all;
    }

    private boolean isAkin(TraceDecision.Place other) {
        return other.group().equals(made.group()) && other.request().equals(made.request());
    }

    private boolean places(TimelineAction action) {
        return whatIf.after(action, course -> placed(course).isPresent())
                .flatMap(this::placed)
                .isPresent();
    }

    private Optional<TraceDecision.Place> placed(WhatIf.Course course) {
        return course.at(
                made.isPlaced() ? position : 0,
                TraceDecision.Place.class,
                other -> isAkin(other) && other.isPlaced());
    }

    private boolean bringsItTo(TimelineAction action, String instance) {
        return whatIf.after(action, course -> placed(course).isPresent())
                .flatMap(this::placed)
                .flatMap(TraceDecision.Place::containerInstance)
                .filter(instance::equals)
                .isPresent();
    }

    /// The request that makes the change, if one can.
    private Optional<TimelineAction> action(Change change, PlacementRequest request) {
        return switch (change) {
            case Change.MoreOf _ -> Optional.empty();
            case Change.AgentConnected(int slot) ->
                    Optional.of(new TimelineAction.SetAgentConnected(world.fleet.id(slot), true));
            case Change.Active(int slot) ->
                    world.fleet.status(slot) == InstanceStatus.DRAINING
                            ? Optional.of(new TimelineAction.ActivateInstance(world.fleet.id(slot)))
                            : Optional.empty();
            case Change.Draining(int slot) ->
                    Optional.of(new TimelineAction.DrainInstance(world.fleet.id(slot)));
            case Change.WithoutDistinctInstance() ->
                    without(PlacementConstraint.Type.DISTINCT_INSTANCE, Optional.empty());
            case Change.WithoutMemberOf(Query query) ->
                    without(PlacementConstraint.Type.MEMBER_OF, Optional.of(query.text()));
            case Change.WithoutStrategy(PlacementStrategy strategy) ->
                    strategy(
                            request.effectiveStrategy().stream()
                                    .filter(other -> !other.equals(strategy))
                                    .toList());
            case Change.AnyAvailabilityZone() -> allSubnets();
        };
    }

    private Optional<ServiceState> service() {
        return made.group().startsWith("service:")
                ? world.service(made.group().substring("service:".length()))
                : Optional.empty();
    }

    private Optional<TimelineAction> strategy(List<PlacementStrategy> strategy) {
        return service().map(service -> Changes.strategy(service.name, strategy));
    }

    private Optional<TimelineAction> without(
            PlacementConstraint.Type type, Optional<String> expression) {
        return service()
                .map(service ->
                        Changes.constraints(
                                service.name,
                                service.spec.placementConstraints().stream()
                                        .filter(one ->
                                                one.type() != type
                                                        || (expression.isPresent()
                                                                && !one.expression()
                                                                        .equals(expression)))
                                        .toList()));
    }

    private Optional<TimelineAction> allSubnets() {
        List<String> subnets = world.scenario.subnets().stream().map(Subnet::subnetId).toList();
        return service()
                .flatMap(service ->
                        service.spec
                                .networkConfiguration()
                                .map(before ->
                                        Changes.network(
                                                service.name,
                                                new AwsVpcConfiguration(
                                                        subnets,
                                                        before.securityGroups(),
                                                        before.assignPublicIp()))));
    }

    // ---- for tasks that were not placed ----

    /// An attribute that a `memberOf` asks for, on an instance that fails nothing else.
    private Optional<Counterfactual> attribute(PlacementRequest request, WhyTable table) {
        int tries = 0;
        for (WhyTable.Row row : table.rows()) {
            Optional<Reason> reason = row.refusal().map(Refusal::reason);
            if (!reason.equals(Optional.of(Reason.MEMBER_OF))) {
                continue;
            }
            for (Expression.Single single : equalities(request)) {
                if (tries++ == MOST_TRIES) {
                    return Optional.empty();
                }
                String name = ((Field.Attribute) single.field()).name();
                String value = ((Argument.Literal) single.argument()).text();
                TimelineAction action =
                        new TimelineAction.PutAttributes(
                                row.containerInstance(), Map.of(name, Optional.of(value)));
                if (bringsItTo(action, row.containerInstance())) {
                    return Optional.of(
                            whatIf.proved(
                                    "With the attribute %s = %s on %s the task goes there."
                                            .formatted(name, value, row.containerInstance()),
                                    Optional.of(action)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Expression.Single> equalities(PlacementRequest request) {
        List<Expression.Single> all = new ArrayList<>();
        request.memberOf().forEach(query -> equalities(query.expression(), all));
        return all;
    }

    private static void equalities(Expression expression, List<Expression.Single> into) {
        switch (expression) {
            case Expression.And(var parts) -> parts.forEach(part -> equalities(part, into));
            case Expression.Or(var parts) -> parts.forEach(part -> equalities(part, into));
            case Expression.Not _ -> {}
            case Expression.Single single -> {
                if (single.field() instanceof Field.Attribute
                        && single.operator() == Operator.EQUALS
                        && single.argument() instanceof Argument.Literal) {
                    into.add(single);
                }
            }
        }
    }

    /// One more instance like one that is there.
    private Optional<Counterfactual> oneMore(WhyTable table) {
        Fleet fleet = world.fleet;
        List<Integer> slots = new ArrayList<>();
        table.closest().ifPresent(near -> slots.add(near.slot()));
        table.rows().stream()
                .map(WhyTable.Row::slot)
                .filter(slot -> !slots.contains(slot))
                .sorted(Comparator.comparingInt((Integer slot) -> -fleet.registered(slot).memory()))
                .limit(MOST_TRIES)
                .forEach(slots::add);
        for (int slot : slots) {
            TimelineAction action =
                    new TimelineAction.RegisterInstance(List.of(Changes.twin(fleet, slot)));
            if (places(action)) {
                return Optional.of(
                        whatIf.proved(
                                "With one more instance like %s, with nothing on it, the task is placed."
                                        .formatted(fleet.id(slot)),
                                Optional.of(action)));
            }
        }
        return Optional.empty();
    }
}
