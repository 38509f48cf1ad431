package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Micros;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as a scenario and `--until` write them: `90s`, `2m`, `1h30m`, `500ms`.
public final class Durations {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(\\d{1,6})h)?(?:(\\d{1,8})m(?!s))?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");
    private static final long MICROS_PER_MILLI = 1000;

    private Durations() {}

    /// The microseconds, or empty when the text is no duration.
    public static OptionalLong parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                part(matcher, 1) * 60 * Micros.PER_MINUTE
                        + part(matcher, 2) * Micros.PER_MINUTE
                        + part(matcher, 3) * Micros.PER_SECOND
                        + part(matcher, 4) * MICROS_PER_MILLI);
    }

    /// A time as a scenario writes it, to the millisecond: `2m10s`.
    public static String text(long micros) {
        var text = new StringBuilder();
        append(text, micros / (60 * Micros.PER_MINUTE), "h");
        append(text, micros % (60 * Micros.PER_MINUTE) / Micros.PER_MINUTE, "m");
        append(text, micros % Micros.PER_MINUTE / Micros.PER_SECOND, "s");
        append(text, micros % Micros.PER_SECOND / MICROS_PER_MILLI, "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
