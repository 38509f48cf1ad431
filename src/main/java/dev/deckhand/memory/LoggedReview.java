package dev.deckhand.memory;

import java.time.Instant;

/// One line of a review log: an answer that counts. Cramming and taken-back answers are not in it,
/// and what a card was answered before a reset is not either.
///
/// @param elapsedDays learner days since the card's last answer (see [DayRule]); 0 for the first
public record LoggedReview(String card, Instant at, Rating rating, int elapsedDays) {
    public LoggedReview {
        Fsrs6.requireElapsed(elapsedDays);
    }
}
