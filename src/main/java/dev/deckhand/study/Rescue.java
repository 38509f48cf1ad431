package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.memory.plan.AnswerHabits;
import dev.deckhand.memory.plan.PlanCard;
import dev.deckhand.memory.plan.RescuePlan;
import dev.deckhand.memory.plan.StudyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The way back after a break, when more has piled up than a day's minutes can take: what to review
/// on each day, most use first, and when all is current again.
///
/// @param waiting cards that are due
/// @param minutesPerDay what it was planned with
/// @param days what is planned, from today on
/// @param currentOn empty when so few minutes a day do not suffice within a year
public record Rescue(
        int waiting, int minutesPerDay, List<Day> days, Optional<LocalDate> currentOn) {
    /// Fewer are no backlog, whatever they take.
    private static final int FEW = 10;

    public Rescue {
        days = List.copyOf(days);
    }

    /// @param questions in the order to review them
    public record Day(LocalDate date, List<String> questions, double minutes) {
        public Day {
            questions = List.copyOf(questions);
        }
    }

    /// Empty when there is no backlog, or one that can be done today.
    static Optional<Rescue> of(
            Library library, Standing standing, Instant now, MemoryOptions options) {
        LocalDate today = standing.deck().days().dateOf(now);
        List<PlanCard> cards =
                PlanCards.all(library, standing, now).stream()
                        .filter(card -> card.memory().isPresent())
                        .toList();
        long overdue = cards.stream().filter(card -> card.dueDay() < 0).count();
        int waiting = (int) cards.stream().filter(card -> card.dueDay() <= 0).count();
        if (overdue < FEW) {
            return Optional.empty();
        }
        RescuePlan plan =
                RescuePlan.of(
                        cards,
                        StudyTime.everyDay(options.minutesPerDay()),
                        standing.deck().scheduler().model(),
                        options.retention(),
                        AnswerHabits.DEFAULT);
        if (plan.currentOn().isPresent() && plan.currentOn().getAsInt() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Rescue(
                        waiting,
                        options.minutesPerDay(),
                        plan.days().stream()
                                .map(day ->
                                        new Day(
                                                today.plusDays(day.day()),
                                                day.cards(),
                                                day.minutes()))
                                .toList(),
                        plan.currentOn().isPresent()
                                ? Optional.of(today.plusDays(plan.currentOn().getAsInt()))
                                : Optional.empty()));
    }
}
