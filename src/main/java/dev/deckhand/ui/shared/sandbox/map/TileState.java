package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.HealthStatus;

/// The six states that a tile can show, the worst last.
enum TileState {
    GONE(1),
    VERIFIED(2),
    RUNNING(3),
    STARTING(4),
    LEAVING(5),
    FAILED(6);

    private final int badness;

    TileState(int badness) {
        this.badness = badness;
    }

    /// From 1, the higher the worse.
    int badness() {
        return badness;
    }

    static TileState ofBadness(int badness) {
        for (TileState state : values()) {
            if (state.badness == badness) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state is as bad as " + badness);
    }

    static TileState of(Picture picture, int task) {
        if (picture.taskFailed(task)) {
            return FAILED;
        }
        return switch (picture.taskLastStatus(task)) {
            case PROVISIONING, PENDING, ACTIVATING -> STARTING;
            case RUNNING -> picture.taskHealth(task) == HealthStatus.HEALTHY ? VERIFIED : RUNNING;
            case DEACTIVATING, STOPPING, DEPROVISIONING -> LEAVING;
            case STOPPED -> GONE;
        };
    }

    /// 1 to 3 thirds of the way to running; 0 for other states.
    static int thirds(Picture picture, int task) {
        return switch (picture.taskLastStatus(task)) {
            case PROVISIONING -> 1;
            case PENDING -> 2;
            case ACTIVATING -> 3;
            case RUNNING, DEACTIVATING, STOPPING, DEPROVISIONING, STOPPED -> 0;
        };
    }
}
