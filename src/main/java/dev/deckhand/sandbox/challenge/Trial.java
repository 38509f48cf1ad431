package dev.deckhand.sandbox.challenge;

import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.List;

/// Something that a challenge lets happen on top of its scenario, to see whether what the learner
/// built holds.
///
/// @param name what it is, as `az-a is lost`
public record Trial(String name, List<TimelineEntry> timeline) {
    public Trial {
        timeline = List.copyOf(timeline);
    }
}
