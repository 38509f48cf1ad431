package dev.deckhand.sandbox.challenge;

import java.util.List;
import java.util.Optional;

/// How the goals fare over one run.
///
/// @param trial the trial it is; empty for the learner's own run
public record Course(Optional<String> trial, long untilMicros, List<GoalCourse> goals) {
    public Course {
        goals = List.copyOf(goals);
    }

    /// Whether all goals are met at the end.
    public boolean isMet() {
        return goals.stream().allMatch(goal -> goal.last().status() == Status.MET);
    }
}
