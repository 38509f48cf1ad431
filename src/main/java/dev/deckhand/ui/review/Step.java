package dev.deckhand.ui.review;

import dev.deckhand.memory.Rating;
import dev.deckhand.study.Answer;
import java.util.UUID;

/// Something done in a review that can be taken back.
sealed interface Step {
    Turn turn();

    /// A question was answered; its rating was still to be accepted.
    record Answered(Turn turn, Answer answer) implements Step {}

    /// The rating was accepted, or another one chosen.
    record Rated(Turn turn, Answer answer, Rating rating) implements Step {
        boolean isOverruled() {
            return rating != answer.rating();
        }
    }

    record Buried(Turn turn, UUID event) implements Step {}

    record Suspended(Turn turn, UUID event) implements Step {}

    record Flagged(Turn turn, UUID event, boolean on) implements Step {}
}
