package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A simulation that is played, stepped, taken back and changed. On the JavaFX thread; the
/// simulation itself lives on a worker, of which only immutable moments are seen here.
///
/// Whatever moves the clock only sets a goal. The worker goes for the newest one, so scrubbing
/// never queues up. The future is computed ahead: [#lines()] and [#figuresProperty()] also hold
/// what is still to come.
public final class Run {
    /// The slowest and the fastest, in simulated seconds a second.
    public static final double SLOWEST = 0.1;

    public static final double FASTEST = 1000;

    /// How the clock was moved last.
    public enum Way {
        PLAYED,
        STEPPED,
        JUMPED
    }

    /// The clock goes by whole milliseconds, which is what a scenario file can say.
    private static final long MILLI = Micros.PER_SECOND / 1000;

    private static final long LEAST_MORE = Micros.PER_MINUTE;

    private final Background worker;
    private final Mailbox mailbox;
    private final Reckoner reckoner;

    private final Seen seen = new Seen();
    private final Pace pace = new Pace();

    private @Nullable Scenario scenario;

    /// The clock as it was last asked for; the moment shown may lag behind it.
    private double clock;

    private Way way = Way.JUMPED;
    private long step;
    private long goals;

    /// Only on the worker: the goal that was gone for last.
    private long reached;

    /// @param worker does one thing of this run at a time
    public Run(Background worker) {
        this.worker = worker;
        reckoner = new Reckoner(new Told());
        mailbox = new Mailbox(worker, reckoner::ahead, this::failed);
    }

    // ---- what there is to see ----

    /// Opens a scenario at 0s, paused.
    public void open(Scenario opened) {
        pause();
        scenario = opened;
        seen.begin();
        clock = 0;
        step = 0;
        String name = Messages.text("run.branch.main");
        mailbox.work(() -> reckoner.open(opened, name));
    }

    /// What is open.
    ///
    /// @throws NullPointerException before the first [#open]
    public Scenario scenario() {
        return Objects.requireNonNull(scenario, "nothing is open");
    }

    public boolean isOpen() {
        return scenario != null;
    }

    /// Lets go of what is open.
    public void close() {
        pause();
        scenario = null;
        mailbox.work(reckoner::close);
        seen.clear();
    }

    /// What is shown now; null until the first is there.
    public ReadOnlyObjectProperty<@Nullable Moment> momentProperty() {
        return seen.moment.getReadOnlyProperty();
    }

    /// Everything that is known to happen on this branch, what is still to come too.
    public ObservableList<Line> lines() {
        return seen.lines.seen();
    }

    /// The end of the time that is seen.changes.
    public ReadOnlyLongProperty horizonProperty() {
        return seen.horizon.getReadOnlyProperty();
    }

    /// Whether everything up to the horizon is computed.
    public ReadOnlyBooleanProperty completeProperty() {
        return seen.complete.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return seen.figures.getReadOnlyProperty();
    }

    /// True from the opening of a scenario until its future is seen.changes.
    public ReadOnlyBooleanProperty busyProperty() {
        return seen.busy.getReadOnlyProperty();
    }

