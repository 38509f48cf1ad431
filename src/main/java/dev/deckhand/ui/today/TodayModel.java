package dev.deckhand.ui.today;

import dev.deckhand.app.Services;
import dev.deckhand.journal.Attempt;
import dev.deckhand.study.Goal;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Standing;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.OpenSession;
import dev.deckhand.ui.shared.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Today's plan. On the JavaFX thread.
public final class TodayModel {
    private static final int SESSION = 20;

    private final Services services;
    private final Standings standings;
    private final Background journal;
    private final Background elsewhere;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Optional<Plan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Insight>> insight =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<Of> insightOf = Optional.empty();

    /// What an insight is worked out from.
    private record Of(int revision, Optional<Goal> goal) {}

    public TodayModel(
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
    }

    /// Empty until the journal was read for the first time.
    ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What the answers so far add up to; empty until it is worked out, and before the first
    /// answer.
    ReadOnlyObjectProperty<Optional<Insight>> insightProperty() {
        return insight.getReadOnlyProperty();
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
                                OpenSession.read(services.settings()),
                                standings.queue(),
                                standings.goal(),
                                services.clock().instant(),
                                services.zone()),
                now -> {
                    problem.set("");
                    plan.set(Optional.of(now));
                    workOut();
                },
                e -> problem.set(String.valueOf(e.getMessage())));
    }

    private record Read(Of of, List<Attempt> attempts, Standing standing) {}

    /// Takes a moment for a long journal, so the plan is shown first; and only when there is
    /// something new.
    private void workOut() {
        journal.run(
                () -> {
                    Of of = new Of(services.journal().revision(), standings.goal());
                    return new Read(
                            of,
                            insightOf.equals(Optional.of(of))
                                    ? List.of()
                                    : services.journal().attempts(),
                            standings.now());
                },
                (Read read) -> {
                    if (!insightOf.equals(Optional.of(read.of()))) {
                        workOut(read);
                    }
                },
                e -> problem.set(String.valueOf(e.getMessage())));
    }

    private void workOut(Read read) {
        elsewhere.run(
                () ->
                        Insight.of(
                                services.library(),
                                read.standing(),
                                read.attempts(),
                                read.of().goal(),
                                services.clock().instant()),
                now -> {
                    insightOf = Optional.of(read.of());
                    insight.set(now);
                },
                e -> problem.set(String.valueOf(e.getMessage())));
    }

    void plan() {
        navigator.go(new Place.Planner());
    }

    void progress() {
        navigator.go(new Place.Progress());
    }

    void read(String concept) {
        navigator.go(new Place.Note(concept));
    }

    /// Asks again what was missed about the weak spots.
    void drill(List<Insight.Weak> weak) {
        navigator.go(
                new Place.PracticeSession(
                        new Practice.Request(
                                Set.of(),
                                weak.stream()
                                        .map(one -> one.concept().id())
                                        .collect(Collectors.toSet()),
                                Set.of(),
                                Set.of(),
                                Practice.Which.MISSED,
                                Insight.DRILL,
                                services.random().nextLong())));
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
