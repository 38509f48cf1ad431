package dev.deckhand.ui.settings;

import dev.deckhand.app.Services;
import dev.deckhand.content.Library;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.MemoryModel;
import dev.deckhand.memory.fit.FitOptions;
import dev.deckhand.memory.fit.Optimisation;
import dev.deckhand.memory.fit.Optimiser;
import dev.deckhand.memory.fit.ReviewSet;
import dev.deckhand.memory.plan.AnswerHabits;
import dev.deckhand.memory.plan.PlanCard;
import dev.deckhand.memory.plan.Workload;
import dev.deckhand.study.Deck;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.PlanCards;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What can be chosen about reviews, and what it costs. On the JavaFX thread.
public final class MemorySectionModel {
    /// What can be chosen as the share to be remembered, in percent.
    static final List<Integer> RETENTIONS = List.of(80, 85, 90, 93, 95, 97);

    static final int DAYS = 90;

    private final Services services;
    private final Standings standings;
    private final Background journal;
    private final Background elsewhere;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<MemoryOptions> options;
    private final ReadOnlyObjectWrapper<Map<Integer, Workload>> costs =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper fitting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();

    /// @param elsewhere fits parameters and works out costs
    public MemorySectionModel(
            Services services,
            Standings standings,
            Background journal,
            Background elsewhere,
            Navigator navigator) {
        this.services = services;
        this.standings = standings;
        this.journal = journal;
        this.elsewhere = elsewhere;
        this.navigator = navigator;
        this.options = new ReadOnlyObjectWrapper<>(MemoryOptions.of(services.settings()::get));
    }

    ReadOnlyObjectProperty<MemoryOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /// What each of [#RETENTIONS] costs and gives; empty until it is worked out.
    ReadOnlyObjectProperty<Map<Integer, Workload>> costsProperty() {
        return costs.getReadOnlyProperty();
    }

    /// Whether parameters are being fitted.
    ReadOnlyBooleanProperty fittingProperty() {
        return fitting.getReadOnlyProperty();
    }

    /// 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What came of the last fit, in a sentence; empty before the first.
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// How many cards there are in all.
    int cards() {
        return services.library().questions().size();
    }

    /// Reads what is chosen, and works out what it costs.
    public void load() {
        options.set(MemoryOptions.of(services.settings()::get));
        record Cards(List<PlanCard> cards, MemoryOptions options) {}
        Library library = services.library();
        journal.run(
                () ->
                        new Cards(
                                PlanCards.all(library, standings.now(), services.clock().instant()),
                                MemoryOptions.of(services.settings()::get)),
                (Cards found) ->
                        elsewhere.run(
                                () -> costs(found.cards(), found.options()),
                                costs::set,
                                this::fail),
                this::fail);
    }

    /// Chooses, and offers to take it back.
    ///
    /// @param name what the setting is called
    /// @param value as written in the settings
    void choose(String key, String value, String name) {
        Optional<String> before = services.settings().get(key);
        if (!before.equals(Optional.of(value))) {
            write(key, Optional.of(value));
            navigator.undoable(Messages.text("settings.changed", name), () -> write(key, before));
        }
    }

    /// Fits the parameters to the learner's own log. They are used only when they predict better.
    void optimise() {
        if (fitting.get()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        fitting.set(true);
        progress.set(0);
        outcome.set("");
        MemoryOptions chosen = options.get();
        journal.run(
                () -> Deck.log(services.journal().reviews(), chosen.days(services.zone())),
                (List<LoggedReview> log) -> fit(log, chosen, stop),
                this::fail);
    }

    /// Gives up fitting; nothing changes.
    void cancel() {
        cancelled.set(true);
    }

    private void fit(List<LoggedReview> log, MemoryOptions chosen, AtomicBoolean stop) {
        elsewhere.run(
                () ->
                        new Optimiser(FitOptions.of(chosen.scheduler().options()))
                                .run(
                                        ReviewSet.of(log),
                                        chosen.parameters(),
                                        stop::get,
                                        share -> elsewhere.say(() -> progress.set(share))),
                (Optimisation done) -> {
                    fitting.set(false);
                    outcome.set(done.sentence());
                    if (done instanceof Optimisation.Improved improved) {
                        choose(
                                MemoryOptions.PARAMETERS,
                                MemoryOptions.written(improved.parameters()),
                                Messages.text("settings.memory.optimise"));
                    }
                },
                this::fail);
    }

    private static Map<Integer, Workload> costs(List<PlanCard> cards, MemoryOptions options) {
        MemoryModel model = options.scheduler().model();
        Map<Integer, Workload> costs = new TreeMap<>();
        for (int percent : RETENTIONS) {
            costs.put(
                    percent,
                    Workload.of(
                            cards,
                            DAYS,
                            options.newPerDay(),
                            model,
                            percent / 100.0,
                            AnswerHabits.DEFAULT));
        }
        return costs;
    }

    private void write(String key, Optional<String> value) {
        journal.run(
                () -> {
                    if (value.isPresent()) {
                        services.settings().set(key, value.get());
                    } else {
                        services.settings().clear(key);
                    }
                    return key;
                },
                _ -> {
                    load();
                    navigator.recorded();
                },
                this::fail);
    }

    private void fail(Exception e) {
        fitting.set(false);
        navigator.problem(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
}
