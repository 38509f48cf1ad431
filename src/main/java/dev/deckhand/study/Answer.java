package dev.deckhand.study;

import dev.deckhand.memory.Rating;
import java.util.OptionalInt;
import java.util.UUID;

/// A response that was graded and written down.
///
/// @param certainty in percent, when it was said
/// @param rating what it says of the learner's memory
/// @param event the id of its event in the journal, for taking it back
public record Answer(
        Asked asked,
        Response response,
        Grade grade,
        OptionalInt certainty,
        long durationMillis,
        Rating rating,
        UUID event) {

    Answer rated(Rating other) {
        return new Answer(asked, response, grade, certainty, durationMillis, other, event);
    }
}
