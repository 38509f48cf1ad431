package dev.deckhand.ui.today;

import dev.deckhand.content.Library;
import dev.deckhand.content.StudyPath;
import dev.deckhand.content.StudyPath.Item;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.Marks;
import dev.deckhand.study.PathProgress;
import dev.deckhand.study.PathProgress.DayProgress;
import dev.deckhand.study.PathProgress.ItemProgress;
import dev.deckhand.study.PathProgress.Spot;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/// The study path that is followed, and how far the learner is on it.
///
/// @param expected the day that a day each since the start would have led to
/// @param nothingDue whether all that is due was reviewed
record Following(PathProgress progress, long expected, boolean nothingDue) {
    static final String PATH = "path.id";
    static final String STARTED = "path.startedOn";

    /// A day late is nothing to speak of.
    private static final long LATE = 2;

    /// @param settings says which path was chosen and when
    static Optional<Following> of(
            Library library,
            Function<String, Optional<String>> settings,
            Learner learner,
            boolean nothingDue,
            LocalDate today) {
        return settings.apply(PATH)
                .flatMap(library::path)
                .map(path ->
                        of(path, library, learner, started(settings, today), nothingDue, today));
    }

    private static Following of(
            StudyPath path,
            Library library,
            Learner learner,
            LocalDate started,
            boolean nothingDue,
            LocalDate today) {
        PathProgress progress =
                PathProgress.of(
                        path,
                        library,
                        learner,
                        spot -> Marks.isDone(learner, Marks.step(path.id(), spot)));
        return new Following(
                progress, Math.max(0, ChronoUnit.DAYS.between(started, today)) + 1, nothingDue);
    }

    private static LocalDate started(
            Function<String, Optional<String>> settings, LocalDate otherwise) {
        try {
            return settings.apply(STARTED).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeParseException _) {
            return otherwise;
        }
    }

    StudyPath path() {
        return progress.path();
    }

    int days() {
        return progress.days().size();
    }

    /// The day to take up; empty when all are done.
    Optional<DayProgress> day() {
        return progress.today();
    }

    /// Whether a step is done, by the journal, by hand, or because there is nothing to do.
    boolean isDone(ItemProgress item) {
        return item.done() || (item.item() instanceof Item.Review && nothingDue);
    }

    /// Whether only the learner can say that it is done.
    static boolean isByHand(ItemProgress item) {
        return !item.told() && !(item.item() instanceof Item.Review);
    }

    /// What comes next that Deckhand has a screen for; empty when nothing of the day is left.
    Optional<ItemProgress> next() {
        return day().stream()
                .flatMap(day -> day.items().stream())
                .filter(item -> !isDone(item) && !(item.item() instanceof Item.Outside))
                .findFirst();
    }

    /// Whether the day has a step of reviewing.
    boolean reviews() {
        return day().stream()
                .flatMap(day -> day.items().stream())
                .anyMatch(item -> item.item() instanceof Item.Review);
    }

    /// Whether more days went by than were done.
    boolean isLate() {
        return day().filter(day -> Math.min(expected, days()) - day.number() >= LATE).isPresent();
    }

    String mark(Spot spot) {
        return Marks.step(path().id(), spot);
    }
}
