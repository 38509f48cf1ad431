package dev.deckhand.ui.practice;

import dev.deckhand.app.Services;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Mode;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Summary;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.OpenSession;
import dev.deckhand.ui.shared.Words;
import dev.deckhand.ui.shared.question.QuestionModel;
import dev.deckhand.ui.shared.question.Sitting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A practice session on its way: one question after the other, each answer on disk before the next
/// one shows. On the JavaFX thread.
public final class SessionModel {
    private final Services services;
    private final Background journal;
    private final Navigator navigator;
    private final Recorder recorder;
    private final OpenSession session;
    private final List<QuestionModel> questions;
    private final List<Answer> answers;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<QuestionModel> current;
    private final ReadOnlyBooleanWrapper flagged = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Summary>> summary =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    SessionModel(
            Services services, Background journal, Navigator navigator, SessionLog.Found found) {
        this.services = services;
        this.journal = journal;
        this.navigator = navigator;
        this.session = found.session();
        this.recorder =
                new Recorder(
                        services.library(),
                        services.journal(),
                        services.ids()::next,
                        services.clock());
        Sitting sitting =
                new Sitting(
                        services.library(),
                        recorder,
                        journal,
                        services.clock(),
                        session.id(),
                        Mode.PRACTICE);
        this.answers = new ArrayList<>(found.answers());
        this.questions =
                found.asked().stream().map(asked -> new QuestionModel(sitting, asked)).toList();
        for (Answer answer : answers) {
            questions.get(placeOf(answer)).reveal(answer);
        }
        for (QuestionModel question : questions) {
            question.answerProperty().subscribe((_, now) -> now.ifPresent(this::written));
        }
        this.current = new ReadOnlyObjectWrapper<>(questions.get(session.at()));
        goTo(session.at());
    }

    public int count() {
        return questions.size();
    }

    /// The place of the present question, from 0.
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<QuestionModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty flaggedProperty() {
        return flagged.getReadOnlyProperty();
    }

    /// The learner's own note on the present question.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Present when the session is over.
    public ReadOnlyObjectProperty<Optional<Summary>> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public boolean isLast() {
        return at.get() == questions.size() - 1;
    }

    /// What the present question is about, in words.
    public String about() {
        Question question = current.get().question();
        Optional<Concept> concept = services.library().concept(question.concept());
        return Messages.text(
                "practice.session.about",
                concept.map(Concept::title).orElse(question.concept()),
                Words.difficulty(question.common().difficulty()));
    }

    /// Goes to the next question, or to the end. An unanswered one is skipped.
    public void next() {
        if (current.get().busyProperty().get()) {
            return;
        }
        if (isLast()) {
            finish();
        } else {
            goTo(at.get() + 1);
        }
    }

    /// Ends the session; questions not reached count as not answered.
    public void finish() {
        current.get().unseen();
        inBackground(
                () -> {
                    OpenSession.forget(services.settings());
                    return session.id();
                },
                _ -> {});
        summary.set(
                Optional.of(
                        Summary.of(services.library(), questions.size(), List.copyOf(answers))));
    }

    public void toggleFlag() {
        boolean on = !flagged.get();
        String id = current.get().question().id();
        flagged.set(on);
        record(recorder -> recorder.flag(id, on), _ -> {});
    }

    public void saveNote(String text) {
        String id = current.get().question().id();
        String before = note.get();
        if (text.strip().equals(before)) {
            return;
        }
        note.set(text.strip());
        record(recorder -> recorder.note(id, text.strip()), _ -> {});
    }

    /// Writes down that something is wrong with the present question.
    public void report(String text) {
        if (text.isBlank()) {
            return;
        }
        String id = current.get().question().id();
        record(
                recorder -> recorder.report(id, text.strip()),
                event ->
                        navigator.undoable(
                                Messages.text("practice.session.reported"), () -> undo(event)));
    }

    /// Takes the present question out of what is asked, and goes on.
    public void suspend() {
        String id = current.get().question().id();
        record(
                recorder -> recorder.suspend(id, true),
                event -> {
                    navigator.undoable(
                            Messages.text("practice.session.suspended"), () -> undo(event));
                    next();
                });
    }

    /// Takes back the last answer and shows its question again.
    public void undoLastAnswer() {
        if (answers.isEmpty() || summary.get().isPresent()) {
            return;
        }
        Answer last = answers.getLast();
        int place = placeOf(last);
        record(
                recorder -> recorder.undo(last.event()),
                undo -> {
                    answers.remove(last);
                    questions.get(place).reopen();
                    goTo(place);
                    navigator.undoable(
                            Messages.text("practice.session.taken-back", place + 1),
                            () -> bringBack(undo, last));
                });
    }

    /// Says that the learner sees the session, or does not.
    void seen(boolean on) {
        if (on && !current.get().isRevealed()) {
            current.get().seen();
        } else {
            current.get().unseen();
        }
    }

    private void bringBack(UUID undo, Answer answer) {
        record(
                recorder -> recorder.undo(undo),
                _ -> {
                    QuestionModel question = questions.get(placeOf(answer));
                    if (question.answerProperty().get().isEmpty()) {
                        question.unseen();
                        question.reveal(answer);
                    }
                });
    }

    private void written(Answer answer) {
        if (!answers.contains(answer)) {
            answers.add(answer);
        }
        navigator.recorded();
        remember(Math.min(placeOf(answer) + 1, questions.size() - 1));
    }

    private void goTo(int place) {
        if (!summary.get().isEmpty()) {
            return;
        }
        current.get().unseen();
        at.set(place);
        flagged.set(false);
        note.set("");
        QuestionModel next = questions.get(place);
        current.set(next);
        if (!next.isRevealed()) {
            next.seen();
        }
        remember(place);
        inBackground(
                () -> services.journal().question(next.question().id()),
                (QuestionState state) -> {
                    if (current.get().question().id().equals(state.question())) {
                        flagged.set(state.flagged());
                        note.set(state.note());
                    }
                });
    }

    private void remember(int place) {
        inBackground(
                () -> {
                    session.at(place).write(services.settings());
                    return place;
                },
                _ -> {});
    }

    private void undo(UUID event) {
        record(recorder -> recorder.undo(event), _ -> {});
    }

    private void record(Function<Recorder, UUID> write, Consumer<UUID> done) {
        inBackground(
                () -> write.apply(recorder),
                (UUID event) -> {
                    navigator.recorded();
                    done.accept(event);
                });
    }

    private <T> void inBackground(Callable<T> work, Consumer<T> done) {
        journal.run(
                work,
                done,
                e ->
                        navigator.problem(
                                Messages.text(
                                        "practice.problem.save", String.valueOf(e.getMessage()))));
    }

    private int placeOf(Answer answer) {
        for (int place = 0; place < questions.size(); place++) {
            if (questions.get(place).question().id().equals(answer.asked().question().id())) {
                return place;
            }
        }
        throw new IllegalStateException("Not of this session: " + answer.asked().question().id());
    }
}
