package dev.deckhand.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the journal says of one question: the fold of its events.
///
/// @param answers answers that count: those since the last reset
/// @param rightAnswers those of them that were right
/// @param totalMillis time spent on them
/// @param last the last of them
/// @param buriedUntil not to be asked before this day
/// @param note the learner's own note, empty when there is none
public record QuestionState(
        String question,
        int answers,
        int rightAnswers,
        long totalMillis,
        Optional<LastAnswer> last,
        boolean flagged,
        boolean suspended,
        Optional<LocalDate> buriedUntil,
        String note) {

    public record LastAnswer(Instant at, int points, int outOf) {
        public boolean correct() {
            return points == outOf;
        }
    }

    public static QuestionState untouched(String question) {
        return new QuestionState(
                question, 0, 0, 0, Optional.empty(), false, false, Optional.empty(), "");
    }

    public boolean isSeen() {
        return answers > 0;
    }

    /// Whether the last answer was wrong, in whole or in part.
    public boolean isMissed() {
        return last.isPresent() && !last.get().correct();
    }

    /// The state after an event of this question. Events of others and events that change nothing
    /// leave it as it is.
    public QuestionState after(Event event) {
        return switch (event) {
            case Event.Answered answered -> afterAnswer(answered);
            case Event.Flagged flagged -> with(flagged.on(), suspended, buriedUntil, note);
            case Event.Suspended changed -> with(flagged, changed.on(), buriedUntil, note);
            case Event.Buried buried -> with(flagged, suspended, Optional.of(buried.until()), note);
            case Event.Noted noted -> with(flagged, suspended, buriedUntil, noted.text());
            case Event.Reset _ ->
                    new QuestionState(
                            question,
                            0,
                            0,
                            0,
                            Optional.empty(),
                            flagged,
                            suspended,
                            Optional.empty(),
                            note);
            case Event.Rated _, Event.Reported _, Event.NoteRead _, Event.Undone _ -> this;
        };
    }

    private QuestionState afterAnswer(Event.Answered answered) {
        return new QuestionState(
                question,
                answers + 1,
                rightAnswers + (answered.correct() ? 1 : 0),
                totalMillis + answered.durationMillis(),
                Optional.of(new LastAnswer(answered.at(), answered.points(), answered.outOf())),
                flagged,
                suspended,
                buriedUntil,
                note);
    }

    private QuestionState with(
            boolean flagged, boolean suspended, Optional<LocalDate> buriedUntil, String note) {
        return new QuestionState(
                question,
                answers,
                rightAnswers,
                totalMillis,
                last,
                flagged,
                suspended,
                buriedUntil,
                note);
    }
}
