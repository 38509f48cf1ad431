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

    int size;
    String[] id;
    int[] definition;
    Behaviour[] behaviour;
    Requirement[] requirement;
    String[] group;
    String[] startedBy;
    int[] service;
    int[] deployment;
    int[] instance;
    String[] zone;
    String[] provider;
    TaskStatus[] lastStatus;
    TaskStatus[] desiredStatus;
    HealthStatus[] health;
    int[] flags;
    long[] createdAt;
    long[] startedAt;
    long[] stoppedAt;
    long[] protectedUntil;
    int[] containers;
    Optional<StopCode>[] stopCode;
    String[] stoppedReason;
    private final long seed;
    private final Map<String, Integer> listed;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of Optional cannot be made otherwise
    Tasks(long seed) {
        this.seed = seed;
        int room = 64;
        id = new String[room];
        definition = new int[room];
        behaviour = new Behaviour[room];
        requirement = new Requirement[room];
        group = new String[room];
        startedBy = new String[room];
        service = new int[room];
        deployment = new int[room];
        instance = new int[room];
        zone = new String[room];
        provider = new String[room];
        lastStatus = new TaskStatus[room];
        desiredStatus = new TaskStatus[room];
        health = new HealthStatus[room];
        flags = new int[room];
        createdAt = new long[room];
        startedAt = new long[room];
        stoppedAt = new long[room];
        protectedUntil = new long[room];
        containers = new int[room];
        stopCode = new Optional[room];
        stoppedReason = new String[room];
        listed = new HashMap<>();
    }

    private Tasks(Tasks other) {
        size = other.size;
        int room = Math.max(64, size);
        id = Arrays.copyOf(other.id, room);
        definition = Arrays.copyOf(other.definition, room);
        behaviour = Arrays.copyOf(other.behaviour, room);
        requirement = Arrays.copyOf(other.requirement, room);
        group = Arrays.copyOf(other.group, room);
        startedBy = Arrays.copyOf(other.startedBy, room);
        service = Arrays.copyOf(other.service, room);
        deployment = Arrays.copyOf(other.deployment, room);
        instance = Arrays.copyOf(other.instance, room);
        zone = Arrays.copyOf(other.zone, room);
        provider = Arrays.copyOf(other.provider, room);
        lastStatus = Arrays.copyOf(other.lastStatus, room);
        desiredStatus = Arrays.copyOf(other.desiredStatus, room);
        health = Arrays.copyOf(other.health, room);
        flags = Arrays.copyOf(other.flags, room);
        createdAt = Arrays.copyOf(other.createdAt, room);
        startedAt = Arrays.copyOf(other.startedAt, room);
        stoppedAt = Arrays.copyOf(other.stoppedAt, room);
        protectedUntil = Arrays.copyOf(other.protectedUntil, room);
        containers = Arrays.copyOf(other.containers, room);
        stopCode = Arrays.copyOf(other.stopCode, room);
        stoppedReason = Arrays.copyOf(other.stoppedReason, room);
        seed = other.seed;
        listed = other.listed; // complete once the scenario is loaded
    }

    Tasks copy() {
        return new Tasks(this);
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
        if (size == id.length) {
            grow();
        }
        int task = size++;
        id[task] = name;
        startedBy[task] = "";
        service[task] = NONE;
        deployment[task] = NONE;
        instance[task] = NONE;
        zone[task] = "";
        provider[task] = "";
        health[task] = HealthStatus.UNKNOWN;
        createdAt[task] = NEVER;
        startedAt[task] = NEVER;
        stoppedAt[task] = NEVER;
        protectedUntil[task] = NEVER;
        stopCode[task] = Optional.empty();
        stoppedReason[task] = "";
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
        return task >= 0 && task < size && id[task].equals(name) ? task : NONE;
    }

    boolean is(int task, int flag) {
        return (flags[task] & flag) != 0;
    }

    void set(int task, int flag) {
        flags[task] |= flag;
    }

    void clear(int task, int flag) {
        flags[task] &= ~flag;
    }

    boolean isStopped(int task) {
        return lastStatus[task] == TaskStatus.STOPPED;
    }

    /// Between its start order and its stop order.
    boolean isActive(int task) {
        return desiredStatus[task] == TaskStatus.RUNNING
                && lastStatus[task].compareTo(TaskStatus.RUNNING) <= 0;
    }

    boolean isRunning(int task) {
        return lastStatus[task] == TaskStatus.RUNNING && desiredStatus[task] == TaskStatus.RUNNING;
    }

    boolean isProtected(int task, long now) {
        return protectedUntil[task] > now;
    }

    private void grow() {
        int room = size * 2;
        id = Arrays.copyOf(id, room);
        definition = Arrays.copyOf(definition, room);
        behaviour = Arrays.copyOf(behaviour, room);
        requirement = Arrays.copyOf(requirement, room);
        group = Arrays.copyOf(group, room);
        startedBy = Arrays.copyOf(startedBy, room);
        service = Arrays.copyOf(service, room);
        deployment = Arrays.copyOf(deployment, room);
        instance = Arrays.copyOf(instance, room);
        zone = Arrays.copyOf(zone, room);
        provider = Arrays.copyOf(provider, room);
        lastStatus = Arrays.copyOf(lastStatus, room);
        desiredStatus = Arrays.copyOf(desiredStatus, room);
        health = Arrays.copyOf(health, room);
        flags = Arrays.copyOf(flags, room);
        createdAt = Arrays.copyOf(createdAt, room);
        startedAt = Arrays.copyOf(startedAt, room);
        stoppedAt = Arrays.copyOf(stoppedAt, room);
        protectedUntil = Arrays.copyOf(protectedUntil, room);
        containers = Arrays.copyOf(containers, room);
        stopCode = Arrays.copyOf(stopCode, room);
        stoppedReason = Arrays.copyOf(stoppedReason, room);
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
}
