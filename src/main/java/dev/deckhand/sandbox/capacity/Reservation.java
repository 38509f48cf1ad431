package dev.deckhand.sandbox.capacity;

/// CapacityProviderReservation, and the group size that brings it to its target (ecs-scheduling
/// 5.3).
public final class Reservation {
    /// Launched first from nothing: target tracking takes the capacity as 1 and the metric as 200.
    public static final int FIRST_LAUNCH = 2;

    private Reservation() {}

    /// `M / N x 100` in hundredths of a percent, cut off, with the documented values where N is 0.
    public static long hundredths(int needed, int instances) {
        if (instances == 0) {
            return needed == 0 ? 10_000 : 20_000;
        }
        return needed * 10_000L / instances;
    }

    /// `ceil(M x 100 / targetCapacity)`: where the group settles.
    public static int settledSize(int needed, int targetCapacity) {
        return Math.toIntExact((needed * 100L + targetCapacity - 1) / targetCapacity);
    }

    public static boolean isAboveTarget(int needed, int instances, int targetCapacity) {
        return hundredths(needed, instances) > targetCapacity * 100L;
    }

    public static boolean isBelowTarget(int needed, int instances, int targetCapacity) {
        return hundredths(needed, instances) < targetCapacity * 100L;
    }

    /// How many instances a scale-out launches: the estimate, at least the minimum step, at most
    /// the maximum step (5.4).
    public static int launchStep(int estimate, int minimumStep, int maximumStep) {
        return estimate < minimumStep ? minimumStep : Math.min(maximumStep, estimate);
    }

    /// The size after one minute of scaling in: toward `settled`, at least one instance and less
    /// than half of them gone.
    public static int afterScaleIn(int instances, int settled) {
        int most = Math.max(1, (instances - 1) / 2);
        return Math.max(settled, instances - most);
    }
}
