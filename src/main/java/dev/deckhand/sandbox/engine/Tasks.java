package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.model.Behaviour;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.placement.Requirement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All tasks that ever were, one column for each property, one row for each task.
///
/// Rows are only added, so a row's number names its task for the whole run. A column is a plain
/// array because key frames copy all of them and looks walk over them (benchmark `SeekBenchmark`).
final class Tasks {
    static final long NEVER = -1;
    static final int NONE = -1;

    /// Has been RUNNING.
    static final int WAS_RUNNING = 1;

    /// 40 seconds have passed since RUNNING.
    static final int SETTLED = 1 << 1;

    /// Its target is registered.
    static final int REGISTERED = 1 << 2;

    /// Its target is healthy.
    static final int TARGET_HEALTHY = 1 << 3;

    /// Its target failed its checks.
    static final int TARGET_UNHEALTHY = 1 << 4;

    /// Unhealthy and out of the grace period: to be replaced.
    static final int BAD = 1 << 5;

    /// Listed in the scenario: counts as healthy from the start.
    static final int LISTED = 1 << 6;

    /// Holds resources of an instance, or a place in an Availability Zone of Fargate.
    static final int HOLDS = 1 << 7;

    /// Its failure was counted by the circuit breaker.
    static final int COUNTED = 1 << 8;

    /// Started to rebalance Availability Zones.
    static final int REBALANCING = 1 << 9;

    /// Belongs to a DAEMON service.
    static final int DAEMON = 1 << 10;

    private static final int ROW_DIGITS = 8;
    private static final int SCRAMBLE = 0x9e3779b1;
    private static final int UNSCRAMBLE = inverse(SCRAMBLE);

    private static final int SHIFT = 8;
    private static final int MASK = (1 << SHIFT) - 1;

    int size;
    private Page[] pages;

    /// Whether this copy may write into the page.
    private boolean[] own;

    private final long seed;
    private final Map<String, Integer> listed;

    /// Some rows of all columns.
    private static final class Page {
        final String[] id;
        final int[] definition;
        final Behaviour[] behaviour;
        final Requirement[] requirement;
        final String[] group;
        final String[] startedBy;
        final int[] service;
        final int[] deployment;
        final int[] instance;
        final int[] place;
        final String[] zone;
        final String[] provider;
        final TaskStatus[] lastStatus;
        final TaskStatus[] desiredStatus;
        final HealthStatus[] health;
        final int[] flags;
        final long[] createdAt;
        final long[] startedAt;
        final long[] stoppedAt;
        final long[] protectedUntil;
        final int[] containers;
        final Optional<StopCode>[] stopCode;
        final String[] stoppedReason;

        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of Optional cannot be made otherwise
        Page() {
            id = new String[1 << SHIFT];
            definition = new int[1 << SHIFT];
            behaviour = new Behaviour[1 << SHIFT];
            requirement = new Requirement[1 << SHIFT];
            group = new String[1 << SHIFT];
            startedBy = new String[1 << SHIFT];
            service = new int[1 << SHIFT];
            deployment = new int[1 << SHIFT];
            instance = new int[1 << SHIFT];
            place = new int[1 << SHIFT];
            zone = new String[1 << SHIFT];
            provider = new String[1 << SHIFT];
            lastStatus = new TaskStatus[1 << SHIFT];
            desiredStatus = new TaskStatus[1 << SHIFT];
            health = new HealthStatus[1 << SHIFT];
            flags = new int[1 << SHIFT];
            createdAt = new long[1 << SHIFT];
            startedAt = new long[1 << SHIFT];
            stoppedAt = new long[1 << SHIFT];
            protectedUntil = new long[1 << SHIFT];
            containers = new int[1 << SHIFT];
            stopCode = new Optional[1 << SHIFT];
            stoppedReason = new String[1 << SHIFT];
        }

