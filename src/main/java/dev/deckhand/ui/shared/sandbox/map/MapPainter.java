package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.function.IntConsumer;

/// Paints a whole map, columns with the cards in them, in a window or as a document.
final class MapPainter {
    private final Brush brush;
    private final Drawing drawing;
    private final MapState state;
    private final MapLayout layout;
    private final Level level;
    private final ColumnPainter columns;
    private final CardPainter cards;
    private final CardPainter lostCards;

    MapPainter(Brush brush, Drawing drawing, MapLayout layout, Level level) {
        this.brush = brush;
        this.drawing = drawing;
        this.state = drawing.state();
        this.layout = layout;
        this.level = level;
        columns = new ColumnPainter(brush, drawing.tokens(), state.survey(), drawing.groupBy());
        cards = cards(drawing.tokens());
        lostCards = cards(drawing.tokens().greyed());
    }

    private CardPainter cards(Tokens tokens) {
        return new CardPainter(brush, tokens, state, drawing.tiles(), level, drawing.interest());
    }

    /// Paints columns, and what stands in them where it is seen.
    void paint(double dx, double dy, Box seen) {
        paint(dx, dy, seen, _ -> {}, _ -> {}, () -> {});
    }

    /// The same, saying the row before each instance and each task of Fargate, and when it is done.
    void paint(
            double dx,
            double dy,
            Box seen,
            IntConsumer instance,
            IntConsumer fargate,
            Runnable end) {
        Picture now = state.picture();
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.frame(layout, i, dx, dy, !level.isPixels() && !isSwept(i));
        }
        for (int row = 0; row < now.instanceCount(); row++) {
            if (level.isPixels()) {
                found(row, dx, dy);
                continue;
            }
            Box card = layout.card(row);
            if (!now.instanceGone(row) && card.meets(seen)) {
                instance.accept(row);
                of(now.instanceZone(row)).card(row, card.moved(dx, dy));
                end.run();
            }
        }
        for (int task : state.survey().fargate()) {
            Box box = Sight.fargateBox(now, layout, task);
            if (box != null && box.meets(seen) && !state.isAway(task)) {
                fargate.accept(task);
                of(now.taskZone(task)).fargate(task, box.moved(dx, dy));
                end.run();
            }
        }
        for (int i = 0; i < layout.columns().size(); i++) {
            if (!isSwept(i)) {
                columns.outage(layout, i, dx, dy);
            }
        }
    }

    /// Whether what befell a column's zone is still being told.
    private boolean isSwept(int column) {
        return state.passing().swept().contains(layout.columns().get(column).number());
    }

    private CardPainter of(int zone) {
        return zone >= 0 && state.picture().zoneFailed(zone) ? lostCards : cards;
    }

    /// Rings a square that is selected, or won.
    private void found(int row, double dx, double dy) {
        Picture now = state.picture();
        Verdict verdict =
                state.verdicts().isEmpty() ? null : state.verdicts().get(now.instanceId(row));
        if ((verdict != null && verdict.isWinner())
                || state.isSelected(new Thing.Instance(now.instanceId(row)))) {
            Box card = layout.card(row).moved(dx, dy);
            Tokens tokens = drawing.tokens();
            ring(card, 3, 2, tokens.surface());
            ring(card, 2, 2, tokens.text());
        }
    }

    private void ring(Box card, double out, double thickness, int colour) {
        brush.frame(
                card.x() - out,
                card.y() - out,
                card.width() + 2 * out,
                card.height() + 2 * out,
                2,
                thickness,
                0,
                colour);
    }
}
