package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Difference;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The stage: one run with what belongs to watching it. On the JavaFX thread.
public final class StageModel {
    static final List<Double> SPEEDS =
            List.of(0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 100.0, 300.0, 1000.0);

    /// A moment to come back to.
    record Bookmark(String name, long atMicros) {}

    private Consumer<String> typing = _ -> {};
    private Consumer<Runnable> guess = _ -> {};
    private Runnable guessNoMore = () -> {};
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper guessing = new ReadOnlyBooleanWrapper();
    private final Run run;
    private final Selection selection = new Selection();
    private final LogModel log;
    private final ObservableList<Bookmark> bookmarks = FXCollections.observableArrayList();
    private final ObservableList<Difference.Change> changed = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final BooleanProperty changedOpen = new SimpleBooleanProperty();
    private final BooleanProperty logOpen = new SimpleBooleanProperty(true);
    private @Nullable Moment before;
    private boolean scrubbing;
    private int branchesSeen;

    /// Where the time of each branch ends, by its number.
    private final Map<Integer, Long> ends = new HashMap<>();

    private final GlanceModel glances;

    /// @param worker does the reckoning of the run
    StageModel(Background worker) {
        run = new Run(worker);
        log = new LogModel(run, selection);
        glances = new GlanceModel(run, () -> guessing.get() || log.withoutFutureProperty().get());
        run.momentProperty().subscribe(this::arrived);
        run.playingProperty().subscribe((_, playing) -> playedOrPaused(playing));
        run.branches().subscribe(this::branched);
        run.currentBranchProperty().subscribe(this::ends);
        run.horizonProperty().subscribe(this::ends);
    }

    public Run run() {
        return run;
    }

    public Selection selection() {
        return selection;
    }

    LogModel log() {
        return log;
    }

    GlanceModel glances() {
        return glances;
    }

    /// Where the time of a branch ends, as far as it was known when it was shown last.
    long endOf(Branch branch) {
        return ends.getOrDefault(branch.number(), run.horizonProperty().get());
    }

    /// Each branch was the one shown at least once, when it was made.
    private void ends() {
        Branch now = run.currentBranchProperty().get();
        if (now != null) {
            ends.put(now.number(), run.horizonProperty().get());
        }
    }

    /// Whether the log leaves out what is still to come.
    public BooleanProperty futureHiddenProperty() {
        return log.withoutFutureProperty();
    }

    /// Where a command is written that somebody is to look at before it is carried out.
    public void setTyping(Consumer<String> commandLine) {
        typing = commandLine;
    }

    /// What undo and redo would do, in words; empty when there is nothing to.
    public void setUndoWords(ObservableValue<String> undo, ObservableValue<String> redo) {
        undoWords.bind(undo);
        redoWords.bind(redo);
    }

