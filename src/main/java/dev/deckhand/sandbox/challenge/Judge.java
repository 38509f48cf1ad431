package dev.deckhand.sandbox.challenge;

import dev.deckhand.sandbox.model.Goal;
import dev.deckhand.sandbox.model.Goal.Aim;
import dev.deckhand.sandbox.model.Goal.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Judges one goal, moment by moment.
final class Judge {
    private final Goal goal;
    private final long from;
    private final long until;

    /// Since when failures count.
    private final long counted;

    private final List<Mark> marks = new ArrayList<>();

    /// @param end when the run ends
    Judge(Goal goal, long end) {
        this.goal = goal;
        switch (goal.when()) {
            case When.At(var at) -> {
                from = Math.min(end, at.orElse(end));
                until = from;
                counted = 0;
            }
            case When.Throughout(long start, var stop) -> {
                from = Math.min(end, start);
                until = Math.min(end, stop.orElse(end));
                counted = from;
            }
        }
    }

    /// The instants at which something may be decided although nothing happens.
    LongStream instants() {
        return LongStream.of(from, until);
    }

    /// Looks at the end of an instant.
    void look(Watch watch) {
        if (isDecided()) {
            return;
        }
        long now = watch.state().atMicros();
        Measure measure = Measure.of(goal.aim(), counted, watch);
        Status status = status(now, measure);
        Mark mark =
                new Mark(
                        now,
                        status,
                        measure.current(),
                        measure.wanted(),
                        sentence(now, status, measure));
        if (marks.isEmpty() || differs(mark, marks.getLast())) {
            marks.add(mark);
        }
    }

    private boolean isDecided() {
        return !marks.isEmpty() && marks.getLast().status() != Status.PENDING;
    }

    private static boolean differs(Mark one, Mark other) {
        return one.status() != other.status() || !one.current().equals(other.current());
    }

    private Status status(long now, Measure measure) {
        boolean counts = now >= from || onlyGrows();
        if (counts && !measure.holds() && (now <= until)) {
            return now < from && !onlyGrows() ? Status.PENDING : Status.BROKEN;
        }
        return now >= until ? Status.MET : Status.PENDING;
    }

    /// Whether the figure never goes down, so that too much is too much for good.
    private boolean onlyGrows() {
        return goal.aim() instanceof Aim.FailedTasks
                || goal.aim() instanceof Aim.InstanceMinutes
                || goal.aim() instanceof Aim.RejectedRequests;
    }

    private String sentence(long now, Status status, Measure measure) {
        String then = "At " + Elapsed.text(now) + " " + measure.clause();
        return switch (status) {
            case MET -> then + ".";
            case BROKEN -> then + "; wanted: " + measure.wanted() + ".";
            case PENDING ->
                    then
                            + (from == until
                                    ? "; judged at " + Elapsed.text(until) + "."
                                    : now < from
                                            ? "; counts from " + Elapsed.text(from) + "."
                                            : "; must hold until " + Elapsed.text(until) + ".");
        };
    }

    GoalCourse course() {
        return new GoalCourse(goal, marks);
    }
}
