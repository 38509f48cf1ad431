package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.model.Micros;
import java.util.Locale;

/// Simulated times as people write them.
final class Clock {
    private static final long MINUTES_PER_HOUR = 60;

    private Clock() {}

    /// `2:05`, `1:02:05`.
    static String of(long micros) {
        long minutes = micros / Micros.PER_MINUTE;
        long seconds = micros % Micros.PER_MINUTE / Micros.PER_SECOND;
        long hours = minutes / MINUTES_PER_HOUR;
        return hours > 0
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d", hours, minutes % MINUTES_PER_HOUR, seconds)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds);
    }
}
