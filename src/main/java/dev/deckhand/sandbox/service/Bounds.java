package dev.deckhand.sandbox.service;

/// How few healthy and how many running tasks a service may have, in whole tasks (ecs-scheduling
/// 7.2).
///
/// Integers throughout: `ceil` and `floor` over binary fractions would give 8 for 7 % of 100.
public record Bounds(int minimumHealthy, int maximumRunning) {
    public static Bounds of(int desiredCount, int minimumHealthyPercent, int maximumPercent) {
        long desired = desiredCount;
        return new Bounds(
                Math.toIntExact((desired * minimumHealthyPercent + 99) / 100),
                Math.toIntExact(desired * maximumPercent / 100));
    }

    /// How many replacements fit before anything is stopped, with `desiredCount` tasks running.
    public int mayStartFirst(int desiredCount) {
        return Math.max(0, maximumRunning - desiredCount);
    }

    /// How many tasks may go before anything is started, with `desiredCount` healthy tasks.
    public int mayStopFirst(int desiredCount) {
        return Math.max(0, desiredCount - minimumHealthy);
    }

    /// Whether a rollout of `desiredCount` healthy tasks can neither start nor stop one.
    public boolean isStuck(int desiredCount) {
        return desiredCount > 0
                && mayStartFirst(desiredCount) == 0
                && mayStopFirst(desiredCount) == 0;
    }
}
