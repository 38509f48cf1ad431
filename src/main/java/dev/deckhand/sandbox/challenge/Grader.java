package dev.deckhand.sandbox.challenge;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Goal;
import dev.deckhand.sandbox.model.Goal.Scope;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// Plays a learner's changes on a scenario, and on it in every trial, and judges the goals.
public final class Grader {
    private Grader() {}

    /// Grades a run of the learner, as it is.
    ///
    /// @param played the learner's run; it is left where it stands
    /// @param untilMicros when the goals are judged at the latest
    public static Grade grade(Simulation played, long untilMicros, List<Trial> trials) {
        return grade(played.again(), played.requests(), untilMicros, trials);
    }

    /// Grades changes, each made when everything has happened that happens at its time.
    public static Grade grade(
            Scenario scenario, List<TimelineEntry> changes, long untilMicros, List<Trial> trials) {
        return grade(played(scenario, changes), changes, untilMicros, trials);
    }

    private static Grade grade(
            Simulation run, List<TimelineEntry> changes, long untilMicros, List<Trial> trials) {
        List<Course> courses = new ArrayList<>();
        for (Trial trial : trials) {
            Scenario harder = run.scenario().withMore(trial.timeline());
            courses.add(course(Optional.of(trial.name()), played(harder, changes), untilMicros));
        }
        List<String> foreign =
                changes.stream()
                        .filter(change -> !Moves.isLearners(change.action()))
                        .map(change ->
                                "At "
                                        + Elapsed.text(change.atMicros())
                                        + " you used `"
                                        + change.action().apiName()
                                        + "`, which is not a learner's to do; undo it.")
                        .toList();
        return new Grade(
                course(Optional.empty(), run, untilMicros), courses, changes.size(), foreign);
    }

    /// A run with the changes made at their times; those at 0s come before anything happens.
    private static Simulation played(Scenario scenario, List<TimelineEntry> changes) {
        Simulation run = Simulation.load(scenario);
        for (TimelineEntry change : changes) {
            if (change.atMicros() > 0) {
                run.runUntil(change.atMicros());
            }
            run.apply(change.action());
        }
        return run;
    }

    private static Course course(Optional<String> trial, Simulation run, long untilMicros) {
        run.runUntil(untilMicros);
        List<TraceEvent> events = run.events();
        run.seek(0);
        Scope other = trial.isPresent() ? Scope.RUN : Scope.TRIALS;
        List<Judge> judges =
                run.scenario().goals().stream()
                        .filter(goal -> goal.scope() != other)
                        .map(goal -> new Judge(goal, untilMicros))
                        .toList();
        TreeSet<Long> instants = new TreeSet<>(List.of(0L, untilMicros));
        judges.forEach(judge -> judge.instants().forEach(instants::add));
        Watch watch = new Watch(run.state());
        int seen = 0;
        for (long now = 0; now <= untilMicros; now = next(run, instants, now)) {
            run.runUntil(now);
            int upTo = seen;
            while (upTo < events.size() && events.get(upTo).atMicros() <= now) {
                upTo++;
            }
            watch.goOn(run.state(), events.subList(seen, upTo));
            seen = upTo;
            judges.forEach(judge -> judge.look(watch));
        }
        return new Course(trial, untilMicros, judges.stream().map(Judge::course).toList());
    }

    private static long next(Simulation run, NavigableSet<Long> instants, long now) {
        Long asked = instants.higher(now);
        return Math.min(run.nextAtMicros(), asked == null ? Long.MAX_VALUE : asked);
    }

    /// The goals that are asked for in the learner's own run.
    public static List<Goal> goals(Scenario scenario) {
        return scenario.goals().stream().filter(goal -> goal.scope() != Scope.TRIALS).toList();
    }
}
