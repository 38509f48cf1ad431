package dev.deckhand.memory.plan;

import dev.deckhand.memory.MemoryModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// The way back after a break: what to review on each day inside a budget of minutes, most recall
/// saved per minute first, until nothing is overdue any more.
///
/// @param days from today on, up to the day of being current again
/// @param currentOn the day on which everything due is done; empty when the budget is too small for
///   that within a year
public record RescuePlan(List<Day> days, OptionalInt currentOn) {
    private static final int LIMIT = 365;

    /// Recall is compared so many days after a review.
    private static final int HORIZON = 30;

    public RescuePlan {
        days = List.copyOf(days);
    }

    /// One day of the plan.
    ///
    /// @param cards in the order to review them
    /// @param minutes that they are expected to take
    /// @param stillDue cards left for later
    public record Day(int day, List<String> cards, double minutes, int stillDue) {
        public Day {
            cards = List.copyOf(cards);
        }
    }

    /// Plans for all cards of a learner: the ones that are due, and the others because they come
    /// due meanwhile. New cards wait until the backlog is gone and are left out.
    public static RescuePlan of(
            List<PlanCard> all,
            StudyTime time,
            MemoryModel model,
            double desiredRetention,
            AnswerHabits habits) {
        List<PlanCard> cards = all.stream().filter(card -> card.memory().isPresent()).toList();
        var expectation = new Expectation(model, habits);
        var course = new NormalCourse(expectation, cards, model.intervals(desiredRetention));
        List<Day> days = new ArrayList<>();
        for (int day = 0; day < LIMIT; day++) {
            double[] cost = new double[cards.size()];
            double[] saved = new double[cards.size()];
            List<Integer> due = course.dueOn(day);
            for (int card : due) {
                cost[card] = expectation.seconds(cards.get(card), course.trace(card), day);
                saved[card] = saved(expectation, course.trace(card), day) / cost[card];
            }
            List<Integer> asked =
                    course.study(
                            day,
                            time.secondsOn(day),
                            Comparator.comparingDouble(card -> -saved[card]),
                            0);
            double seconds = asked.stream().mapToDouble(card -> cost[card]).sum();
            int left = due.size() - asked.size();
            days.add(
                    new Day(
                            day,
                            asked.stream().map(card -> cards.get(card).id()).toList(),
                            seconds / 60,
                            left));
            if (left == 0) {
                return new RescuePlan(days, OptionalInt.of(day));
            }
        }
        return new RescuePlan(days, OptionalInt.empty());
    }

    /// How much higher recall is a month later for a review on a day.
    private static double saved(Expectation expectation, Expectation.Trace trace, int day) {
        int later = day + HORIZON;
        return expectation.recall(expectation.reviewed(trace, day), later)
                - expectation.recall(trace, later);
    }
}
