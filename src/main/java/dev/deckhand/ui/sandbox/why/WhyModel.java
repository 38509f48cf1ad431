package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.BreakerCount;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.Told;
import dev.deckhand.ui.shared.sandbox.map.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Explains decisions of a run. While one is explained, time stands still. On the JavaFX thread.
public final class WhyModel {
    /// What there is to see.
    enum State {
        /// Nothing was asked.
        NOTHING,
        ASKING,
        SHOWN,
        /// The line that was asked about tells of no decision; ECS's words may still be explained.
        EVENT,
        /// Nothing was decided about the thing so far.
        NO_DECISION
    }

    private final Run run;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Explanation>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Line>> event =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BreakerCount>> breaker =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, Verdict>> verdicts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasEarlier = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasLater = new ReadOnlyBooleanWrapper();
    private final BooleanProperty wide = new SimpleBooleanProperty();

    /// Decisions about the thing that was asked about, oldest first; one more than it when only a
    /// decision was asked about.
    private List<Line> about = List.of();

    private long wanted = Picture.NONE;
    private final ReadOnlyObjectWrapper<Map<String, Verdict>> passing =
            new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable Moment last;

    /// The decision that was stepped to, and is on the map without being open.
    private long told = Picture.NONE;

    private boolean silent;

    public WhyModel(Run run, Selection selection) {
        this.run = run;
        this.selection = selection;
        run.playingProperty()
                .subscribe((_, playing) -> {
                    if (playing) {
                        hideVerdicts();
                    }
                });
        run.currentBranchProperty().subscribe((_, _) -> close());
        run.momentProperty().subscribe(this::moved);
    }

    /// Tells nothing of its own accord while something is guessed.
    void setSilent(boolean on) {
        silent = on;
        if (on) {
            told = Picture.NONE;
        }
    }

    /// What a placement of what is selected came to while time plays; to be told in passing.
    public ReadOnlyObjectProperty<Map<String, Verdict>> passingProperty() {
        return passing.getReadOnlyProperty();
    }

    /// Tells on the map of the placement that was stepped to, and opens it where another is open.
    private void moved(@Nullable Moment now) {
        Moment before = last;
        last = now;
        if (now == null || before == null || silent) {
            return;
        }
        Optional<Line> line = Told.of(run, selection, before, now);
        if (line.isPresent()) {
            told = Picture.NONE;
            if (run.way() == Run.Way.PLAYED) {
                run.why(line.get().seq(), why -> passing.set(verdicts(why)));
            } else if (isOpen()) {
                verdicts.set(Map.of());
                follow(line.get());
            } else {
                told = line.get().seq();
                verdicts.set(Map.of());
                run.why(
                        told,
                        why -> {
                            if (told == line.get().seq()) {
                                verdicts.set(verdicts(why));
                            }
                        });
            }
        } else if (told != Picture.NONE && before.picture() != now.picture()) {
            told = Picture.NONE;
            hideVerdicts();
        }
    }

