package dev.deckhand.app;

import dev.deckhand.journal.Event;
import dev.deckhand.journal.Journal;
import dev.deckhand.study.Marks;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// What an earlier Deckhand kept among the settings and belongs to the journal, because it was
/// learned.
final class CarriedOver {
    private static final String LESSON = "sandbox.done.lesson.";
    private static final String CHALLENGE = "sandbox.done.challenge.";

    private CarriedOver() {}

    /// Writes lessons and challenges that were done into the journal, each once: it leaves the
    /// settings when it is on disk.
    static void sandbox(Settings settings, Journal journal, Ids ids, InstantSource clock) {
        for (Map.Entry<String, String> lesson : settings.startingWith(LESSON).entrySet()) {
            String mark = Marks.lesson(lesson.getKey().substring(LESSON.length()));
            carry(settings, lesson, mark, journal, ids, clock);
        }
        for (Map.Entry<String, String> challenge : settings.startingWith(CHALLENGE).entrySet()) {
            String mark = Marks.challenge(challenge.getKey().substring(CHALLENGE.length()));
            carry(settings, challenge, mark, journal, ids, clock);
        }
    }

    private static void carry(
            Settings settings,
            Map.Entry<String, String> entry,
            String mark,
            Journal journal,
            Ids ids,
            InstantSource clock) {
        if (entry.getValue().equals("true") && journal.eventsOf(mark).isEmpty()) {
            journal.append(
                    new Event.NoteRead(
                            ids.next(), clock.instant().truncatedTo(ChronoUnit.MILLIS), mark));
        }
        settings.clear(entry.getKey());
    }
}
