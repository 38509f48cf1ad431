package dev.deckhand.memory.plan;

import dev.deckhand.memory.CardState;

/// A card that may be asked today.
///
/// @param id of the card
/// @param family what its siblings share, usually the concept
/// @param state where it stands
/// @param overdueDays learner days since it was due, 0 if it is due today; of no meaning for new
///   cards
/// @param dueSecond for a card on a step: when it is due, as an epoch second
/// @param recall chance of recall now; 0 for a new card
/// @param rank place among new cards, so that prerequisites come first; see [NewCardOrder]
public record QueueCard(
        String id,
        String family,
        CardState state,
        int overdueDays,
        long dueSecond,
        double recall,
        int rank) {}
