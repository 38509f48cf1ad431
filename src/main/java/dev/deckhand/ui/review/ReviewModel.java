package dev.deckhand.ui.review;

import dev.deckhand.app.Services;
import dev.deckhand.content.Concept;
import dev.deckhand.journal.Mode;
import dev.deckhand.memory.Rating;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Asked;
import dev.deckhand.study.CardStory;
import dev.deckhand.study.Deck;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.Progress;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Rescue;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.study.Standing;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.question.QuestionModel;
import dev.deckhand.ui.shared.question.Sitting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A review on its way: one card after the other. What is asked next follows from the journal each
/// time, so nothing is lost by going elsewhere, closing the window, or worse. On the JavaFX thread.
public final class ReviewModel {

    private final Services services;
    private final Standings standings;
    private final Background journal;
    private final Navigator navigator;
    private final Recorder recorder;
    private final Sitting sitting;
    private final Undo undo = new Undo();
    private final List<Step.Rated> reviewed = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Showing> showing =
            new ReadOnlyObjectWrapper<>(new Showing.Loading());
    private final ReadOnlyObjectWrapper<Optional<ReviewQueue>> queue =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CardStory>> story =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Deck deck;
    private boolean busy;
    private boolean seen;

    public ReviewModel(
            Services services, Standings standings, Background journal, Navigator navigator) {
        this.services = services;
        this.standings = standings;
        this.journal = journal;
        this.navigator = navigator;
        this.recorder =
                new Recorder(
                        services.library(),
                        services.journal(),
                        services.ids()::next,
                        services.clock());
        this.sitting =
                new Sitting(
                        services.library(),
                        recorder,
                        journal,
                        services.clock(),
                        services.ids().next().toString(),
                        Mode.REVIEW);
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// What is left, with the card on the table; empty until the journal was read.
    ReadOnlyObjectProperty<Optional<ReviewQueue>> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    /// What is known of the card on the table, while the learner wants to see it.
    ReadOnlyObjectProperty<Optional<CardStory>> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /// How many cards were reviewed in this session.
    int reviewed() {
        return reviewed.size();
    }

    /// The card on the table.
    Optional<Turn> turn() {
        return showing.get() instanceof Showing.Asking asking
                ? Optional.of(asking.turn())
                : Optional.empty();
    }

    /// Goes on where the learner was; after the end of a session another one begins.
    public void show() {
        if (showing.get() instanceof Showing.Over) {
            reviewed.clear();
        }
        if (turn().isEmpty()) {
            load();
        }
    }

    /// Looks anew what is due. A card on the table stays there.
    public void load() {
        if (turn().isEmpty()) {
            run(this::look, this::begin);
        }
    }

    /// Says that the learner sees the screen, or does not.
    void seen(boolean on) {
        seen = on;
        turn().map(Turn::question).ifPresent(this::countTime);
    }

    /// Reviews what the plan says for today.
    void followPlan(Rescue rescue) {
        plan(new TodaysPlan(today(), Set.copyOf(rescue.days().getFirst().questions())));
    }

    /// Reviews all that has piled up.
    void reviewAll() {
        plan(new TodaysPlan(today(), Set.of()));
    }

    /// Shows the answer to a question whose answer the learner does not know, or hands in what is
    /// there; accepts the rating once it is revealed.
    void goOn() {
        turn().ifPresent(turn -> {
            if (!turn.question().isRevealed()) {
                turn.question().answerOrShow();
            } else {
                accept(turn.selectedProperty().get());
            }
        });
    }

    /// Takes a rating and goes on to the next card. Does nothing before the reveal.
    void accept(Rating rating) {
        Optional<Turn> on = turn();
        Optional<Answer> answer = on.flatMap(turn -> turn.question().answerProperty().get());
        if (on.isPresent() && answer.isPresent()) {
            var step = new Step.Rated(on.get(), answer.get(), rating);
            write(
                    () -> {
                        if (step.isOverruled()) {
                            recorder.rate(answer.get(), rating);
                        }
                        return look();
                    },
                    found -> {
                        undo.push(step);
                        reviewed.add(step);
                        begin(found);
                    });
        }
    }

    /// Puts the card away until tomorrow.
    void bury() {
        turn().ifPresent(turn ->
                putAway(
                        () -> new Step.Buried(turn, recorder.bury(turn.id(), today().plusDays(1))),
                        "review.buried"));
    }

    /// Takes the card out of all reviews.
    void suspend() {
        turn().ifPresent(turn ->
                putAway(
                        () -> new Step.Suspended(turn, recorder.suspend(turn.id(), true)),
                        "review.suspended"));
    }

    void toggleFlag() {
        turn().ifPresent(turn -> {
            boolean on = !turn.flaggedProperty().get();
            write(
                    () -> new Step.Flagged(turn, recorder.flag(turn.id(), on), on),
                    step -> {
                        turn.flaggedProperty().set(on);
                        undo.push(step);
                        navigator.undoable(
                                Messages.text(on ? "review.flagged" : "review.unflagged"),
                                () -> takeBack(step));
                    });
        });
    }

    /// Takes back the last thing done.
    void undo() {
        undo.newest().ifPresent(this::takeBack);
    }

    /// Shows what is known of the card, or no longer.
    void toggleStory() {
        if (story.get().isPresent()) {
            story.set(Optional.empty());
        } else {
            tellStory();
        }
    }

    /// Opens the note on what the card is about.
    void openNote() {
        turn().flatMap(turn -> turn.question().concept()).ifPresent(this::read);
    }

    /// Opens what shows the card's subject in the sandbox; does nothing when nothing does.
    void openSandbox() {
        turn().flatMap(turn -> turn.question().scenario())
                .ifPresent(scenario -> navigator.go(new Place.SandboxScenario(scenario)));
    }

    void read(Concept concept) {
        navigator.go(new Place.Note(concept.id()));
    }

    void go(Place place) {
        navigator.go(place);
    }

    private record Found(Standing standing, ReviewQueue queue, Optional<Rescue> rescue) {}

    /// On the journal's thread.
    private Found look() {
        Standing standing = standings.now();
        LocalDate today = standing.deck().days().dateOf(services.clock().instant());
        Optional<TodaysPlan> plan =
                standings.goal().isPresent()
                        ? Optional.empty()
                        : TodaysPlan.read(services.settings(), today);
        return new Found(
                standing,
                plan.map(chosen -> chosen.of(standings.queue())).orElseGet(standings::queue),
                plan.isPresent() ? Optional.empty() : standings.rescue());
    }

    private void take(Found found) {
        deck = found.standing().deck();
        queue.set(Optional.of(found.queue()));
    }

    private void begin(Found found) {
        take(found);
        story.set(Optional.empty());
        Optional<ReviewQueue.Card> next = found.queue().next(services.clock().instant());
        if (found.rescue().isPresent()) {
            showing.set(new Showing.Behind(found.rescue().get()));
        } else if (next.isPresent()) {
            ask(next.get(), found.standing());
        } else if (reviewed.isEmpty()) {
            showing.set(
                    new Showing.NothingDue(
                            found.queue(),
                            Progress.next(services.library(), found.standing().learner())));
        } else {
            showing.set(Showing.Over.of(reviewed, found.queue()));
        }
    }

    private void ask(ReviewQueue.Card card, Standing standing) {
        var question =
                new QuestionModel(
                        sitting, Asked.shuffled(card.question(), services.random().nextLong()));
        var turn =
                new Turn(
                        card,
                        question,
                        standing.learner().question(card.question().id()).flagged());
        question.answerProperty()
                .subscribe((_, now) -> now.ifPresent(answer -> answered(turn, answer)));
        put(turn);
    }

    private void put(Turn turn) {
        story.set(Optional.empty());
        showing.set(new Showing.Asking(turn));
        countTime(turn.question());
    }

    private void countTime(QuestionModel question) {
        if (seen && !question.isRevealed()) {
            question.seen();
        } else {
            question.unseen();
        }
    }

    private void answered(Turn turn, Answer answer) {
        if (deck != null) {
            turn.choicesProperty()
                    .set(
                            Optional.of(
                                    CardStory.choices(
                                            turn.id(),
                                            turn.card().scheduled(),
                                            deck,
                                            services.clock().instant())));
        }
        turn.selectedProperty().set(answer.rating());
        undo.push(new Step.Answered(turn, answer));
        navigator.recorded();
        if (story.get().isPresent()) {
            tellStory();
        }
    }

    private void tellStory() {
        turn().ifPresent(turn ->
                run(
                        () ->
                                CardStory.of(
                                        turn.id(),
                                        services.journal().reviewsOf(turn.id()),
                                        standings.now().deck(),
                                        services.clock().instant()),
                        told -> {
                            if (turn().equals(Optional.of(turn))) {
                                story.set(Optional.of(told));
                            }
                        }));
    }

    private void putAway(Callable<Step> work, String said) {
        record Away(Step step, Found found) {}
        write(
                () -> {
                    Step step = work.call();
                    return new Away(step, look());
                },
                away -> {
                    undo.push(away.step());
                    begin(away.found());
                    navigator.undoable(Messages.text(said), () -> takeBack(away.step()));
                });
    }

    /// Takes a step back, and offers to take that back.
    private void takeBack(Step step) {
        if (busy || !undo.remove(step)) {
            return;
        }
        switch (step) {
            case Step.Answered answered ->
                    undone(
                            answered.answer().event(),
                            event -> {
                                answered.turn().choicesProperty().set(Optional.empty());
                                answered.turn().question().reopen();
                                put(answered.turn());
                                said("review.undone.answer", () -> answerAgain(answered, event));
                            });
            case Step.Rated rated ->
                    write(
                            () -> {
                                if (rated.isOverruled()) {
                                    recorder.rate(rated.answer(), rated.answer().rating());
                                }
                                return look();
                            },
                            found -> {
                                take(found);
                                reviewed.remove(rated);
                                rated.turn().selectedProperty().set(rated.rating());
                                put(rated.turn());
                                said("review.undone.rating", () -> rateAgain(rated));
                            });
            case Step.Buried buried ->
                    undone(
                            buried.event(),
                            event -> {
                                put(buried.turn());
                                said("review.undone.bury", () -> backAgain(event));
                            });
            case Step.Suspended suspended ->
                    undone(
                            suspended.event(),
                            event -> {
                                put(suspended.turn());
                                said("review.undone.suspend", () -> backAgain(event));
                            });
            case Step.Flagged flagged ->
                    undone(
                            flagged.event(),
                            event -> {
                                flagged.turn().flaggedProperty().set(!flagged.on());
                                said("review.undone.flag", () -> flagAgain(flagged, event));
                            });
        }
    }

    private void undone(UUID event, Consumer<UUID> then) {
        record Back(UUID undo, Found found) {}
        write(
                () -> new Back(recorder.undo(event), look()),
                back -> {
                    take(back.found());
                    then.accept(back.undo());
                });
    }

    private void said(String key, Runnable again) {
        navigator.undoable(Messages.text(key), again);
    }

    private void answerAgain(Step.Answered answered, UUID undo) {
        if (turn().equals(Optional.of(answered.turn()))
                && !answered.turn().question().isRevealed()) {
            undone(undo, _ -> answered.turn().question().reveal(answered.answer()));
        }
    }

    private void rateAgain(Step.Rated rated) {
        if (turn().equals(Optional.of(rated.turn()))) {
            accept(rated.rating());
        }
    }

    private void backAgain(UUID undo) {
        write(
                () -> {
                    recorder.undo(undo);
                    return look();
                },
                this::begin);
    }

    private void flagAgain(Step.Flagged flagged, UUID undo) {
        undone(undo, _ -> flagged.turn().flaggedProperty().set(flagged.on()));
    }

    private void plan(TodaysPlan plan) {
        run(
                () -> {
                    plan.write(services.settings());
                    return look();
                },
                this::begin);
    }

    private LocalDate today() {
        return MemoryOptions.of(services.settings()::get)
                .days(services.zone())
                .dateOf(services.clock().instant());
    }

    /// Reads; a failure takes the place of what is shown.
    private <T> void run(Callable<T> work, Consumer<T> done) {
        journal.run(
                work, done, e -> showing.set(new Showing.Failed(String.valueOf(e.getMessage()))));
    }

    /// Writes one thing at a time; a failure leaves what is shown as it is.
    private <T> void write(Callable<T> work, Consumer<T> done) {
        if (busy) {
            return;
        }
        busy = true;
        journal.run(
                work,
                result -> {
                    busy = false;
                    done.accept(result);
                    navigator.recorded();
                },
                e -> {
                    busy = false;
                    navigator.problem(
                            Messages.text("review.problem.save", String.valueOf(e.getMessage())));
                });
    }
}
