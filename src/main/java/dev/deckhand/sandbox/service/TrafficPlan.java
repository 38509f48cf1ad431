package dev.deckhand.sandbox.service;

import java.util.ArrayList;
import java.util.List;

/// In which steps production traffic moves to the new revision of a native deployment
/// (ecs-scheduling 7.12).
///
/// Weights are thousandths of a percent, so 33.3 % is 33,300 and all traffic 100,000.
///
/// @param shifts the steps, in order; the last one ends at all traffic
public record TrafficPlan(List<Shift> shifts) {
    public static final int ALL = 100_000;
    public static final int LINEAR_STEP = 10_000;
    public static final int LINEAR_BAKE_MINUTES = 6;
    public static final int CANARY_SHARE = 5_000;
    public static final int CANARY_BAKE_MINUTES = 10;
    private static final int TENTH = 100;
    private static final int LEAST_STEP = 3_000;
    private static final int MOST_BAKE_MINUTES = 1_440;

    /// One increment: the new revision's share, and how long it rests there before the next one (0
    /// after the last).
    public record Shift(int weight, int bakeMinutes) {}

    public TrafficPlan {
        shifts = List.copyOf(shifts);
    }

    public static TrafficPlan blueGreen() {
        return new TrafficPlan(List.of(new Shift(ALL, 0)));
    }

    /// Equal steps; one that would pass 100 % is cut there.
    public static TrafficPlan linear(int stepPercent, int stepBakeMinutes) {
        List<Shift> shifts = new ArrayList<>();
        for (int weight = stepPercent; weight < ALL; weight += stepPercent) {
            shifts.add(new Shift(weight, stepBakeMinutes));
        }
        shifts.add(new Shift(ALL, 0));
        return new TrafficPlan(shifts);
    }

    /// A small share first, everything after its bake time.
    public static TrafficPlan canary(int canaryPercent, int canaryBakeMinutes) {
        return canaryPercent >= ALL
                ? blueGreen()
                : new TrafficPlan(
                        List.of(new Shift(canaryPercent, canaryBakeMinutes), new Shift(ALL, 0)));
    }

    /// 3.0 to 100.0 in steps of 0.1.
    public static boolean isStepPercent(int thousandths) {
        return thousandths >= LEAST_STEP && thousandths <= ALL && thousandths % TENTH == 0;
    }

    /// 0.1 to 100.0 in steps of 0.1.
    public static boolean isCanaryPercent(int thousandths) {
        return thousandths >= TENTH && thousandths <= ALL && thousandths % TENTH == 0;
    }

    public static boolean isBakeTime(int minutes) {
        return minutes >= 0 && minutes <= MOST_BAKE_MINUTES;
    }
}
