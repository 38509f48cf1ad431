package dev.deckhand.study;

import dev.deckhand.content.Exam;
import dev.deckhand.content.Library;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the learner wants to be ready for, and on which day. Read from settings, where anybody may
/// have written anything: a goal without a readable date counts as none.
///
/// @param exam the blueprint that says what counts; empty for an interview, where everything does
/// @param date of the exam or interview; the last day of study is the one before
/// @param minutesPerDay for study, 5 to 240
/// @param daysOff days of the week without study
public record Goal(Optional<Exam> exam, LocalDate date, int minutesPerDay, Set<DayOfWeek> daysOff) {
    public static final String WHAT = "goal.what";
    public static final String DATE = "goal.date";
    public static final String DAYS_OFF = "goal.days-off";

    /// How [#WHAT] says that it is an interview.
    public static final String INTERVIEW = "interview";

    public static final int FEWEST_MINUTES = 5;
    public static final int MOST_MINUTES = 240;

    /// Further away nothing can be planned.
    public static final int MOST_DAYS = 365;

    public Goal {
        daysOff = daysOff.isEmpty() ? Set.of() : Set.copyOf(daysOff);
        if (minutesPerDay < FEWEST_MINUTES || minutesPerDay > MOST_MINUTES) {
            throw new IllegalArgumentException(minutesPerDay + " minutes a day");
        }
    }

    /// The goal that is chosen, if there is one.
    ///
    /// @param chosen the value of a setting, as written
    public static Optional<Goal> of(Function<String, Optional<String>> chosen, Library library) {
        Optional<String> what = chosen.apply(WHAT);
        Optional<Exam> exam = what.flatMap(library::exam);
        boolean known = exam.isPresent() || what.equals(Optional.of(INTERVIEW));
        return chosen.apply(DATE)
                .filter(_ -> known)
                .flatMap(Goal::date)
                .map(date ->
                        new Goal(
                                exam,
                                date,
                                MemoryOptions.of(chosen).minutesPerDay(),
                                chosen.apply(DAYS_OFF).map(Goal::daysOff).orElse(Set.of())));
    }

    /// How [#WHAT] is written.
    public String what() {
        return exam.map(Exam::id).orElse(INTERVIEW);
    }

    /// How [#DAYS_OFF] is written.
    public static String written(Set<DayOfWeek> daysOff) {
        return daysOff.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }

    /// How many days are left; 0 on the day itself, negative afterwards.
    public long daysLeft(LocalDate today) {
        return date.toEpochDay() - today.toEpochDay();
    }

    /// Whether there is a day of study left that can be planned.
    public boolean isAhead(LocalDate today) {
        return daysLeft(today) >= 1 && daysLeft(today) <= MOST_DAYS;
    }

    /// Whether its exam can be taken on its date, as far as the blueprint says.
    public boolean canBeTaken() {
        return switch (exam.map(one -> one.on(date)).orElse(Exam.Status.CURRENT)) {
            case CURRENT, ENDING -> true;
            case PLANNED, ENDED -> false;
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Set<DayOfWeek> daysOff(String text) {
        Set<String> words = Set.copyOf(Arrays.asList(text.toUpperCase(Locale.ROOT).split("\\s+")));
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (words.contains(day.name())) {
                days.add(day);
            }
        }
        return days;
    }
}
