package dev.deckhand.ui.sandbox;

import dev.deckhand.content.Challenge;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.sandbox.challenge.Course;
import dev.deckhand.sandbox.challenge.Grade;
import dev.deckhand.sandbox.challenge.Grader;
import dev.deckhand.sandbox.challenge.Mark;
import dev.deckhand.sandbox.challenge.Points;
import dev.deckhand.sandbox.challenge.Status;
import dev.deckhand.sandbox.command.CommandText;
import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.study.ChallengeResult;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A challenge being tried: how its goals stand at the clock, what the learner has used up, and
/// whether it is solved. On the JavaFX thread.
///
/// The whole run is graded ahead after each change; what is shown is how the goals stand at the
/// clock. The trials are shown when the run was checked to its end.
final class ChallengeModel {
    /// How one goal stands.
    ///
    /// @param trial in which trial; empty for the learner's own run
    /// @param sentence how it stands and since when, Markdown
    record Goal(
            Optional<String> trial,
            String text,
            Status status,
            String current,
            String wanted,
            String sentence) {
        private static Goal of(Course course, int index, long micros) {
            var goal = course.goals().get(index);
            Mark mark = goal.at(micros);
            return new Goal(
                    course.trial(),
                    goal.goal().text(),
                    mark.status(),
                    mark.current(),
                    mark.wanted(),
                    mark.sentence());
        }
    }

    /// A command of the solution and the time to give it.
    record Step(String time, String line) {}

    private final Challenge challenge;
    private final ScenarioText scenario;
    private final StageModel stage;
    private final Run run;
    private final Consumer<ChallengeResult> solved;
    private final ObservableValue<Optional<ChallengeResult>> best;
    private final ReadOnlyObjectWrapper<Optional<Grade>> grade =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Goal>> goals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper hints = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper solutionShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper();
    private Subscription watching = Subscription.EMPTY;
    private Optional<ChallengeResult> told = Optional.empty();

    /// @param best the best result so far
    /// @param solved is told each time that a check finds every goal met in another way
    ChallengeModel(
            Challenge challenge,
            ScenarioText scenario,
            StageModel stage,
            ObservableValue<Optional<ChallengeResult>> best,
            Consumer<ChallengeResult> solved) {
        this.challenge = challenge;
        this.scenario = scenario;
        this.stage = stage;
        this.run = stage.run();
        this.best = best;
        this.solved = solved;
    }

    Challenge challenge() {
        return challenge;
    }

    /// The goals of the run as they stand at the clock, and, once checked, those of the trials as
    /// they stand at the end.
    ReadOnlyObjectProperty<List<Goal>> goalsProperty() {
        return goals.getReadOnlyProperty();
    }

    /// How many hints were taken.
    ReadOnlyIntegerProperty hintsProperty() {
        return hints.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty solutionShownProperty() {
        return solutionShown.getReadOnlyProperty();
    }

    /// Whether the run was checked to its end since the last change.
    ReadOnlyBooleanProperty checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /// The grade of the run as the learner has made it; empty while it is being worked out.
    ReadOnlyObjectProperty<Optional<Grade>> gradeProperty() {
        return grade.getReadOnlyProperty();
    }

    /// The best result so far, of all times that it was solved.
    ObservableValue<Optional<ChallengeResult>> best() {
        return best;
    }

    int points() {
        return Points.of(hints.get(), solutionShown.get());
    }

    /// Whether it was checked and every goal is met.
    boolean isSolved() {
        return checked.get() && grade.get().filter(Grade::isMet).isPresent();
    }

    // ---- trying it ----

    void start() {
        watching.unsubscribe();
        run.open(scenario.scenario());
        Subscription moments = run.momentProperty().subscribe((_, moment) -> show(moment));
        Subscription changes = run.changes().subscribe(this::again);
        Subscription branches = run.currentBranchProperty().subscribe((_, _) -> again());
        watching = moments.and(changes).and(branches);
        again();
    }

    void stop() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        run.pause();
    }

    /// Takes everything back and starts again.
    void restart() {
        stage.cleared();
        start();
    }

    /// Grades the run anew, after a change.
    private void again() {
        checked.set(false);
        run.ask(
                simulation -> Grader.grade(simulation, challenge.untilMicros(), challenge.trials()),
                found -> {
                    grade.set(Optional.of(found));
                    show(run.momentProperty().get());
                });
    }

    /// Lets the run go to its end and looks at the trials.
    void check() {
        checked.set(true);
        run.toTime(challenge.untilMicros());
        show(run.momentProperty().get());
    }

    private void show(@Nullable Moment moment) {
        List<Goal> all = new ArrayList<>();
        long now = moment == null ? 0 : moment.atMicros();
        grade.get()
                .ifPresent(found -> {
                    add(all, found.run(), checked.get() ? challenge.untilMicros() : now);
                    if (checked.get()) {
                        found.trials().forEach(trial -> add(all, trial, trial.untilMicros()));
                    }
                });
        goals.set(List.copyOf(all));
        if (isSolved()) {
            Optional<ChallengeResult> result = grade.get().map(this::result);
            if (!result.equals(told)) {
                told = result;
                result.ifPresent(solved);
            }
        }
    }

    private ChallengeResult result(Grade of) {
        return new ChallengeResult(of.moves(), hints.get(), solutionShown.get());
    }

    private static void add(List<Goal> all, Course course, long micros) {
        for (int i = 0; i < course.goals().size(); i++) {
            all.add(Goal.of(course, i, micros));
        }
    }

    // ---- help ----

    /// The hints taken so far.
    List<String> hints() {
        return challenge.hints().subList(0, hints.get());
    }

    boolean hasMoreHints() {
        return hints.get() < challenge.hints().size();
    }

    /// What the next hint costs.
    int nextCost() {
        return hasMoreHints() ? Points.HINT_COSTS.get(hints.get()) : 0;
    }

    void takeHint() {
        if (hasMoreHints()) {
            hints.set(hints.get() + 1);
        }
    }

    /// Shows the solution, and writes its first step into the command line.
    void showSolution() {
        solutionShown.set(true);
        solution().stream().findFirst().ifPresent(this::type);
    }

    void type(Step step) {
        stage.type(step.line());
    }

    /// The solution as commands to type.
    List<Step> solution() {
        List<Step> steps = new ArrayList<>();
        String cluster = scenario.scenario().cluster().name();
        for (TimelineEntry entry : challenge.solution()) {
            for (String line : CommandText.of(entry.action(), cluster)) {
                steps.add(new Step(Times.brief(entry.atMicros()), line));
            }
        }
        return steps;
    }
}
