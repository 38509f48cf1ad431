package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.TaskDetail;
import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.ArrayList;
import java.util.List;

/// Paints the tiles of tasks, from a square of colour to a task in words.
final class TilePainter {
    private static final double GLYPH = 12;
    private static final double LEADING = 1.35;

    /// From this width on a task says what it is made of.
    private static final double NEAR_BY = 110;

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
                    shown, TileState.thirds(picture, task), tile.x() + 5, tile.y() + 4, glyph, on);
        }
        if (side >= 30) {
            String name =
                    service >= 0
                            ? picture.services().get(service)
                            : picture.taskDefinition(task).replaceFirst(":.*", "");
            if (side >= 70) {
                words(task, tile, name + blueOrGreen(task, newer, " "), on);
            } else {
                brush.text(
                        state.survey().isBlueGreen(task)
                                ? blueOrGreen(task, newer, "")
                                : Fill.code(name),
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
            brush.hatch(tile.x(), tile.y(), side, tile.height(), step, step / 2, tokens.surface());
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

    private String blueOrGreen(int task, boolean newer, String before) {
        return state.survey().isBlueGreen(task) ? before + (newer ? "G" : "B") : "";
    }

    /// A task in words, as much as there is room for: the name beside the glyph, under it what it
    /// runs and reserves, and from near by what it is made of.
    private void words(int task, Box tile, String name, int on) {
        double size = Math.clamp(tile.width() * 0.1, 9, 13);
        double left = tile.x() + 7;
        double room = tile.width() - 12;
        double beside = 4 + GLYPH;
        brush.text(
                brush.fitting(name, room - beside, size, Weight.STRONG),
                left + beside,
                tile.y() + 5 + GLYPH * 0.8,
                size,
                Weight.STRONG,
                0,
                on);
        double small = size - 1;
        double line = small * LEADING;
        double bottom = tile.y() + tile.height() - 4;
        double y = tile.y() + 5 + GLYPH + line;
        List<String> lines = new ArrayList<>();
        lines.add(picture.taskLastStatus(task).name());
        lines.add(picture.taskDefinition(task));
        lines.add(
                Messages.text(
                        "map.task.reserves", picture.taskCpu(task), picture.taskMemory(task)));
        if (level == Level.DETAIL && tile.width() >= NEAR_BY) {
            lines.addAll(TaskDetail.of(picture, task).lines());
        }
        for (String words : lines) {
            for (String part : wrapped(words, room, small)) {
                if (y > bottom) {
                    return;
                }
                brush.text(part, left, y, small, Weight.PLAIN, 0, on);
                y += line;
            }
        }
    }

    private List<String> wrapped(String words, double room, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || brush.fitting(longer, room, size, Weight.PLAIN).equals(longer)) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines.stream().map(one -> brush.fitting(one, room, size, Weight.PLAIN)).toList();
    }
}
