package dev.deckhand.sandbox.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A rule that changes a service's desired count.
public record ScalingPolicy(String service, String policyName, Configuration configuration) {
    /// Cooldown that Application Auto Scaling uses for ECS when none is given.
    public static final long DEFAULT_COOLDOWN_MICROS = Micros.ofSeconds(300);

    /// What kind of rule, with its numbers.
    public sealed interface Configuration {}

    /// Keeps a metric at a value.
    public record TargetTracking(
            Metric metric,
            Decimal targetValue,
            long scaleOutCooldownMicros,
            long scaleInCooldownMicros,
            boolean disableScaleIn)
            implements Configuration {}

    /// Answers an alarm by how far the metric is from its threshold.
    public record StepScaling(
            AdjustmentType adjustmentType,
            List<StepAdjustment> stepAdjustments,
            OptionalInt minAdjustmentMagnitude,
            long cooldownMicros)
            implements Configuration {
        public StepScaling {
            stepAdjustments = List.copyOf(stepAdjustments);
        }
    }

    /// One step; the bounds are offsets from the alarm's threshold, empty = infinity.
    public record StepAdjustment(
            Optional<Decimal> metricIntervalLowerBound,
            Optional<Decimal> metricIntervalUpperBound,
            int scalingAdjustment) {}

    /// What the number of a step means.
    public enum AdjustmentType implements ApiValue {
        CHANGE_IN_CAPACITY("ChangeInCapacity"),
        EXACT_CAPACITY("ExactCapacity"),
        PERCENT_CHANGE_IN_CAPACITY("PercentChangeInCapacity");

        private final String apiValue;

        AdjustmentType(String apiValue) {
            this.apiValue = apiValue;
        }

        @Override
        public String apiValue() {
            return apiValue;
        }
    }

    /// The metrics that a policy can track.
    public enum Metric implements ApiValue {
        CPU_UTILIZATION("ECSServiceAverageCPUUtilization"),
        MEMORY_UTILIZATION("ECSServiceAverageMemoryUtilization"),
        REQUEST_COUNT_PER_TARGET("ALBRequestCountPerTarget");

        private final String apiValue;

        Metric(String apiValue) {
            this.apiValue = apiValue;
        }

        @Override
        public String apiValue() {
            return apiValue;
        }
    }
}
