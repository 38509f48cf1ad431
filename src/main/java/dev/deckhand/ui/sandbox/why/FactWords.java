package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.ui.sandbox.why.Fact.Bar;
import dev.deckhand.ui.sandbox.why.Fact.Section;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Locale;

/// How facts are written: labels from the messages, times, the ends of ids.
final class FactWords {
    private FactWords() {}

    static Section section(String key, List<Fact> facts) {
        return new Section(Messages.text(key), facts);
    }

    static Fact text(String key, String value) {
        return Fact.of(Messages.text(key), value);
    }

    static Fact left(String label, String value, Bar bar, long free, long all) {
        return Fact.bar(
                Messages.text(label), Messages.text(value, free, all), bar, all - free, all);
    }

    /// The end of a long id, which is what tells it from others.
    static String shortId(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        return last.length() > 12 ? "…" + last.substring(last.length() - 8) : last;
    }

    /// Simulated time as `m:ss.mmm`, or with hours.
    static String clock(long micros) {
        long millis = Math.floorDiv(micros, Micros.PER_SECOND / 1000);
        long hours = millis / 3_600_000;
        long minutes = millis / 60_000 % 60;
        String seconds = String.format(Locale.ROOT, "%02d.%03d", millis / 1000 % 60, millis % 1000);
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%s", hours, minutes, seconds)
                : String.format(Locale.ROOT, "%d:%s", minutes, seconds);
    }
}
