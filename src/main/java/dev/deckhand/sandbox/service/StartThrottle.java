package dev.deckhand.sandbox.service;

/// How long a service waits before it tries again to start tasks that keep failing (ecs-scheduling
/// 7.7).
///
/// AWS documents the ceiling of 27 minutes but not the steps. `[MODEL]`: three attempts follow at
/// once, then the first delay (setting `startRetrySeconds`), doubled each time.
public final class StartThrottle {
    private static final int FREE_ATTEMPTS = 3;
    private static final int CEILING_SECONDS = 1620;

    private StartThrottle() {}

    /// Seconds from the `round`-th failed round (counted from 1) to the next attempt.
    public static int delaySeconds(int round, int firstDelaySeconds) {
        if (round <= FREE_ATTEMPTS) {
            return 0;
        }
        int doublings = Math.min(round - FREE_ATTEMPTS - 1, 20);
        return (int) Math.min(CEILING_SECONDS, (long) firstDelaySeconds << doublings);
    }
}