    private Map<String, Verdict> verdicts(Why why) {
        Moment moment = run.momentProperty().get();
        return moment == null ? Map.of() : Explanation.of(why, moment.picture()).verdicts();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Explanation>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The event of the log that was asked about.
    ReadOnlyObjectProperty<Optional<Line>> eventProperty() {
        return event.getReadOnlyProperty();
    }

    /// What the event meant to the circuit breaker, when it did.
    ReadOnlyObjectProperty<Optional<BreakerCount>> breakerProperty() {
        return breaker.getReadOnlyProperty();
    }

    /// The names of what there is now.
    Optional<Things> things() {
        return Optional.ofNullable(run.momentProperty().get())
                .map(moment -> new Things(moment.picture()));
    }

    /// What is to be marked on the map, by id of the instance; empty when nothing is explained.
    public ReadOnlyObjectProperty<Map<String, Verdict>> verdictsProperty() {
        return verdicts.getReadOnlyProperty();
    }

    /// Whose decisions are explained; empty when a single decision is.
    ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasEarlierProperty() {
        return hasEarlier.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasLaterProperty() {
        return hasLater.getReadOnlyProperty();
    }

    /// Whether the panel takes more room, for wide tables.
    public BooleanProperty wideProperty() {
        return wide;
    }

    public boolean isOpen() {
        return state.get() != State.NOTHING;
    }

    // ---- asking ----

    /// Explains what is selected: the line of the log, else the thing, else the last decision.
    public void openSelected() {
        Optional<Line> line = selection.line();
        if (line.isPresent()) {
            open(line.get());
        } else if (selection.selected().isPresent()) {
            open(selection.selected().get());
        } else {
            openLast();
        }
    }

    /// Explains a line of the log, an event as well as a decision.
    public void open(Line line) {
        run.pause();
        subject.set("");
        about = List.of();
        if (line.decision()) {
            ask(line.seq());
        } else {
            wanted = Picture.NONE;
            shown.set(Optional.empty());
            event.set(Optional.of(line));
            breaker.set(Optional.empty());
            hideVerdicts();
            neighbours();
            state.set(State.EVENT);
            run.ask(
                    simulation -> simulation.breakerCount(line.seq()),
                    count -> {
                        if (event.get().filter(line::equals).isPresent()) {
                            breaker.set(count);
                        }
                    });
        }
    }

    /// Explains the decision that was stepped to instead of the one that is open.
    private void follow(Line line) {
        subject.set("");
        about = List.of();
        ask(line.seq());
    }

    /// Explains the last decision about a thing so far.
    public void open(Thing thing) {
        run.pause();
        subject.set(name(thing));
        Moment moment = run.momentProperty().get();
        if (moment == null) {
            return;
        }
        about =
                run.lines().stream()
                        .filter(Line::decision)
                        .takeWhile(line -> line.seq() < moment.seq())
                        .filter(line -> isAbout(line, thing))
                        .toList();
        Optional<Long> decision =
                waitingDecision(thing, moment.picture())
                        .or(() ->
                                about.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(about.getLast().seq()));
        if (decision.isPresent()) {
            ask(decision.get());
        } else {
            wanted = Picture.NONE;
            shown.set(Optional.empty());
            event.set(Optional.empty());
            hideVerdicts();
            neighbours();
            state.set(State.NO_DECISION);
        }
    }

    /// Explains the last decision before an event, which most often led to it.
    void openBefore(Line event) {
        run.lines().stream()
                .takeWhile(line -> line.seq() < event.seq())
                .filter(Line::decision)
                .reduce((_, later) -> later)
                .ifPresent(this::open);
    }

    /// Explains the last decision so far, whatever it is about.
    public void openLast() {
        Moment moment = run.momentProperty().get();
        long now = moment == null ? 0 : moment.seq();
        Optional<Line> last =
                run.lines().reversed().stream()
                        .filter(line -> line.decision() && line.seq() < now)
                        .findFirst();
        last.ifPresentOrElse(
                this::open,
                () -> {
                    run.pause();
                    subject.set("");
                    close();
                    state.set(State.NO_DECISION);
                });
    }

    private static boolean isAbout(Line line, Thing thing) {
        return switch (thing) {
            case Thing.Service(var name) ->
                    line.things().contains(thing)
                            || line.things().contains(new Thing.Waiting("service:" + name));
            case Thing.Waiting(var group) ->
                    line.things().contains(thing)
                            || (group.startsWith("service:")
                                    && line.things()
                                            .contains(new Thing.Service(Explanation.owner(group))));
            case Thing.Task _, Thing.Instance _, Thing.Zone _, Thing.Provider _ ->
                    line.things().contains(thing);
        };
    }

    private static Optional<Long> waitingDecision(Thing thing, Picture picture) {
        return thing instanceof Thing.Waiting(var group)
                ? picture.waiting().stream()
                        .filter(one -> one.group().equals(group) && one.decision() != Picture.NONE)
                        .map(Picture.Waiting::decision)
                        .findFirst()
                : Optional.empty();
    }

    private static String name(Thing thing) {
        return switch (thing) {
            case Thing.Instance(var id) -> Messages.text("why.subject.instance", id);
            case Thing.Task(var id) -> Messages.text("why.subject.task", FactWords.shortId(id));
            case Thing.Service(var name) -> Messages.text("why.subject.service", name);
            case Thing.Zone(var name) -> Messages.text("why.subject.zone", name);
            case Thing.Provider(var name) -> Messages.text("why.subject.provider", name);
            case Thing.Waiting(var group) ->
                    Messages.text("why.subject.waiting", Explanation.owner(group));
        };
    }

    private void ask(long seq) {
        wanted = seq;
        event.set(Optional.empty());
        if (shown.get().filter(one -> one.seq() == seq).isEmpty()) {
            state.set(State.ASKING);
        }
        run.why(
                seq,
                why -> {
                    Moment moment = run.momentProperty().get();
                    if (wanted == seq && moment != null) {
                        Explanation explanation = Explanation.of(why, moment.picture());
                        shown.set(Optional.of(explanation));
                        verdicts.set(explanation.verdicts());
                        neighbours();
                        state.set(State.SHOWN);
                    }
                });
    }

    // ---- going from one to the next ----

    /// The decision before this one about the same thing.
    void earlier() {
        at(-1);
    }

    /// The decision after this one about the same thing.
    void later() {
        at(1);
    }

    private void at(int steps) {
        int next = index() + steps;
        if (index() >= 0 && next >= 0 && next < about.size()) {
            ask(about.get(next).seq());
        }
    }

    private int index() {
        for (int i = 0; i < about.size(); i++) {
            if (about.get(i).seq() == wanted) {
                return i;
            }
        }
        return -1;
    }

    private void neighbours() {
        int index = index();
        hasEarlier.set(index > 0);
        hasLater.set(index >= 0 && index < about.size() - 1);
    }

    /// Takes the clock to just before the decision, so that the map shows what it was made from;
    /// for an event to just after it.
    void goThere() {
        shown.get().ifPresent(one -> run.toBefore(one.seq()));
        event.get().ifPresent(one -> run.toSeq(one.seq()));
    }

    /// Makes a branch in which the change is made in time to change the decision.
    void tryIt(WhatIf whatIf, long atMicros) {
        if (whatIf.canBeTried()) {
            run.toPosition(whatIf.position(), atMicros);
            run.branchHere("");
            whatIf.tryIt().forEach(run::apply);
        }
    }

    private void hideVerdicts() {
        told = Picture.NONE;
        verdicts.set(Map.of());
    }

    /// Nothing is explained any more, and the marks on the map go.
    public void close() {
        wanted = Picture.NONE;
        shown.set(Optional.empty());
        event.set(Optional.empty());
        about = List.of();
        neighbours();
        hideVerdicts();
        state.set(State.NOTHING);
    }
}
