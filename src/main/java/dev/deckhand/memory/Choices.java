package dev.deckhand.memory;

import java.util.List;
import java.util.OptionalDouble;

/// What each of the four buttons would do with a card.
///
/// @param recall the chance of recall just before the answer; absent for a new card
public record Choices(Choice again, Choice hard, Choice good, Choice easy, OptionalDouble recall) {

    public Choice of(Rating rating) {
        return switch (rating) {
            case AGAIN -> again;
            case HARD -> hard;
            case GOOD -> good;
            case EASY -> easy;
        };
    }

    /// From Again to Easy.
    public List<Choice> inOrder() {
        return List.of(again, hard, good, easy);
    }
}
