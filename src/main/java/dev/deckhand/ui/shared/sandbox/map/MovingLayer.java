package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Column;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;

/// What moves or shines, painted above the map and the waiting room.
final class MovingLayer extends Canvas implements Flights.Places {
    /// Where tasks come from that no chip stood for.
    private static final Box DOOR = new Box(12, 8, 20, 20);

    private final Sight sight;
    private final HeadStrip head;
    private final Function<Survey, MapState> states;

    /// What lies under a sweep is still seen through its grey.
    private static final double HALF = 0.6;

    private Tokens tokens = Tokens.LIGHT;
    private @Nullable Motion motion;
    private double top;
    private boolean isClean = true;

    /// @param states how the map looks with a survey
    MovingLayer(Sight sight, HeadStrip head, Function<Survey, MapState> states) {
        this.sight = sight;
        this.head = head;
        this.states = states;
        setManaged(false);
        setMouseTransparent(true);
    }

    void shows(Motion what) {
        motion = what;
    }

    void setTokens(Tokens now) {
        tokens = now;
    }

    /// How far the view is below the top of the map.
    void setTop(double now) {
        top = now;
    }

    // ---- where things are ----

    private @Nullable Box seen(@Nullable Box content) {
        return content == null || !content.meets(sight.eye().seen())
                ? null
                : content.moved(sight.eye().dx(), sight.eye().dy() + top);
    }

    @Override
    public @Nullable Box tile(Survey in, int task) {
        return seen(sight.tileBox(in.picture(), task));
    }

    @Override
    public @Nullable Box card(int instance) {
        MapLayout layout = sight.places();
        return instance < layout.instances() ? seen(layout.card(instance)) : null;
    }

    @Override
    public @Nullable Box thing(Thing thing) {
        Picture now = sight.picture();
        return now == null ? null : seen(sight.boxOf(now, thing));
    }

    @Override
    public Box waiting(String group) {
        Map<String, Box> chips = Motion.waiting(head);
        return chips.getOrDefault(group, DOOR);
    }

    // ---- painting ----

    void paint() {
        Motion what = motion;
        if (what == null || sight.picture() == null) {
            return;
        }
        boolean empty =
                what.flights().isEmpty() && what.sweeps().isEmpty() && what.staging().isEmpty();
        if (empty && isClean) {
            return;
        }
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        isClean = empty;
        if (empty) {
            return;
        }
        CanvasBrush brush = new CanvasBrush(getGraphicsContext2D());
        what.sweeps().forEach(sweep -> paint(sweep, sweep.share(what.now()), brush));
        what.staging()
                .ifPresent(staging ->
                        new StagingPainter(
                                        brush,
                                        tokens,
                                        states.apply(sight.survey()),
                                        sight.eye().level())
                                .paint(staging, what.stagingNanos(), this));
        new FlightPainter(brush, tokens, sight, states, this).paint(what.flights());
    }

    private void paint(Motion.Sweep sweep, double share, CanvasBrush brush) {
        MapLayout layout = sight.places();
        int index = sight.groupBy() == GroupBy.ZONE ? layout.columnOfNumber(sweep.zone()) : -1;
        if (index >= 0) {
            Column column = layout.columns().get(index);
            double x = column.x() + sight.eye().dx();
            double y = column.y() + sight.eye().dy() + top;
            double front = column.width() * share;
            brush.clip(x, Math.max(y, top), front, column.height());
            brush.cover(HALF);
            brush.fill(x, y, column.width(), column.height(), 14, tokens.lost());
            brush.cover(1);
            new ColumnPainter(brush, tokens, sweep.in(), sight.groupBy())
                    .outage(layout, index, sight.eye().dx(), sight.eye().dy() + top);
            brush.unclip();
            brush.line(x + front, y + 26, x + front, y + column.height(), 2, tokens.failed());
        }
    }
}
