package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Column;
import java.util.Arrays;
import java.util.BitSet;

/// Paints thousands of instances pixel by pixel: a square each, filled as high as it is reserved
/// with the colour of what was chosen, and with the worst state in its corner; a little larger,
/// with three bars and the number of its tasks.
final class PixelPainter {
    private static final double DIMMED = 0.35;
    private static final TileState[] BEST_FIRST = TileState.values();

    /// In smaller squares there is no room for a figure below the bars.
    private static final int FIGURES_FROM = 16;

    private static final int STRIP = 3;
    private static final int HATCH = 4;

    private static final int SHARE_BITS = 7;
    private static final long SHARE = 0x7F;
    private static final long GONE = 1L << 25;
    private static final long DRAINING = 1L << 26;
    private static final long NO_AGENT = 1L << 27;
    private static final long DIM = 1L << 28;
    private static final long LOST = 1L << 29;
    private static final int TASKS_AT = 30;
    private static final long TASKS = 0x3FF;
    private static final int CODE_AT = 40;

    private final int width;
    private final int height;
    private final int[] pixels;
    private long[] shown = new long[0];
    private ColourBy colourBy = ColourBy.STATE;
    private Tokens plain = Tokens.LIGHT;
    private Tokens greyed = Tokens.LIGHT;
    private BitSet lost = new BitSet();
    private int paintedCards;

    PixelPainter(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    int[] pixels() {
        return pixels;
    }

    /// How many cards the last painting touched.
    int paintedCards() {
        return paintedCards;
    }

    /// The rectangle that a painting changed; of no width when it changed nothing.
    record Dirty(int x, int y, int width, int height) {
        static final Dirty NOTHING = new Dirty(0, 0, 0, 0);
    }

    /// Paints every card.
    Dirty all(MapState state, MapLayout layout, Tokens tokens, Level level, double dx, double dy) {
        Arrays.fill(pixels, Colour.argb(tokens.surface()));
        plain = tokens;
        lost = lost(state, layout);
        for (int column = 0; column < layout.columns().size(); column++) {
            if (lost.get(column)) {
                Column one = layout.columns().get(column);
                fill(
                        (int) Math.round(one.x() + dx),
                        (int) Math.round(one.y() + dy),
                        (int) one.width(),
                        (int) one.height(),
                        tokens.lost(),
                        false);
            }
        }
        greyed = tokens.greyed();
        colourBy = state.colourBy();
        shown = keys(state);
        paintedCards = 0;
        for (int row = 0; row < shown.length; row++) {
            card(row, layout.card(row), level, dx, dy);
        }
        return new Dirty(0, 0, width, height);
    }

    /// Paints the cards that look otherwise than at the last painting. Everything else, also where
    /// cards stand, must be as it was then.
    Dirty changes(
            MapState state, MapLayout layout, Tokens tokens, Level level, double dx, double dy) {
        long[] keys = keys(state);
        if (keys.length != shown.length || !lost.equals(lost(state, layout))) {
            return all(state, layout, tokens, level, dx, dy);
        }
        long[] before = shown;
        shown = keys;
        paintedCards = 0;
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int row = 0; row < keys.length; row++) {
            if (keys[row] != before[row]) {
                Box card = layout.card(row);
                card(row, card, level, dx, dy);
                left = Math.min(left, (int) (card.x() + dx));
                top = Math.min(top, (int) (card.y() + dy));
                right = Math.max(right, (int) Math.ceil(card.x() + dx + card.width()));
                bottom = Math.max(bottom, (int) Math.ceil(card.y() + dy + card.height()));
            }
        }
        left = Math.max(0, left);
        top = Math.max(0, top);
        right = Math.min(width, right);
        bottom = Math.min(height, bottom);
        return right <= left || bottom <= top
                ? Dirty.NOTHING
                : new Dirty(left, top, right - left, bottom - top);
    }

    /// The columns whose zone is lost.
    private static BitSet lost(MapState state, MapLayout layout) {
        BitSet lost = new BitSet();
        for (int i = 0; i < layout.columns().size(); i++) {
            lost.set(i, layout.isLost(i, state.picture()));
        }
        return lost;
    }

