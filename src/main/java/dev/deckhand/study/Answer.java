package dev.deckhand.study;

import java.util.OptionalInt;
import java.util.UUID;

/// A response that was graded and written down.
///
/// @param certainty in percent, when it was said
/// @param event the id of its event in the journal, for taking it back
public record Answer(
        Asked asked,
        Response response,
        Grade grade,
        OptionalInt certainty,
        long durationMillis,
        UUID event) {}
