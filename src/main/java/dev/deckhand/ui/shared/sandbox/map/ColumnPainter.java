package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Column;

/// Paints columns: their frames, names and totals, Fargate's part, and what an outage does to them.
final class ColumnPainter {
    private static final double TITLE = 13;

    /// In a column for which even the bare name is too long.
    private static final double SMALL_TITLE = 10;

    private final Brush brush;
    private final Tokens tokens;
    private final Survey survey;
    private final Picture picture;
    private final GroupBy groupBy;

    ColumnPainter(Brush brush, Tokens tokens, Survey survey, GroupBy groupBy) {
        this.brush = brush;
        this.tokens = tokens;
        this.survey = survey;
        this.picture = survey.picture();
        this.groupBy = groupBy;
    }

    /// @param ground whether what is under the cards is painted too
    void frame(MapLayout layout, int number, double dx, double dy, boolean ground) {
        Column column = layout.columns().get(number);
        double x = column.x() + dx;
        double y = column.y() + dy;
        if (ground && layout.isLost(number, picture)) {
            brush.fill(x, y, column.width(), column.height(), 14, tokens.lost());
        }
        brush.frame(
                x + 0.5,
                y + 0.5,
                column.width() - 1,
                column.height() - 1,
                14,
                1,
                0,
                tokens.hairline());
        double room = column.width() - 20;
        double size = TITLE;
        String name = title(column);
        if (brush.width(name, size, Weight.STRONG) > room && !column.title().isEmpty()) {
            name = column.title();
            size = brush.width(name, size, Weight.STRONG) > room ? SMALL_TITLE : TITLE;
        }
        brush.text(
                brush.fitting(name, room, size, Weight.STRONG),
                x + 10,
                y + 18,
                size,
                Weight.STRONG,
                0,
                tokens.secondText());
        double left = room - brush.width(name, size, Weight.STRONG) - 16;
        String totals = totals(column);
        if (left > brush.width(totals, TITLE - 2, Weight.PLAIN)) {
            brush.text(
                    totals,
                    x + column.width() - 10,
                    y + 18,
                    TITLE - 2,
                    Weight.PLAIN,
                    1,
                    tokens.thirdText());
        }
        Box fargate = layout.fargate(column);
        if (fargate.height() > 0) {
            brush.line(
                    x + 8,
                    fargate.y() + dy + 2,
                    x + column.width() - 8,
                    fargate.y() + dy + 2,
                    1,
                    tokens.hairline());
            brush.text(
                    Messages.text("map.fargate"),
                    x + 10,
                    fargate.y() + dy + 16,
                    TITLE - 2,
                    Weight.PLAIN,
                    0,
                    tokens.thirdText());
        }
    }

    private String title(Column column) {
        return switch (groupBy) {
            case ZONE ->
                    column.title().isEmpty()
                            ? Messages.text("map.zone.none")
                            : Messages.text("map.zone", column.title());
            case CAPACITY_PROVIDER, INSTANCE_TYPE ->
                    column.title().isEmpty() ? Messages.text("map.other") : column.title();
            case NONE -> Messages.text("map.all");
        };
    }

    private String totals(Column column) {
        boolean zone = groupBy == GroupBy.ZONE && column.number() < picture.zones().size();
        return zone
                ? Messages.text(
                        "map.totals",
                        survey.instancesIn(column.number()),
                        survey.tasksIn(column.number()))
                : Messages.text("map.places", column.instances());
    }

    /// Says across a column that its zone is lost.
    void outage(MapLayout layout, int number, double dx, double dy) {
        if (!layout.isLost(number, picture)) {
            return;
        }
        Column column = layout.columns().get(number);
        double x = column.x() + dx;
        double y = column.y() + dy;
        brush.frame(
                x + 1, y + 1, column.width() - 2, column.height() - 2, 14, 2, 6, tokens.failed());
        String word = Messages.text("map.outage");
        double size = Math.clamp(column.width() / 9, 12, 26);
        double wide = brush.width(word, size, Weight.STRONG) + 24;
        double middle = y + Math.min(column.height() / 2, 160);
        double left = x + (column.width() - wide) / 2;
        brush.fill(left - 2, middle - size - 2, wide + 4, size * 1.7 + 4, 10, tokens.surface());
        brush.fill(left, middle - size, wide, size * 1.7, 8, tokens.failed());
        brush.text(
                word,
                x + column.width() / 2,
                middle + size * 0.22,
                size,
                Weight.STRONG,
                0.5,
                Tokens.on(tokens.failed()));
    }
}
