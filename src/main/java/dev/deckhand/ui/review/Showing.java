package dev.deckhand.ui.review;

import dev.deckhand.content.Concept;
import dev.deckhand.study.Rescue;
import dev.deckhand.study.ReviewQueue;
import java.util.List;
import java.util.Optional;

/// What the review screen shows.
sealed interface Showing {
    record Loading() implements Showing {}

    /// @param what the journal's own words
    record Failed(String what) implements Showing {}

    /// @param read a note that would be worth reading meanwhile
    record NothingDue(ReviewQueue queue, Optional<Concept> read) implements Showing {}

    /// More has piled up than today's minutes can take.
    record Behind(Rescue rescue) implements Showing {}

    record Asking(Turn turn) implements Showing {}

    /// @param reviewed cards reviewed in this session
    /// @param recalled those of them that were not rated Again
    /// @param read notes on what was not recalled
    record Over(int reviewed, int recalled, long millis, ReviewQueue queue, List<Concept> read)
            implements Showing {
        public Over {
            read = List.copyOf(read);
        }
    }
}
