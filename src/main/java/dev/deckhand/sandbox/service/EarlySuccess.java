package dev.deckhand.sandbox.service;

/// How many healthy tasks of the new revision let a rolling deployment succeed early
/// (ecs-scheduling 7.9).
public final class EarlySuccess {
    private EarlySuccess() {}

    public static int tasksNeeded(int desiredCount, int healthyPercent) {
        return Math.max(1, Math.toIntExact(((long) desiredCount * healthyPercent + 99) / 100));
    }
}
