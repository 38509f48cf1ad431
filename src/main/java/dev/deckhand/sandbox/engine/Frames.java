package dev.deckhand.sandbox.engine;

import java.util.ArrayList;
import java.util.List;

/// Key frames: copies of the world at every so many steps, from which any moment is reached by a
/// short replay.
///
/// Their number is bounded; when there are too many, every second one goes and the distance
/// doubles. Frames are never changed, so branches share them.
final class Frames {
    private static final int FIRST_DISTANCE = 64;
    private static final int MOST = 48;

    private final List<World> frames = new ArrayList<>();
    private long distance = FIRST_DISTANCE;

    /// Keeps a copy of the world if it is far enough from the last one.
    void offer(World world) {
        if (frames.isEmpty() || world.steps >= frames.getLast().steps + distance) {
            frames.add(world.copy());
            if (frames.size() > MOST) {
                thin();
            }
        }
    }

    private void thin() {
        for (int i = frames.size() - 1; i > 0; i--) {
            if (i % 2 == 1) {
                frames.remove(i);
            }
        }
        distance *= 2;
    }

    /// A copy of the newest frame that is not after so many steps.
    World before(long steps) {
        int i = frames.size() - 1;
        while (i > 0 && frames.get(i).steps > steps) {
            i--;
        }
        return frames.get(i).copy();
    }

    /// A copy of the newest frame of a time before `micros`, or of the first.
    World beforeInstant(long micros) {
        int i = frames.size() - 1;
        while (i > 0 && frames.get(i).now >= micros) {
            i--;
        }
        return frames.get(i).copy();
    }

    /// Whether a frame lies after `from` and not after `to`.
    boolean hasBetween(long from, long to) {
        for (World frame : frames) {
            if (frame.steps > from && frame.steps <= to) {
                return true;
            }
        }
        return false;
    }

    /// Forgets the frames after so many steps.
    void cut(long steps) {
        while (frames.size() > 1 && frames.getLast().steps > steps) {
            frames.removeLast();
        }
    }

    Frames upTo(long steps) {
        Frames copy = new Frames();
        copy.frames.addAll(frames);
        copy.distance = distance;
        copy.cut(steps);
        return copy;
    }
}
