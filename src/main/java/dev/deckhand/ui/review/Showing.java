package dev.deckhand.ui.review;

import dev.deckhand.content.Concept;
import dev.deckhand.study.Rescue;
import dev.deckhand.study.ReviewQueue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        private static final int MOST_TO_READ = 3;

        public Over {
            read = List.copyOf(read);
        }

        /// @param reviewed what was reviewed in this session, oldest first
        static Over of(List<Step.Rated> reviewed, ReviewQueue left) {
            Set<Concept> read = new LinkedHashSet<>();
            int recalled = 0;
            long millis = 0;
            for (Step.Rated one : reviewed) {
                millis += one.answer().durationMillis();
                if (one.rating().recalled()) {
                    recalled++;
                } else {
                    one.turn().question().concept().ifPresent(read::add);
                }
            }
            return new Over(
                    reviewed.size(),
                    recalled,
                    millis,
                    left,
                    read.stream().limit(MOST_TO_READ).toList());
        }
    }
}
