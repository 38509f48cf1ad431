package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import java.util.ArrayList;
import java.util.List;

/// What is otherwise among the tiles that are seen, from one moment to another: rows of tasks.
///
/// @param came tiles that were not there
/// @param went tiles that are there no more
/// @param other tiles in another state
record Changes(List<Integer> came, List<Integer> went, List<Integer> other) {
    /// @param places says what is seen; nothing else is looked at, so that a large cluster costs no
    ///   more than what is on the screen
    static Changes between(Survey before, Survey after, Flights.Places places) {
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Picture old = before.picture();
        Picture now = after.picture();
        int rows = Math.max(old.instanceCount(), now.instanceCount());
        for (int row = 0; row < rows; row++) {
            if (places.card(row) != null) {
                if (row < now.instanceCount()) {
                    for (int task : now.tasksOn(row)) {
                        changes.here(task, old, now);
                    }
                }
                if (row < old.instanceCount()) {
                    for (int task : old.tasksOn(row)) {
                        changes.there(task, old, now);
                    }
                }
            }
        }
        after.fargate().forEach(task -> changes.here(task, old, now));
        before.fargate().forEach(task -> changes.there(task, old, now));
        return changes;
    }

    private void here(int task, Picture old, Picture now) {
        if (isShown(now, task)) {
            if (!isShown(old, task)) {
                came.add(task);
            } else if (TileState.of(old, task) != TileState.of(now, task)) {
                other.add(task);
            }
        }
    }

    private void there(int task, Picture old, Picture now) {
        if (isShown(old, task) && !isShown(now, task)) {
            went.add(task);
        }
    }

    private static boolean isShown(Picture picture, int task) {
        return task < picture.taskCount() && picture.taskOnMap(task) && picture.taskSlot(task) >= 0;
    }
}
