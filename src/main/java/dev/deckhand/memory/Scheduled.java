package dev.deckhand.memory;

import java.time.Instant;
import java.time.LocalDate;

/// A card after its last answer, and when it comes back.
///
/// @param answeredAt the last answer
/// @param delay counted from it
public record Scheduled(CardState state, Instant answeredAt, Delay delay) {

    /// The last answer plus the delay, a day counting 24 hours. What a review log calls "due".
    public Instant due() {
        return answeredAt.plusSeconds(delay.seconds());
    }

    /// The learner day on which it is due. Cards on a step are due on the day the step ends.
    public LocalDate dueDate(DayRule days) {
        return switch (delay) {
            case Delay.Step _ -> days.dateOf(due());
            case Delay.Days ahead -> days.dateOf(answeredAt).plusDays(ahead.days());
        };
    }

    /// Whether it is time: cards on a step by the clock, cards in review from the start of the day.
    public boolean isDue(Instant now, DayRule days) {
        return switch (delay) {
            case Delay.Step _ -> !now.isBefore(due());
            case Delay.Days _ -> !days.dateOf(now).isBefore(dueDate(days));
        };
    }
}
