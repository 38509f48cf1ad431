package dev.deckhand.ui.shared;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// Feeds the time of each frame to whoever moves. On the JavaFX thread.
public final class Frames {
    private final AnimationTimer timer;

    /// @param each gets nanoseconds, growing from frame to frame
    public Frames(LongConsumer each) {
        timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        each.accept(now);
                    }
                };
    }

    public void start() {
        timer.start();
    }

    public void stop() {
        timer.stop();
    }
}
