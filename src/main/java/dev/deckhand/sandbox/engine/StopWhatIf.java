package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why.Counterfactual;
import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What would have kept a task from being the one that stops.
final class StopWhatIf {
    private final TraceDecision.Stop made;
    private final int position;
    private final WhatIf whatIf;
    private final World world;

    /// @param position how many tasks of the group were told to stop before it in its step
    StopWhatIf(TraceDecision.Stop made, int position, WhatIf whatIf) {
        this.made = made;
        this.position = position;
        this.whatIf = whatIf;
        world = whatIf.world();
    }

    /// @param otherwise what goes if the task is protected, in words; proved on the choice alone
    List<Counterfactual> all(Optional<String> otherwise) {
        List<Counterfactual> all = new ArrayList<>();
        protection(otherwise, all);
        service()
                .ifPresent(service -> {
                    switch (made.cause()) {
                        case SCALE_IN -> strategies(service, all);
                        case AZ_REBALANCING ->
                                stays(
                                        "With availabilityZoneRebalancing DISABLED",
                                        Changes.rebalancing(
                                                service.name, AvailabilityZoneRebalancing.DISABLED),
                                        all);
                        case DRAINING ->
                                made.containerInstance()
                                        .filter(this::isDraining)
                                        .ifPresent(id ->
                                                stays(
                                                        "Were " + id + " ACTIVE",
                                                        new TimelineAction.ActivateInstance(id),
                                                        all));
                        case DEPLOYMENT, UNHEALTHY, DAEMON -> {}
                    }
                });
        return all;
    }

    private Optional<ServiceState> service() {
        return world.service(made.group().replaceFirst("^service:", ""));
    }

    private boolean isDraining(String instance) {
        OptionalInt slot = world.fleet.slotOf(instance);
        return slot.isPresent() && world.fleet.status(slot.getAsInt()) == InstanceStatus.DRAINING;
    }

    private boolean isAkin(TraceDecision.Stop other) {
        return other.group().equals(made.group()) && other.cause() == made.cause();
    }

    private Optional<TraceDecision.Stop> instead(WhatIf.Course course) {
        return course.at(position, TraceDecision.Stop.class, this::isAkin);
    }

    private boolean isSpared(WhatIf.Course course) {
        return course.decisions().stream()
                .noneMatch(other ->
                        other instanceof TraceDecision.Stop stop
                                && stop.task().equals(made.task()));
    }

    private void protection(Optional<String> otherwise, List<Counterfactual> all) {
        TimelineAction action =
                new TimelineAction.UpdateTaskProtection(
                        List.of(made.task()), true, OptionalInt.empty());
        Optional<WhatIf.Course> course = whatIf.after(action, _ -> false);
        boolean helps = course.filter(this::isSpared).isPresent();
        if (otherwise.isPresent()) {
            all.add(whatIf.proved(otherwise.get(), helps ? Optional.of(action) : Optional.empty()));
        } else if (helps) {
            all.add(
                    whatIf.proved(
                            "Were task %s protected it would stay%s."
                                    .formatted(
                                            made.task(),
                                            course.flatMap(this::instead)
                                                    .map(stop -> ", and " + stop.task() + " stop")
                                                    .orElse("")),
                            Optional.of(action)));
        }
    }

    private void strategies(ServiceState service, List<Counterfactual> all) {
        List<PlacementStrategy> choices =
                List.of(
                        PlacementStrategy.binpack("memory"),
                        PlacementStrategy.spread("instanceId"),
                        PlacementStrategy.spread("attribute:ecs.availability-zone"));
        for (PlacementStrategy choice : choices) {
            if (service.spec.placementStrategy().equals(List.of(choice))) {
                continue;
            }
            TimelineAction action = Changes.strategy(service.name, List.of(choice));
            Optional<TraceDecision.Stop> other =
                    whatIf.after(action, course -> instead(course).isPresent())
                            .flatMap(this::instead)
                            .filter(stop -> !stop.task().equals(made.task()));
            if (other.isPresent()) {
                all.add(
                        whatIf.proved(
                                "With the strategy %s task %s on %s stops instead."
                                        .formatted(
                                                choice.type().apiValue()
                                                        + choice.field()
                                                                .map(field -> " by " + field)
                                                                .orElse(""),
                                                other.get().task(),
                                                other.get().containerInstance().orElse("Fargate")),
                                Optional.of(action)));
                return;
            }
        }
    }

    private void stays(String words, TimelineAction action, List<Counterfactual> all) {
        if (whatIf.after(action, _ -> false).filter(this::isSpared).isPresent()) {
            all.add(whatIf.proved(words + " the task stays.", Optional.of(action)));
        }
    }
}
