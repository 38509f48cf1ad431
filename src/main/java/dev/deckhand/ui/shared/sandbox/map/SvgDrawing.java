package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.List;
import java.util.function.DoubleConsumer;

/// A map as a document: what waits, the capacity providers, the columns, the legend.
final class SvgDrawing {
    private static final double WIDTH = 1_600;
    private static final double HEIGHT = 900;
    private static final double LEAST_ZOOM = 0.75;
    private static final double LEAST_WIDTH = 480;
    private static final double MARGIN = 10;

    private SvgDrawing() {}

    /// @param progress is told from 0 to 1 how far it is
    static String of(Drawing drawing, DoubleConsumer progress) {
        MapState state = drawing.state();
        Survey survey = state.survey();
        Picture now = state.picture();
        Tokens tokens = drawing.tokens();
        MapLayout layout = layout(survey, drawing.groupBy());
        Level level = Level.of(layout.cardWidth());
        double width = Math.max(layout.width(), LEAST_WIDTH);
        List<HeadStrip.Chip> chips = HeadStrip.chips(now);
        List<ProviderTabs.Tab> tabs = ProviderTabs.of(state, layout);
        double tabsAt = HeadStrip.height(chips, width);
        double above = tabs.isEmpty() ? 0 : layout.columns().getFirst().y();
        double mapAt = tabsAt + ProviderTabs.height(tabs) - above;
        List<Sign> signs = Signs.of(drawing, level);
        double legendAt = mapAt + layout.height();
        double height =
                legendAt + Signs.height(new SvgBrush(0, 0), signs, width - 2 * MARGIN) + MARGIN;
        SvgBrush brush = new SvgBrush(width, height);
        brush.fill(0, 0, width, height, 0, tokens.surface());
        HeadStrip.paint(brush, chips, width, tokens);
        ProviderTabs.paint(brush, tabs, layout, 0, tabsAt, tokens);
        new MapPainter(brush, drawing, layout, level)
                .paint(
                        0,
                        mapAt,
                        new Box(0, 0, layout.width(), layout.height()),
                        row -> {
                            progress.accept((double) row / Math.max(1, now.instanceCount()));
                            brush.begin(now.instanceId(row));
                        },
                        task -> brush.begin(now.taskId(task)),
                        brush::end);
        Signs.paint(brush, signs, MARGIN, legendAt, width - 2 * MARGIN, tokens);
        return brush.done();
    }

    private static MapLayout layout(Survey survey, GroupBy groupBy) {
        Eye whole = new Eye();
        whole.size(WIDTH, HEIGHT);
        whole.fit(survey, groupBy);
        int perRow =
                MapLayout.perRow(
                        survey,
                        groupBy,
                        WIDTH / HEIGHT,
                        MapLayout.CARD_WIDTH / MapLayout.CARD_HEIGHT);
        return MapLayout.of(survey, groupBy, perRow, Math.max(whole.zoom(), LEAST_ZOOM));
    }
}
