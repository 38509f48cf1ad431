package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.Arrays;

/// Paints thousands of instances pixel by pixel: a square each, filled by how much is reserved,
/// with the worst state in its corner; a little larger, with three bars.
final class PixelPainter {
    private static final double DIMMED = 0.35;

    private final int width;
    private final int height;
    private final int[] pixels;
    private int[] shown = new int[0];
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
        shown = keys(state);
        paintedCards = 0;
        for (int row = 0; row < shown.length; row++) {
            card(row, layout.card(row), tokens, level, dx, dy);
        }
        return new Dirty(0, 0, width, height);
    }

    /// Paints the cards that look otherwise than at the last painting. Everything else, also where
    /// cards stand, must be as it was then.
    Dirty changes(
            MapState state, MapLayout layout, Tokens tokens, Level level, double dx, double dy) {
        int[] keys = keys(state);
        if (keys.length != shown.length) {
            return all(state, layout, tokens, level, dx, dy);
        }
        int[] before = shown;
        shown = keys;
        paintedCards = 0;
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int row = 0; row < keys.length; row++) {
            if (keys[row] != before[row]) {
                Box card = layout.card(row);
                card(row, card, tokens, level, dx, dy);
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

    /// For each instance everything that its square shows: shares in 64ths, the worst state, flags.
    private static int[] keys(MapState state) {
        Picture picture = state.picture();
        int[] keys = new int[picture.instanceCount()];
        boolean plain =
                state.lit().isEmpty() && state.filter().isEmpty() && state.verdicts().isEmpty();
        for (int row = 0; row < keys.length; row++) {
            int enis = picture.enis(row);
            keys[row] =
                    state.survey().worst(row)
                            | share(picture.cpu(row), picture.cpuFree(row)) << 4
                            | share(picture.memory(row), picture.memoryFree(row)) << 11
                            | (enis <= 0 ? 0 : share(enis, picture.enisFree(row))) << 18
                            | (picture.instanceGone(row) ? 1 << 25 : 0)
                            | (picture.instanceStatus(row) == InstanceStatus.DRAINING ? 1 << 26 : 0)
                            | (picture.agentConnected(row) ? 0 : 1 << 27)
                            | (!plain && state.isDim(row) ? 1 << 28 : 0);
        }
        return keys;
    }

    private static int share(int all, int free) {
        return all <= 0 ? 0 : Math.clamp(64L * (all - free) / all, 0, 64);
    }

    private void card(int row, Box card, Tokens tokens, Level level, double dx, double dy) {
        int x = (int) Math.round(card.x() + dx);
        int y = (int) Math.round(card.y() + dy);
        int side = (int) card.width();
        if (x + side < 0 || y + side < 0 || x >= width || y >= height) {
            return;
        }
        paintedCards++;
        int key = shown[row];
        if ((key & 1 << 25) != 0) {
            fill(x, y, side, side, tokens.surface(), tokens, false);
            return;
        }
        boolean dim = (key & 1 << 28) != 0;
        int cpu = key >> 4 & 0x7F;
        int memory = key >> 11 & 0x7F;
        int enis = key >> 18 & 0x7F;
        int worst = key & 0xF;
        double most = Math.max(cpu, memory) / 64.0;
        if (level == Level.HEAT) {
            fill(x, y, side, side, tokens.heat(most), tokens, dim);
        } else {
            fill(x, y, side, side, tokens.card(), tokens, dim);
            int bar = Math.max(2, (side - 4) / 3);
            column(x + 1, y, bar, side, cpu, tokens.cpuBar(), tokens, dim);
            column(x + 1 + bar + 1, y, bar, side, memory, tokens.memoryBar(), tokens, dim);
            column(x + 1 + 2 * (bar + 1), y, bar, side, enis, tokens.eniBar(), tokens, dim);
        }
        int mark = Math.max(2, side / 4);
        if (worst == TileState.FAILED.badness() || (key & 1 << 27) != 0) {
            fill(x + side - mark, y, mark, mark, tokens.failed(), tokens, dim);
        } else if (worst == TileState.LEAVING.badness() || (key & 1 << 26) != 0) {
            fill(x + side - mark, y, mark, mark, tokens.leaving(), tokens, dim);
        } else if (worst == TileState.STARTING.badness()) {
            fill(x + side - mark, y, mark, mark, tokens.starting(), tokens, dim);
        }
    }

    private void column(
            int x, int y, int wide, int side, int share, int colour, Tokens tokens, boolean dim) {
        int full = side - 2;
        int filled = full * share / 64;
        fill(x, y + 1, wide, full - filled, tokens.track(), tokens, dim);
        fill(x, y + 1 + full - filled, wide, filled, colour, tokens, dim);
    }

    private void fill(int x, int y, int wide, int tall, int colour, Tokens tokens, boolean dim) {
        int argb = Colour.argb(dim ? Colour.mix(colour, tokens.surface(), DIMMED) : colour);
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
