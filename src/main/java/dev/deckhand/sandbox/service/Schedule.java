package dev.deckhand.sandbox.service;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a scheduled action of Application Auto Scaling runs (ecs-scheduling 8.4).
public sealed interface Schedule {
    /// The first time after `after`.
    ///
    /// @param since from when on a rate counts
    /// @param zone that of the calendar
    Optional<Instant> next(Instant since, Instant after, ZoneId zone);

    /// Once.
    record At(LocalDateTime time) implements Schedule {
        @Override
        public Optional<Instant> next(Instant since, Instant after, ZoneId zone) {
            return Optional.of(time.atZone(zone).toInstant()).filter(at -> at.isAfter(after));
        }
    }

    /// Again and again after the same time.
    record Rate(Duration every) implements Schedule {
        @Override
        public Optional<Instant> next(Instant since, Instant after, ZoneId zone) {
            long passed =
                    after.isBefore(since)
                            ? 0
                            : Duration.between(since, after).toSeconds() / every.toSeconds();
            return Optional.of(since.plus(every.multipliedBy(passed + 1)));
        }
    }

    /// At all times of the calendar that the six fields name.
    ///
    /// @param daysOfMonth empty when the days of the week say it
    /// @param daysOfWeek 1 = Sunday; empty when the days of the month say it
    record Cron(
            List<Integer> minutes,
            List<Integer> hours,
            List<Integer> daysOfMonth,
            List<Integer> months,
            List<Integer> daysOfWeek,
            List<Integer> years)
            implements Schedule {
        public Cron {
            minutes = List.copyOf(minutes);
            hours = List.copyOf(hours);
            daysOfMonth = List.copyOf(daysOfMonth);
            months = List.copyOf(months);
            daysOfWeek = List.copyOf(daysOfWeek);
            years = List.copyOf(years);
        }

        /// A time that summer time leaves out comes as much later; of one that it has twice, the
        /// first counts. `[MODEL]`
        @Override
        public Optional<Instant> next(Instant since, Instant after, ZoneId zone) {
            LocalDate first = after.atZone(zone).toLocalDate();
            LocalDate end = LocalDate.of(years.getLast(), 12, 31);
            for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
                if (!names(day)) {
                    continue;
                }
                for (int hour : hours) {
                    for (int minute : minutes) {
                        Instant at = ZonedDateTime.of(day.atTime(hour, minute), zone).toInstant();
                        if (at.isAfter(after)) {
                            return Optional.of(at);
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private boolean names(LocalDate day) {
            int dayOfWeek = day.getDayOfWeek().getValue() % 7 + 1;
            return months.contains(day.getMonthValue())
                    && years.contains(day.getYear())
                    && (daysOfMonth.isEmpty() || daysOfMonth.contains(day.getDayOfMonth()))
                    && (daysOfWeek.isEmpty() || daysOfWeek.contains(dayOfWeek));
        }
    }

    /// What became of reading an expression.
    sealed interface Parsed {
        record Valid(Schedule schedule) implements Parsed {}

        /// @param modelled false when AWS takes the expression and only the sandbox does not
        record Wrong(String message, String fix, boolean modelled) implements Parsed {}
    }

    /// Reads `at(...)`, `rate(...)` or `cron(...)`.
    static Parsed parse(String expression) {
        Matcher form = Pattern.compile("(at|rate|cron)\\((.*)\\)").matcher(expression.strip());
        if (!form.matches()) {
            return new Parsed.Wrong(
                    "`"
                            + expression
                            + "` is neither `at(yyyy-mm-ddThh:mm:ss)`, `rate(value unit)` nor `cron(fields)`",
                    "Write it as in `cron(0 9 ? * MON-FRI *)`",
                    true);
        }
        String inner = form.group(2).strip();
        return switch (form.group(1)) {
            case "at" -> at(inner);
            case "rate" -> rate(inner);
            default -> CronReader.read(inner);
        };
    }

    private static Parsed at(String time) {
        Parsed wrong =
                new Parsed.Wrong(
                        "`" + time + "` is no date and time",
                        "Write it as in `at(2026-11-20T09:00:00)`, without a zone",
                        true);
        if (!time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d")) {
            return wrong;
        }
        try {
            return new Parsed.Valid(new At(LocalDateTime.parse(time)));
        } catch (DateTimeException _) {
            return wrong;
        }
    }

    private static Parsed rate(String rate) {
        Matcher form = Pattern.compile("([1-9][0-9]{0,5})\\s+(minute|hour|day)s?").matcher(rate);
        if (!form.matches()) {
            return new Parsed.Wrong(
                    "`" + rate + "` is not a positive number and a unit",
                    "Write it as in `rate(5 minutes)`; units are minutes, hours and days",
                    true);
        }
        int value = Integer.parseInt(form.group(1));
        return new Parsed.Valid(
                new Rate(
                        switch (form.group(2)) {
                            case "minute" -> Duration.ofMinutes(value);
                            case "hour" -> Duration.ofHours(value);
                            default -> Duration.ofDays(value);
                        }));
    }
}
