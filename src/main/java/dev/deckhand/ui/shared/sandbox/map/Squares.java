package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import java.util.Arrays;

/// What the fill of each instance says where an instance is but a square: how its tasks divide into
/// states, or what most of them have in common; never something in between.
///
/// One number an instance, of 24 bits, so that two paintings can be compared fast.
final class Squares {
    /// Of an instance without tasks.
    static final int EMPTY = 0;

    private static final int STATES = TileState.values().length;
    private static final int PARTS = 15;
    private static final int BITS = 4;
    private static final int MASK = 0xF;

    /// What is added to a key, so that none is taken for empty.
    private static final int KEYS = 2;

    private Squares() {}

    static int[] of(Survey survey, ColourBy colourBy) {
        int[] codes = new int[survey.picture().instanceCount()];
        if (colourBy.isOfInstance()) {
            for (int row = 0; row < codes.length; row++) {
                codes[row] = Fill.ofInstance(survey, row, colourBy) + KEYS;
            }
        } else if (colourBy == ColourBy.STATE) {
            for (int row = 0; row < codes.length; row++) {
                codes[row] = mix(survey, row);
            }
        } else {
            dominant(survey, colourBy, codes);
        }
        return codes;
    }

    /// How a square's tasks divide into states, in fifteenths, the best first; each state that is
    /// there has at least one.
    private static int mix(Survey survey, int row) {
        int all = survey.tasksOn(row);
        if (all == 0) {
            return EMPTY;
        }
        int[] parts = new int[STATES];
        int left = PARTS;
        int largest = 0;
        for (int state = 0; state < STATES; state++) {
            int count = survey.tasksOn(row, state);
            parts[state] = count == 0 ? 0 : Math.max(1, count * PARTS / all);
            left -= parts[state];
            largest = parts[state] > parts[largest] ? state : largest;
        }
        parts[largest] += left;
        int code = 0;
        for (int state = 0; state < STATES; state++) {
            code |= parts[state] << (BITS * state);
        }
        return code;
    }

    /// How many fifteenths of a mix a state has.
    static int part(int code, TileState state) {
        return code >> (BITS * (state.badness() - 1)) & MASK;
    }

    /// What the key of a fill is that is not a mix; [Fill#NOTHING] where it says nothing.
    static int key(int code) {
        return code - KEYS;
    }

    private static void dominant(Survey survey, ColourBy colourBy, int[] codes) {
        Picture picture = survey.picture();
        int[] counts = new int[16];
        for (int row = 0; row < codes.length; row++) {
            int[] tasks = survey.tasksOn(row) == 0 ? new int[0] : picture.tasksOn(row);
            int best = EMPTY;
            for (int task : tasks) {
                int at = Fill.key(survey, task, colourBy) + KEYS;
                if (at >= counts.length) {
                    counts = Arrays.copyOf(counts, 2 * at);
                }
                counts[at]++;
                if (counts[at] > counts[best] || (counts[at] == counts[best] && at < best)) {
                    best = at;
                }
            }
            codes[row] = best;
            for (int task : tasks) {
                counts[Fill.key(survey, task, colourBy) + KEYS] = 0;
            }
        }
    }
}
