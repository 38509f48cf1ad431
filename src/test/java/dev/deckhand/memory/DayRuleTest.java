package dev.deckhand.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTest {
    private static final DayRule BERLIN = new DayRule(4, ZoneId.of("Europe/Berlin"));

    @Test
    void anEveningAndTheNextMorningAreOneDayApart() {
        assertThat(
                        BERLIN.elapsedDays(
                                Instant.parse("2026-01-05T21:00:00Z"),
                                Instant.parse("2026-01-06T07:00:00Z")))
                .isEqualTo(1);
    }

    @Test
    void oneInTheMorningBelongsToTheEveningBefore() {
        assertThat(
                        BERLIN.elapsedDays(
                                Instant.parse("2026-01-05T21:00:00Z"),
                                Instant.parse("2026-01-06T02:59:59Z")))
                .isZero();
        assertThat(BERLIN.dateOf(Instant.parse("2026-01-06T03:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 1, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T20:00:00Z, 2026-03-29T19:30:00Z",
        "2026-10-24T19:00:00Z, 2026-10-25T20:30:00Z"
    })
    void aDayOf23Or25HoursIsOneDay(Instant last, Instant now) {
        assertThat(BERLIN.elapsedDays(last, now)).isEqualTo(1);
    }

    @Test
    void aClockThatWentBackCountsAsTheSameDay() {
        assertThat(
                        BERLIN.elapsedDays(
                                Instant.parse("2026-01-09T12:00:00Z"),
                                Instant.parse("2026-01-05T12:00:00Z")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "America/Sao_Paulo",
                "Africa/Cairo",
                "Asia/Kathmandu"
            })
    void everyHourOfTenYearsHasADayThatNeverGoesBack(String zone) {
        for (int hour : new int[] {0, 2}) {
            var days = new DayRule(hour, ZoneId.of(zone));
            long before = Long.MIN_VALUE;
            Instant end = Instant.parse("2019-01-01T00:00:00Z");
            for (Instant at = Instant.parse("2009-01-01T00:00:00Z");
                    at.isBefore(end);
                    at = at.plus(Duration.ofHours(1))) {
                long day = days.dayOf(at);
                assertThat(day).isGreaterThanOrEqualTo(before);
                before = day;
            }
        }
    }

    @Test
    void aDayStartsAtItsHourAndAfterAGapWhenTheClocksSkipIt() {
        assertThat(BERLIN.startOf(LocalDate.of(2026, 7, 1)))
                .isEqualTo(Instant.parse("2026-07-01T02:00:00Z"));
        var two = new DayRule(2, ZoneId.of("Europe/Berlin"));
        Instant start = two.startOf(LocalDate.of(2026, 3, 29));
        assertThat(start).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(two.dateOf(start)).isEqualTo(LocalDate.of(2026, 3, 29));
    }

    @Test
    void reviewCardsAreDueFromTheStartOfTheirDayAndStepsAtTheirMinute() {
        Instant evening = Instant.parse("2026-01-05T21:00:00Z");
        Memory memory = new Memory(2, 5);
        var review =
                new Scheduled(new CardState.Review(memory, 2, 3, 0), evening, new Delay.Days(2));
        assertThat(review.dueDate(BERLIN)).isEqualTo(LocalDate.of(2026, 1, 7));
        assertThat(review.isDue(Instant.parse("2026-01-07T02:59:59Z"), BERLIN)).isFalse();
        assertThat(review.isDue(Instant.parse("2026-01-07T03:00:00Z"), BERLIN)).isTrue();

        var step =
                new Scheduled(
                        new CardState.Learning(memory, 0, 1, 0),
                        evening,
                        new Delay.Step(Duration.ofMinutes(10)));
        assertThat(step.isDue(evening.plusSeconds(599), BERLIN)).isFalse();
        assertThat(step.isDue(evening.plusSeconds(600), BERLIN)).isTrue();
    }
}
