package dev.deckhand.ui.shared.sandbox;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// How a run is played: whether, which way, and how far a frame of the window takes its clock.
final class Pace {
    private static final double MICROS_PER_NANO = 1e-3;

    final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    final ReadOnlyBooleanWrapper backwards = new ReadOnlyBooleanWrapper();

    /// Simulated seconds a second.
    final DoubleProperty speed = new SimpleDoubleProperty(1);

    private long lastFrame = -1;

    void begin(boolean back) {
        backwards.set(back);
        lastFrame = -1;
        playing.set(true);
    }

    /// The simulated microseconds since the last frame, below 0 when playing backwards.
    ///
    /// @param nanos grows from frame to frame
    double frame(long nanos) {
        long passed = lastFrame < 0 ? 0 : nanos - lastFrame;
        lastFrame = nanos;
        double way = passed * MICROS_PER_NANO * Math.clamp(speed.get(), Run.SLOWEST, Run.FASTEST);
        return backwards.get() ? -way : way;
    }
}
