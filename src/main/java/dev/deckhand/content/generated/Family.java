package dev.deckhand.content.generated;

import java.util.Map;
import java.util.Optional;

/// A kind of question that can be asked again and again with other numbers.
interface Family {

    /// What a card calls it: `binpack-pick`.
    String name();

    /// The parameters with the widest range that each may have at this level. A card may narrow
    /// them.
    Map<String, Range> parameters(Level level);

    /// A question from these numbers; empty when they make none that is fair, for example because
    /// two instances are equal. Then others are drawn.
    Optional<Variant> draw(Draw draw);
}
