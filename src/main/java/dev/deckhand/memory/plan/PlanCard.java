package dev.deckhand.memory.plan;

import dev.deckhand.memory.Memory;
import java.util.Optional;

/// A card as a plan sees it, today being day 0.
///
/// @param id of the card
/// @param domain what the blueprint weighs: an exam domain, or a module
/// @param memory empty for a card that was never asked
/// @param lastDay when it was last asked, 0 or negative; of no meaning without a memory
/// @param dueDay when its schedule asks for it, negative when overdue; of no meaning without a
///   memory
/// @param seconds that a right answer usually takes
public record PlanCard(
        String id,
        String domain,
        Optional<Memory> memory,
        int lastDay,
        int dueDay,
        double seconds) {
    public PlanCard {
        if (lastDay > 0 || !(seconds > 0)) {
            throw new IllegalArgumentException(
                    "card %s last asked on day %d, taking %s seconds"
                            .formatted(id, lastDay, seconds));
        }
    }

    /// The same card, counting for another domain.
    public PlanCard in(String other) {
        return new PlanCard(id, other, memory, lastDay, dueDay, seconds);
    }

    public static PlanCard unseen(String id, String domain, double seconds) {
        return new PlanCard(id, domain, Optional.empty(), 0, 0, seconds);
    }
}
