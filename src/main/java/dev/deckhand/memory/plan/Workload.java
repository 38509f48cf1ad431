package dev.deckhand.memory.plan;

import dev.deckhand.memory.MemoryModel;
import java.util.List;

/// What a desired retention costs and gives, to be shown before it is chosen. Section 11.
///
/// @param reviewsPerDay mean over the days looked at
/// @param minutesPerDay mean over the days looked at
/// @param remembered how many of the cards are expected to be recalled at the end
public record Workload(double reviewsPerDay, double minutesPerDay, double remembered) {

    /// Lets the normal schedule run on for some days.
    ///
    /// @param days 60 to 365 say something
    /// @param newPerDay new cards shown each day while there are any
    public static Workload of(
            List<PlanCard> cards,
            int days,
            int newPerDay,
            MemoryModel model,
            double desiredRetention,
            AnswerHabits habits) {
        var expectation = new Expectation(model, habits);
        var course = new NormalCourse(expectation, cards, model.intervals(desiredRetention));
        int reviews = 0;
        double seconds = 0;
        for (int day = 0; day < days; day++) {
            double[] cost = new double[cards.size()];
            for (int card = 0; card < cost.length; card++) {
                cost[card] = expectation.seconds(cards.get(card), course.trace(card), day);
            }
            for (int card :
                    course.study(
                            day,
                            Double.POSITIVE_INFINITY,
                            course.leastRecalledFirst(day),
                            newPerDay)) {
                reviews++;
                seconds += cost[card];
            }
        }
        double remembered = 0;
        for (int card = 0; card < cards.size(); card++) {
            remembered += expectation.recall(course.trace(card), days);
        }
        return new Workload((double) reviews / days, seconds / 60 / days, remembered);
    }
}
