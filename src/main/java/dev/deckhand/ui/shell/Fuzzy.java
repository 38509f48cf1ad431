package dev.deckhand.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How well a text fits what was typed: all letters in their order, better at the beginnings of
/// words and side by side.
final class Fuzzy {
    private static final int AT_START = 12;
    private static final int AT_WORD = 8;
    private static final int IN_A_ROW = 6;
    private static final int WHOLE = 24;
    private static final int FARTHEST_GAP = 24;

    /// @param score higher is better
    /// @param places of the letters that fit, ascending
    record Match(int score, List<Integer> places) {}

    private Fuzzy() {}

    static Optional<Match> match(String typed, String text) {
        String query = typed.strip().toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        if (query.isEmpty()) {
            return Optional.of(new Match(0, List.of()));
        }
        int whole = wordStart(query, lower);
        if (whole >= 0) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < query.length(); i++) {
                places.add(whole + i);
            }
            int bonus = whole == 0 ? AT_START : whole > 0 && startsWord(lower, whole) ? AT_WORD : 0;
            return Optional.of(
                    new Match(
                            WHOLE + bonus + query.length() * IN_A_ROW - text.length() / 16,
                            places));
        }
        return scattered(query, lower);
    }

    /// Where the query stands as a whole, at the beginning of a word if it does so anywhere; -1 if
    /// nowhere.
    private static int wordStart(String query, String text) {
        int first = text.indexOf(query);
        for (int at = first; at >= 0; at = text.indexOf(query, at + 1)) {
            if (startsWord(text, at)) {
                return at;
            }
        }
        return first;
    }

    private static Optional<Match> scattered(String query, String text) {
        List<Integer> places = new ArrayList<>();
        int score = 0;
        int at = 0;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == ' ') {
                continue;
            }
            int next = next(c, text, at, places);
            if (next < 0 || (!places.isEmpty() && next - places.getLast() > FARTHEST_GAP)) {
                return Optional.empty();
            }
            boolean inARow = !places.isEmpty() && next == places.getLast() + 1;
            boolean word = startsWord(text, next);
            if (!inARow && !word && query.length() > 2 && places.isEmpty()) {
                return Optional.empty();
            }
            score += next == 0 ? AT_START : word ? AT_WORD : inARow ? IN_A_ROW : -2;
            places.add(next);
            at = next + 1;
        }
        return score > query.length() * 3
                ? Optional.of(new Match(score - text.length() / 16, places))
                : Optional.empty();
    }

    /// The next place of a letter: side by side if it can be, else at the beginning of a word, else
    /// anywhere.
    private static int next(char c, String text, int from, List<Integer> places) {
        if (!places.isEmpty() && from < text.length() && text.charAt(from) == c) {
            return from;
        }
        for (int at = text.indexOf(c, from); at >= 0; at = text.indexOf(c, at + 1)) {
            if (startsWord(text, at)) {
                return at;
            }
        }
        return text.indexOf(c, from);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
