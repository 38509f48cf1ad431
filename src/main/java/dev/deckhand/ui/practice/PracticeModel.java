package dev.deckhand.ui.practice;

import dev.deckhand.app.Services;
import dev.deckhand.content.InterviewTrack;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Practice;
import dev.deckhand.study.TrackQuestions;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.OpenSession;
import dev.deckhand.ui.shared.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The practice screen: the builder, or a session that goes on until it is over, wherever the
/// learner goes in between. On the JavaFX thread.
public final class PracticeModel {
    private final Services services;
    private final Background journal;
    private final Navigator navigator;
    private final BuilderModel builder;
    private final ReadOnlyObjectWrapper<Optional<SessionModel>> session =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean lookedForOpenSession;

    public PracticeModel(Services services, Background journal, Navigator navigator) {
        this.services = services;
        this.journal = journal;
        this.navigator = navigator;
        this.builder = new BuilderModel(services.library(), services.random()::nextLong);
    }

    Library library() {
        return services.library();
    }

    Background journal() {
        return journal;
    }

    public BuilderModel builder() {
        return builder;
    }

    /// The session that is on; empty while one is being built.
    public ReadOnlyObjectProperty<Optional<SessionModel>> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /// Why there is nothing to see, in the user's words; empty when there is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Brings the screen to a place. The builder's place leads to the session that is on, or to one
    /// that was left open when the window closed.
    public void show(Place place) {
        if (place instanceof Place.PracticeSession wanted) {
            lookedForOpenSession = true;
            start(wanted.request());
            return;
        }
        if (place instanceof Place.PracticeQuestions these) {
            lookedForOpenSession = true;
            practise(
                    these.questions().stream()
                            .flatMap(id -> library().question(id).stream())
                            .toList());
            return;
        }
        boolean over =
                session.get()
                        .filter(model -> model.summaryProperty().get().isPresent())
                        .isPresent();
        if (over) {
            session.set(Optional.empty());
        }
        if (session.get().isEmpty() && !lookedForOpenSession) {
            lookedForOpenSession = true;
            resume();
        }
        refresh();
    }

    /// Reads anew what the learner has done.
    public void refresh() {
        journal.run(
                () -> services.journal().learner(),
                (Learner learner) -> {
                    problem.set("");
                    builder.update(learner, today());
                },
                e -> problem.set(String.valueOf(e.getMessage())));
    }

    /// Starts what the builder says.
    public void start() {
        if (builder.candidatesProperty().get() > 0) {
            Practice.Request request = builder.request();
            builder.trackProperty()
                    .get()
                    .ifPresentOrElse(track -> interview(track, request), () -> start(request));
        }
    }

    /// Asks what an interview asks, in its order.
    private void interview(InterviewTrack track, Practice.Request request) {
        journal.run(
                () ->
                        TrackQuestions.choose(
                                track,
                                Practice.candidates(
                                        library(), services.journal().learner(), today(), request),
                                request.count(),
                                request.seed()),
                (List<Question> questions) ->
                        begin(
                                questions.stream()
                                        .map(one -> Asked.shuffled(one, request.seed()))
                                        .toList(),
                                request.seed()),
                e -> problem.set(String.valueOf(e.getMessage())));
    }

    /// Starts a session; one that is on makes way, its answers stay.
    public void start(Practice.Request request) {
        journal.run(
                () ->
                        Practice.select(
                                services.library(), services.journal().learner(), today(), request),
                (List<Asked> asked) -> begin(asked, request.seed()),
                e -> problem.set(String.valueOf(e.getMessage())));
    }

    /// Starts a session with just these questions.
    public void practise(List<Question> questions) {
        long seed = services.random().nextLong();
        begin(questions.stream().map(question -> Asked.shuffled(question, seed)).toList(), seed);
    }

    /// Back to the builder, when a session is over or is to be over.
    public void close() {
        session.set(Optional.empty());
        refresh();
    }

    private void begin(List<Asked> asked, long seed) {
        if (asked.isEmpty()) {
            close();
            return;
        }
        OpenSession open =
                new OpenSession(
                        services.ids().next().toString(),
                        seed,
                        asked.stream().map(one -> one.question().id()).toList(),
                        0);
        open(new SessionLog.Found(open, asked, List.of()));
    }

    private void resume() {
        journal.run(
                () ->
                        OpenSession.read(services.settings())
                                .flatMap(open ->
                                        SessionLog.find(
                                                open, services.library(), services.journal())),
                found -> found.ifPresent(this::open),
                e -> problem.set(String.valueOf(e.getMessage())));
    }

    private void open(SessionLog.Found found) {
        session.set(Optional.of(new SessionModel(services, journal, navigator, found)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(services.clock().instant(), services.zone());
    }
}
