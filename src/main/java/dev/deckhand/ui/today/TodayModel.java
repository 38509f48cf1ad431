package dev.deckhand.ui.today;

import dev.deckhand.app.Services;
import dev.deckhand.app.Settings;
import dev.deckhand.content.Library;
import dev.deckhand.content.StudyPath;
import dev.deckhand.journal.Attempt;
import dev.deckhand.study.Goal;
import dev.deckhand.study.PathProgress.ItemProgress;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Standing;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.OpenSession;
import dev.deckhand.ui.shared.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final Recorder recorder;
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
        this.recorder =
                new Recorder(
                        services.library(),
                        services.journal(),
                        services.ids()::next,
                        services.clock());
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
                                services.settings()::get,
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

    // ---- the study path ----

    /// The longest first.
    List<StudyPath> paths() {
        return services.library().paths().stream()
                .sorted(Comparator.comparingInt((StudyPath path) -> -path.days().size()))
                .toList();
    }

    Library library() {
        return services.library();
    }

    String title(StudyPath.Item item) {
        return PathWords.title(item, services.library());
    }

    String aside(Following on, ItemProgress item) {
        return PathWords.aside(item, on.isDone(item), services.library());
    }

    /// Follows a path from today on.
    void follow(StudyPath path) {
        LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
        choose(Map.of(Following.PATH, path.id(), Following.STARTED, today.toString()));
    }

    /// What was done stays done.
    void stopFollowing() {
        Settings settings = services.settings();
        Map<String, String> before = settings.startingWith("path.");
        choose(Map.of());
        navigator.undoable(Messages.text("today.path.stopped"), () -> choose(before));
    }

    private void choose(Map<String, String> chosen) {
        Settings settings = services.settings();
        journal.run(
                () -> {
                    for (String key : List.of(Following.PATH, Following.STARTED)) {
                        Optional.ofNullable(chosen.get(key))
                                .ifPresentOrElse(
                                        value -> settings.set(key, value),
                                        () -> settings.clear(key));
                    }
                    return chosen;
                },
                _ -> load(),
                this::notKept);
    }

    /// Says that a step is done, or is not, which the journal cannot tell.
    void tick(Following on, ItemProgress item, boolean done) {
        String mark = on.mark(item.spot());
        journal.run(
                () -> done ? List.of(recorder.noteRead(mark)) : recorder.unread(mark),
                _ -> {
                    navigator.recorded();
                    load();
                },
                this::notKept);
    }

    private void notKept(Exception e) {
        navigator.problem(Messages.text("today.path.not-kept", String.valueOf(e.getMessage())));
        load();
    }

    void take(ItemProgress item) {
        PathPlaces.of(item, services.library(), services.random().nextLong())
                .ifPresent(navigator::go);
    }

    // ---- steps ----

    void take(Step step) {
        switch (step) {
            case Step.Begin begin -> read(begin.concept().id());
            case Step.Read read -> read(read.concept().id());
            case Step.Resume _ -> navigator.go(new Place.PracticeBuilder());
            case Step.Review _ -> navigator.go(new Place.Review());
            case Step.Answer answer ->
                    navigator.go(session(Set.of(answer.concept().id()), Practice.Which.UNSEEN));
            case Step.Retry _ -> navigator.go(session(Set.of(), Practice.Which.MISSED));
            case Step.Flagged _ -> navigator.go(session(Set.of(), Practice.Which.FLAGGED));
            case Step.Anything _ -> navigator.go(session(Set.of(), Practice.Which.ALL));
            case Step.OnPath on -> take(on.item());
        }
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
