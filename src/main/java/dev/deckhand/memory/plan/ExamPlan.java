package dev.deckhand.memory.plan;

import java.util.List;
import java.util.Map;

/// What to review on each day before an exam, and what that is expected to bring.
///
/// @param days one list of cards for each day from today to the day before the exam, the most
///   useful first
/// @param nothing if no card is looked at any more
/// @param normal if the normal schedule goes on within the same time
/// @param plan if this plan is followed
/// @param belowGoal cards expected to stay below the goal even so, the lowest first
public record ExamPlan(
        List<List<String>> days,
        Outlook nothing,
        Outlook normal,
        Outlook plan,
        List<String> belowGoal) {
    public ExamPlan {
        days = days.stream().map(List::copyOf).toList();
        belowGoal = List.copyOf(belowGoal);
    }

    /// How expected recall goes.
    ///
    /// @param curve recall on each day from today to the exam, after that day's study, weighted by
    ///   the blueprint; the last is the day of the exam
    /// @param byDomain mean recall of each domain's cards on the day of the exam
    public record Outlook(List<Double> curve, Map<String, Double> byDomain) {
        public Outlook {
            curve = List.copyOf(curve);
            byDomain = Map.copyOf(byDomain);
        }

        /// Weighted recall on the day of the exam.
        public double onTheDay() {
            return curve.getLast();
        }
    }
}
