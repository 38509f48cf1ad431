package dev.deckhand.journal;

import java.util.Optional;

/// Something that was written down since the journal was opened.
///
/// @param subject the question or concept that it is about
/// @param answer the answer, when that is all it was: one that came after everything else, so that
///   what was made of the rest still holds. Otherwise all that is known of the subject may have
///   changed
public record Change(String subject, Optional<Review> answer) {
    static Change of(Event event, String subject, boolean newest) {
        return new Change(
                subject,
                newest && event instanceof Event.Answered answered
                        ? Optional.of(
                                new Review(
                                        answered.id(),
                                        answered.question(),
                                        answered.at(),
                                        answered.rating(),
                                        answered.durationMillis()))
                        : Optional.empty());
    }
}
