package dev.deckhand.sandbox.scenario;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// What a misspelt word was probably meant to be.
public final class Spelling {
    private static final int MAX_LENGTH = 40;

    private Spelling() {}

    /// The known word that differs by at most a third of its letters, case aside.
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance =
                    distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return least <= Math.max(1, word.length() / 3) ? Optional.of(best) : Optional.empty();
    }

    /// How many letters to change, add, drop, or swap with the next one.
    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                next[j] = Math.min(row[j - 1] + (same ? 0 : 1), 1 + Math.min(row[j], next[j - 1]));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], last[j - 2] + 1);
                }
            }
            int[] free = last;
            last = row;
            row = next;
            next = free;
        }
        return row[b.length()];
    }
}
