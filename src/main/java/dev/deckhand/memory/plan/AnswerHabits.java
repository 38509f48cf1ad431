package dev.deckhand.memory.plan;

/// What a learner's answers are usually like, from their own log where there is one.
///
/// @param firstTimeRight how many cards are right when first met, 0 to 1
/// @param wrongFactor how many times longer a wrong answer takes, with reading why and the second
///   try
/// @param newFactor how many times longer a first meeting takes
public record AnswerHabits(double firstTimeRight, double wrongFactor, double newFactor) {
    public static final AnswerHabits DEFAULT = new AnswerHabits(0.6, 2.5, 2);

    public AnswerHabits {
        if (!(firstTimeRight >= 0 && firstTimeRight <= 1 && wrongFactor >= 1 && newFactor >= 1)) {
            throw new IllegalArgumentException(
                    "Not habits: %s right at first, factors %s and %s"
                            .formatted(firstTimeRight, wrongFactor, newFactor));
        }
    }
}
