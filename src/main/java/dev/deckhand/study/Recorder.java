package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.content.Pack;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Mode;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.memory.AnswerGrading;
import dev.deckhand.memory.Rating;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

/// Writes down what a learner does. When a method returns, it is on disk. Only on the journal's
/// thread.
///
/// Each method returns the id of the event, with which [#undo] takes it back.
public final class Recorder {
    private final Library library;
    private final Journal journal;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public Recorder(Library library, Journal journal, Supplier<UUID> ids, InstantSource clock) {
        this.library = library;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /// Grades a response and writes the answer down.
    ///
    /// @param session groups the answers of one sitting
    /// @param certainty in percent, when the learner said so before the reveal
    /// @param durationMillis from showing the question to answering it
    public Answer answer(
            String session,
            Mode mode,
            Asked asked,
            Response response,
            OptionalInt certainty,
            long durationMillis) {
        Question question = asked.question();
        Grade grade = Grading.grade(question, response);
        String pack = question.common().pack();
        Rating rating = proposed(question, grade, certainty, durationMillis);
        UUID id = ids.get();
        journal.append(
                new Event.Answered(
                        id,
                        now(),
                        question.id(),
                        session,
                        mode,
                        pack,
                        library.pack(pack).map(Pack::info).map(info -> info.version()).orElse(""),
                        response.encoded(),
                        grade.points(),
                        grade.outOf(),
                        certainty,
                        durationMillis,
                        rating,
                        asked.variantSeed()));
        return new Answer(asked, response, grade, certainty, durationMillis, rating, id);
    }

    /// Writes down a guess in the sandbox that no question of the library asks for. It counts as
    /// work done; nothing is ever asked because of it.
    ///
    /// @param what names the guess within the sandbox, the same each time
    public UUID sandbox(
            String session, String what, String choice, Grade grade, long durationMillis) {
        UUID id = ids.get();
        journal.append(
                new Event.Answered(
                        id,
                        now(),
                        SandboxWork.id(what),
                        session,
                        Mode.PRACTICE,
                        "",
                        "",
                        choice,
                        grade.points(),
                        grade.outOf(),
                        OptionalInt.empty(),
                        durationMillis,
                        grade.correct() ? Rating.GOOD : Rating.AGAIN,
                        OptionalLong.empty()));
        return id;
    }

    /// Overrules the rating that was proposed for an answer.
    public Answer rate(Answer answer, Rating rating) {
        String question = answer.asked().question().id();
        journal.append(new Event.Rated(ids.get(), now(), question, answer.event(), rating));
        return answer.rated(rating);
    }

    private Rating proposed(
            Question question, Grade grade, OptionalInt certainty, long durationMillis) {
        if (question instanceof Question.Open) {
            return AnswerGrading.DEFAULT.ofRubric(grade.points(), grade.outOf(), certainty);
        }
        QuestionState before = journal.question(question.id());
        Duration usual =
                Duration.ofMillis(before.isSeen() ? before.totalMillis() / before.answers() : 0);
        return AnswerGrading.DEFAULT.of(
                grade.correct(), certainty, Duration.ofMillis(durationMillis), usual);
    }

    public UUID noteRead(String concept) {
        UUID id = ids.get();
        journal.append(new Event.NoteRead(id, now(), concept));
        return id;
    }

    /// Takes back that a note was read, however often it was.
    ///
    /// @return the events that do so, the oldest first; none when it was not read
    public List<UUID> unread(String concept) {
        List<Event> events = journal.eventsOf(concept);
        List<UUID> undos = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.NoteRead && stands(event.id(), events)) {
                undos.add(undo(event.id()));
            }
        }
        return List.copyOf(undos);
    }

    /// Whether an event is not taken back, or what took it back was taken back itself.
    private static boolean stands(UUID event, List<Event> events) {
        return events.stream()
                .noneMatch(other ->
                        other instanceof Event.Undone undo
                                && undo.undone().equals(event)
                                && stands(undo.id(), events));
    }

    public UUID flag(String question, boolean on) {
        UUID id = ids.get();
        journal.append(new Event.Flagged(id, now(), question, on));
        return id;
    }

    public UUID suspend(String question, boolean on) {
        UUID id = ids.get();
        journal.append(new Event.Suspended(id, now(), question, on));
        return id;
    }

    public UUID bury(String question, LocalDate until) {
        UUID id = ids.get();
        journal.append(new Event.Buried(id, now(), question, until));
        return id;
    }

    /// Writes the learner's own note on a question, in place of the one before; empty text removes
    /// it.
    public UUID note(String question, String text) {
        UUID id = ids.get();
        journal.append(new Event.Noted(id, now(), question, text));
        return id;
    }

    public UUID report(String question, String text) {
        UUID id = ids.get();
        journal.append(new Event.Reported(id, now(), question, text));
        return id;
    }

    public UUID reset(String question) {
        UUID id = ids.get();
        journal.append(new Event.Reset(id, now(), question));
        return id;
    }

    /// Takes an event back, or an earlier undo.
    public UUID undo(UUID event) {
        UUID id = ids.get();
        journal.append(new Event.Undone(id, now(), event));
        return id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
