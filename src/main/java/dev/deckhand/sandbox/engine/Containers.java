package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.service.HealthCheckRun;
import java.util.Arrays;

/// The containers of all tasks, in columns; those of one task lie side by side. Pages are shared as
/// in [Tasks].
final class Containers {
    static final String PENDING = "PENDING";
    static final String RUNNING = "RUNNING";
    static final String STOPPED = "STOPPED";
    static final int NO_EXIT_CODE = Integer.MIN_VALUE;

    private static final HealthCheckRun UNCHECKED = HealthCheckRun.start(1, 0);

    private static final int SHIFT = 8;
    private static final int MASK = (1 << SHIFT) - 1;

    private int size;
    private Page[] pages;
    private boolean[] own;

    /// Some rows of all columns.
    private static final class Page {
        final String[] lastStatus;
        final int[] exitCode;
        final HealthStatus[] health;
        final HealthCheckRun[] checks;
        final int[] restartCount;
        final long[] startedAt;
        final String[] reason;

        Page() {
            lastStatus = new String[1 << SHIFT];
            exitCode = new int[1 << SHIFT];
            health = new HealthStatus[1 << SHIFT];
            checks = new HealthCheckRun[1 << SHIFT];
            restartCount = new int[1 << SHIFT];
            startedAt = new long[1 << SHIFT];
            reason = new String[1 << SHIFT];
        }

        Page(Page other) {
            lastStatus = other.lastStatus.clone();
            exitCode = other.exitCode.clone();
            health = other.health.clone();
            checks = other.checks.clone();
            restartCount = other.restartCount.clone();
            startedAt = other.startedAt.clone();
            reason = other.reason.clone();
        }
    }

    Containers() {
        pages = new Page[4];
        own = new boolean[4];
    }

    private Containers(Containers other) {
        Arrays.fill(other.own, false);
        size = other.size;
        pages = other.pages.clone();
        own = new boolean[pages.length];
    }

    Containers copy() {
        return new Containers(this);
    }

    private Page page(int container) {
        return pages[container >>> SHIFT];
    }

    private Page mine(int container) {
        int number = container >>> SHIFT;
        if (!own[number]) {
            own[number] = true;
            pages[number] = new Page(pages[number]);
        }
        return pages[number];
    }

    /// Makes room for a task's containers and returns the first one's number.
    int add(int count) {
        int first = size;
        for (int i = 0; i < count; i++) {
            addOne();
        }
        return first;
    }

    private void addOne() {
        int number = size >>> SHIFT;
        if (number == pages.length) {
            pages = Arrays.copyOf(pages, number * 2);
            own = Arrays.copyOf(own, number * 2);
        }
        if ((size & MASK) == 0) {
            pages[number] = new Page();
            own[number] = true;
        }
        Page page = mine(size);
        int row = size++ & MASK;
        page.lastStatus[row] = PENDING;
        page.exitCode[row] = NO_EXIT_CODE;
        page.health[row] = HealthStatus.UNKNOWN;
        page.checks[row] = UNCHECKED;
        page.startedAt[row] = Tasks.NEVER;
        page.reason[row] = "";
    }

    boolean hasStarted(int container) {
        return startedAt(container) != Tasks.NEVER;
    }

    boolean isRunning(int container) {
        return lastStatus(container).equals(RUNNING);
    }

    boolean isStopped(int container) {
        return lastStatus(container).equals(STOPPED);
    }

    // ---- the columns ----

    String lastStatus(int container) {
        return page(container).lastStatus[container & MASK];
    }

    void lastStatus(int container, String value) {
        mine(container).lastStatus[container & MASK] = value;
    }

    int exitCode(int container) {
        return page(container).exitCode[container & MASK];
    }

    void exitCode(int container, int value) {
        mine(container).exitCode[container & MASK] = value;
    }

    HealthStatus health(int container) {
        return page(container).health[container & MASK];
    }

    void health(int container, HealthStatus value) {
        mine(container).health[container & MASK] = value;
    }

    HealthCheckRun checks(int container) {
        return page(container).checks[container & MASK];
    }

    void checks(int container, HealthCheckRun value) {
        mine(container).checks[container & MASK] = value;
    }

    int restartCount(int container) {
        return page(container).restartCount[container & MASK];
    }

    void restartCount(int container, int value) {
        mine(container).restartCount[container & MASK] = value;
    }

    long startedAt(int container) {
        return page(container).startedAt[container & MASK];
    }

    void startedAt(int container, long value) {
        mine(container).startedAt[container & MASK] = value;
    }

    String reason(int container) {
        return page(container).reason[container & MASK];
    }

    void reason(int container, String value) {
        mine(container).reason[container & MASK] = value;
    }
}
