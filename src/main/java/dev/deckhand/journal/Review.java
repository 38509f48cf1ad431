package dev.deckhand.journal;

import dev.deckhand.memory.Rating;
import java.time.Instant;
import java.util.UUID;

/// An answer as the memory sees it.
///
/// @param answer the id of the answer's event
/// @param rating as proposed, or as the learner overruled it
public record Review(UUID answer, String question, Instant at, Rating rating, long durationMillis) {

    Review rated(Rating other) {
        return new Review(answer, question, at, other, durationMillis);
    }
}
