package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;

/// What moves or shines above the map, painted frame by frame for as long as there is any.
final class MovingLayer extends Canvas {
    private final Sight sight;
    private final Flights flights = new Flights();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long nanos) {
                    frame(nanos);
                }
            };

    private Tokens tokens = Tokens.LIGHT;
    private boolean reduced;

    MovingLayer(Sight sight) {
        this.sight = sight;
        setManaged(false);
        setMouseTransparent(true);
    }

    void setTokens(Tokens now) {
        tokens = now;
    }

    /// With it nothing moves: rings say what is new.
    void setReducedMotion(boolean on) {
        reduced = on;
        if (on) {
            flights.clear();
        }
    }

    /// Has tasks that came or went between two moments fly.
    ///
    /// @param width of the view
    void fly(Picture before, Picture now, double width) {
        Eye eye = sight.eye();
        if (eye.level().isPixels()) {
            return;
        }
        MapLayout layout = sight.places();
        Tiles tiles = sight.tiles();
        flights.changed(
                before,
                now,
                task -> tile(before, now, layout, tiles, task),
                instance -> layout.card(instance).moved(eye.dx(), eye.dy()),
                new Box(width / 2 - 10, -24, 20, 20),
                tokens,
                reduced);
        if (!flights.isEmpty()) {
            timer.start();
        }
    }

    private @Nullable Box tile(
            Picture before, Picture now, MapLayout layout, Tiles tiles, int task) {
        Eye eye = sight.eye();
        Picture in = now.taskOnMap(task) ? now : before;
        if (in.taskSlot(task) < 0) {
            return null;
        }
        int instance = in.taskInstance(task);
        Box box =
                instance >= 0
                        ? tiles.tile(in, task, CardPainter.body(layout.card(instance), eye.level()))
                        : sight.fargateBox(in, layout, task);
        return box == null ? null : box.moved(eye.dx(), eye.dy());
    }

    /// Has a ring shine around a place for a moment.
    void ring(Box box) {
        flights.ring(box, tokens);
        timer.start();
    }

    void clear() {
        flights.clear();
    }

    int flying() {
        return flights.flying();
    }

    int moving() {
        return flights.count();
    }

    private void frame(long nanos) {
        flights.tick(nanos);
        paint();
        if (flights.isEmpty()) {
            timer.stop();
        }
    }

    void paint() {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        if (!flights.isEmpty()) {
            flights.paint(new CanvasBrush(getGraphicsContext2D()), tokens);
        }
    }
}