    ReadOnlyStringProperty undoWordsProperty() {
        return undoWords.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoWordsProperty() {
        return redoWords.getReadOnlyProperty();
    }

    /// Writes a command into the command line, without carrying it out.
    void type(String command) {
        typing.accept(command);
    }

    /// How the learner is asked to guess the next placement.
    ///
    /// @param ask asks about the next one from here
    /// @param leave guesses no more
    /// @param open whether a guess was begun whose answer is not told yet
    public void setGuessing(Consumer<Runnable> ask, Runnable leave, ObservableValue<Boolean> open) {
        guess = ask;
        guessNoMore = leave;
        open.subscribe(guessing::set);
    }

    /// @param then what the learner goes on with afterwards
    void guess(Runnable then) {
        guess.accept(then);
    }

    void guessNoMore() {
        guessNoMore.run();
    }

    /// Whether a guess is open: nothing may tell its answer, and the clock may stand at it.
    ReadOnlyBooleanProperty guessingProperty() {
        return guessing.getReadOnlyProperty();
    }

    /// Makes ready for another scenario.
    void cleared() {
        bookmarks.clear();
        changed.clear();
        ends.clear();
        glances.leave();
        selection.clear();
        selection.dark();
        log.clear();
        before = null;
        branchesSeen = 0;
        said.set("");
    }

    // ---- time ----

    void playOrPause() {
        if (run.playingProperty().get()) {
            run.pause();
        } else {
            run.play();
        }
    }

    void faster() {
        double now = run.speedProperty().get();
        SPEEDS.stream()
                .filter(speed -> speed > now)
                .findFirst()
                .ifPresent(run.speedProperty()::set);
    }

    void slower() {
        double now = run.speedProperty().get();
        SPEEDS.reversed().stream()
                .filter(speed -> speed < now)
                .findFirst()
                .ifPresent(run.speedProperty()::set);
    }

    static String speed(double speed) {
        return speed < 1
                ? Messages.text("sandbox.speed.part", Math.round(1 / speed))
                : Messages.text("sandbox.speed", Math.round(speed));
    }

    /// Follows the pointer on the time bar; what changed is told when it lets go.
    void scrub(long micros) {
        scrubbing = true;
        run.toTime(micros);
    }

    void scrubbed() {
        scrubbing = false;
        Moment moment = run.momentProperty().get();
        if (moment != null) {
            compare(moment);
        }
    }

    /// Goes to what was typed: a time or the number of an event.
    ///
    /// @return whether it could be read
    boolean goTo(String typed) {
        return Times.parse(typed)
                .map(goal -> {
                    switch (goal) {
                        case Times.Goal.Time(long micros) -> run.toTime(micros);
                        case Times.Goal.Event(long seq) -> {
                            if (run.line(seq).isEmpty()) {
                                return false;
                            }
                            run.toSeq(seq);
                        }
                    }
                    return true;
                })
                .orElse(false);
    }

    // ---- bookmarks ----

    ObservableList<Bookmark> bookmarks() {
        return bookmarks;
    }

    /// Marks this moment, or takes its mark away.
    void bookmark() {
        Moment moment = run.momentProperty().get();
        if (moment == null) {
            return;
        }
        long at = moment.atMicros();
        if (!bookmarks.removeIf(one -> one.atMicros() == at)) {
            bookmarks.add(new Bookmark(Times.clock(at), at));
            bookmarks.sort((a, b) -> Long.compare(a.atMicros(), b.atMicros()));
        }
    }

    /// The requests of the scenario's own timeline.
    List<TimelineEntry> requests() {
        return run.isOpen() ? run.scenario().timeline() : List.of();
    }

    // ---- what changed ----

    /// At most seven lines on what is different since the last pause or jump.
    ObservableList<Difference.Change> changed() {
        return changed;
    }

    BooleanProperty changedOpenProperty() {
        return changedOpen;
    }

    BooleanProperty logOpenProperty() {
        return logOpen;
    }

    /// What is to be told at once, as that a branch was made; empty when nothing is.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    void say(String what) {
        said.set(what);
    }

    private void arrived(@Nullable Moment moment) {
        if (moment == null) {
            return;
        }
        if (before == null) {
            before = moment;
        }
        if (!run.playingProperty().get() && !scrubbing) {
            compare(moment);
        }
    }

    private void playedOrPaused(boolean playing) {
        Moment moment = run.momentProperty().get();
        if (moment == null) {
            return;
        }
        if (playing) {
            before = moment;
            changed.clear();
        } else if (!scrubbing) {
            compare(moment);
        }
    }

    private void compare(Moment now) {
        Moment then = before;
        before = now;
        if (then != null && then.picture() != now.picture()) {
            run.ask(
                    _ -> Difference.between(then.picture(), now.picture()),
                    found -> {
                        if (!found.isEmpty() || !now.equals(then)) {
                            changed.setAll(found);
                        }
                    });
        }
    }

    private void branched() {
        int now = run.branches().size();
        if (now > branchesSeen && branchesSeen > 0) {
            said.set(
                    Messages.text(
                            "sandbox.branched",
                            run.branches().getLast().name(),
                            run.branches().getLast().parent().orElseThrow().name()));
        }
        branchesSeen = now;
    }
}
