package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.BarPainter.Third;
import dev.deckhand.ui.shared.sandbox.map.Sign.Look;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/// The legend: everything that is on the map at a level, with how many there are of it; nothing
/// that is not.
final class Signs {
    static final double SWATCH = 12;

    private static final int MOST = 12;
    private static final int STEPS = 6;
    private static final double SIZE = 12;
    private static final double LINE = 20;
    private static final double GAP = 14;
    private static final double BETWEEN = 6;

    private final Drawing drawing;
    private final Survey survey;
    private final Tokens tokens;
    private final ColourBy colourBy;
    private final List<Sign> signs = new ArrayList<>();

    private Signs(Drawing drawing) {
        this.drawing = drawing;
        this.survey = drawing.state().survey();
        this.tokens = drawing.tokens();
        this.colourBy = drawing.state().colourBy();
    }

    static List<Sign> of(Drawing drawing, Level level) {
        Signs made = new Signs(drawing);
        made.fills(level);
        made.bars(level);
        made.instances(level);
        return List.copyOf(made.signs);
    }

    private void fills(Level level) {
        SortedMap<Integer, Integer> counts = survey.counts(colourBy);
        if (colourBy.isOfInstance()) {
            for (int step = 0; step < STEPS; step++) {
                if (colourBy == ColourBy.RESERVED || counts.containsKey(step)) {
                    fill(step, counts.getOrDefault(step, 0));
                }
            }
            return;
        }
        int shown = 0;
        for (var entry : counts.entrySet()) {
            if (shown++ < MOST) {
                fill(entry.getKey(), entry.getValue());
            }
        }
        if (shown > MOST) {
            signs.add(new Sign(Look.FILL, Messages.text("map.more", shown - MOST), tokens.track()));
        }
        if (level == Level.HEAT && survey.picture().instanceCount() > 0) {
            signs.add(new Sign(Look.LEVEL, Messages.text("map.legend.height"), tokens.thirdText()));
        }
    }

    private void fill(int key, int count) {
        Look look =
                colourBy == ColourBy.STATE
                        ? Sign.glyph(TileState.ofBadness(key))
                        : Fill.isHatched(key, colourBy) ? Look.HATCHED_FILL : Look.FILL;
        String name = Fill.name(survey, key, colourBy);
        signs.add(
                new Sign(
                        look,
                        Messages.text("map.legend.entry", name, count),
                        Fill.colour(key, colourBy, tokens)));
    }

    private void bars(Level level) {
        if (level == Level.HEAT || survey.picture().instanceCount() == 0) {
            return;
        }
        bar("C", "map.legend.cpu", tokens.cpuBar());
        bar("M", "map.legend.memory", tokens.memoryBar());
        if (level == Level.STACKS) {
            bar("E", "map.legend.eni", tokens.eniBar());
        } else if (level != Level.TILES) {
            for (Third third : thirds()) {
                switch (third) {
                    case INTERFACES -> bar("E", "map.legend.eni", tokens.eniBar());
                    case PORTS -> bar("P", "map.legend.ports", tokens.eniBar());
                    case GPUS -> bar("G", "map.legend.gpus", tokens.eniBar());
                }
            }
        }
        if (!level.isPixels() && drawing.interest().decided().isPresent()) {
            signs.add(new Sign(Look.COMING, Messages.text("map.legend.coming"), tokens.cpuBar()));
        }
        if (!level.isPixels() && drawing.interest().selected().isPresent()) {
            signs.add(new Sign(Look.TICK, Messages.text("map.legend.tick"), tokens.text()));
        }
    }

    /// What third bars there are about.
    private Set<Third> thirds() {
        Set<Third> thirds = EnumSet.noneOf(Third.class);
        Picture picture = survey.picture();
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (!picture.instanceGone(row)) {
                thirds.add(BarPainter.third(picture, row));
            }
        }
        return thirds;
    }

    private void bar(String letter, String words, int colour) {
        signs.add(new Sign(Look.BAR, Messages.text(words), colour, letter));
    }

    private void instances(Level level) {
        if (level.isPixels() && colourBy != ColourBy.STATE) {
            corner(TileState.FAILED, Look.TOP_RIGHT, "map.legend.some-failed", tokens.failed());
            corner(
                    TileState.LEAVING,
                    Look.BOTTOM_RIGHT,
                    "map.legend.some-leaving",
                    tokens.leaving());
            corner(
                    TileState.STARTING,
                    Look.TOP_LEFT,
                    "map.legend.some-starting",
                    tokens.starting());
        } else if (level.isPixels() && survey.mostTasks() > 0) {
            signs.add(new Sign(Look.TOP_RIGHT, Messages.text("map.legend.worst"), tokens.failed()));
        }
        if (survey.draining() > 0) {
            add(Look.DRAINING, "map.legend.draining", tokens.leaving(), survey.draining());
        }
        if (survey.unreachable() > 0) {
            add(Look.DASHED, "map.legend.no-agent", tokens.failed(), survey.unreachable());
        }
        int spot = level.isPixels() ? 0 : survey.fargateSpot();
        if (spot > 0) {
            String text =
                    Messages.text(
                            "map.legend.entry", Messages.text("map.legend.fargate-spot"), spot);
            signs.add(new Sign(Look.BAR, text, tokens.thirdText(), "S"));
        }
        if (!level.isPixels() && survey.newer() > 0) {
            add(Look.NEWER, "map.legend.newer", tokens.thirdText(), survey.newer());
        }
    }

    private void corner(TileState state, Look look, String words, int colour) {
        int count = survey.worstIs(state);
        if (count > 0) {
            add(look, words, colour, count);
        }
    }

    private void add(Look look, String words, int colour, int count) {
        String text = Messages.text("map.legend.entry", Messages.text(words), count);
        signs.add(new Sign(look, text, colour));
    }

    // ---- in a drawing ----

    /// How much room a legend takes at a width.
    static double height(Brush brush, List<Sign> signs, double width) {
        return LINE * lines(brush, signs, width);
    }

    private static int lines(Brush brush, List<Sign> signs, double width) {
        int lines = signs.isEmpty() ? 0 : 1;
        double at = 0;
        for (Sign sign : signs) {
            double wide = width(brush, sign);
            if (at > 0 && at + wide > width) {
                at = 0;
                lines++;
            }
            at += wide + GAP;
        }
        return lines;
    }

    private static double width(Brush brush, Sign sign) {
        return SWATCH + BETWEEN + brush.width(sign.text(), SIZE, Brush.Weight.PLAIN);
    }

    static void paint(
            Brush brush, List<Sign> signs, double x, double y, double width, Tokens tokens) {
        double at = 0;
        double top = y;
        for (Sign sign : signs) {
            double wide = width(brush, sign);
            if (at > 0 && at + wide > width) {
                at = 0;
                top += LINE;
            }
            sign.paint(brush, x + at, top + (LINE - SWATCH) / 2, SWATCH, tokens);
            brush.text(
                    sign.text(),
                    x + at + SWATCH + BETWEEN,
                    top + LINE / 2 + SIZE * 0.36,
                    SIZE,
                    Brush.Weight.PLAIN,
                    0,
                    tokens.secondText());
            at += wide + GAP;
        }
    }
}