        Page(Page other) {
            id = other.id.clone();
            definition = other.definition.clone();
            behaviour = other.behaviour.clone();
            requirement = other.requirement.clone();
            group = other.group.clone();
            startedBy = other.startedBy.clone();
            service = other.service.clone();
            deployment = other.deployment.clone();
            instance = other.instance.clone();
            place = other.place.clone();
            zone = other.zone.clone();
            provider = other.provider.clone();
            lastStatus = other.lastStatus.clone();
            desiredStatus = other.desiredStatus.clone();
            health = other.health.clone();
            flags = other.flags.clone();
            createdAt = other.createdAt.clone();
            startedAt = other.startedAt.clone();
            stoppedAt = other.stoppedAt.clone();
            protectedUntil = other.protectedUntil.clone();
            containers = other.containers.clone();
            stopCode = other.stopCode.clone();
            stoppedReason = other.stoppedReason.clone();
        }
    }

    Tasks(long seed) {
        this.seed = seed;
        pages = new Page[4];
        own = new boolean[4];
        listed = new HashMap<>();
    }

    private Tasks(Tasks other) {
        Arrays.fill(other.own, false);
        size = other.size;
        pages = other.pages.clone();
        own = new boolean[pages.length];
        seed = other.seed;
        listed = other.listed; // complete once the scenario is loaded
    }

    Tasks copy() {
        return new Tasks(this);
    }

    private Page page(int task) {
        return pages[task >>> SHIFT];
    }

    /// The page of a task, to write into.
    private Page mine(int task) {
        int number = task >>> SHIFT;
        if (!own[number]) {
            own[number] = true;
            pages[number] = new Page(pages[number]);
        }
        return pages[number];
    }

    /// A new row for a task that the scenario lists.
    int addListed(String name) {
        listed.put(name, size);
        return add(name);
    }

    /// A new row for a task made in the run: 24 digits of chance, 8 that hold the row.
    int add() {
        return add(Chance.id(seed, "task", size, 24) + Chance.hex(scrambled(size), ROW_DIGITS));
    }

    /// A new row with nothing but its id; the caller fills in the rest.
    private int add(String name) {
        int number = size >>> SHIFT;
        if (number == pages.length) {
            pages = Arrays.copyOf(pages, number * 2);
            own = Arrays.copyOf(own, number * 2);
        }
        if ((size & MASK) == 0) {
            pages[number] = new Page();
            own[number] = true;
        }
        int task = size++;
        Page page = mine(task);
        int row = task & MASK;
        page.id[row] = name;
        page.startedBy[row] = "";
        page.service[row] = NONE;
        page.deployment[row] = NONE;
        page.instance[row] = NONE;
        page.place[row] = NONE;
        page.zone[row] = "";
        page.provider[row] = "";
        page.health[row] = HealthStatus.UNKNOWN;
        page.flags[row] = 0;
        page.createdAt[row] = NEVER;
        page.startedAt[row] = NEVER;
        page.stoppedAt[row] = NEVER;
        page.protectedUntil[row] = NEVER;
        page.stopCode[row] = Optional.empty();
        page.stoppedReason[row] = "";
        return task;
    }

    /// The task of that id, or [#NONE].
    int find(String name) {
        Integer known = listed.get(name);
        if (known != null) {
            return known;
        }
        if (name.length() != 24 + ROW_DIGITS) {
            return NONE;
        }
        int scrambled = 0;
        for (int i = 24; i < name.length(); i++) {
            scrambled = scrambled * 16 + Math.max(0, Character.digit(name.charAt(i), 16));
        }
        int task = scrambled * UNSCRAMBLE - 1;
        return task >= 0 && task < size && id(task).equals(name) ? task : NONE;
    }

    boolean is(int task, int flag) {
        return (page(task).flags[task & MASK] & flag) != 0;
    }

    void set(int task, int flag) {
        mine(task).flags[task & MASK] |= flag;
    }

    void clear(int task, int flag) {
        if (is(task, flag)) {
            mine(task).flags[task & MASK] &= ~flag;
        }
    }

    boolean isStopped(int task) {
        return lastStatus(task) == TaskStatus.STOPPED;
    }

    /// Between its start order and its stop order.
    boolean isActive(int task) {
        return desiredStatus(task) == TaskStatus.RUNNING
                && lastStatus(task).compareTo(TaskStatus.RUNNING) <= 0;
    }

    boolean isRunning(int task) {
        return lastStatus(task) == TaskStatus.RUNNING && desiredStatus(task) == TaskStatus.RUNNING;
    }

    boolean isProtected(int task, long now) {
        return protectedUntil(task) > now;
    }

