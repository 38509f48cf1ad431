package dev.deckhand.sandbox.model;

import java.util.List;
import java.util.Optional;

/// A CloudWatch alarm. Without a metric it only moves by `setAlarmState`.
///
/// @param period seconds
/// @param alarmActions names of scaling policies
public record Alarm(
        String alarmName,
        Optional<String> service,
        Optional<Metric> metricName,
        Optional<Decimal> threshold,
        Optional<ComparisonOperator> comparisonOperator,
        int evaluationPeriods,
        int period,
        List<String> alarmActions,
        AlarmState stateValue) {
    public Alarm {
        alarmActions = List.copyOf(alarmActions);
    }

    /// Metrics of a service.
    public enum Metric implements ApiValue {
        CPU_UTILIZATION("CPUUtilization"),
        MEMORY_UTILIZATION("MemoryUtilization");

        private final String apiValue;

        Metric(String apiValue) {
            this.apiValue = apiValue;
        }

        @Override
        public String apiValue() {
            return apiValue;
        }
    }

    /// How a datapoint is compared with the threshold.
    public enum ComparisonOperator implements ApiValue {
        GREATER_THAN_OR_EQUAL_TO_THRESHOLD("GreaterThanOrEqualToThreshold"),
        GREATER_THAN_THRESHOLD("GreaterThanThreshold"),
        LESS_THAN_THRESHOLD("LessThanThreshold"),
        LESS_THAN_OR_EQUAL_TO_THRESHOLD("LessThanOrEqualToThreshold");

        private final String apiValue;

        ComparisonOperator(String apiValue) {
            this.apiValue = apiValue;
        }

        @Override
        public String apiValue() {
            return apiValue;
        }

        public boolean breaches(Decimal value, Decimal threshold) {
            int order = value.compareTo(threshold);
            return switch (this) {
                case GREATER_THAN_OR_EQUAL_TO_THRESHOLD -> order >= 0;
                case GREATER_THAN_THRESHOLD -> order > 0;
                case LESS_THAN_THRESHOLD -> order < 0;
                case LESS_THAN_OR_EQUAL_TO_THRESHOLD -> order <= 0;
            };
        }
    }
}
