package dev.deckhand.memory.plan;

import java.util.Map;

/// What a learner wants to be ready for.
///
/// @param examDay days from today to the exam, at least 1; the last day of study is the one before
/// @param blueprint how much each domain counts; only the proportions matter
/// @param time for study until then
/// @param goalRecall the recall that each card should have on the day
public record ExamGoal(
        int examDay, Map<String, Double> blueprint, StudyTime time, double goalRecall) {
    public ExamGoal {
        blueprint = Map.copyOf(blueprint);
        if (examDay < 1 || examDay > 3_650) {
            throw new IllegalArgumentException("an exam in " + examDay + " days");
        }
        if (!(goalRecall >= 0.5 && goalRecall < 1)) {
            throw new IllegalArgumentException("a goal of " + goalRecall);
        }
        blueprint.forEach((domain, weight) -> {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("domain " + domain + " weighs " + weight);
            }
        });
    }
}
