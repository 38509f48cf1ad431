package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.Pick;
import dev.deckhand.ui.shared.sandbox.map.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Lets the learner guess where the next task goes before it is shown. Nothing waits for a guess:
/// whoever plays on or steps has left it. On the JavaFX thread.
public final class PredictModel {
    static final String PLACE = "PLACE";

    enum State {
        OFF,
        /// The next placement is being looked for.
        LOOKING,
        ASKING,
        /// The decision is told on the map, stage by stage.
        REVEALING,
        GRADED,
        /// No placement is known to come.
        NONE_LEFT
    }

    private final Run run;
    private final Recording recording;
    private final InstantSource clock;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final ReadOnlyObjectWrapper<Optional<Guess>> guess =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> pick =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> rule =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Guess.Outcome>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Recording.Kept>> kept =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, Verdict>> verdicts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper streak = new ReadOnlyIntegerWrapper();

    /// What comes after the one guess that somebody asked for.
    private Optional<Runnable> afterwards = Optional.empty();

    private Digits digits = Digits.upTo(0);
    private @Nullable Instant askedAt;
    private long looking;

    public PredictModel(
            Run run,
            Selection selection,
            Recording recording,
            InstantSource clock,
            Navigator navigator) {
        this.run = run;
        this.recording = recording;
        this.clock = clock;
        this.navigator = navigator;
        run.playingProperty()
                .subscribe((_, playing) -> {
                    if (playing) {
                        stop();
                    }
                });
        run.currentBranchProperty().subscribe((_, _) -> stop());
        run.momentProperty().subscribe((_, moment) -> moved(moment));
        selection.selectedProperty().subscribe((_, thing) -> thing.ifPresent(this::selected));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Guess>> guessProperty() {
        return guess.getReadOnlyProperty();
    }

    /// The instance that is guessed, to be ringed on the map; or [Guess#NONE].
    ReadOnlyObjectProperty<Optional<String>> pickProperty() {
        return pick.getReadOnlyProperty();
    }

    /// The instance that is guessed, for the map.
    Optional<Pick> picked() {
        return pick.get()
                .filter(one -> !one.equals(Guess.NONE))
                .map(one ->
                        new Pick(
                                one,
                                guess.get()
                                        .filter(asked -> asked.right().contains(one))
                                        .isPresent()));
    }

    /// The stage that is guessed to decide.
    ReadOnlyObjectProperty<Optional<String>> ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Guess.Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Recording.Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// What is to be marked on the map so far, by id of the instance.
    ReadOnlyObjectProperty<Map<String, Verdict>> verdictsProperty() {
        return verdicts.getReadOnlyProperty();
    }

    /// Right guesses in a row.
    ReadOnlyIntegerProperty streakProperty() {
        return streak.getReadOnlyProperty();
    }

    /// Whether a guess was begun and its answer is not told yet.
    public ObservableValue<Boolean> openProperty() {
        return state.map(now ->
                switch (now) {
                    case LOOKING, ASKING, REVEALING -> true;
                    case OFF, GRADED, NONE_LEFT -> false;
                });
    }

    boolean isOn() {
        return state.get() != State.OFF;
    }

    /// The instances that have a number to press, the first being 1; none while nothing is asked.
    List<String> numbered() {
        return state.get() == State.ASKING
                ? guess.get().map(Guess::choices).orElse(List.of())
                : List.of();
    }

    // ---- asking ----

    /// Asks about one placement only.
    ///
    /// @param then what the learner goes on with once it is told
    public void ask(Runnable then) {
        afterwards = Optional.of(then);
        next();
    }

    /// Whether only one placement is asked about.
    boolean isOnce() {
        return afterwards.isPresent();
    }

    /// Once a guess is told: to the next placement, or back to whoever asked for this one.
    void goOn() {
        Optional<Runnable> back = afterwards;
        if (back.isPresent()) {
            stop();
            back.get().run();
        } else {
            next();
        }
    }

    /// Starts or leaves guessing.
    void toggle() {
        if (isOn()) {
            stop();
        } else {
            next();
        }
    }

    /// Asks about the next placement from here.
    public void next() {
        run.pause();
        Moment moment = run.momentProperty().get();
        if (moment == null) {
            return;
        }
        clear();
        state.set(State.LOOKING);
        looking++;
        look(moment.seq(), looking);
    }

    private void look(long from, long number) {
        Optional<Line> line =
                run.lines().stream()
                        .filter(one -> one.seq() >= from && one.type().equals(PLACE))
                        .findFirst();
        if (line.isEmpty()) {
            state.set(State.NONE_LEFT);
            return;
        }
        Line place = line.get();
        run.why(
                place.seq(),
                why -> {
                    Moment moment = run.momentProperty().get();
                    if (looking != number || state.get() != State.LOOKING || moment == null) {
                        return;
                    }
                    Optional<Guess> found =
                            Guess.of(
                                    Explanation.of(why, moment.picture()),
                                    ordinal(place.seq()),
                                    order(moment.picture()));
                    if (found.isPresent() && isFirstOfItsStep(place)) {
                        ask(found.get());
                    } else {
                        look(place.seq() + 1, number);
                    }
                });
    }

    private int ordinal(long seq) {
        return (int)
                run.lines().stream()
                        .takeWhile(one -> one.seq() <= seq)
                        .filter(one -> one.type().equals(PLACE))
                        .count();
    }

    /// Tasks placed in the same step see a state that is never shown.
    private boolean isFirstOfItsStep(Line place) {
        return run.lines().stream()
                .filter(one -> one.step() == place.step() && one.type().equals(PLACE))
                .findFirst()
                .filter(place::equals)
                .isPresent();
    }

    /// As the map has them: by zone, then as they came.
    private static List<String> order(Picture picture) {
        return IntStream.range(0, picture.instanceCount())
                .boxed()
                .sorted(Comparator.comparingInt(picture::instanceZone))
                .map(picture::instanceId)
                .toList();
    }

    private void ask(Guess found) {
        digits = Digits.upTo(found.choices().size());
        guess.set(Optional.of(found));
        askedAt = clock.instant();
        run.toBefore(found.seq());
        state.set(State.ASKING);
    }

    // ---- answering ----

    /// One digit of an instance's number; 0 alone stands for "none fits".
    void digit(int digit) {
        if (state.get() != State.ASKING) {
            return;
        }
        if (digit == 0 && digits.typed() == 0) {
            pick(Guess.NONE);
            return;
        }
        Digits.Typed typed = digits.and(digit);
        digits = typed.next();
        typed.taken().ifPresent(number -> choose(number - 1));
    }

    private void choose(int index) {
        guess.get().ifPresent(one -> pick.set(Optional.of(one.choices().get(index))));
    }

    /// Guesses an instance, or [Guess#NONE].
    void pick(String instance) {
        boolean known =
                instance.equals(Guess.NONE)
                        || guess.get().filter(one -> one.choices().contains(instance)).isPresent();
        if (state.get() == State.ASKING && known) {
            digits = new Digits(digits.most(), 0);
            pick.set(Optional.of(instance));
        }
    }

    private void selected(Thing thing) {
        if (thing instanceof Thing.Instance(var id)) {
            pick(id);
        }
    }

    /// Guesses which stage decides; the same one again takes it back.
    void because(String row) {
        if (state.get() == State.ASKING) {
            rule.set(
                    rule.get().filter(row::equals).isPresent()
                            ? Optional.empty()
                            : Optional.of(row));
        }
    }

    /// Grades the guess, writes it down and has the map tell the decision, until [#told].
    void commit() {
        Optional<Guess> asked = guess.get();
        Optional<String> picked = pick.get();
        Instant since = askedAt;
        if (state.get() != State.ASKING || asked.isEmpty() || picked.isEmpty() || since == null) {
            return;
        }
        Guess.Outcome result = asked.get().graded(picked.get(), rule.get());
        outcome.set(Optional.of(result));
        streak.set(result.instance() ? streak.get() + 1 : 0);
        state.set(State.REVEALING);
        verdicts.set(asked.get().answer().verdicts());
        run.stepTo(asked.get().seq());
        long millis = Math.max(0, Duration.between(since, clock.instant()).toMillis());
        if (isScenariosOwn()) {
            recording.write(
                    run.scenario().id(),
                    asked.get(),
                    result,
                    millis,
                    how -> {
                        kept.set(Optional.of(how));
                        navigator.recorded();
                    },
                    e ->
                            navigator.problem(
                                    Messages.text(
                                            "predict.problem.save",
                                            String.valueOf(e.getMessage()))));
        } else {
            kept.set(Optional.of(Recording.Kept.NOT));
        }
    }

    /// Whether nothing was changed about the scenario.
    private boolean isScenariosOwn() {
        return Optional.ofNullable(run.currentBranchProperty().get())
                        .filter(branch -> branch.parent().isEmpty())
                        .isPresent()
                && !run.canUndoProperty().get();
    }

    // ---- showing ----

    /// The decision is told on the map, and now in words.
    void told() {
        if (state.get() == State.REVEALING) {
            state.set(State.GRADED);
        }
    }

    private void moved(@Nullable Moment moment) {
        boolean passed =
                moment != null && guess.get().filter(one -> moment.seq() > one.seq()).isPresent();
        if (passed && state.get() == State.ASKING) {
            next();
        }
    }

    /// Guesses no more.
    public void stop() {
        looking++;
        clear();
        afterwards = Optional.empty();
        state.set(State.OFF);
    }

    private void clear() {
        guess.set(Optional.empty());
        pick.set(Optional.empty());
        rule.set(Optional.empty());
        outcome.set(Optional.empty());
        kept.set(Optional.empty());
        verdicts.set(Map.of());
    }
}
