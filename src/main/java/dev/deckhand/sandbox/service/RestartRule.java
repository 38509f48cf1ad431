package dev.deckhand.sandbox.service;

import java.util.List;

/// Whether a container that exited is started again inside its task (ecs-scheduling 6.7).
///
/// @param ignoredExitCodes exits that are final
/// @param attemptPeriodSeconds the container must have run at least this long since its (re)start
public record RestartRule(List<Integer> ignoredExitCodes, int attemptPeriodSeconds) {
    public static final int DEFAULT_PERIOD_SECONDS = 300;

    public RestartRule {
        ignoredExitCodes = List.copyOf(ignoredExitCodes);
    }

    public boolean restarts(int exitCode, long microsSinceStart, boolean taskIsToldToStop) {
        return !taskIsToldToStop
                && !ignoredExitCodes.contains(exitCode)
                && microsSinceStart >= attemptPeriodSeconds * 1_000_000L;
    }
}
