package dev.deckhand.sandbox.challenge;

import dev.deckhand.sandbox.model.Micros;

/// Writes moments of a run as scenarios do: `2m10s`.
final class Elapsed {
    private static final long PER_HOUR = 60 * Micros.PER_MINUTE;
    private static final long PER_MILLI = 1000;

    private Elapsed() {}

    static String text(long micros) {
        StringBuilder text = new StringBuilder();
        append(text, micros / PER_HOUR, "h");
        append(text, micros % PER_HOUR / Micros.PER_MINUTE, "m");
        append(text, micros % Micros.PER_MINUTE / Micros.PER_SECOND, "s");
        append(text, micros % Micros.PER_SECOND / PER_MILLI, "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }
}