    /// The row as eight digits in no order that one would see, in the upper half.
    private static long scrambled(int row) {
        int mixed = (row + 1) * SCRAMBLE;
        return (long) mixed << Integer.SIZE;
    }

    /// The number that undoes a multiplication by an odd one, modulo 2^32.
    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    // ---- the columns ----

    String id(int task) {
        return page(task).id[task & MASK];
    }

    int definition(int task) {
        return page(task).definition[task & MASK];
    }

    void definition(int task, int value) {
        mine(task).definition[task & MASK] = value;
    }

    Behaviour behaviour(int task) {
        return page(task).behaviour[task & MASK];
    }

    void behaviour(int task, Behaviour value) {
        mine(task).behaviour[task & MASK] = value;
    }

    Requirement requirement(int task) {
        return page(task).requirement[task & MASK];
    }

    void requirement(int task, Requirement value) {
        mine(task).requirement[task & MASK] = value;
    }

    String group(int task) {
        return page(task).group[task & MASK];
    }

    void group(int task, String value) {
        mine(task).group[task & MASK] = value;
    }

    String startedBy(int task) {
        return page(task).startedBy[task & MASK];
    }

    void startedBy(int task, String value) {
        mine(task).startedBy[task & MASK] = value;
    }

    int service(int task) {
        return page(task).service[task & MASK];
    }

    void service(int task, int value) {
        mine(task).service[task & MASK] = value;
    }

    int deployment(int task) {
        return page(task).deployment[task & MASK];
    }

    void deployment(int task, int value) {
        mine(task).deployment[task & MASK] = value;
    }

    int instance(int task) {
        return page(task).instance[task & MASK];
    }

    void instance(int task, int value) {
        mine(task).instance[task & MASK] = value;
    }

    /// Its place among the tasks of its instance or Fargate zone; a stopped task keeps the number.
    int place(int task) {
        return page(task).place[task & MASK];
    }

    void place(int task, int value) {
        mine(task).place[task & MASK] = value;
    }

    String zone(int task) {
        return page(task).zone[task & MASK];
    }

    void zone(int task, String value) {
        mine(task).zone[task & MASK] = value;
    }

    String provider(int task) {
        return page(task).provider[task & MASK];
    }

    void provider(int task, String value) {
        mine(task).provider[task & MASK] = value;
    }

    TaskStatus lastStatus(int task) {
        return page(task).lastStatus[task & MASK];
    }

    void lastStatus(int task, TaskStatus value) {
        mine(task).lastStatus[task & MASK] = value;
    }

    TaskStatus desiredStatus(int task) {
        return page(task).desiredStatus[task & MASK];
    }

    void desiredStatus(int task, TaskStatus value) {
        mine(task).desiredStatus[task & MASK] = value;
    }

    HealthStatus health(int task) {
        return page(task).health[task & MASK];
    }

    void health(int task, HealthStatus value) {
        mine(task).health[task & MASK] = value;
    }

    long createdAt(int task) {
        return page(task).createdAt[task & MASK];
    }

    void createdAt(int task, long value) {
        mine(task).createdAt[task & MASK] = value;
    }

    long startedAt(int task) {
        return page(task).startedAt[task & MASK];
    }

    void startedAt(int task, long value) {
        mine(task).startedAt[task & MASK] = value;
    }

    long stoppedAt(int task) {
        return page(task).stoppedAt[task & MASK];
    }

    void stoppedAt(int task, long value) {
        mine(task).stoppedAt[task & MASK] = value;
    }

    long protectedUntil(int task) {
        return page(task).protectedUntil[task & MASK];
    }

    void protectedUntil(int task, long value) {
        mine(task).protectedUntil[task & MASK] = value;
    }

    int containers(int task) {
        return page(task).containers[task & MASK];
    }

    void containers(int task, int value) {
        mine(task).containers[task & MASK] = value;
    }

    Optional<StopCode> stopCode(int task) {
        return page(task).stopCode[task & MASK];
    }

    void stopCode(int task, Optional<StopCode> value) {
        mine(task).stopCode[task & MASK] = value;
    }

    String stoppedReason(int task) {
        return page(task).stoppedReason[task & MASK];
    }

    void stoppedReason(int task, String value) {
        mine(task).stoppedReason[task & MASK] = value;
    }
}
