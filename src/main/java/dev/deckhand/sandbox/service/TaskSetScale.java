package dev.deckhand.sandbox.service;

/// How many tasks a task set of an EXTERNAL deployment runs: its share of the desired count,
/// rounded up (ecs-scheduling 7.12).
public final class TaskSetScale {
    private static final int ALL = 100_000;

    private TaskSetScale() {}

    /// `scale` is in thousandths of a percent.
    public static int computedDesiredCount(int desiredCount, int scale) {
        return Math.toIntExact(((long) desiredCount * scale + ALL - 1) / ALL);
    }
}
