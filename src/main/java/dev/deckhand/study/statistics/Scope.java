package dev.deckhand.study.statistics;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What statistics look at. An empty set means: any.
///
/// @param range which answers; what is due, remembered and ready is always as of today
/// @param modules ids of modules
/// @param packs ids of packs
public record Scope(Range range, Set<String> modules, Set<String> packs) {
    /// All that there is.
    public static final Scope ALL = new Scope(Range.ALL, Set.of(), Set.of());

    /// How far back answers count, today being the last day.
    public enum Range {
        WEEK(7),
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        ALL(0);

        private final int days;

        Range(int days) {
            this.days = days;
        }

        /// The number of days; 0 for all there are.
        public int days() {
            return days;
        }
    }

    public Scope {
        modules = Set.copyOf(modules);
        packs = Set.copyOf(packs);
    }

    /// The first day that counts; nothing when all do.
    public Optional<LocalDate> from(LocalDate today) {
        return range == Range.ALL
                ? Optional.empty()
                : Optional.of(today.minusDays(range.days() - 1L));
    }

    boolean covers(LocalDate day, LocalDate today) {
        return from(today).filter(day::isBefore).isEmpty();
    }

    boolean covers(Question question, Library library) {
        return (packs.isEmpty() || packs.contains(question.common().pack()))
                && (modules.isEmpty()
                        || library.concept(question.concept())
                                .filter(concept -> modules.contains(concept.module()))
                                .isPresent());
    }
}
