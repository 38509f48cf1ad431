package dev.deckhand.ui.shared.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Mode;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Questions;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.SampleServices;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionModelTest {
    @TempDir Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Instant now = SampleServices.NOW;
    private Services services;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder, () -> now);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anAnswerIsRevealedOnlyWhenItIsInTheJournal() {
        QuestionModel model =
                model(Questions.single(), new Background(waiting::add, Runnable::run));
        model.choose("task");
        model.answer();
        assertThat(model.isRevealed()).isFalse();
        assertThat(model.busyProperty().get()).isTrue();

        waiting.remove().run();

        assertThat(model.isRevealed()).isTrue();
        assertThat(answers()).extracting(Event.Answered::choice).containsExactly("task");
    }

    @Test
    void aResponseStaysAsItIsWhileItIsBeingWritten() {
        QuestionModel model =
                model(Questions.single(), new Background(waiting::add, Runnable::run));
        model.choose("task");
        model.answer();
        model.choose("user");
        model.sure(90);
        model.answer();

        assertThat(model.responseProperty().get()).isEqualTo(Response.Chosen.of("task"));
        assertThat(model.certaintyProperty().get()).isEmpty();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void whenWritingFailsNothingIsRevealedAndItCanBeTriedAgain() {
        QuestionModel model = model(Questions.single(), direct());
        model.choose("user");
        services.close();
        model.answer();
        assertThat(model.isRevealed()).isFalse();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.readyProperty().get()).isTrue();
        open();
    }

    @Test
    void aNewChoiceReplacesTheOldWhereOneIsRight() {
        QuestionModel model = model(Questions.single(), direct());
        assertThat(model.readyProperty().get()).isFalse();
        model.choose("task");
        model.choose("user");
        assertThat(model.responseProperty().get()).isEqualTo(Response.Chosen.of("user"));
    }

    @Test
    void severalCanBeChosenWhereSeveralAreRightAndAsManyAsThatMustBe() {
        QuestionModel model = model(Questions.multiple(), direct());
        model.choose("a");
        assertThat(model.readyProperty().get()).isFalse();
        model.choose("b");
        assertThat(model.readyProperty().get()).isTrue();
        model.choose("c");
        assertThat(model.readyProperty().get()).isFalse();
        model.choose("b");
        assertThat(model.responseProperty().get()).isEqualTo(Response.Chosen.of("a", "c"));
        model.answer();
        assertThat(model.answerProperty().get().orElseThrow().grade().correct()).isTrue();
    }

    @Test
    void aLetterChoosesWhatIsShownAtItsPlace() {
        QuestionModel model = model(Questions.single(), direct());
        model.chooseAt(2);
        assertThat(model.responseProperty().get())
                .isEqualTo(Response.Chosen.of(model.asked().shown().get(2)));
        model.chooseAt(9);
        assertThat(model.responseProperty().get())
                .isEqualTo(Response.Chosen.of(model.asked().shown().get(2)));
    }

    @Test
    void anItemMovesAndTheOthersMakeRoom() {
        QuestionModel model = model(Questions.ordering(), direct());
        List<String> shown = model.asked().shown();
        model.move(shown.getFirst(), 2);
        assertThat(items(model))
                .containsExactly(
                        shown.get(1), shown.get(2), shown.get(0), shown.get(3), shown.get(4));
        model.move(shown.getFirst(), -9);
        assertThat(items(model)).isEqualTo(shown);
        model.moveTo(shown.getFirst(), 99);
        assertThat(items(model).getLast()).isEqualTo(shown.getFirst());
    }

    @Test
    void matchingTurnsToTheNextRowWithoutARightSide() {
        QuestionModel model = model(Questions.matching(), direct());
        assertThat(model.rowProperty().get()).isEqualTo("p1");
        model.match("p2", "x1");
        assertThat(model.rowProperty().get()).isEqualTo("p3");
        model.match("p3", "x1");
        assertThat(model.rowProperty().get()).isEqualTo("p1");
        assertThat(model.readyProperty().get()).isFalse();
        model.match("p1", "p1");
        assertThat(model.readyProperty().get()).isTrue();
        model.unmatch("p2");
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.rowProperty().get()).isEqualTo("p2");
    }

    @Test
    void aRightSideThatStandsForTwoPairsCountsForBoth() {
        QuestionModel model = model(Questions.matching(), direct());
        model.match("p1", "p1");
        model.match("p2", "p2");
        model.match("p3", "p2");
        model.answer();
        assertThat(model.answerProperty().get().orElseThrow().grade().correct()).isTrue();
    }

    @Test
    void anInterviewAnswerIsComparedBeforeItIsWrittenDown() {
        QuestionModel model = model(Questions.open(), direct());
        model.type("The execution role pulls the image.");
        model.tick("r1");
        model.answer();
        assertThat(model.stageProperty().get()).isEqualTo(QuestionModel.Stage.MARKING);
        assertThat(answers()).isEmpty();

        model.tick("r1");
        model.tick("r3");
        model.tick("r1");
        model.answer();

        assertThat(model.isRevealed()).isTrue();
        assertThat(answers())
                .extracting(Event.Answered::choice)
                .containsExactly("r3\nThe execution role pulls the image.");
    }

    @Test
    void onlyTheTimeInWhichItIsSeenCounts() {
        QuestionModel model = model(Questions.single(), direct());
        model.seen();
        now = now.plusSeconds(5);
        model.unseen();
        now = now.plusSeconds(3600);
        model.seen();
        now = now.plusSeconds(2);
        model.choose("task");
        model.answer();
        assertThat(answers()).extracting(Event.Answered::durationMillis).containsExactly(7000L);
    }

    @Test
    void certaintyIsSaidBeforeTheRevealAndCanBeTakenBack() {
        QuestionModel model = model(Questions.fill(), direct());
        model.sure(70);
        model.sure(70);
        assertThat(model.certaintyProperty().get()).isEmpty();
        model.sure(90);
        model.type("--force-new-deployment");
        model.answer();
        model.sure(50);
        assertThat(model.certaintyProperty().get()).isEqualTo(OptionalInt.of(90));
        assertThat(answers())
                .extracting(Event.Answered::certainty)
                .containsExactly(OptionalInt.of(90));
    }

    @Test
    void anAnswerThatWasTakenBackCanBeChanged() {
        QuestionModel model = model(Questions.hotspot(), direct());
        model.mark(1);
        model.answer();
        model.mark(2);
        assertThat(model.responseProperty().get().encoded()).isEqualTo("1");
        model.reopen();
        model.mark(1);
        model.mark(2);
        model.mark(4);
        model.answer();
        assertThat(model.answerProperty().get().orElseThrow().grade().correct()).isTrue();
    }

    private QuestionModel model(Question question, Background journal) {
        Recorder recorder = SampleServices.recorder(services);
        return new QuestionModel(
                new Sitting(
                        services.library(),
                        recorder,
                        journal,
                        services.clock(),
                        "test",
                        Mode.PRACTICE),
                Asked.shuffled(question, 3));
    }

    private static Background direct() {
        return new Background(Runnable::run, Runnable::run);
    }

    private List<Event.Answered> answers() {
        return services.journal().latestAnswers(10);
    }

    private static List<String> items(QuestionModel model) {
        return model.responseProperty().get() instanceof Response.Ordered ordered
                ? ordered.items()
                : List.of();
    }
}
