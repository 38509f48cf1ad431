package dev.deckhand.ui.sandbox.why;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.Claim;
import dev.deckhand.ui.shared.sandbox.map.Pick;
import dev.deckhand.ui.shared.sandbox.map.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What is selected, seen from four sides: figures, reasons, JSON, what to learn. On the JavaFX
/// thread.
public final class InspectorModel {
    /// The sides.
    enum Tab {
        FACTS,
        WHY,
        JSON,
        LEARN
    }

    /// A concept with its questions.
    record Lesson(Concept concept, List<Question> questions) {
        Lesson {
            questions = List.copyOf(questions);
        }
    }

    private final Run run;
    private final Selection selection;
    private final Supplier<Library> library;
    private final Navigator navigator;
    private final WhyModel why;
    private final PredictModel predict;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.FACTS);
    private final ReadOnlyObjectWrapper<Optional<Thing>> thing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Fact.Section>> facts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Described>> described =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Lesson>> lessons =
            new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyObjectWrapper<Optional<Explanation>> told =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Scenario> seen = Optional.empty();

    /// Whether there is a map on which a sentence can stand.
    private final BooleanProperty map = new SimpleBooleanProperty();

    /// The decision whose sentence was put away.
    private OptionalLong hushed = OptionalLong.empty();

    public InspectorModel(
            Run run,
            Selection selection,
            Supplier<Library> library,
            Navigator navigator,
            WhyModel why,
            PredictModel predict) {
        this.run = run;
        this.selection = selection;
        this.library = library;
        this.navigator = navigator;
        this.why = why;
        this.predict = predict;
        if (run.isOpen()) {
            seen = Optional.of(run.scenario());
        }
        selection.selectedProperty().subscribe((_, now) -> selected(now));
        selection.lineProperty().subscribe((_, line) -> line.ifPresent(this::told));
        run.momentProperty().subscribe((_, _) -> refresh());
        run.playingProperty().subscribe((_, _) -> refresh());
        tab.subscribe((_, now) -> turned(now));
        predict.stateProperty().subscribe((_, state) -> guessing(state));
        why.verdictsProperty().subscribe((_, _) -> tell());
        why.shownProperty().subscribe((_, _) -> tell());
        predict.verdictsProperty().subscribe((_, _) -> tell());
        predict.stateProperty().subscribe((_, _) -> tell());
        map.subscribe((_, _) -> tell());
    }

    /// Whether there is a map on which a sentence can stand.
    BooleanProperty mapProperty() {
        return map;
    }

    /// The placement whose sentence stands on the map: while its verdicts are marked there.
    ReadOnlyObjectProperty<Optional<Explanation>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    private void tell() {
        Optional<Explanation> now =
                switch (predict.stateProperty().get()) {
                    case OFF ->
                            why.shownProperty()
                                    .get()
                                    .filter(_ -> !why.verdictsProperty().get().isEmpty());
                    case GRADED -> predict.guessProperty().get().map(Guess::answer);
                    case LOOKING, ASKING, REVEALING, NONE_LEFT -> Optional.empty();
                };
        Optional<Explanation> placement = now.filter(one -> !one.table().isEmpty());
        if (hushed.isPresent() && placement.filter(this::isHushed).isEmpty()) {
            hushed = OptionalLong.empty();
        }
        told.set(placement.filter(one -> map.get() && !isHushed(one)));
    }

    private boolean isHushed(Explanation one) {
        return hushed.isPresent() && hushed.getAsLong() == one.seq();
    }

    /// Puts the sentence on the map away; the panel has it then.
    void hush() {
        hushed = told.get().map(one -> OptionalLong.of(one.seq())).orElse(OptionalLong.empty());
        tell();
    }

    /// Whether something is being guessed, so that what is to come must not be told.
    public ObservableValue<Boolean> guessingProperty() {
        return predict.stateProperty().map(state -> state == PredictModel.State.ASKING);
    }

    /// What is to be marked on the map, by id of the instance: of the guess when there is one, else
    /// of the decision explained.
    public ObservableValue<Map<String, Verdict>> verdictsProperty() {
        return predict.stateProperty()
                .flatMap(state ->
                        state == PredictModel.State.OFF
                                ? why.verdictsProperty()
                                : predict.verdictsProperty());
    }

    /// What the task takes that is guessed about, else that of the decision explained.
    public ObservableValue<Optional<Claim>> claimProperty() {
        return predict.stateProperty()
                .flatMap(state ->
                        state == PredictModel.State.OFF
                                ? why.shownProperty()
                                        .map(shown -> shown.flatMap(Explanation::claim))
                                : predict.guessProperty()
                                        .map(guess -> guess.flatMap(one -> one.answer().claim())));
    }

    /// What is told on the map in passing, by id of the instance.
    public ObservableValue<Map<String, Verdict>> passingProperty() {
        return why.passingProperty();
    }

    /// The instance that is guessed, to be ringed on the map.
    public ObservableValue<Optional<Pick>> pickProperty() {
        return predict.pickProperty().map(_ -> predict.picked());
    }

    /// The instances that have a number to press.
    public ObservableValue<List<String>> numberedProperty() {
        return predict.stateProperty().map(_ -> predict.numbered());
    }

    public WhyModel why() {
        return why;
    }

    public PredictModel predict() {
        return predict;
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    ReadOnlyObjectProperty<Optional<Thing>> thingProperty() {
        return thing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Fact.Section>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Empty when there is nothing to describe, or its side is not shown.
    ReadOnlyObjectProperty<Optional<Described>> describedProperty() {
        return described.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Lesson>> lessonsProperty() {
        return lessons.getReadOnlyProperty();
    }

    /// Explains what is selected.
    public void openWhy() {
        why.openSelected();
        tab.set(Tab.WHY);
    }

    void light(List<Thing> things) {
        selection.light(things);
    }

    void dark() {
        selection.dark();
    }

    void select(Thing one) {
        selection.select(one);
    }

    void read(String concept) {
        navigator.go(new Place.Note(concept));
    }

    void practise(List<Question> questions) {
        navigator.go(new Place.PracticeQuestions(questions.stream().map(Question::id).toList()));
    }

    void browse(URI page) {
        navigator.browse(page);
    }

    /// A task or what waits is looked at to know why it is there, or not there.
    private void selected(Optional<Thing> now) {
        thing.set(now);
        if (now.isEmpty()) {
            why.close();
        }
        if (now.isPresent() && !predict.isOn() && selection.line().isEmpty()) {
            switch (now.get()) {
                case Thing.Task _, Thing.Waiting _ -> {
                    why.open(now.get());
                    tab.set(Tab.WHY);
                }
                case Thing.Instance _, Thing.Service _, Thing.Zone _, Thing.Provider _ -> {
                    if (tab.get() == Tab.WHY) {
                        why.open(now.get());
                    }
                }
            }
        }
        refresh();
        teach();
    }

    private void told(Line line) {
        if (!predict.isOn()) {
            why.open(line);
            tab.set(Tab.WHY);
        }
    }

    private void turned(Tab now) {
        if (now == Tab.WHY) {
            if (!why.isOpen() && thing.get().isPresent()) {
                why.open(thing.get().get());
            }
        } else {
            why.close();
        }
        refresh();
        teach();
    }

    /// What was explained before would give hints.
    private void guessing(PredictModel.State state) {
        why.setSilent(predict.isOn());
        if (state == PredictModel.State.LOOKING) {
            why.close();
        }
    }

    /// Facts are kept up with the clock; JSON, in which people select text, only while it stands.
    private void refresh() {
        Moment moment = run.momentProperty().get();
        if (run.isOpen() && seen.filter(run.scenario()::equals).isEmpty()) {
            seen = Optional.of(run.scenario());
            why.close();
            predict.stop();
        }
        if (moment == null || thing.get().isEmpty()) {
            facts.set(List.of());
            described.set(Optional.empty());
            return;
        }
        if (tab.get() == Tab.FACTS) {
            facts.set(Facts.of(thing.get().get(), moment.picture()));
        }
        if (tab.get() == Tab.JSON && !run.playingProperty().get()) {
            described.set(Described.of(thing.get().get(), moment.picture()));
        }
    }

    private void teach() {
        Moment moment = run.momentProperty().get();
        if (tab.get() != Tab.LEARN || moment == null || thing.get().isEmpty()) {
            return;
        }
        lessons.set(lessons(Situation.concepts(Situation.of(thing.get().get(), moment.picture()))));
    }

    /// The concepts that the library has, with their questions.
    List<Lesson> lessons(List<String> concepts) {
        Library shelf = library.get();
        return concepts.stream()
                .flatMap(id -> shelf.concept(id).stream())
                .map(concept -> new Lesson(concept, shelf.questionsOf(concept.id())))
                .toList();
    }
}
