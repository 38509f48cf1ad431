package dev.deckhand.sandbox.placement;

import java.util.Arrays;

/// Small maps from a number to a count, as arrays of pairs that are never changed.
final class Pairs {
    private Pairs() {}

    static int count(int[] pairs, int key) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == key) {
                return pairs[i + 1];
            }
        }
        return 0;
    }

    /// A new array in which the count of the key is changed; a count of 0 is left out.
    static int[] changed(int[] pairs, int key, int change) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == key) {
                int count = pairs[i + 1] + change;
                if (count < 0) {
                    throw new IllegalStateException("counted below zero");
                }
                if (count == 0) {
                    int[] fewer = new int[pairs.length - 2];
                    System.arraycopy(pairs, 0, fewer, 0, i);
                    System.arraycopy(pairs, i + 2, fewer, i, pairs.length - i - 2);
                    return fewer;
                }
                int[] same = pairs.clone();
                same[i + 1] = count;
                return same;
            }
        }
        if (change < 0) {
            throw new IllegalStateException("counted below zero");
        }
        int[] more = Arrays.copyOf(pairs, pairs.length + 2);
        more[pairs.length] = key;
        more[pairs.length + 1] = change;
        return more;
    }
}
