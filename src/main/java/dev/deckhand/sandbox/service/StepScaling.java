package dev.deckhand.sandbox.service;

import dev.deckhand.sandbox.model.ScalingPolicy.AdjustmentType;
import java.util.List;
import java.util.OptionalLong;

/// Step scaling: which step an alarm's breach falls in, and the capacity it asks for
/// (ecs-scheduling 8.3).
public final class StepScaling {
    private StepScaling() {}

    /// One step; bounds are offsets from the alarm's threshold in thousandths, absent means without
    /// end.
    public record Step(OptionalLong lowerBound, OptionalLong upperBound, int adjustment) {
        /// Above the threshold the lower bound belongs to the step, below it the upper one does.
        boolean holds(long offset) {
            long lower = lowerBound.orElse(Long.MIN_VALUE);
            long upper = upperBound.orElse(Long.MAX_VALUE);
            boolean above = offset >= 0 && (lowerBound.isPresent() ? lower >= 0 : upper > 0);
            return above
                    ? offset >= lower && (offset < upper || upperBound.isEmpty())
                    : (offset > lower || lowerBound.isEmpty()) && offset <= upper;
        }
    }

    /// The capacity that `metric` asks for, or `capacity` itself when no step holds it.
    ///
    /// @param minimumMagnitude least change of a percentage step, 0 for none
    public static int proposal(
            List<Step> steps,
            AdjustmentType type,
            int minimumMagnitude,
            int capacity,
            long metric,
            long threshold) {
        for (Step step : steps) {
            if (step.holds(metric - threshold)) {
                return adjusted(type, step.adjustment(), minimumMagnitude, capacity);
            }
        }
        return capacity;
    }

    static int adjusted(AdjustmentType type, int adjustment, int minimumMagnitude, int capacity) {
        return switch (type) {
            case CHANGE_IN_CAPACITY -> Math.max(0, capacity + adjustment);
            case EXACT_CAPACITY -> Math.max(0, adjustment);
            case PERCENT_CHANGE_IN_CAPACITY -> {
                int change = rounded((long) capacity * adjustment);
                if (change != 0 && Math.abs(change) < minimumMagnitude) {
                    change = change < 0 ? -minimumMagnitude : minimumMagnitude;
                }
                yield Math.max(0, capacity + change);
            }
        };
    }

    /// Hundredths of a task to whole ones: more than 1 rounds down, less than -1 toward zero,
    /// anything between away from zero.
    public static int rounded(long hundredths) {
        if (hundredths > 0 && hundredths < 100) {
            return 1;
        }
        if (hundredths < 0 && hundredths > -100) {
            return -1;
        }
        return Math.toIntExact(hundredths / 100);
    }
}
