package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgeingTest {
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 20);

    @Test
    void factsGrowOldAfterEighteenMonthsAndThoseThatChangeOftenAfterSix() {
        LocalDate may = LocalDate.of(2027, 5, 20);
        assertThat(Ageing.isOld(CHECKED, Set.of(Ageing.LIMITS), may.minusDays(1))).isFalse();
        assertThat(Ageing.isOld(CHECKED, Set.of(Ageing.LIMITS), may)).isTrue();
        assertThat(Ageing.isOld(CHECKED, Set.of(Ageing.PRICES), may)).isTrue();
        assertThat(Ageing.isOld(CHECKED, Set.of(), may)).isFalse();
        assertThat(Ageing.isOld(CHECKED, Set.of(), LocalDate.of(2028, 5, 20))).isTrue();
    }

    @Test
    void aDayToComeIsNotOld() {
        assertThat(Ageing.months(CHECKED, CHECKED.minusYears(1))).isZero();
        assertThat(Ageing.months(CHECKED, LocalDate.of(2027, 7, 19))).isEqualTo(7);
    }
}
