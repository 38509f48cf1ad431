package dev.deckhand.study.statistics;

import dev.deckhand.study.statistics.History.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How much was done on which day.
///
/// @param first the first day looked at; days without answers are not listed
/// @param days by day
public record Activity(LocalDate first, List<Day> days, int answers, long millis) {
    /// Pauses are no work: an answer counts no longer than this.
    static final long LONGEST_MILLIS = 60_000;

    private static final int FEWEST_DAYS = 84;

    public Activity {
        days = List.copyOf(days);
    }

    /// @param questions the questions answered, each once
    public record Day(LocalDate date, int answers, long millis, List<String> questions) {
        public Day {
            questions = List.copyOf(questions);
        }
    }

    /// A run of days of learning.
    ///
    /// One missed day in a row is forgiven: it neither counts nor ends the run. Two in a row end
    /// it. Today is not missed before it is over.
    ///
    /// @param days how many days of learning are in it
    public record Streak(int days, boolean learnedToday) {

        /// @param learned the days of learning, in any order
        public static Streak of(Set<LocalDate> learned, LocalDate today) {
            List<LocalDate> back =
                    learned.stream()
                            .filter(day -> !day.isAfter(today))
                            .sorted((a, b) -> b.compareTo(a))
                            .toList();
            int days = 0;
            LocalDate next = today;
            for (LocalDate day : back) {
                if (day.isBefore(next.minusDays(2))) {
                    break;
                }
                days++;
                next = day;
            }
            return new Streak(days, learned.contains(today));
        }
    }

    private static final class Tally {
        private int answers;
        private long millis;
        private final Set<String> questions = new LinkedHashSet<>();
    }

    /// At least twelve weeks, whatever the range, since a heat map of a week says nothing.
    static Activity of(List<Moment> moments, Scope scope, LocalDate today) {
        LocalDate oldest = moments.isEmpty() ? today : moments.getFirst().day();
        LocalDate first = scope.from(today).orElse(oldest);
        LocalDate shown = today.minusDays(FEWEST_DAYS - 1L);
        LocalDate from = first.isBefore(shown) ? first : shown;
        Map<LocalDate, Tally> tallies = new TreeMap<>();
        for (Moment moment : moments) {
            if (!moment.day().isBefore(from)) {
                Tally tally = tallies.computeIfAbsent(moment.day(), _ -> new Tally());
                tally.answers++;
                tally.millis += counted(moment);
                tally.questions.add(moment.attempt().question());
            }
        }
        List<Day> days = new ArrayList<>();
        tallies.forEach((date, tally) ->
                days.add(new Day(date, tally.answers, tally.millis, List.copyOf(tally.questions))));
        return new Activity(
                from,
                days,
                days.stream().mapToInt(Day::answers).sum(),
                days.stream().mapToLong(Day::millis).sum());
    }

    static long counted(Moment moment) {
        return Math.min(LONGEST_MILLIS, moment.attempt().durationMillis());
    }
}
