package dev.deckhand.study.statistics;

import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Which cards come back on which of the next days, if nothing else happens. A card counts once, on
/// the next day it is due; suspended cards do not come back.
///
/// @param overdue due before today
/// @param days today first, each day of the thirty
public record Forecast(List<String> overdue, List<Day> days) {
    static final int DAYS = 30;

    public Forecast {
        overdue = List.copyOf(overdue);
        days = List.copyOf(days);
    }

    public record Day(LocalDate date, List<String> questions) {
        public Day {
            questions = List.copyOf(questions);
        }
    }

    /// How many come back on the thirty days, without those overdue.
    public int total() {
        return days.stream().mapToInt(day -> day.questions().size()).sum();
    }

    static Forecast of(
            History history, Learner learner, Predicate<String> wanted, LocalDate today) {
        Map<LocalDate, List<String>> due = new TreeMap<>();
        List<String> overdue = new ArrayList<>();
        history.cards().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> wanted.test(entry.getKey()))
                .forEach(entry -> {
                    QuestionState state = learner.question(entry.getKey());
                    LocalDate date = entry.getValue().dueDate(history.days());
                    LocalDate buried = state.buriedUntil().orElse(date);
                    LocalDate day = buried.isAfter(date) ? buried : date;
                    if (state.suspended()) {
                        return;
                    }
                    if (day.isBefore(today)) {
                        overdue.add(entry.getKey());
                    } else {
                        due.computeIfAbsent(day, _ -> new ArrayList<>()).add(entry.getKey());
                    }
                });
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = today.plusDays(i);
            days.add(new Day(day, due.getOrDefault(day, List.of())));
        }
        return new Forecast(overdue, days);
    }
}