    /// For each instance everything that its square shows: shares in 64ths, the worst state, flags,
    /// how many tasks, and what its fill says.
    private static long[] keys(MapState state) {
        Picture picture = state.picture();
        int[] codes = Squares.of(state.survey(), state.colourBy());
        long[] keys = new long[picture.instanceCount()];
        boolean plain =
                state.lit().isEmpty() && state.filter().isEmpty() && state.verdicts().isEmpty();
        for (int row = 0; row < keys.length; row++) {
            int enis = picture.enis(row);
            int zone = picture.instanceZone(row);
            keys[row] =
                    state.survey().worst(row)
                            | share(picture.cpu(row), picture.cpuFree(row)) << 4
                            | share(picture.memory(row), picture.memoryFree(row))
                                    << (4 + SHARE_BITS)
                            | (enis <= 0 ? 0 : share(enis, picture.enisFree(row)))
                                    << (4 + 2 * SHARE_BITS)
                            | (picture.instanceGone(row) ? GONE : 0)
                            | (picture.instanceStatus(row) == InstanceStatus.DRAINING
                                    ? DRAINING
                                    : 0)
                            | (picture.agentConnected(row) ? 0 : NO_AGENT)
                            | (!plain && state.isDim(row) ? DIM : 0)
                            | (zone >= 0 && picture.zoneFailed(zone) ? LOST : 0)
                            | Math.min(state.survey().tasksOn(row), TASKS) << TASKS_AT
                            | (long) codes[row] << CODE_AT;
        }
        return keys;
    }

    private static long share(int all, int free) {
        return all <= 0 ? 0 : Math.clamp(64L * (all - free) / all, 0, 64);
    }

    private void card(int row, Box card, Level level, double dx, double dy) {
        int x = (int) Math.round(card.x() + dx);
        int y = (int) Math.round(card.y() + dy);
        int side = (int) card.width();
        if (x + side < 0 || y + side < 0 || x >= width || y >= height) {
            return;
        }
        paintedCards++;
        long key = shown[row];
        if ((key & GONE) != 0) {
            fill(x, y, side, side, (key & LOST) != 0 ? plain.lost() : plain.surface(), false);
            return;
        }
        Tokens tokens = (key & LOST) != 0 ? greyed : plain;
        boolean dim = (key & DIM) != 0;
        boolean faint = dim && !tokens.hatched();
        if (level == Level.HEAT) {
            heat(key, x, y, side, tokens, faint);
        } else {
            stacks(key, x, y, side, tokens, faint);
        }
        if ((key & NO_AGENT) != 0) {
            dashes(x, y, side, tokens.failed(), faint);
        }
        int below = level == Level.HEAT ? 0 : side >= FIGURES_FROM ? Digits.HEIGHT + 2 : STRIP;
        corner(key, x, y, side, below, tokens, faint);
        if (dim && tokens.hatched()) {
            hatch(x, y, side, side, 2, plain.surface());
        }
    }

    /// A square that is filled as high as it is reserved; where the fill itself says how much there
    /// is, the whole of it.
    private void heat(long key, int x, int y, int side, Tokens tokens, boolean faint) {
        int code = (int) (key >>> CODE_AT);
        if (colourBy.isOfInstance()) {
            int step = Squares.key(code);
            fill(x, y, side, side, Fill.colour(step, colourBy, tokens), faint);
            if (step == 0 && side > HATCH) {
                outline(x, y, side, faint(tokens.hairline(), faint));
            }
            if ((key & DRAINING) != 0) {
                hatch(x, y, side, side, HATCH, tokens.leaving());
            }
        } else {
            fill(x, y, side, side, tokens.track(), faint);
            long most = Math.max(key >> 4 & SHARE, key >> (4 + SHARE_BITS) & SHARE);
            int tall = (int) Math.round(side * most / 64.0);
            if (code != Squares.EMPTY) {
                tall = Math.max(1, tall);
            }
            coloured(code, x, y + side - tall, side, tall, true, tokens, faint);
            if ((key & DRAINING) != 0) {
                hatch(x, y, side, side - tall, HATCH, tokens.leaving());
            }
        }
        if (plain.hatched() && side >= HATCH) {
            outline(x, y, side, plain.border());
        }
    }

    /// A part of a square in the colours of what was chosen: states over or beside each other, the
    /// worst last, or the one colour of most tasks.
    private void coloured(
            int code,
            int x,
            int y,
            int wide,
            int tall,
            boolean upright,
            Tokens tokens,
            boolean faint) {
        if (code == Squares.EMPTY) {
            return;
        }
        if (colourBy != ColourBy.STATE) {
            int number = Squares.key(code);
            fill(x, y, wide, tall, Fill.colour(number, colourBy, tokens), faint);
            if (Fill.isHatched(number, colourBy)) {
                hatch(x, y, wide, tall, HATCH, tokens.card());
            }
            return;
        }
        int from = 0;
        int parts = 0;
        int length = upright ? tall : wide;
        for (TileState state : BEST_FIRST) {
            parts += Squares.part(code, state);
            int to = Math.round(length * parts / 15f);
            if (to > from) {
                int colour = tokens.of(state);
                if (upright) {
                    fill(x, y + tall - to, wide, to - from, colour, faint);
                } else {
                    fill(x + from, y, to - from, tall, colour, faint);
                }
            }
            from = to;
        }
    }

