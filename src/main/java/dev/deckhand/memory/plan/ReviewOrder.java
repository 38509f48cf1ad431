package dev.deckhand.memory.plan;

import dev.deckhand.memory.CardState;
import dev.deckhand.memory.Chance;
import dev.deckhand.memory.Memory;
import java.util.Comparator;

/// In which order due cards are asked. Section 13. Ties are broken by a number that follows from
/// the seed of the day and the card's id, so that every order is total and the same when looked at
/// twice.
public enum ReviewOrder {
    /// The longest overdue first.
    DUE_DATE,
    /// The shortest interval first.
    SHORTEST_INTERVAL,
    LONGEST_INTERVAL,
    EASIEST,
    HARDEST,
    RANDOM,
    /// The most forgotten first.
    LEAST_RECALLED,
    /// The least forgotten first: fewest lapses while a backlog lasts.
    BEST_RECALLED;

    /// @param seed of the day
    public Comparator<QueueCard> comparator(long seed) {
        Comparator<QueueCard> order =
                switch (this) {
                    case DUE_DATE -> Comparator.comparingInt(QueueCard::overdueDays).reversed();
                    case SHORTEST_INTERVAL -> Comparator.comparingInt(ReviewOrder::interval);
                    case LONGEST_INTERVAL ->
                            Comparator.comparingInt(ReviewOrder::interval).reversed();
                    case EASIEST -> Comparator.comparingDouble(ReviewOrder::difficulty);
                    case HARDEST -> Comparator.comparingDouble(ReviewOrder::difficulty).reversed();
                    case RANDOM -> (_, _) -> 0;
                    case LEAST_RECALLED -> Comparator.comparingDouble(QueueCard::recall);
                    case BEST_RECALLED -> Comparator.comparingDouble(QueueCard::recall).reversed();
                };
        return order.thenComparingLong(card -> Chance.mix(seed ^ Chance.seedOf(card.id())))
                .thenComparing(QueueCard::id);
    }

    private static int interval(QueueCard card) {
        return card.state() instanceof CardState.Review review ? review.scheduledDays() : 0;
    }

    private static double difficulty(QueueCard card) {
        return card.state().known().map(Memory::difficulty).orElse(0.0);
    }
}
