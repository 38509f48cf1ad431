package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Paints a whole map, columns with the cards in them, in a window or as a document.
final class MapPainter {
    private final Brush brush;
    private final Tokens tokens;
    private final Sight sight;
    private final MapState state;

    MapPainter(Brush brush, Tokens tokens, Sight sight, MapState state) {
        this.brush = brush;
        this.tokens = tokens;
        this.sight = sight;
        this.state = state;
    }

    /// Paints columns, and what stands in them where it is seen.
    void paint(MapLayout layout, Level level, double dx, double dy, Box seen) {
        Picture now = state.picture();
        ColumnPainter columns = new ColumnPainter(brush, tokens, sight.survey(), sight.groupBy());
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.frame(layout, i, dx, dy);
        }
        CardPainter cards = new CardPainter(brush, tokens, state, sight.tiles(), level);
        if (level.isPixels()) {
            for (int row = 0; row < now.instanceCount(); row++) {
                Verdict verdict =
                        state.verdicts().isEmpty()
                                ? null
                                : state.verdicts().get(now.instanceId(row));
                if ((verdict != null && verdict.isWinner())
                        || state.isSelected(new Thing.Instance(now.instanceId(row)))) {
                    Box card = layout.card(row).moved(dx, dy);
                    brush.frame(
                            card.x() - 2,
                            card.y() - 2,
                            card.width() + 4,
                            card.height() + 4,
                            2,
                            2,
                            0,
                            tokens.text());
                }
            }
            fargate(cards, layout, dx, dy, seen);
        } else {
            for (int row = 0; row < now.instanceCount(); row++) {
                Box card = layout.card(row);
                if (!now.instanceGone(row) && card.meets(seen)) {
                    cards.card(row, card.moved(dx, dy));
                }
            }
            fargate(cards, layout, dx, dy, seen);
        }
        for (int i = 0; i < layout.columns().size(); i++) {
            if (!state.passing().swept().contains(layout.columns().get(i).number())) {
                columns.outage(layout, i, dx, dy);
            }
        }
    }

    private void fargate(CardPainter cards, MapLayout layout, double dx, double dy, Box seen) {
        Picture now = state.picture();
        for (int task : sight.survey().fargate()) {
            Box box = sight.fargateBox(now, layout, task);
            if (box != null && box.meets(seen) && !state.isAway(task)) {
                cards.fargate(task, box.moved(dx, dy));
            }
        }
    }

    /// The whole map at the size at which cards are read, as an SVG document.
    ///
    /// @param progress is told from 0 to 1 how far it is
    static String svg(Sight sight, MapState state, Tokens tokens, DoubleConsumer progress) {
        Picture now = state.picture();
        Eye whole = new Eye();
        whole.size(1_600, 900);
        whole.fit(sight.survey(), sight.groupBy());
        double zoom = Math.max(whole.zoom(), 0.75);
        MapLayout layout =
                MapLayout.of(
                        sight.survey(),
                        sight.groupBy(),
                        MapLayout.perRow(
                                sight.survey(),
                                sight.groupBy(),
                                1_600.0 / 900,
                                MapLayout.CARD_WIDTH / MapLayout.CARD_HEIGHT),
                        zoom);
        List<HeadStrip.Chip> chips = HeadStrip.chips(now);
        double width = Math.max(layout.width(), 320);
        double dy = HeadStrip.height(chips, width);
        SvgBrush brush = new SvgBrush(width, dy + layout.height());
        brush.fill(0, 0, width, dy + layout.height(), 0, tokens.surface());
        HeadStrip.paint(brush, chips, width, tokens);
        ColumnPainter columns = new ColumnPainter(brush, tokens, sight.survey(), sight.groupBy());
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.frame(layout, i, 0, dy);
        }
        CardPainter cards =
                new CardPainter(brush, tokens, state, sight.tiles(), Level.of(layout.cardWidth()));
        for (int row = 0; row < now.instanceCount(); row++) {
            progress.accept((double) row / now.instanceCount());
            if (!now.instanceGone(row)) {
                brush.begin(now.instanceId(row));
                cards.card(row, layout.card(row).moved(0, dy));
                brush.end();
            }
        }
        for (int task : sight.survey().fargate()) {
            Box box = sight.fargateBox(now, layout, task);
            if (box != null) {
                brush.begin(now.taskId(task));
                cards.fargate(task, box.moved(0, dy));
                brush.end();
            }
        }
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.outage(layout, i, 0, dy);
        }
        return brush.done();
    }
}
