package dev.deckhand.sandbox.service;

import dev.deckhand.sandbox.model.DeploymentConfiguration.ThresholdType;

/// After how many failures a deployment with a circuit breaker is FAILED (ecs-scheduling 7.8).
///
/// @param kind how `value` is read
/// @param value a percentage of the desired count, or a count
public record BreakerThreshold(ThresholdType kind, int value) {
    private static final int LEAST = 3;
    private static final int MOST = 200;

    /// What CreateService uses when nothing is said: half of the desired count, at least 3, at most
    /// 200.
    public static final BreakerThreshold DEFAULT =
            new BreakerThreshold(ThresholdType.BOUNDED_PERCENT, 50);

    /// The number of failures that fails the deployment of a service that wants `desiredCount`
    /// tasks.
    public int failures(int desiredCount) {
        int share = Math.toIntExact(((long) desiredCount * value + 99) / 100);
        return switch (kind) {
            case BOUNDED_PERCENT -> Math.clamp(share, LEAST, MOST);
            case UNBOUNDED_PERCENT -> share;
            case COUNT -> value;
        };
    }
}
