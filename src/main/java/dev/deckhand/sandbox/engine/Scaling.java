package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.ScalingState.AlarmRow;
import dev.deckhand.sandbox.engine.ScalingState.PolicyRow;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.Alarm;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.service.StepScaling;
import dev.deckhand.sandbox.service.TargetTracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// CloudWatch alarms and Application Auto Scaling: a datapoint a minute, alarms, policies, desired
/// counts (ecs-scheduling 8).
final class Scaling {
    private final Engine engine;
    private final World world;

    Scaling(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    // ---- what is asked for ----

    /// From now on things happen every minute.
    void ensureMinutes() {
        if (!world.minutePending) {
            world.minutePending = true;
            long next = (world.now / Micros.PER_MINUTE + 1) * Micros.PER_MINUTE;
            world.queue.add(next, Kind.CLASS_MINUTE, Kind.MINUTE, 0, 0);
        }
    }

    void register(ScalableTarget target) {
        world.scaling.targets.removeIf(known -> known.service().equals(target.service()));
        world.scaling.targets.add(target);
    }

    void put(Alarm alarm) {
        ensureMinutes();
        for (AlarmRow row : world.scaling.alarms) {
            if (row.alarm.alarmName().equals(alarm.alarmName())) {
                row.alarm = alarm;
                row.breaches = 0;
                return;
            }
        }
        world.scaling.alarms.add(new AlarmRow(alarm, Tasks.NONE, false));
    }

    void put(ScalingPolicy policy) {
        ensureMinutes();
        List<PolicyRow> policies = world.scaling.policies;
        int index = 0;
        while (index < policies.size()
                && !(policies.get(index).policy.policyName().equals(policy.policyName())
                        && policies.get(index).policy.service().equals(policy.service()))) {
            index++;
        }
        if (index == policies.size()) {
            policies.add(new PolicyRow(policy));
        } else {
            policies.get(index).policy = policy;
            int old = index;
            world.scaling.alarms.removeIf(row -> row.policy == old);
        }
        if (policy.configuration() instanceof ScalingPolicy.TargetTracking tracking) {
            addTrackingAlarm(policy, tracking, index, true);
            addTrackingAlarm(policy, tracking, index, false);
        }
    }

    private void addTrackingAlarm(
            ScalingPolicy policy, ScalingPolicy.TargetTracking tracking, int index, boolean high) {
        long target = tracking.targetValue().thousandths();
        Optional<Alarm.Metric> metric =
                switch (tracking.metric()) {
                    case CPU_UTILIZATION -> Optional.of(Alarm.Metric.CPU_UTILIZATION);
                    case MEMORY_UTILIZATION -> Optional.of(Alarm.Metric.MEMORY_UTILIZATION);
                    case REQUEST_COUNT_PER_TARGET -> Optional.empty();
                };
        Alarm alarm =
                new Alarm(
                        "TargetTracking-"
                                + policy.policyName()
                                + (high ? "-AlarmHigh" : "-AlarmLow"),
                        Optional.of(policy.service()),
                        metric,
                        Optional.of(
                                new Decimal(high ? target : TargetTracking.lowThreshold(target))),
                        Optional.of(
                                high
                                        ? Alarm.ComparisonOperator.GREATER_THAN_THRESHOLD
                                        : Alarm.ComparisonOperator.LESS_THAN_THRESHOLD),
                        high ? TargetTracking.HIGH_DATAPOINTS : TargetTracking.LOW_DATAPOINTS,
                        60,
                        List.of(policy.policyName()),
                        AlarmState.OK);
        world.scaling.alarms.add(new AlarmRow(alarm, index, high));
    }

    /// The learner or the timeline says how an alarm is; its actions run at once.
    boolean setAlarmState(String name, AlarmState state) {
        for (AlarmRow row : world.scaling.alarms) {
            if (row.alarm.alarmName().equals(name)) {
                setState(row, state);
                if (state == AlarmState.ALARM) {
                    row.alarm.service().ifPresent(this::scale);
                    row.alarm.alarmActions().forEach(this::scaleByPolicy);
                }
                return true;
            }
        }
        return false;
    }

    private void scaleByPolicy(String policyName) {
        for (PolicyRow row : world.scaling.policies) {
            if (row.policy.policyName().equals(policyName)) {
                scale(row.policy.service());
            }
        }
    }

    // ---- every minute ----

    void minute() {
        for (AlarmRow row : world.scaling.alarms.toArray(new AlarmRow[0])) {
            datapoint(row);
        }
        List<String> services = new ArrayList<>();
        for (PolicyRow row : world.scaling.policies) {
            if (!services.contains(row.policy.service())) {
                services.add(row.policy.service());
            }
        }
        services.forEach(this::scale);
    }

    private void datapoint(AlarmRow row) {
        boolean measures = row.policy >= 0 || row.alarm.metricName().isPresent();
        if (!measures || row.alarm.service().isEmpty()) {
            return;
        }
        OptionalLong value = metric(row);
        row.minutes++;
        if (value.isPresent()) {
            row.sum += value.getAsLong();
            row.values++;
        }
        if (row.minutes * 60 < row.alarm.period()) {
            return;
        }
        boolean missing = row.values == 0;
        if (!missing) {
            row.datapoint = row.sum / row.values;
        }
        row.minutes = 0;
        row.sum = 0;
        row.values = 0;
        if (missing) {
            row.breaches = 0;
            setState(row, AlarmState.INSUFFICIENT_DATA);
        } else if (breaches(row)) {
            row.breaches++;
            if (row.breaches >= row.alarm.evaluationPeriods()) {
                setState(row, AlarmState.ALARM);
            }
        } else {
            row.breaches = 0;
            setState(row, AlarmState.OK);
        }
    }

    private boolean breaches(AlarmRow row) {
        if (row.policy >= 0
                && world.scaling.policies.get(row.policy).policy.configuration()
                        instanceof ScalingPolicy.TargetTracking tracking) {
            long target = tracking.targetValue().thousandths();
            return row.high
                    ? TargetTracking.isHigh(row.datapoint, target)
                    : TargetTracking.isLow(row.datapoint, target);
        }
        return row.alarm.threshold().isPresent()
                && row.alarm.comparisonOperator().isPresent()
                && row.alarm
                        .comparisonOperator()
                        .get()
                        .breaches(new Decimal(row.datapoint), row.alarm.threshold().get());
    }

    private OptionalLong metric(AlarmRow row) {
        Optional<ServiceState> service = row.alarm.service().flatMap(world::service);
        if (service.isEmpty()) {
            return OptionalLong.empty();
        }
        if (row.alarm.metricName().isEmpty()) {
            return requestsPerTarget(service.get());
        }
        Optional<Decimal> value =
                switch (row.alarm.metricName().get()) {
                    case CPU_UTILIZATION -> service.get().load.cpuUtilization();
                    case MEMORY_UTILIZATION -> service.get().load.memoryUtilization();
                };
        return value.isPresent()
                ? OptionalLong.of(value.get().thousandths())
                : OptionalLong.empty();
    }

    /// Requests a minute that each running task gets.
    private static OptionalLong requestsPerTarget(ServiceState service) {
        int running = service.running();
        return service.load.loadPerSecond().isEmpty() || running == 0
                ? OptionalLong.empty()
                : OptionalLong.of(service.load.loadPerSecond().get().thousandths() * 60 / running);
    }

    private void setState(AlarmRow row, AlarmState state) {
        if (row.state != state) {
            row.state = state;
            engine.report.alarm(row);
            if (state == AlarmState.ALARM) {
                engine.deployments.alarmRings(row.alarm.alarmName());
            }
        }
    }

    // ---- policies ----

    /// What a policy asks for; `in` when it asks for fewer tasks.
    private record Ask(PolicyRow row, int to, boolean in) {}

    private void scale(String serviceName) {
        Optional<ServiceState> found = world.service(serviceName);
        Optional<ScalableTarget> target = target(serviceName);
        if (found.isEmpty() || target.isEmpty()) {
            return;
        }
        ServiceState service = found.get();
        List<Ask> out = new ArrayList<>();
        List<Ask> in = new ArrayList<>();
        boolean agreed = true;
        for (PolicyRow row : world.scaling.policies) {
            if (!row.policy.service().equals(serviceName)) {
                continue;
            }
            switch (row.policy.configuration()) {
                case ScalingPolicy.TargetTracking tracking -> {
                    Optional<Ask> ask = ask(service, row, tracking);
                    ask.filter(wish -> !wish.in()).ifPresent(out::add);
                    ask.filter(Ask::in).ifPresent(in::add);
                    agreed &= tracking.disableScaleIn() || ask.filter(Ask::in).isPresent();
                }
                case ScalingPolicy.StepScaling step -> {
                    Optional<Ask> ask = ask(service, row, step);
                    ask.filter(wish -> !wish.in()).ifPresent(out::add);
                    ask.filter(Ask::in).ifPresent(in::add);
                }
            }
        }
        if (!out.isEmpty()) {
            scaleOut(service, target.get(), out);
        } else if (!in.isEmpty() && agreed) {
            scaleIn(service, target.get(), in);
        }
    }

    private Optional<ScalableTarget> target(String service) {
        return world.scaling.targets.stream()
                .filter(target -> target.service().equals(service))
                .findFirst();
    }

    private Optional<Ask> ask(
            ServiceState service, PolicyRow row, ScalingPolicy.TargetTracking tracking) {
        for (AlarmRow alarm : world.scaling.alarms) {
            if (alarm.policy < 0
                    || !isSame(world.scaling.policies.get(alarm.policy), row)
                    || alarm.state != AlarmState.ALARM) {
                continue;
            }
            boolean cooling = alarm.high && world.now < row.outUntil;
            int base = cooling ? row.outFrom : service.running();
            int wanted =
                    base == 0
                            ? 1
                            : TargetTracking.proposal(
                                    base, alarm.datapoint, tracking.targetValue().thousandths());
            if (alarm.high && wanted > service.desiredCount) {
                row.inUntil = Tasks.NEVER;
                return cooling && wanted <= row.outTo
                        ? Optional.empty()
                        : Optional.of(new Ask(row, wanted, false));
            }
            if (!alarm.high
                    && !tracking.disableScaleIn()
                    && wanted < service.desiredCount
                    && world.now >= row.inUntil) {
                return Optional.of(new Ask(row, wanted, true));
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("ReferenceEquality") // rows are things, not values
    private static boolean isSame(PolicyRow one, PolicyRow other) {
        return one == other;
    }

    private Optional<Ask> ask(ServiceState service, PolicyRow row, ScalingPolicy.StepScaling step) {
        for (AlarmRow alarm : world.scaling.alarms) {
            if (alarm.state != AlarmState.ALARM
                    || alarm.policy >= 0
                    || !alarm.alarm.alarmActions().contains(row.policy.policyName())) {
                continue;
            }
            long threshold = alarm.alarm.threshold().map(Decimal::thousandths).orElse(0L);
            boolean measures =
                    alarm.alarm.metricName().isPresent() && alarm.alarm.threshold().isPresent();
            boolean cooling = world.now < row.outUntil;
            int base = cooling ? row.outFrom : service.running();
            int wanted =
                    StepScaling.proposal(
                            steps(step),
                            step.adjustmentType(),
                            step.minAdjustmentMagnitude().orElse(0),
                            base,
                            measures ? alarm.datapoint : threshold,
                            threshold);
            if (wanted > base) {
                row.inUntil = Tasks.NEVER;
                if (wanted > service.desiredCount && (!cooling || wanted > row.outTo)) {
                    return Optional.of(new Ask(row, wanted, false));
                }
            } else if (wanted < base
                    && wanted < service.desiredCount
                    && !cooling
                    && world.now >= row.inUntil) {
                return Optional.of(new Ask(row, wanted, true));
            }
        }
        return Optional.empty();
    }

    private static List<StepScaling.Step> steps(ScalingPolicy.StepScaling policy) {
        return policy.stepAdjustments().stream()
                .map(step ->
                        new StepScaling.Step(
                                bound(step.metricIntervalLowerBound()),
                                bound(step.metricIntervalUpperBound()),
                                step.scalingAdjustment()))
                .toList();
    }

    private static OptionalLong bound(Optional<Decimal> bound) {
        return bound.isPresent()
                ? OptionalLong.of(bound.get().thousandths())
                : OptionalLong.empty();
    }

    private void scaleOut(ServiceState service, ScalableTarget target, List<Ask> asks) {
        if (target.dynamicScalingOutSuspended() || service.desiredCount > target.maxCapacity()) {
            return;
        }
        if (service.desiredCount < target.minCapacity()) {
            intoBounds(service, target.minCapacity(), "minimum");
            return;
        }
        int to = 0;
        for (Ask ask : asks) {
            to = Math.max(to, ask.to());
        }
        to = Math.clamp(to, target.minCapacity(), target.maxCapacity());
        if (to <= service.desiredCount) {
            return;
        }
        for (Ask ask : asks) {
            PolicyRow row = ask.row();
            boolean cooling = world.now < row.outUntil;
            row.outFrom = cooling ? row.outFrom : service.running();
            row.outTo = to;
            row.outUntil = world.now + outCooldown(row.policy);
        }
        int wanted = to;
        engine.report.steps(() -> ScalingWords.of(world, service, target, proposals(asks), wanted));
        set(service, to, proposals(asks));
    }

    private void scaleIn(ServiceState service, ScalableTarget target, List<Ask> asks) {
        boolean deploying = service.primary().filter(Deployment::isInProgress).isPresent();
        if (target.dynamicScalingInSuspended()
                || deploying
                || service.desiredCount < target.minCapacity()) {
            return;
        }
        if (service.desiredCount > target.maxCapacity()) {
            intoBounds(service, target.maxCapacity(), "maximum");
            return;
        }
        int to = 0;
        for (Ask ask : asks) {
            to = Math.max(to, ask.to());
        }
        to = Math.clamp(to, target.minCapacity(), target.maxCapacity());
        if (to >= service.desiredCount) {
            return;
        }
        for (Ask ask : asks) {
            ask.row().inUntil = world.now + inCooldown(ask.row().policy);
        }
        int wanted = to;
        engine.report.steps(() -> ScalingWords.of(world, service, target, proposals(asks), wanted));
        set(service, to, proposals(asks));
    }

    private static List<TraceDecision.Proposal> proposals(List<Ask> asks) {
        return asks.stream()
                .map(ask -> new TraceDecision.Proposal(ask.row().policy.policyName(), ask.to()))
                .toList();
    }

    private static long outCooldown(ScalingPolicy policy) {
        return switch (policy.configuration()) {
            case ScalingPolicy.TargetTracking tracking -> tracking.scaleOutCooldownMicros();
            case ScalingPolicy.StepScaling step -> step.cooldownMicros();
        };
    }

    private static long inCooldown(ScalingPolicy policy) {
        return switch (policy.configuration()) {
            case ScalingPolicy.TargetTracking tracking -> tracking.scaleInCooldownMicros();
            case ScalingPolicy.StepScaling step -> step.cooldownMicros();
        };
    }

    /// Before a policy applies, a count outside of the bounds moves to the nearer one.
    private void intoBounds(ServiceState service, int bound, String which) {
        engine.report.steps(() ->
                List.of(
                        "The desired count of %d is outside of the bounds; before the policy applies it moves to the %s, %d."
                                .formatted(service.desiredCount, which, bound)));
        set(service, bound, List.of());
    }

    /// Sets the desired count, and says so.
    void set(ServiceState service, int to, List<TraceDecision.Proposal> proposals) {
        long seq = engine.report.nextDecision(4, service.desiredCount, to);
        engine.report.decision(
                new TraceDecision.Scale(
                        seq,
                        world.now,
                        Optional.of(service.name),
                        Optional.empty(),
                        service.desiredCount,
                        to,
                        proposals));
        service.desiredCount = to;
        engine.mark(service.index);
    }
}
