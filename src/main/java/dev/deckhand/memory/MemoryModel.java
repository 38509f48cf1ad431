package dev.deckhand.memory;

import java.util.function.ToDoubleFunction;

/// How memory forms and fades. A model is a pure function of what happened; it can be exchanged for
/// another by replaying the review log.
public interface MemoryModel {

    /// The memory after the first answer ever given.
    Memory first(Rating rating);

    /// The memory after a later answer.
    ///
    /// @param elapsedDays learner days since the last answer, 0 for the same day
    Memory after(Memory before, Rating rating, int elapsedDays);

    /// The chance of recall, 0 to 1, so many days after the last answer.
    double retrievability(Memory memory, double elapsedDays);

    /// Gives the days until the chance of recall has fallen to `desiredRetention`, neither rounded
    /// nor capped. Taken once and used for many cards.
    ToDoubleFunction<Memory> intervals(double desiredRetention);
}
