package dev.deckhand.study;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Guide;
import dev.deckhand.content.Library;
import dev.deckhand.content.Markdown;
import dev.deckhand.content.Pack;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something a learner holds to be wrong in a pack.
///
/// @param event by which it is taken back
/// @param item the id of the question, of the note's concept, or of a guide after
///   [PathProgress#GUIDE]
/// @param title what it is about, in a line; empty when no installed pack has it any more
/// @param pack the pack and its version as installed now; empty likewise
/// @param text what the learner wrote
public record Dispute(UUID event, Instant at, String item, String title, String pack, String text) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    /// The newest first.
    public static List<Dispute> all(List<Event.Reported> reports, Library library) {
        return reports.reversed().stream().map(report -> of(report, library)).toList();
    }

    private static Dispute of(Event.Reported report, Library library) {
        String item = report.question();
        Optional<Question> question = library.question(item);
        Optional<Concept> concept = library.concept(item);
        Optional<Guide> guide =
                item.startsWith(PathProgress.GUIDE)
                        ? library.guide(item.substring(PathProgress.GUIDE.length()))
                        : Optional.empty();
        String title =
                question.map(one -> line(one.common().stem()))
                        .or(() -> concept.map(Concept::title))
                        .or(() -> guide.map(Guide::title))
                        .orElse("");
        String pack =
                question.map(one -> one.common().pack())
                        .or(() -> concept.map(Concept::pack))
                        .or(() -> guide.map(Guide::pack))
                        .flatMap(library::pack)
                        .map(Dispute::version)
                        .orElse("");
        return new Dispute(report.id(), report.at(), item, title, pack, report.text());
    }

    private static String line(String markdown) {
        return Markdown.plain(markdown).replaceAll("\\s+", " ");
    }

    private static String version(Pack pack) {
        return pack.info().id() + " " + pack.info().version();
    }

    /// A letter to the authors: all of them as plain text. It says nothing of the learner.
    public static String letter(List<Dispute> disputes, ZoneId zone) {
        StringBuilder letter = new StringBuilder();
        for (Dispute one : disputes) {
            if (!letter.isEmpty()) {
                letter.append('\n');
            }
            letter.append(one.item());
            if (!one.pack().isEmpty()) {
                letter.append(" (").append(one.pack()).append(')');
            }
            letter.append(", ").append(DAY.format(one.at().atZone(zone))).append('\n');
            if (!one.title().isEmpty()) {
                letter.append(one.title()).append('\n');
            }
            one.text().lines().forEach(line -> letter.append("> ").append(line).append('\n'));
        }
        return letter.toString();
    }
}
