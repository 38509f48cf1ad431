package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;

/// Paints the tiles of tasks, from a square of colour to a task in words.
final class TilePainter {
    private final Brush brush;
    private final Tokens tokens;
    private final MapState state;
    private final Picture picture;
    private final Level level;
    private final Marks marks;

    TilePainter(Brush brush, Tokens tokens, MapState state, Level level, Marks marks) {
        this.brush = brush;
        this.tokens = tokens;
        this.state = state;
        this.picture = state.picture();
        this.level = level;
        this.marks = marks;
    }

    void tile(int task, Box tile, boolean cardDimmed) {
        boolean dimmed = cardDimmed || state.isTaskDim(task);
        TileState shown = TileState.of(picture, task);
        int key = Fill.key(state.survey(), task, state.colourBy());
        int fill = tokens.dim(Fill.colour(key, state.colourBy(), tokens), dimmed);
        double side = tile.width();
        double arc = side > 14 ? 4 : 0;
        boolean newer = state.survey().isNewer(task);
        if (side >= 12 && newer) {
            double cut = Math.min(8, side * 0.28);
            brush.fill(
                    new double[] {
                        tile.x(), tile.x() + side - cut, tile.x() + side, tile.x() + side, tile.x()
                    },
                    new double[] {
                        tile.y(),
                        tile.y(),
                        tile.y() + cut,
                        tile.y() + tile.height(),
                        tile.y() + tile.height()
                    },
                    fill);
        } else {
            brush.fill(tile.x(), tile.y(), side, tile.height(), arc, fill);
        }
        int on = Tokens.on(fill);
        if (Fill.isHatched(key, state.colourBy())) {
            double step = Math.clamp(side * 0.25, 3, 8);
            brush.hatch(tile.x(), tile.y(), side, tile.height(), step, 1, on);
        }
        int service = picture.taskService(task);
        if (side >= 10 && service >= 0 && state.colourBy() != ColourBy.SERVICE) {
            strip(tile, service, dimmed);
        }
        if (side >= 22) {
            double glyph = Math.min(12, side * 0.4);
            marks.state(
                    shown,
                    TileState.thirds(picture, task),
                    tile.x() + 5,
                    tile.y() + 4,
                    glyph,
                    on);
        }
        if (side >= 30) {
            String name =
                    service >= 0
                            ? picture.services().get(service)
                            : picture.taskDefinition(task).replaceFirst(":.*", "");
            if (side >= 70) {
                words(task, tile, name, on);
            } else {
                brush.text(
                        state.survey().isBlueGreen(task) ? (newer ? "G" : "B") : Fill.code(name),
                        tile.x() + side - 3,
                        tile.y() + tile.height() - 4,
                        Math.clamp(side * 0.3, 8, 12),
                        Weight.STRONG,
                        1,
                        on);
            }
        }
        if (dimmed && !cardDimmed && tokens.hatched()) {
            double step = Math.clamp(side * 0.2, 3, 6);
            brush.hatch(
                    tile.x(), tile.y(), side, tile.height(), step, step / 2, tokens.surface());
        }
        marks.task(task, tile);
    }

    /// The service at the left edge; broken where its colour comes a second time.
    private void strip(Box tile, int service, boolean dimmed) {
        double wide = Math.min(3, tile.width() * 0.2);
        int colour = tokens.dim(tokens.series(service), dimmed);
        double piece = Tokens.isRepeated(service) ? tile.height() / 5 : tile.height();
        for (double y = 0; y + piece <= tile.height() + 0.1; y += 2 * piece) {
            brush.fill(tile.x(), tile.y() + y, wide, piece, 0, colour);
        }
    }

    private void words(int task, Box tile, String name, int on) {
        double size = Math.clamp(tile.width() * 0.1, 9, 13);
        double room = tile.width() - 12;
        double y = tile.y() + tile.height() - 6;
        double line = size * 1.35;
        if (tile.height() > 5 * line) {
            String figures = picture.taskCpu(task) + " CPU, " + picture.taskMemory(task) + " MiB";
            brush.text(
                    brush.fitting(figures, room, size - 1, Weight.PLAIN),
                    tile.x() + 7,
                    y,
                    size - 1,
                    Weight.PLAIN,
                    0,
                    on);
            brush.text(
                    brush.fitting(
                            picture.taskLastStatus(task).name(), room, size - 1, Weight.PLAIN),
                    tile.x() + 7,
                    y - line,
                    size - 1,
                    Weight.PLAIN,
                    0,
                    on);
            brush.text(
                    brush.fitting(picture.taskDefinition(task), room, size - 1, Weight.MONO),
                    tile.x() + 7,
                    y - 2 * line,
                    size - 1,
                    Weight.MONO,
                    0,
                    on);
            y -= 3 * line;
        }
        if (level == Level.DETAIL) {
            for (StateView.ContainerView container : picture.task(task).containers()) {
                if (y - line < tile.y() + 18) {
                    break;
                }
                String words =
                        Messages.text(
                                "map.container",
                                container.name(),
                                container.lastStatus(),
                                container.healthStatus().name());
                brush.text(
                        brush.fitting(words, room, size - 1, Weight.PLAIN),
                        tile.x() + 7,
                        y,
                        size - 1,
                        Weight.PLAIN,
                        0,
                        on);
                y -= line;
            }
        }
        brush.text(
                brush.fitting(name, room, size, Weight.STRONG),
                tile.x() + 7,
                y,
                size,
                Weight.STRONG,
                0,
                on);
    }
}
