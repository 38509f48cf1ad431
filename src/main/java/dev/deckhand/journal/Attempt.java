package dev.deckhand.journal;

import dev.deckhand.memory.Rating;
import java.time.Instant;
import java.util.OptionalInt;

/// An answer that counts, as statistics see it.
///
/// @param rating as proposed, or as the learner overruled it
/// @param correct whether all of its points were made
/// @param certainty how sure the learner was, in percent, when they said so before the reveal
/// @param choice the response as `Response.encoded()` writes it when it was wrong; empty when right
/// @param durationMillis from showing the question to answering it
public record Attempt(
        String question,
        Instant at,
        Rating rating,
        boolean correct,
        OptionalInt certainty,
        String choice,
        long durationMillis) {}
