package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.Alarm;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.model.ScalingPolicy.StepAdjustment;
import dev.deckhand.sandbox.model.ScheduledAction;
import dev.deckhand.sandbox.service.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What Application Auto Scaling and CloudWatch refuse (ecs-scheduling 8).
public final class ScalingRules {
    private static final String CONCEPT = "service-auto-scaling";
    private static final String EXCEPTION = "ValidationException";
    private static final String SCHEDULE = "schedule";
    private static final String STEPS = "step-adjustments";

    private ScalingRules() {}

    public static List<Objection> of(ScalableTarget target) {
        var objections = new Objections(EXCEPTION);
        objections.when(
                target.minCapacity() < 0 || target.minCapacity() > target.maxCapacity(),
                "MinCapacity",
                "capacity-bounds",
                CONCEPT,
                "`MinCapacity` must lie between 0 and `MaxCapacity`",
                "Correct the bounds");
        return objections.list();
    }

    public static List<Objection> of(ScalingPolicy policy) {
        var objections = new Objections(EXCEPTION);
        switch (policy.configuration()) {
            case ScalingPolicy.TargetTracking tracking ->
                    objections
                            .under("TargetTrackingScalingPolicyConfiguration")
                            .when(
                                    tracking.targetValue().compareTo(Decimal.ZERO) <= 0,
                                    "TargetValue",
                                    "target-value",
                                    CONCEPT,
                                    "`TargetValue` is "
                                            + tracking.targetValue()
                                            + "; a target is greater than 0",
                                    "Choose a target such as 60");
            case ScalingPolicy.StepScaling step ->
                    steps(
                            step.stepAdjustments(),
                            objections.under("StepScalingPolicyConfiguration"));
        }
        return objections.list();
    }

    /// @param now the time of the request
    public static List<Objection> of(ScheduledAction action, Instant now) {
        var objections = new Objections(EXCEPTION);
        if (!ZoneId.getAvailableZoneIds().contains(action.timezone())) {
            objections.add(
                    "Timezone",
                    SCHEDULE,
                    CONCEPT,
                    "`" + action.timezone() + "` is no time zone",
                    "Use a name of the IANA, such as `Europe/Berlin`");
        } else {
            switch (Schedule.parse(action.schedule())) {
                case Schedule.Parsed.Wrong(String message, String fix, _) ->
                        objections.add("Schedule", SCHEDULE, CONCEPT, message, fix);
                case Schedule.Parsed.Valid(Schedule schedule) ->
                        objections.when(
                                schedule instanceof Schedule.At(LocalDateTime time)
                                        && time.atZone(ZoneId.of(action.timezone()))
                                                .toInstant()
                                                .isBefore(now),
                                "Schedule",
                                SCHEDULE,
                                CONCEPT,
                                "The time of the action lies in the past",
                                "Choose one after " + now);
            }
        }
        Optional<Instant> end = action.endTime();
        objections.when(
                end.isPresent() && end.get().isBefore(action.startTime().orElse(now)),
                "EndTime",
                SCHEDULE,
                CONCEPT,
                "The action ends before it starts",
                "Choose a later `EndTime`");
        int minimum = action.minCapacity().orElse(0);
        objections.when(
                action.minCapacity().isEmpty() && action.maxCapacity().isEmpty(),
                "ScalableTargetAction",
                "capacity-bounds",
                CONCEPT,
                "The action sets neither `MinCapacity` nor `MaxCapacity`",
                "Set at least one of them");
        objections.when(
                minimum < 0 || minimum > action.maxCapacity().orElse(Integer.MAX_VALUE),
                "ScalableTargetAction",
                "capacity-bounds",
                CONCEPT,
                "`MinCapacity` must lie between 0 and `MaxCapacity`",
                "Correct the bounds");
        return objections.list();
    }

    public static List<Objection> of(Alarm alarm) {
        var objections = new Objections(EXCEPTION);
        objections.when(
                alarm.metricName().isPresent()
                        && (alarm.threshold().isEmpty()
                                || alarm.comparisonOperator().isEmpty()
                                || alarm.service().isEmpty()),
                "",
                "alarm",
                CONCEPT,
                "An alarm with a `MetricName` needs `service`, `Threshold` and `ComparisonOperator`",
                "Add them, or leave `MetricName` out");
        return objections.list();
    }

    private static void steps(List<StepAdjustment> steps, Objections here) {
        here.when(
                steps.isEmpty(),
                "StepAdjustments",
                STEPS,
                CONCEPT,
                "The policy has no step",
                "Add at least one step");
        for (int i = 0; i < steps.size(); i++) {
            Optional<Decimal> lower = steps.get(i).metricIntervalLowerBound();
            Optional<Decimal> upper = steps.get(i).metricIntervalUpperBound();
            Objections there = here.under("StepAdjustments", i);
            there.when(
                    lower.isEmpty() && upper.isEmpty(),
                    "",
                    STEPS,
                    CONCEPT,
                    "A step has a lower or an upper bound",
                    "Give one of the two, for example a lower bound of 0");
            there.when(
                    lower.isPresent()
                            && upper.isPresent()
                            && lower.get().compareTo(upper.get()) >= 0,
                    "MetricIntervalLowerBound",
                    STEPS,
                    CONCEPT,
                    "The lower bound is not below the upper bound",
                    "Exchange them");
        }
        List<StepAdjustment> sorted =
                steps.stream().sorted(Comparator.comparingLong(ScalingRules::lower)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            boolean meets = upper(sorted.get(i - 1)) == lower(sorted.get(i));
            here.when(
                    !meets,
                    "StepAdjustments",
                    STEPS,
                    CONCEPT,
                    "Two steps overlap or leave a gap",
                    "Let each step begin where the one before it ends");
        }
        here.when(
                !sorted.isEmpty()
                        && lower(sorted.getFirst()) < 0
                        && sorted.getFirst().metricIntervalLowerBound().isPresent(),
                "StepAdjustments",
                STEPS,
                CONCEPT,
                "With a negative lower bound the lowest step must be open below",
                "Leave out its lower bound");
        here.when(
                !sorted.isEmpty()
                        && upper(sorted.getLast()) > 0
                        && sorted.getLast().metricIntervalUpperBound().isPresent(),
                "StepAdjustments",
                STEPS,
                CONCEPT,
                "With a positive upper bound the highest step must be open above",
                "Leave out its upper bound");
    }

    private static long lower(StepAdjustment step) {
        return step.metricIntervalLowerBound().map(Decimal::thousandths).orElse(Long.MIN_VALUE);
    }

    private static long upper(StepAdjustment step) {
        return step.metricIntervalUpperBound().map(Decimal::thousandths).orElse(Long.MAX_VALUE);
    }
}
