package dev.deckhand.journal;

import dev.deckhand.memory.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/// One thing that a learner did. Never changed once written: what is taken back is followed by an
/// [Undone].
public sealed interface Event {

    /// A UUIDv7. The order of ids is the order of the journal.
    UUID id();

    /// When it happened, to the millisecond.
    Instant at();

    /// The question, concept or event it is about.
    String subject();

    /// A question was answered.
    ///
    /// @param session the practice session or other sitting it belongs to
    /// @param choice the response as `Response.encoded()` writes it
    /// @param points of `outOf`; all of them when the answer was right
    /// @param certainty how sure the learner was, in percent, when they said so before the reveal
    /// @param durationMillis from showing the question to answering it
    /// @param rating what it says of the learner's memory, as proposed from correctness, certainty
    ///   and time; a later [Rated] overrules it
    /// @param variantSeed which instance of a generated question it was
    record Answered(
            UUID id,
            Instant at,
            String question,
            String session,
            Mode mode,
            String pack,
            String packVersion,
            String choice,
            int points,
            int outOf,
            OptionalInt certainty,
            long durationMillis,
            Rating rating,
            OptionalLong variantSeed)
            implements Event {
        public Answered {
            if (outOf < 1 || points < 0 || points > outOf || durationMillis < 0) {
                throw new IllegalArgumentException(
                        "Not an answer: "
                                + points
                                + " of "
                                + outOf
                                + " in "
                                + durationMillis
                                + " ms");
            }
        }

        public boolean correct() {
            return points == outOf;
        }

        @Override
        public String subject() {
            return question;
        }
    }

    /// The learner judged an answer themselves.
    ///
    /// @param answer the id of the answer's event
    record Rated(UUID id, Instant at, String question, UUID answer, Rating rating)
            implements Event {
        @Override
        public String subject() {
            return question;
        }
    }

    /// A note was read to its end or marked as read.
    record NoteRead(UUID id, Instant at, String concept) implements Event {
        @Override
        public String subject() {
            return concept;
        }
    }

    /// A question was flagged, or its flag taken away.
    record Flagged(UUID id, Instant at, String question, boolean on) implements Event {
        @Override
        public String subject() {
            return question;
        }
    }

    /// A question is not to be asked again, or is to be asked again.
    record Suspended(UUID id, Instant at, String question, boolean on) implements Event {
        @Override
        public String subject() {
            return question;
        }
    }

    /// A question is not to be asked before a day.
    record Buried(UUID id, Instant at, String question, LocalDate until) implements Event {
        @Override
        public String subject() {
            return question;
        }
    }

    /// The learner wrote a note on a question; empty text removes it.
    record Noted(UUID id, Instant at, String question, String text) implements Event {
        @Override
        public String subject() {
            return question;
        }
    }

    /// The learner reports that a question or note is wrong or unclear.
    ///
    /// @param question its id; of a note that of its concept
    record Reported(UUID id, Instant at, String question, String text) implements Event {
        @Override
        public String subject() {
            return question;
        }
    }

    /// A question starts anew: its earlier answers no longer count.
    record Reset(UUID id, Instant at, String question) implements Event {
        @Override
        public String subject() {
            return question;
        }
    }

    /// An earlier event is taken back. Taking back an `Undone` brings its event back.
    record Undone(UUID id, Instant at, UUID undone) implements Event {
        @Override
        public String subject() {
            return undone.toString();
        }
    }

    /// The question that this event is about, if it is about one.
    default Optional<String> questionId() {
        return switch (this) {
            case Answered answered -> Optional.of(answered.question());
            case Rated rated -> Optional.of(rated.question());
            case Flagged flagged -> Optional.of(flagged.question());
            case Suspended suspended -> Optional.of(suspended.question());
            case Buried buried -> Optional.of(buried.question());
            case Noted noted -> Optional.of(noted.question());
            case Reported reported -> Optional.of(reported.question());
            case Reset reset -> Optional.of(reset.question());
            case NoteRead _, Undone _ -> Optional.empty();
        };
    }
}
