package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why.Counterfactual;
import dev.deckhand.sandbox.model.CapacityProvider.AutoScalingGroup;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Given;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What other bounds, loads and settings would have made of a desired count.
final class ScaleWhatIf {
    private final TraceDecision.Scale made;
    private final WhatIf whatIf;
    private final World world;

    /// @param whatIf before the instant: requests come after what happens every minute
    ScaleWhatIf(TraceDecision.Scale made, WhatIf whatIf) {
        this.made = made;
        this.whatIf = whatIf;
        world = whatIf.world();
    }

    List<Counterfactual> all() {
        List<Counterfactual> all = new ArrayList<>();
        made.service().ifPresent(service -> ofService(service, all));
        made.capacityProviderName()
                .flatMap(world::provider)
                .ifPresent(provider -> {
                    if (provider.spec instanceof AutoScalingGroup group) {
                        ofGroup(group, all);
                    }
                });
        return all;
    }

    private Optional<TraceDecision.Scale> scale(WhatIf.Course course) {
        return course.at(
                0,
                TraceDecision.Scale.class,
                other ->
                        other.service().equals(made.service())
                                && other.capacityProviderName()
                                        .equals(made.capacityProviderName()));
    }

    // ---- services ----

    private void ofService(String service, List<Counterfactual> all) {
        Optional<ScalableTarget> target =
                world.scaling.targets.stream()
                        .filter(known -> known.service().equals(service))
                        .findFirst();
        if (target.isEmpty()) {
            return;
        }
        ScalableTarget bounds = target.get();
        int wanted = made.proposals().stream().mapToInt(TraceDecision.Proposal::to).max().orElse(0);
        if (wanted > bounds.maxCapacity()) {
            request(
                    "With MaxCapacity " + wanted,
                    register(bounds.withBounds(bounds.minCapacity(), wanted)),
                    all);
        } else if (made.to() > made.from() + 1) {
            request(
                    "With MaxCapacity " + (made.to() - 1),
                    register(
                            bounds.withBounds(
                                    Math.min(bounds.minCapacity(), made.to() - 1), made.to() - 1)),
                    all);
        } else if (made.to() < made.from()) {
            request(
                    "With MinCapacity " + made.from(),
                    register(
                            bounds.withBounds(
                                    made.from(), Math.max(bounds.maxCapacity(), made.from()))),
                    all);
        }
        load(service, all);
        boolean scheduled =
                world.scaling.scheduled.stream()
                        .anyMatch(row ->
                                row.action.service().equals(service)
                                        && made.proposals().stream()
                                                .anyMatch(proposal ->
                                                        proposal.policy()
                                                                .equals(
                                                                        row.action
                                                                                .scheduledActionName())));
        request(
                scheduled
                        ? "With scheduled scaling suspended"
                        : made.to() > made.from()
                                ? "With scale-out suspended"
                                : "With scale-in suspended",
                register(
                        new ScalableTarget(
                                service,
                                bounds.minCapacity(),
                                bounds.maxCapacity(),
                                bounds.dynamicScalingInSuspended()
                                        || (!scheduled && made.to() < made.from()),
                                bounds.dynamicScalingOutSuspended()
                                        || (!scheduled && made.to() > made.from()),
                                bounds.scheduledScalingSuspended() || scheduled)),
                all);
    }

    private static TimelineAction register(ScalableTarget target) {
        return new TimelineAction.RegisterScalableTarget(target);
    }

    /// The metric of a target-tracking policy that asked, at its target in the last minute.
    private void load(String service, List<Counterfactual> all) {
        for (ScalingState.PolicyRow row : world.scaling.policies) {
            boolean asked =
                    row.policy.service().equals(service)
                            && made.proposals().stream()
                                    .anyMatch(proposal ->
                                            proposal.policy().equals(row.policy.policyName()));
            if (!asked
                    || !(row.policy.configuration()
                            instanceof ScalingPolicy.TargetTracking tracking)) {
                continue;
            }
            Given<Decimal> value = Given.of(tracking.targetValue());
            switch (tracking.metric()) {
                case CPU_UTILIZATION ->
                        request(
                                "With a CPU utilisation of %s % in the last minute"
                                        .replace("%s", tracking.targetValue().toString()),
                                new TimelineAction.SetLoad(
                                        service, Given.absent(), value, Given.absent()),
                                all);
                case MEMORY_UTILIZATION ->
                        request(
                                "With a memory utilisation of %s % in the last minute"
                                        .replace("%s", tracking.targetValue().toString()),
                                new TimelineAction.SetLoad(
                                        service, Given.absent(), Given.absent(), value),
                                all);
                case REQUEST_COUNT_PER_TARGET -> {}
            }
        }
    }

    private void request(String words, TimelineAction action, List<Counterfactual> all) {
        whatIf.after(action, course -> scale(course).isPresent())
                .flatMap(course -> told(words, course))
                .ifPresent(sentence -> all.add(whatIf.proved(sentence, Optional.of(action))));
    }

    private Optional<String> told(String words, WhatIf.Course course) {
        String what = made.service().isPresent() ? " tasks" : " instances";
        String who = made.service().or(made::capacityProviderName).orElse("");
        Optional<TraceDecision.Scale> other = scale(course);
        if (other.isEmpty() || other.get().to() == made.from()) {
            return made.to() == made.from()
                    ? Optional.empty()
                    : Optional.of(words + " " + who + " stays at " + made.from() + what + ".");
        }
        return other.filter(scale -> scale.to() != made.to())
                .map(scale -> words + " " + who + " goes to " + scale.to() + what + ".");
    }

    // ---- groups ----

    private void ofGroup(AutoScalingGroup group, List<Counterfactual> all) {
        for (int target : List.of(100, 80, 50)) {
            if (target != group.managedScaling().targetCapacity() && all.isEmpty()) {
                request(
                        "With a target capacity of " + target + " %",
                        scaling(group, OptionalInt.of(target), OptionalInt.empty()),
                        all);
            }
        }
        if (made.to() > made.from() + 1) {
            request(
                    "With a maximum step of 1",
                    scaling(group, OptionalInt.empty(), OptionalInt.of(1)),
                    all);
        }
        if (made.to() == group.maxSize() && made.to() > made.from()) {
            int most = group.maxSize() * 2;
            request(
                    "With a maximum size of " + most,
                    size(group, OptionalInt.empty(), OptionalInt.of(most)),
                    all);
        }
        if (made.to() < made.from()) {
            request(
                    "With a minimum size of " + made.from(),
                    size(
                            group,
                            OptionalInt.of(made.from()),
                            OptionalInt.of(Math.max(made.from(), group.maxSize()))),
                    all);
        }
    }

    private static TimelineAction scaling(
            AutoScalingGroup group, OptionalInt target, OptionalInt step) {
        return new TimelineAction.UpdateCapacityProvider(
                group.name(),
                Optional.of(
                        new TimelineAction.ScalingChange(
                                Optional.empty(), target, step, step, OptionalInt.empty())),
                Optional.empty(),
                Optional.empty());
    }

    private static TimelineAction size(
            AutoScalingGroup group, OptionalInt minimum, OptionalInt maximum) {
        return new TimelineAction.SetAutoScalingGroup(
                group.name(), minimum, maximum, OptionalInt.empty());
    }
}
