package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Alarm;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.model.ScheduledAction;
import java.time.Instant;
import java.util.Optional;

/// Writes scalable targets, scaling policies and alarms as scenarios have them.
final class ScalingWriter {
    private ScalingWriter() {}

    static Json.Struct target(ScalableTarget target) {
        return new JsonTree()
                .text("service", target.service())
                .number("MinCapacity", target.minCapacity())
                .number("MaxCapacity", target.maxCapacity())
                .object(
                        "SuspendedState",
                        new JsonTree()
                                .flag(
                                        "DynamicScalingInSuspended",
                                        target.dynamicScalingInSuspended(),
                                        false)
                                .flag(
                                        "DynamicScalingOutSuspended",
                                        target.dynamicScalingOutSuspended(),
                                        false)
                                .flag(
                                        "ScheduledScalingSuspended",
                                        target.scheduledScalingSuspended(),
                                        false))
                .done();
    }

    static Json.Struct policy(ScalingPolicy policy) {
        var tree =
                new JsonTree()
                        .text("service", policy.service())
                        .text("PolicyName", policy.policyName());
        return switch (policy.configuration()) {
            case ScalingPolicy.TargetTracking tracking ->
                    tree.text("PolicyType", "TargetTrackingScaling")
                            .put(
                                    "TargetTrackingScalingPolicyConfiguration",
                                    new JsonTree()
                                            .decimal(
                                                    "TargetValue",
                                                    Optional.of(tracking.targetValue()))
                                            .put(
                                                    "PredefinedMetricSpecification",
                                                    new JsonTree()
                                                            .text(
                                                                    "PredefinedMetricType",
                                                                    tracking.metric().apiValue())
                                                            .done())
                                            .seconds(
                                                    "ScaleOutCooldown",
                                                    tracking.scaleOutCooldownMicros())
                                            .seconds(
                                                    "ScaleInCooldown",
                                                    tracking.scaleInCooldownMicros())
                                            .flag(
                                                    "DisableScaleIn",
                                                    tracking.disableScaleIn(),
                                                    false)
                                            .done())
                            .done();
            case ScalingPolicy.StepScaling steps ->
                    tree.text("PolicyType", "StepScaling")
                            .put(
                                    "StepScalingPolicyConfiguration",
                                    new JsonTree()
                                            .text(
                                                    "AdjustmentType",
                                                    steps.adjustmentType().apiValue())
                                            .list(
                                                    "StepAdjustments",
                                                    Optional.of(steps.stepAdjustments()),
                                                    ScalingWriter::step)
                                            .number(
                                                    "MinAdjustmentMagnitude",
                                                    steps.minAdjustmentMagnitude())
                                            .seconds("Cooldown", steps.cooldownMicros())
                                            .done())
                            .done();
        };
    }

    private static Json step(ScalingPolicy.StepAdjustment step) {
        return new JsonTree()
                .decimal("MetricIntervalLowerBound", step.metricIntervalLowerBound())
                .decimal("MetricIntervalUpperBound", step.metricIntervalUpperBound())
                .number("ScalingAdjustment", step.scalingAdjustment())
                .done();
    }

    static Json.Struct scheduled(ScheduledAction action) {
        var tree =
                new JsonTree()
                        .text("service", action.service())
                        .text("ScheduledActionName", action.scheduledActionName())
                        .text("Schedule", action.schedule());
        if (!action.timezone().equals(ScheduledAction.DEFAULT_TIMEZONE)) {
            tree.text("Timezone", action.timezone());
        }
        return tree.text("StartTime", action.startTime().map(Instant::toString))
                .text("EndTime", action.endTime().map(Instant::toString))
                .put(
                        "ScalableTargetAction",
                        new JsonTree()
                                .number("MinCapacity", action.minCapacity())
                                .number("MaxCapacity", action.maxCapacity())
                                .done())
                .done();
    }

    static Json.Struct alarm(Alarm alarm) {
        var tree =
                new JsonTree()
                        .text("AlarmName", alarm.alarmName())
                        .text("service", alarm.service())
                        .choice("MetricName", alarm.metricName())
                        .decimal("Threshold", alarm.threshold())
                        .choice("ComparisonOperator", alarm.comparisonOperator())
                        .number("EvaluationPeriods", alarm.evaluationPeriods())
                        .number("Period", alarm.period())
                        .texts("AlarmActions", alarm.alarmActions());
        if (alarm.stateValue() != AlarmState.OK) {
            tree.text("StateValue", alarm.stateValue().apiValue());
        }
        return tree.done();
    }
}
