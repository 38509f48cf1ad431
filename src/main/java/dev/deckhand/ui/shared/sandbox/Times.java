package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.scenario.Durations;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Simulated time as people read and type it.
public final class Times {
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{1,2})(?:[.,](\\d{1,3}))?");
    private static final Pattern EVENT = Pattern.compile("#?(\\d{1,12})");
    private static final long TENTH = Micros.PER_SECOND / 10;
    private static final long MILLI = Micros.PER_SECOND / 1000;
    private static final long SECONDS_PER_HOUR = 3600;

    /// Where to go to.
    public sealed interface Goal {
        record Time(long micros) implements Goal {}

        /// An event or decision by its number.
        record Event(long seq) implements Goal {}
    }

    private Times() {}

    /// `1:05.2`, or `1:02:05.2` from an hour on.
    public static String clock(long micros) {
        long seconds = micros / Micros.PER_SECOND;
        return whole(seconds) + "." + micros % Micros.PER_SECOND / TENTH;
    }

    /// `1:05`, or `1:02:05` from an hour on; what is less than a second is left out.
    public static String brief(long micros) {
        return whole(micros / Micros.PER_SECOND);
    }

    /// `1:05.250`: as exact as a log needs it.
    public static String exact(long micros) {
        return whole(micros / Micros.PER_SECOND)
                + String.format(Locale.ROOT, ".%03d", micros % Micros.PER_SECOND / MILLI);
    }

    private static String whole(long seconds) {
        long hours = seconds / SECONDS_PER_HOUR;
        long minutes = seconds % SECONDS_PER_HOUR / 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60);
    }

    /// Reads `1:30`, `90s`, `1m30s` as a time and `57` or `#57` as the number of an event; empty
    /// when it is neither.
    public static Optional<Goal> parse(String text) {
        String typed = text.strip();
        Matcher clock = CLOCK.matcher(typed);
        if (clock.matches()) {
            long seconds =
                    part(clock.group(1)) * SECONDS_PER_HOUR
                            + part(clock.group(2)) * 60
                            + part(clock.group(3));
            String fraction = clock.group(4) == null ? "0" : clock.group(4);
            long millis = Long.parseLong((fraction + "00").substring(0, 3));
            return Optional.of(new Goal.Time(Micros.ofSeconds(seconds) + millis * MILLI));
        }
        Matcher event = EVENT.matcher(typed);
        if (event.matches()) {
            return Optional.of(new Goal.Event(Long.parseLong(event.group(1))));
        }
        OptionalLong span = Durations.parse(typed.replace(" ", ""));
        return span.isPresent() ? Optional.of(new Goal.Time(span.getAsLong())) : Optional.empty();
    }

    private static long part(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