    private void stacks(long key, int x, int y, int side, Tokens tokens, boolean faint) {
        fill(x, y, side, side, tokens.card(), faint);
        boolean figures = side >= FIGURES_FROM;
        int strip = figures ? Digits.HEIGHT + 2 : STRIP;
        int tall = side - strip - 2;
        int bar = Math.max(2, (side - 4) / 3);
        boolean drains = (key & DRAINING) != 0;
        int[] colours = {tokens.cpuBar(), tokens.memoryBar(), tokens.eniBar()};
        for (int i = 0; i < colours.length; i++) {
            int filled = (int) (tall * (key >> (4 + i * SHARE_BITS) & SHARE) / 64);
            int left = x + 1 + i * (bar + 1);
            fill(left, y + 1, bar, tall - filled, tokens.track(), faint);
            fill(left, y + 1 + tall - filled, bar, filled, colours[i], faint);
            if (drains) {
                hatch(left, y + 1, bar, tall - filled, HATCH, tokens.leaving());
            }
        }
        int tasks = (int) (key >> TASKS_AT & TASKS);
        int wide = side - 2;
        if (figures) {
            int figure = Digits.width(tasks);
            int colour = Colour.argb(faint(tokens.text(), faint));
            Digits.write(
                    tasks,
                    x + side - 1 - figure,
                    y + side - Digits.HEIGHT - 1,
                    (px, py) -> dot(px, py, colour));
            wide -= figure + 1;
        }
        int at = y + side - strip + (figures ? 1 : 0);
        int high = figures ? Digits.HEIGHT : STRIP - 1;
        int code = (int) (key >>> CODE_AT);
        fill(x + 1, at, wide, high, tokens.track(), faint);
        coloured(code, x + 1, at, wide, high, false, tokens, faint);
        if (plain.hatched()) {
            outline(x, y, side, plain.border());
        }
    }

    /// The worst state in a corner, a corner for each; with a line around it where there is room.
    private void corner(long key, int x, int y, int side, int below, Tokens tokens, boolean faint) {
        long worst = key & 0xF;
        int mark = Math.max(2, side / 4);
        int line = side >= 8 ? 1 : 0;
        int right = x + side - mark;
        int bottom = y + side - below - mark;
        if (worst == TileState.FAILED.badness()) {
            fill(right - line, y, mark + line, mark + line, tokens.card(), faint);
            fill(right, y, mark, mark, tokens.failed(), faint);
        } else if (worst == TileState.LEAVING.badness() || (key & DRAINING) != 0) {
            fill(right - line, bottom - line, mark + line, mark + line, tokens.card(), faint);
            fill(right, bottom, mark, mark, tokens.leaving(), faint);
        } else if (worst == TileState.STARTING.badness()) {
            fill(x, y, mark + line, mark + line, tokens.card(), faint);
            fill(x, y, mark, mark, tokens.starting(), faint);
        }
    }

    private void dashes(int x, int y, int side, int colour, boolean faint) {
        int argb = Colour.argb(faint(colour, faint));
        for (int i = 0; i < side; i++) {
            if (i / 2 % 2 == 0) {
                dot(x + i, y, argb);
                dot(x, y + i, argb);
                dot(x + side - 1 - i, y + side - 1, argb);
                dot(x + side - 1, y + side - 1 - i, argb);
            }
        }
    }

    private void outline(int x, int y, int side, int colour) {
        fill(x, y, side, 1, colour, false);
        fill(x, y + side - 1, side, 1, colour, false);
        fill(x, y, 1, side, colour, false);
        fill(x + side - 1, y, 1, side, colour, false);
    }

    /// Diagonal lines of pixels, every `step`-th.
    private void hatch(int x, int y, int wide, int tall, int step, int colour) {
        int argb = Colour.argb(colour);
        for (int py = y; py < y + tall; py++) {
            for (int px = x; px < x + wide; px++) {
                if (Math.floorMod(px - x + py - y, step) == 0) {
                    dot(px, py, argb);
                }
            }
        }
    }

    private void dot(int x, int y, int argb) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            pixels[y * width + x] = argb;
        }
    }

    private int faint(int colour, boolean faint) {
        return faint ? Colour.mix(colour, plain.surface(), DIMMED) : colour;
    }

    private void fill(int x, int y, int wide, int tall, int colour, boolean faint) {
        int argb = Colour.argb(faint(colour, faint));
        int from = Math.max(0, x);
        int to = Math.min(width, x + wide);
        if (from >= to) {
            return;
        }
        int last = Math.min(height, y + tall);
        for (int line = Math.max(0, y); line < last; line++) {
            Arrays.fill(pixels, line * width + from, line * width + to, argb);
        }
    }
}
