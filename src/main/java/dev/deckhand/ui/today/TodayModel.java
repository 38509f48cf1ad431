package dev.deckhand.ui.today;

import dev.deckhand.app.Services;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.OpenSession;
import dev.deckhand.ui.shared.Place;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Today's plan. On the JavaFX thread.
public final class TodayModel {
    /// Enough answers for the strip of the last days, and few enough to read in a moment.
    private static final int ANSWERS = 5_000;

    private static final int SESSION = 20;

    private final Services services;
    private final Standings standings;
    private final Background journal;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Optional<Plan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public TodayModel(
            Services services, Standings standings, Background journal, Navigator navigator) {
        this.services = services;
        this.standings = standings;
        this.journal = journal;
        this.navigator = navigator;
    }

    /// Empty until the journal was read for the first time.
    ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// Why there is no plan; empty when there is one or will be.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads the journal.
    public void load() {
        journal.run(
                () ->
                        Plan.of(
                                services.library(),
                                standings.now().learner(),
                                services.journal().latestAnswers(ANSWERS),
                                OpenSession.read(services.settings()),
                                standings.queue(),
                                services.clock().instant(),
                                services.zone()),
                now -> {
                    problem.set("");
                    plan.set(Optional.of(now));
                },
                e -> problem.set(String.valueOf(e.getMessage())));
    }

    void take(Step step) {
        navigator.go(
                switch (step) {
                    case Step.Begin begin -> new Place.Note(begin.concept().id());
                    case Step.Read read -> new Place.Note(read.concept().id());
                    case Step.Resume _ -> new Place.PracticeBuilder();
                    case Step.Review _ -> new Place.Review();
                    case Step.Answer answer ->
                            session(Set.of(answer.concept().id()), Practice.Which.UNSEEN);
                    case Step.Retry _ -> session(Set.of(), Practice.Which.MISSED);
                    case Step.Flagged _ -> session(Set.of(), Practice.Which.FLAGGED);
                    case Step.Anything _ -> session(Set.of(), Practice.Which.ALL);
                });
    }

    void lookAround() {
        navigator.go(new Place.Learn());
    }

    private Place session(Set<String> concepts, Practice.Which which) {
        return new Place.PracticeSession(
                new Practice.Request(
                        Set.of(),
                        concepts,
                        Set.of(),
                        Set.of(),
                        which,
                        SESSION,
                        services.random().nextLong()));
    }
}
