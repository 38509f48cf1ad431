package dev.deckhand.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.journal.Event;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Summary;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.OpenSession;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.question.QuestionModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeModelTest {
    @TempDir Path folder;

    private final Visited visited = new Visited();
    private Services services;
    private PracticeModel model;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder);
        model = practice();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aSessionAsksEachQuestionOnceAndSumsUp() {
        model.show(all());
        SessionModel session = session();
        int count = session.count();
        for (int i = 0; i < count; i++) {
            if (i % 2 == 0) {
                answerSomehow(session.currentProperty().get());
            }
            session.next();
        }
        Summary summary = session.summaryProperty().get().orElseThrow();
        assertThat(summary.asked()).isEqualTo(8);
        assertThat(summary.answered()).isEqualTo(4);
        assertThat(services.journal().latestAnswers(10)).hasSize(4);
        assertThat(OpenSession.read(services.settings())).isEmpty();
    }

    @Test
    void comingBackToPracticeComesBackToTheSession() {
        model.show(all());
        SessionModel session = session();
        session.next();
        model.show(new Place.PracticeBuilder());
        assertThat(session()).isSameAs(session);
        assertThat(session().atProperty().get()).isEqualTo(1);
    }

    @Test
    void aSessionGoesOnAfterTheWindowWasClosed() {
        model.show(all());
        answerSomehow(session().currentProperty().get());
        session().next();
        String second = session().currentProperty().get().question().id();
        services.close();
        open();

        model.show(new Place.PracticeBuilder());

        assertThat(session().atProperty().get()).isEqualTo(1);
        assertThat(session().currentProperty().get().question().id()).isEqualTo(second);
        for (int i = 1; i < 8; i++) {
            answerSomehow(session().currentProperty().get());
            session().next();
        }
        assertThat(session().summaryProperty().get().orElseThrow().answered()).isEqualTo(8);
    }

    @Test
    void theLastAnswerCanBeTakenBackAndBroughtBack() {
        model.show(all());
        SessionModel session = session();
        QuestionModel first = session.currentProperty().get();
        answerSomehow(first);
        session.next();

        session.undoLastAnswer();

        assertThat(session.atProperty().get()).isZero();
        assertThat(first.isRevealed()).isFalse();
        assertThat(services.journal().latestAnswers(10)).isEmpty();
        assertThat(visited.done).containsExactly("Answer to question 1 taken back");

        visited.undos.getFirst().run();

        assertThat(first.isRevealed()).isTrue();
        assertThat(services.journal().latestAnswers(10)).hasSize(1);
    }

    @Test
    void aSessionThatWasResumedCanTakeBackAnAnswerGivenBefore() {
        model.show(all());
        answerSomehow(session().currentProperty().get());
        services.close();
        open();
        model.show(new Place.PracticeBuilder());
        session().undoLastAnswer();
        assertThat(services.journal().latestAnswers(10)).isEmpty();
        assertThat(session().atProperty().get()).isZero();
        assertThat(session().currentProperty().get().readyProperty().get()).isTrue();
    }

    @Test
    void flagNoteAndReportAreWrittenDown() {
        model.show(all());
        SessionModel session = session();
        String id = session.currentProperty().get().question().id();
        session.toggleFlag();
        session.saveNote("  Look this up ");
        session.report("The second option is right too");
        assertThat(services.journal().question(id).flagged()).isTrue();
        assertThat(services.journal().question(id).note()).isEqualTo("Look this up");
        assertThat(services.journal().events())
                .anySatisfy(event -> assertThat(event).isInstanceOf(Event.Reported.class));
        session.next();
        assertThat(session.flaggedProperty().get()).isFalse();
        assertThat(session.noteProperty().get()).isEmpty();
    }

    @Test
    void aQuestionThatIsNotToBeAskedAgainIsNotACandidate() {
        model.show(all());
        session().suspend();
        assertThat(session().atProperty().get()).isEqualTo(1);
        model.close();
        assertThat(model.builder().candidatesProperty().get()).isEqualTo(7);
        visited.undos.getFirst().run();
        model.refresh();
        assertThat(model.builder().candidatesProperty().get()).isEqualTo(8);
    }

    @Test
    void practisingTheMissedOnesAsksJustThese() {
        model.show(all());
        var question = session().currentProperty().get().question();
        model.practise(List.of(question));
        assertThat(session().count()).isEqualTo(1);
        assertThat(session().currentProperty().get().question()).isEqualTo(question);
    }

    private PracticeModel practice() {
        return new PracticeModel(services, new Background(Runnable::run, Runnable::run), visited);
    }

    private SessionModel session() {
        return model.sessionProperty().get().orElseThrow();
    }

    private static Place all() {
        return new Place.PracticeSession(
                new Practice.Request(
                        Set.of(), Set.of(), Set.of(), Set.of(), Practice.Which.ALL, 20, 5));
    }

    private static void answerSomehow(QuestionModel question) {
        switch (question.question().type()) {
            case MULTIPLE -> {
                question.choose("a");
                question.choose("b");
            }
            case MATCHING -> {
                question.match("p1", "p1");
                question.match("p2", "p2");
                question.match("p3", "p2");
            }
            case FILL -> question.type("--force-deployment");
            case HOTSPOT -> question.mark(2);
            case OPEN -> {
                question.type("So:\nit depends");
                question.answer();
                question.tick("r2");
            }
            default -> question.chooseAt(0);
        }
        question.answer();
        assertThat(question.isRevealed()).as(question.question().id()).isTrue();
    }
}
