package dev.deckhand.sandbox.service;

import dev.deckhand.sandbox.model.HealthStatus;

/// The health of one container, result by result (ecs-scheduling 6.5).
///
/// @param retries failures in a row that make the container UNHEALTHY
/// @param startPeriodSeconds for so long failures are ignored, unless a check has passed before
/// @param passedOnce whether any check passed yet
/// @param failures how many failed in a row
/// @param health what the container is now
public record HealthCheckRun(
        int retries,
        int startPeriodSeconds,
        boolean passedOnce,
        int failures,
        HealthStatus health) {

    public static HealthCheckRun start(int retries, int startPeriodSeconds) {
        return new HealthCheckRun(retries, startPeriodSeconds, false, 0, HealthStatus.UNKNOWN);
    }

    /// The state after one more result, `secondsSinceStart` after the container started.
    public HealthCheckRun after(boolean passed, int secondsSinceStart) {
        if (passed) {
            return new HealthCheckRun(retries, startPeriodSeconds, true, 0, HealthStatus.HEALTHY);
        }
        if (!passedOnce && secondsSinceStart < startPeriodSeconds) {
            return this;
        }
        int inARow = failures + 1;
        return new HealthCheckRun(
                retries,
                startPeriodSeconds,
                passedOnce,
                inARow,
                inARow >= retries ? HealthStatus.UNHEALTHY : health);
    }

    /// A task's health from that of its essential containers: the worst counts, UNKNOWN before
    /// HEALTHY; none at all is UNKNOWN.
    public static HealthStatus ofTask(Iterable<HealthStatus> essentialContainers) {
        HealthStatus worst = HealthStatus.UNKNOWN;
        boolean any = false;
        boolean unknown = false;
        for (HealthStatus health : essentialContainers) {
            any = true;
            switch (health) {
                case UNHEALTHY -> {
                    return HealthStatus.UNHEALTHY;
                }
                case UNKNOWN -> unknown = true;
                case HEALTHY -> worst = HealthStatus.HEALTHY;
            }
        }
        return any && !unknown ? worst : HealthStatus.UNKNOWN;
    }
}
