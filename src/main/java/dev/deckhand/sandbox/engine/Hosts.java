package dev.deckhand.sandbox.engine;

import java.util.Arrays;

/// What the engine knows of each container instance beside the fleet: its provider and the tasks on
/// it.
final class Hosts {
    /// Spot capacity.
    static final int SPOT = 1;

    /// Leaves as soon as its tasks have stopped.
    static final int TERMINATING = 1 << 1;

    /// The host is no more, or no longer the cluster's.
    static final int GONE = 1 << 2;

    int[] provider = new int[16];
    int[] flags = new int[16];

    /// Tasks on it that are not STOPPED.
    Ints[] tasks = new Ints[16];

    /// Of those, the ones of no DAEMON service.
    int[] busy = new int[16];

    /// The places of the tasks on it.
    final Places places;

    private int size;

    Hosts() {
        places = new Places();
    }

    private Hosts(Hosts other) {
        size = other.size;
        provider = other.provider.clone();
        flags = other.flags.clone();
        busy = other.busy.clone();
        places = other.places.copy();
        tasks = new Ints[other.tasks.length];
        for (int slot = 0; slot < size; slot++) {
            tasks[slot] = other.tasks[slot].copy();
        }
    }

    Hosts copy() {
        return new Hosts(this);
    }

    void add(int slot, int itsProvider, boolean spot) {
        if (slot >= provider.length) {
            int room = slot * 2;
            provider = Arrays.copyOf(provider, room);
            flags = Arrays.copyOf(flags, room);
            busy = Arrays.copyOf(busy, room);
            tasks = Arrays.copyOf(tasks, room);
        }
        size = slot + 1;
        provider[slot] = itsProvider;
        flags[slot] = spot ? SPOT : 0;
        tasks[slot] = new Ints();
    }

    boolean is(int slot, int flag) {
        return (flags[slot] & flag) != 0;
    }

    void set(int slot, int flag) {
        flags[slot] |= flag;
    }

    void clear(int slot, int flag) {
        flags[slot] &= ~flag;
    }
}
