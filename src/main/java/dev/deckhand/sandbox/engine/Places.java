package dev.deckhand.sandbox.engine;

import java.util.Arrays;

/// Numbered places in some homes (instances, zones), of which each newcomer gets the lowest free
/// one.
///
/// A copy shares the marks of a home until one side changes them, so that key frames stay cheap.
final class Places {
    private static final long[] EMPTY = {};

    /// For each home, one bit for each taken place.
    private long[][] taken;

    /// For each home, the first word that may have a free place.
    private int[] from;

    /// Whether this copy may write into the marks of a home.
    private boolean[] own;

    Places() {
        taken = new long[0][];
        from = new int[0];
        own = new boolean[0];
    }

    private Places(Places other) {
        Arrays.fill(other.own, false);
        taken = other.taken.clone();
        from = other.from.clone();
        own = new boolean[taken.length];
    }

    Places copy() {
        return new Places(this);
    }

    /// Takes the lowest free place of a home.
    int take(int home) {
        if (home >= taken.length) {
            int known = taken.length;
            int room = Math.max(16, Math.max(home + 1, known * 2));
            taken = Arrays.copyOf(taken, room);
            Arrays.fill(taken, known, room, EMPTY);
            from = Arrays.copyOf(from, room);
            own = Arrays.copyOf(own, room);
        }
        long[] words = taken[home];
        int word = from[home];
        while (word < words.length && words[word] == -1L) {
            word++;
        }
        from[home] = word;
        if (word == words.length) {
            words = Arrays.copyOf(words, Math.max(1, word * 2));
            taken[home] = words;
            own[home] = true;
        }
        long mark = Long.lowestOneBit(~words[word]);
        mine(home)[word] |= mark;
        return word * Long.SIZE + Long.numberOfTrailingZeros(mark);
    }

    /// Gives a place back.
    void free(int home, int place) {
        int word = place / Long.SIZE;
        mine(home)[word] &= ~(1L << place);
        from[home] = Math.min(from[home], word);
    }

    private long[] mine(int home) {
        if (!own[home]) {
            own[home] = true;
            taken[home] = taken[home].clone();
        }
        return taken[home];
    }
}
