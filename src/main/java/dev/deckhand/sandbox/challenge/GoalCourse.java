package dev.deckhand.sandbox.challenge;

import dev.deckhand.sandbox.model.Goal;
import java.util.List;

/// How one goal fares over a run.
///
/// @param marks each change, by time; the first is at 0s
public record GoalCourse(Goal goal, List<Mark> marks) {
    public GoalCourse {
        marks = List.copyOf(marks);
        if (marks.isEmpty() || marks.getFirst().atMicros() != 0) {
            throw new IllegalArgumentException("marks that do not start at 0s: " + marks);
        }
    }

    /// How it stands at a moment.
    public Mark at(long micros) {
        Mark last = marks.getFirst();
        for (Mark mark : marks) {
            if (mark.atMicros() > micros) {
                break;
            }
            last = mark;
        }
        return last;
    }

    /// How it stands at the end.
    public Mark last() {
        return marks.getLast();
    }
}
