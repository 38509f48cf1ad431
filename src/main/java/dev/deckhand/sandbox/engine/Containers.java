package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.service.HealthCheckRun;
import java.util.Arrays;

/// The containers of all tasks, in columns; those of one task lie side by side.
final class Containers {
    static final String PENDING = "PENDING";
    static final String RUNNING = "RUNNING";
    static final String STOPPED = "STOPPED";
    static final int NO_EXIT_CODE = Integer.MIN_VALUE;

    private static final HealthCheckRun UNCHECKED = HealthCheckRun.start(1, 0);

    int size;
    String[] lastStatus = new String[64];
    int[] exitCode = new int[64];
    HealthStatus[] health = new HealthStatus[64];
    HealthCheckRun[] checks = new HealthCheckRun[64];
    int[] restartCount = new int[64];
    long[] startedAt = new long[64];
    String[] reason = new String[64];

    Containers() {}

    private Containers(Containers other) {
        size = other.size;
        int room = Math.max(64, size);
        lastStatus = Arrays.copyOf(other.lastStatus, room);
        exitCode = Arrays.copyOf(other.exitCode, room);
        health = Arrays.copyOf(other.health, room);
        checks = Arrays.copyOf(other.checks, room);
        restartCount = Arrays.copyOf(other.restartCount, room);
        startedAt = Arrays.copyOf(other.startedAt, room);
        reason = Arrays.copyOf(other.reason, room);
    }

    Containers copy() {
        return new Containers(this);
    }

    /// Makes room for a task's containers and returns the first one's number.
    int add(int count) {
        int first = size;
        size += count;
        if (size > exitCode.length) {
            int room = Math.max(size, exitCode.length * 2);
            lastStatus = Arrays.copyOf(lastStatus, room);
            exitCode = Arrays.copyOf(exitCode, room);
            health = Arrays.copyOf(health, room);
            checks = Arrays.copyOf(checks, room);
            restartCount = Arrays.copyOf(restartCount, room);
            startedAt = Arrays.copyOf(startedAt, room);
            reason = Arrays.copyOf(reason, room);
        }
        for (int i = first; i < size; i++) {
            lastStatus[i] = PENDING;
            exitCode[i] = NO_EXIT_CODE;
            health[i] = HealthStatus.UNKNOWN;
            checks[i] = UNCHECKED;
            startedAt[i] = Tasks.NEVER;
            reason[i] = "";
        }
        return first;
    }

    boolean hasStarted(int container) {
        return startedAt[container] != Tasks.NEVER;
    }

    boolean isRunning(int container) {
        return lastStatus[container].equals(RUNNING);
    }

    boolean isStopped(int container) {
        return lastStatus[container].equals(STOPPED);
    }
}
