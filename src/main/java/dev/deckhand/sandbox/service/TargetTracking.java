package dev.deckhand.sandbox.service;

/// Target tracking in integers: when its two alarms ring, and what it then asks for (ecs-scheduling
/// 8.2).
///
/// Metric values and targets are thousandths.
public final class TargetTracking {
    /// Datapoints above the target before AlarmHigh rings.
    public static final int HIGH_DATAPOINTS = 3;

    /// Datapoints below nine tenths of the target before AlarmLow rings.
    public static final int LOW_DATAPOINTS = 15;

    public static final int DEFAULT_COOLDOWN_SECONDS = 300;

    private TargetTracking() {}

    public static boolean isHigh(long metric, long target) {
        return metric > target;
    }

    public static boolean isLow(long metric, long target) {
        return metric * 10 < target * 9;
    }

    /// AlarmLow's threshold in thousandths, cut off.
    public static long lowThreshold(long target) {
        return target * 9 / 10;
    }

    /// `ceil(running x metric / target)`, before it is held between the scalable target's bounds.
    public static int proposal(int runningCount, long metric, long target) {
        long wanted = (runningCount * metric + target - 1) / target;
        return (int) Math.min(Integer.MAX_VALUE, wanted);
    }
}
