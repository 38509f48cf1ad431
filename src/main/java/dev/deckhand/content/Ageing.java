package dev.deckhand.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// What in a note or question changes more often than the rest, so that its facts grow old sooner.
public enum Ageing {
    /// Quotas, sizes and other figures that AWS raises now and then.
    LIMITS("limits"),
    /// What things cost.
    PRICES("prices");

    /// After so many months facts are to be looked up anew.
    private static final int MONTHS = 18;

    private static final int MONTHS_WHEN_AGEING = 6;

    private final String word;

    Ageing(String word) {
        this.word = word;
    }

    /// As packs write it.
    public String word() {
        return word;
    }

    static Optional<Ageing> of(String word) {
        for (Ageing one : values()) {
            if (one.word.equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /// How many whole months ago facts were checked; 0 for a day to come.
    public static int months(LocalDate asOf, LocalDate today) {
        return Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(asOf, today)));
    }

    /// Whether facts were checked so long ago that they had better be looked up.
    ///
    /// @param ages what in them changes often; those grow old sooner
    public static boolean isOld(LocalDate asOf, Set<Ageing> ages, LocalDate today) {
        return months(asOf, today) >= (ages.isEmpty() ? MONTHS : MONTHS_WHEN_AGEING);
    }
}