    /// What went wrong, for the user; empty when nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return seen.problem.getReadOnlyProperty();
    }

    // ---- playing ----

    public ReadOnlyBooleanProperty playingProperty() {
        return pace.playing.getReadOnlyProperty();
    }

    /// Whether playing goes backwards.
    public ReadOnlyBooleanProperty backwardsProperty() {
        return pace.backwards.getReadOnlyProperty();
    }

    /// Simulated seconds a second, from [#SLOWEST] to [#FASTEST].
    public DoubleProperty speedProperty() {
        return pace.speed;
    }

    /// Lets time run on. At the end of what is known it is computed further, or, when nothing is
    /// ever to happen again, it starts anew.
    public void play() {
        if (scenario == null) {
            return;
        }
        if (clock >= seen.horizon.get() && seen.complete.get()) {
            if (seen.isOver()) {
                toStart();
            } else {
                extend(Math.round(clock) + Math.max(LEAST_MORE, Math.round(clock / 4)));
            }
        }
        go(false);
    }

    public void playBackwards() {
        if (scenario != null && clock > 0) {
            go(true);
        }
    }

    private void go(boolean back) {
        way = Way.PLAYED;
        pace.begin(back);
    }

    /// Stops the clock. A moment that still comes is shown as it is.
    public void pause() {
        way = Way.JUMPED;
        pace.playing.set(false);
    }

    /// How the clock was moved last, and so how the moment shown came about.
    public Way way() {
        return way;
    }

    /// One frame of the window.
    ///
    /// @param nanos grows from frame to frame
    public void tick(long nanos) {
        if (!pace.playing.get()) {
            return;
        }
        clock = Math.max(0, Math.min((double) seen.horizon.get(), clock + pace.frame(nanos)));
        seekTime(Math.round(clock) / MILLI * MILLI);
        boolean atTheEnd =
                pace.backwards.get()
                        ? clock <= 0
                        : seen.complete.get() && clock >= seen.horizon.get();
        if (atTheEnd) {
            pause();
        }
    }

    // ---- stepping and jumping; each pauses ----

    /// To the next thing that happens.
    public void stepEvent() {
        forwards(_ -> true);
    }

    public void stepDecision() {
        forwards(Line::decision);
    }

    /// To the next full second.
    public void stepSecond() {
        step();
        goTo((Math.round(clock) / Micros.PER_SECOND + 1) * Micros.PER_SECOND);
    }

    /// To before the last thing that happened.
    public void stepBack() {
        backwards(_ -> true);
    }

    /// To before the last decision.
    public void backDecision() {
        backwards(Line::decision);
    }

    private void forwards(Predicate<Line> wanted) {
        step();
        seen.lines.after(step, wanted).ifPresentOrElse(this::arriveAt, this::toEnd);
    }

    private void backwards(Predicate<Line> wanted) {
        step();
        seen.lines.before(step, wanted).ifPresentOrElse(this::arriveAt, this::atStart);
    }

    /// To just after an event or decision, as a step that is looked at.
    public void stepTo(long seq) {
        step();
        line(seq).ifPresent(this::arriveAt);
    }

    /// What the clock does next is a step.
    private void step() {
        pause();
        way = Way.STEPPED;
    }

    private void arriveAt(Line line) {
        clock = line.atMicros();
        seekStep(line.step());
    }

    /// To a time; beyond the horizon the run is computed further.
    public void toTime(long micros) {
        pause();
        goTo(micros);
    }

    private void goTo(long micros) {
        clock = Math.max(0, micros / MILLI * MILLI);
        seekTime(Math.round(clock));
    }

    /// To just after an event or decision. Numbers that are not known lead nowhere.
    public void toSeq(long seq) {
        pause();
        line(seq).ifPresent(this::arriveAt);
    }

    /// To just before an event or decision.
    public void toBefore(long seq) {
        pause();
        line(seq)
                .ifPresent(line -> {
                    clock = line.atMicros();
                    seekStep(line.step() - 1);
                });
    }

    /// To just after so many steps.
    ///
    /// @param micros the time at which they have been done
    public void toPosition(long steps, long micros) {
        pause();
        clock = micros;
        seekStep(steps);
    }

    /// The line with a number.
    public Optional<Line> line(long seq) {
        return seen.lines.line(seq);
    }

    /// To 0s, before anything has happened.
    public void toStart() {
        pause();
        atStart();
    }

    private void atStart() {
        clock = 0;
        seekStep(0);
    }

    /// To the end of what is seen.changes.
    public void toEnd() {
        pause();
        clock = seen.horizon.get();
        goal(reckoner::toEnd);
    }

    private void seekTime(long micros) {
        goal(() -> reckoner.toTime(micros));
    }

    private void seekStep(long steps) {
        step = steps;
        goal(() -> reckoner.toStep(steps));
    }

    private void goal(Runnable way) {
        if (scenario != null) {
            goals++;
            long number = goals;
            mailbox.goal(() -> {
                reached = number;
                way.run();
            });
        }
    }

    private void extend(long micros) {
        seen.extend(micros);
        mailbox.work(() -> reckoner.extend(micros));
    }

    // ---- the learner's changes ----

    /// Makes a request at the moment shown. Where the learner has already seen what comes after, it
    /// makes a branch first, and the old future stays.
    public void apply(TimelineAction action) {
        step();
        mailbox.work(() -> reckoner.apply(action, Run::whatIf));
    }

    public void undo() {
        pause();
        mailbox.work(reckoner::undo);
    }

    public void redo() {
        pause();
        mailbox.work(reckoner::redo);
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return seen.changes.canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return seen.changes.canRedo.getReadOnlyProperty();
    }

    /// The learner's changes, oldest first; [#undo] takes the last one back.
    public ObservableList<Made> changes() {
        return seen.changes.doneSeen;
    }

    /// What was taken back; [#redo] makes the last one again.
    public ObservableList<Made> undone() {
        return seen.changes.undoneSeen;
    }

    /// Gives a branch another name; a blank one changes nothing.
    public void rename(Branch branch, String name) {
        if (!name.isBlank()) {
            mailbox.work(() -> reckoner.rename(branch, name.strip()));
        }
    }

    /// Takes a branch away, with the changes made on it; the first one stays.
    public void remove(Branch branch) {
        pause();
        mailbox.work(() -> reckoner.remove(branch));
    }

    /// Brings back the branch that was taken away last.
    public void bringBack() {
        mailbox.work(reckoner::bringBack);
    }

    /// In the order in which they were made.
    public ObservableList<Branch> branches() {
        return seen.changes.branchesSeen;
    }

    /// The branch shown; null before anything is open.
    public ReadOnlyObjectProperty<@Nullable Branch> currentBranchProperty() {
        return seen.changes.current.getReadOnlyProperty();
    }

    /// Another way to go from here, and goes it. An empty name gets one.
    public void branchHere(String name) {
        pause();
        mailbox.work(() -> reckoner.branchHere(name.isBlank() ? Run::whatIf : _ -> name));
    }

    /// Shows another branch at the same time.
    public void switchTo(Branch branch) {
        pause();
        mailbox.work(() -> reckoner.switchTo(branch));
    }

    // ---- asking ----

    /// Explains a decision of this branch.
    public void why(long seq, Consumer<Why> then) {
        ask(simulation -> simulation.why(seq), then);
    }

    /// Asks the simulation as it is at the moment shown. The question must leave it as it is: take
    /// a [Simulation#branch] to try something.
    public <T> void ask(Function<Simulation, T> question, Consumer<T> then) {
        mailbox.work(() -> {
            if (reckoner.isOpen()) {
                answer(question.apply(reckoner.here()), then);
            }
        });
    }

    /// Asks another branch as it is at a time.
    public <T> void ask(
            Branch branch, long micros, Function<Simulation, T> question, Consumer<T> then) {
        mailbox.work(() -> answer(question.apply(reckoner.at(branch, micros)), then));
    }

    private <T> void answer(T answer, Consumer<T> then) {
        worker.say(() -> then.accept(answer));
    }

    private static String whatIf(int number) {
        return Messages.text("run.branch.what-if", number);
    }

    private void failed(Exception failure) {
        pause();
        seen.failed(failure);
    }

    /// Brings what the worker tells to the JavaFX thread, in order.
    private final class Told implements Reckoner.Listener {
        @Override
        public void lines(int left, List<Line> added) {
            worker.say(() -> seen.lines.replace(left, added));
        }

        @Override
        public void moment(Moment arrived) {
            long goal = reached;
            worker.say(() -> {
                if (goal == goals) {
                    step = arrived.position();
                    if (!pace.playing.get()) {
                        clock = arrived.atMicros();
                    }
                }
                seen.moment.set(arrived);
            });
        }

        @Override
        public void future(
                long horizonMicros, boolean isComplete, boolean isOver, Figures counted) {
            worker.say(() -> seen.future(horizonMicros, isComplete, isOver, counted));
        }

        @Override
        public void branches(List<Branch> all, Branch now, List<Made> made, List<Made> takenBack) {
            worker.say(() -> seen.branches(all, now, made, takenBack));
        }
    }
}
