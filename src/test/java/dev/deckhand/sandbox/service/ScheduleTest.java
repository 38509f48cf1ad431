package dev.deckhand.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The expressions of scheduled actions.
class ScheduleTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T00:00:00Z");

    private static Schedule schedule(String text) {
        return switch (Schedule.parse(text)) {
            case Schedule.Parsed.Valid(Schedule schedule) -> schedule;
            case Schedule.Parsed.Wrong wrong -> throw new AssertionError(wrong.message());
        };
    }

    /// The next few times after Friday, 20 November 2026, 0:00 UTC.
    private static List<String> times(String text, String zone, int count) {
        List<String> times = new ArrayList<>();
        Optional<Instant> at = Optional.of(FRIDAY);
        while (times.size() < count && at.isPresent()) {
            at = schedule(text).next(FRIDAY, at.get(), ZoneId.of(zone));
            at.ifPresent(time -> times.add(time.toString()));
        }
        return times;
    }

    @Test
    void cronNamesTimesOfTheCalendar() {
        assertThat(times("cron(0 9 ? * MON-FRI *)", "UTC", 3))
                .containsExactly(
                        "2026-11-20T09:00:00Z", "2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z");
        assertThat(times("cron(0/20 22,23 1 1-3 ? 2027)", "UTC", 5))
                .containsExactly(
                        "2027-01-01T22:00:00Z",
                        "2027-01-01T22:20:00Z",
                        "2027-01-01T22:40:00Z",
                        "2027-01-01T23:00:00Z",
                        "2027-01-01T23:20:00Z");
        assertThat(times("cron(30 6 29 2 ? *)", "UTC", 2))
                .containsExactly("2028-02-29T06:30:00Z", "2032-02-29T06:30:00Z");
        assertThat(times("cron(0 0 30 FEB ? *)", "UTC", 1)).isEmpty();
        assertThat(times("cron(15 10 ? * 6 2026)", "UTC", 9))
                .startsWith("2026-11-20T10:15:00Z", "2026-11-27T10:15:00Z")
                .hasSize(6);
        assertThat(times("cron(*/15 * * * ? *)", "UTC", 2))
                .containsExactly("2026-11-20T00:15:00Z", "2026-11-20T00:30:00Z");
    }

    @Test
    void theCalendarIsThatOfTheZone() {
        assertThat(times("cron(0 9 * * ? *)", "Asia/Tokyo", 1))
                .containsExactly("2026-11-21T00:00:00Z");
        assertThat(times("at(2026-11-20T09:00:00)", "America/New_York", 2))
                .containsExactly("2026-11-20T14:00:00Z");
        Optional<Instant> skipped =
                schedule("cron(30 2 28 3 ? 2027)").next(FRIDAY, FRIDAY, ZoneId.of("Europe/Berlin"));
        assertThat(skipped).contains(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void aRateCountsFromItsBeginning() {
        assertThat(times("rate(5 minutes)", "UTC", 2))
                .containsExactly("2026-11-20T00:05:00Z", "2026-11-20T00:10:00Z");
        assertThat(times("rate(1 day)", "UTC", 1)).containsExactly("2026-11-21T00:00:00Z");
        assertThat(
                        schedule("rate(2 hours)")
                                .next(FRIDAY, FRIDAY.plusSeconds(7300), ZoneId.of("UTC")))
                .contains(FRIDAY.plusSeconds(14_400));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every day              | neither",
                "rate(0 minutes)        | positive",
                "rate(5 weeks)          | positive",
                "at(tomorrow)           | no date",
                "at(2026-13-01T00:00:00)| no date",
                "at(2026-11-20T09:00)   | no date",
                "cron(0 9 * * *)        | 6 fields, this one 5",
                "cron(0 9 * * MON *)    | of the month and of the week",
                "cron(0 9 ? * ? *)      | Both days",
                "cron(60 9 ? * MON *)   | `60` is no value of Minutes",
                "cron(0 9-25 ? * MON *) | `25` is no value of Hours",
                "cron(0 9 ? * MOON *)   | `MOON` is no value of Day_of_Week",
                "cron(0 17-9 ? * MON *) | runs backwards",
                "cron(0/0 9 ? * MON *)  | by 0",
                "cron(0 9,, ? * MON *)  | `` is no value of Hours",
            })
    void whatAwsWouldRefuseIsSaid(String text, String words) {
        assertThat(Schedule.parse(text))
                .isInstanceOfSatisfying(
                        Schedule.Parsed.Wrong.class,
                        wrong -> {
                            assertThat(wrong.message()).contains(words);
                            assertThat(wrong.fix()).isNotBlank();
                            assertThat(wrong.modelled()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron(0 9 L * ? *)",
                "cron(0 9 15W * ? *)",
                "cron(0 9 LW * ? *)",
                "cron(0 9 ? * MON#2 *)",
                "cron(0 9 ? * 6L *)"
            })
    void whatOnlyTheSandboxDoesNotModelIsNamed(String text) {
        assertThat(Schedule.parse(text))
                .isInstanceOfSatisfying(
                        Schedule.Parsed.Wrong.class,
                        wrong -> {
                            assertThat(wrong.message()).contains("does not model `L`, `W` and `#`");
                            assertThat(wrong.modelled()).isFalse();
                        });
    }

    @Test
    void noTextMakesItThrow() {
        SplittableRandom random = new SplittableRandom(1);
        String letters = "cronate()0123456789 *?,-/LW#MONJAN:T";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "cron(0 " : "rate(");
            for (int length = random.nextInt(16); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            if (Schedule.parse(text.append(")").toString())
                    instanceof Schedule.Parsed.Valid(Schedule schedule)) {
                schedule.next(FRIDAY, FRIDAY, ZoneId.of("UTC"))
                        .ifPresent(at -> assertThat(at).isAfter(FRIDAY));
            }
        }
    }
}
