package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Alarm;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.model.ScheduledAction;

/// Turns scalable targets, scaling policies and alarms that have their shape into records.
final class ScalingReader {
    private static final long DEFAULT_COOLDOWN_SECONDS =
            ScalingPolicy.DEFAULT_COOLDOWN_MICROS / Micros.PER_SECOND;
    private static final int DEFAULT_PERIOD = 60;

    private ScalingReader() {}

    static ScalableTarget target(Members members) {
        Members suspended = members.objectOrNone("SuspendedState");
        return new ScalableTarget(
                members.required("service"),
                members.integer("MinCapacity", 0),
                members.integer("MaxCapacity", 0),
                suspended.flag("DynamicScalingInSuspended", false),
                suspended.flag("DynamicScalingOutSuspended", false),
                suspended.flag("ScheduledScalingSuspended", false));
    }

    static ScalingPolicy policy(Members members) {
        return new ScalingPolicy(
                members.required("service"),
                members.required("PolicyName"),
                members.object("TargetTrackingScalingPolicyConfiguration")
                        .map(ScalingReader::targetTracking)
                        .orElseGet(() ->
                                stepScaling(
                                        members.objectOrNone("StepScalingPolicyConfiguration"))));
    }

    static ScheduledAction scheduled(Members members) {
        Members bounds = members.objectOrNone("ScalableTargetAction");
        return new ScheduledAction(
                members.required("service"),
                members.required("ScheduledActionName"),
                members.required("Schedule"),
                members.text("Timezone", ScheduledAction.DEFAULT_TIMEZONE),
                members.instant("StartTime"),
                members.instant("EndTime"),
                bounds.integer("MinCapacity"),
                bounds.integer("MaxCapacity"));
    }

    static Alarm alarm(Members members) {
        return new Alarm(
                members.required("AlarmName"),
                members.text("service"),
                members.choice("MetricName", Alarm.Metric.class),
                members.decimal("Threshold"),
                members.choice("ComparisonOperator", Alarm.ComparisonOperator.class),
                members.integer("EvaluationPeriods", 1),
                members.integer("Period", DEFAULT_PERIOD),
                members.texts("AlarmActions"),
                members.choice("StateValue", AlarmState.class).orElse(AlarmState.OK));
    }

    private static ScalingPolicy.Configuration targetTracking(Members members) {
        return new ScalingPolicy.TargetTracking(
                members.objectOrNone("PredefinedMetricSpecification")
                        .choice("PredefinedMetricType", ScalingPolicy.Metric.class)
                        .orElseThrow(),
                members.decimal("TargetValue").orElse(Decimal.ZERO),
                members.micros("ScaleOutCooldown", DEFAULT_COOLDOWN_SECONDS),
                members.micros("ScaleInCooldown", DEFAULT_COOLDOWN_SECONDS),
                members.flag("DisableScaleIn", false));
    }

    private static ScalingPolicy.Configuration stepScaling(Members members) {
        return new ScalingPolicy.StepScaling(
                members.choice("AdjustmentType", ScalingPolicy.AdjustmentType.class).orElseThrow(),
                members.objects(
                        "StepAdjustments",
                        step ->
                                new ScalingPolicy.StepAdjustment(
                                        step.decimal("MetricIntervalLowerBound"),
                                        step.decimal("MetricIntervalUpperBound"),
                                        step.integer("ScalingAdjustment", 0))),
                members.integer("MinAdjustmentMagnitude"),
                members.micros("Cooldown", DEFAULT_COOLDOWN_SECONDS));
    }
}
