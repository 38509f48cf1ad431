package dev.deckhand.ui.shared.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Mode;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Questions;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A question of each kind, answered by mouse and by keyboard.
class QuestionViewTest {
    @TempDir Path folder;

    private final Visited visited = new Visited();
    private Services services;
    private Workers workers;
    private OnStage stage;
    private QuestionModel model;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder);
        workers = new Workers();
    }

    @AfterEach
    void close() {
        stage.close();
        workers.close();
        services.close();
    }

    @Test
    void singleByMouse() {
        show(Questions.single());
        stage.click("question.option.task");
        stage.click("question.sure.90");
        stage.click("question.answer");
        expectRight();
        assertThat(model.certaintyProperty().get()).isEqualTo(OptionalInt.of(90));
    }

    @Test
    void singleByKeyboard() {
        show(Questions.single());
        focus("question.option." + model.asked().shown().getFirst());
        stage.press(letterOf("task"));
        stage.press(KeyCode.DIGIT7);
        stage.press(KeyCode.ENTER);
        expectRight();
        assertThat(model.certaintyProperty().get()).isEqualTo(OptionalInt.of(70));
    }

    @Test
    void multipleByMouse() {
        show(Questions.multiple());
        stage.click("question.option.a");
        stage.click("question.option.b");
        stage.click("question.option.b");
        stage.click("question.option.c");
        stage.click("question.answer");
        expectRight();
    }

    @Test
    void multipleByKeyboard() {
        show(Questions.multiple());
        focus("question.option." + model.asked().shown().getFirst());
        stage.press(letterOf("a"));
        stage.press(letterOf("c"));
        stage.press(KeyCode.ENTER);
        expectRight();
    }

    @Test
    void trueFalseByMouse() {
        show(Questions.trueFalse());
        stage.click("question.option.false");
        stage.click("question.answer");
        expectRight();
    }

    @Test
    void trueFalseByKeyboardWithArrowsAndSpace() {
        show(Questions.trueFalse());
        focus("question.option.true");
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.ENTER);
        expectRight();
    }

    @Test
    void orderingByMouse() {
        Question.Ordering question = Questions.ordering();
        show(question);
        sort(question, id -> stage.click("question.item." + id + ".up"));
        stage.click("question.answer");
        expectRight();
    }

    @Test
    void orderingByKeyboard() {
        Question.Ordering question = Questions.ordering();
        show(question);
        sort(
                question,
                id -> {
                    focus("question.item." + id);
                    stage.press(KeyCode.ALT, KeyCode.UP);
                });
        stage.press(KeyCode.ENTER);
        expectRight();
    }

    @Test
    void matchingByMouse() {
        show(Questions.matching());
        stage.click("question.pair.p2");
        stage.click("question.right.p2");
        stage.click("question.right.p2");
        stage.click("question.right.p1");
        stage.click("question.answer");
        expectRight();
    }

    @Test
    void matchingByKeyboard() {
        show(Questions.matching());
        focus("question.pair.p1");
        stage.press(letterOf("p1"));
        stage.press(letterOf("p2"));
        stage.press(letterOf("p2"));
        stage.press(KeyCode.ENTER);
        expectRight();
    }

    @Test
    void aMatchIsShownLetterForLetterAndWhole() {
        show(
                new Question.Matching(
                        Questions.matching().common(),
                        List.of(
                                new Question.Matching.Pair("p1", "first", "PRE_SCALE_UP", "why"),
                                new Question.Matching.Pair(
                                        "p2", "last", "POST_PRODUCTION_TRAFFIC_SHIFT", "why")),
                        List.of()));
        stage.click("question.pair.p1");
        stage.click("question.right.p1");
        stage.click("question.right.p2");
        for (Question.Matching.Pair pair : ((Question.Matching) model.asked().question()).pairs()) {
            Node slot = stage.find("question.pair." + pair.id() + ".right");
            assertThat(OnStage.onFx(() -> drawn(slot))).endsWith(pair.right());
        }
    }

    /// The text of a button as it stands there, with dots for what is cut off.
    private static String drawn(Node button) {
        return ((Text) button.lookup(".text")).getText();
    }

    @Test
    void fillByMouseAndTyping() {
        show(Questions.fill());
        stage.click("question.field");
        stage.write("--Force-new-deployment");
        stage.click("question.answer");
        expectRight();
    }

    @Test
    void fillByKeyboard() {
        show(Questions.fill());
        focus("question.field");
        stage.write("--force-deployment");
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> model.isRevealed());
        assertThat(model.answerProperty().get().orElseThrow().grade().correct()).isFalse();
        assertThat(model.responseProperty().get())
                .isEqualTo(new Response.Typed("--force-deployment"));
    }

    @Test
    void hotspotByMouse() {
        show(Questions.hotspot());
        stage.click("question.line.3");
        stage.click("question.line.4");
        stage.click("question.answer");
        expectRight();
    }

    @Test
    void aLineThatIsTooLongForTheDocumentIsShownWhole() {
        Question.Hotspot usual = Questions.hotspot();
        List<String> lines = new ArrayList<>(usual.lines());
        lines.set(1, "  \"image\": \"" + "111122223333.dkr.ecr.eu-west-1/".repeat(8) + "\"");
        show(
                new Question.Hotspot(
                        usual.common(), usual.language(), lines, usual.spots(), usual.decoys()));
        Label text = (Label) stage.find("question.line.2").lookup(".dh-line-text");
        OnStage.waitFor(() -> text.getHeight() > 0);
        assertThat(text.isTextTruncated()).isFalse();
    }

    @Test
    void hotspotByKeyboard() {
        show(Questions.hotspot());
        focus("question.line.1");
        for (int line = 1; line <= 4; line++) {
            stage.press(KeyCode.DOWN);
        }
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.UP);
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.ENTER);
        expectRight();
    }

    @Test
    void openByMouse() {
        show(Questions.open());
        stage.click("question.text");
        stage.write("because");
        stage.click("question.answer");
        for (String point : List.of("r1", "r2", "r3", "r4")) {
            stage.click("question.point." + point);
        }
        stage.click("question.answer");
        expectRight();
    }

    @Test
    void openByKeyboard() {
        show(Questions.open());
        focus("question.text");
        stage.write("b5");
        stage.press(KeyCode.CONTROL, KeyCode.ENTER);
        OnStage.waitFor(() -> model.stageProperty().get() == QuestionModel.Stage.MARKING);
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> model.isRevealed());
        assertThat(model.responseProperty().get().encoded()).isEqualTo("r1 r2\nb5");
    }

    @Test
    void theRevealExplainsAndLeadsToTheNote() {
        show(Questions.single());
        stage.click("question.option.user");
        stage.click("question.answer");
        OnStage.waitFor(() -> stage.isShown("question.explanation"));
        stage.click("question.read");
        assertThat(visited.places).singleElement().asString().contains("roles");
    }

    private interface Lift {
        void up(String item);
    }

    /// Lifts each item to its place, the first first.
    private void sort(Question.Ordering question, Lift lift) {
        for (int place = 0; place < question.items().size(); place++) {
            String id = question.items().get(place).id();
            int from = items().indexOf(id);
            for (int at = from; at > place; at--) {
                int expected = at - 1;
                lift.up(id);
                OnStage.waitFor(() -> items().indexOf(id) == expected);
            }
        }
    }

    private List<String> items() {
        return model.responseProperty().get() instanceof Response.Ordered ordered
                ? ordered.items()
                : List.of();
    }

    @Test
    void placementByMouse() {
        show(Questions.placement());
        assertThat(stage.isShown("question.placement.table")).isTrue();
        assertThat(stage.isShown("question.placement.map")).isTrue();
        stage.click("question.option.i2");
        stage.click("question.answer");
        expectRight();
        stage.click("question.sandbox");
        assertThat(visited.places).containsExactly(new Place.SandboxScenario("two"));
    }

    @Test
    void placementByNumberKeys() {
        show(Questions.placement());
        focus("question.option.i1");
        stage.press(KeyCode.X);
        assertThat(model.responseProperty().get()).isEqualTo(Response.Chosen.of("none-fits"));
        stage.press(KeyCode.DIGIT2);
        stage.press(KeyCode.DIGIT9);
        assertThat(model.certaintyProperty().get()).isEmpty();
        stage.press(KeyCode.K);
        stage.press(KeyCode.ENTER);
        expectRight();
        assertThat(model.certaintyProperty().get()).isEqualTo(OptionalInt.of(90));
    }

    @Test
    void aVariantOfAGeneratedQuestionByKeyboard() {
        show(Questions.generated());
        String right = ((Question.Single) model.question()).answer();
        focus("question.option." + model.asked().shown().getFirst());
        stage.press(letterOf(right));
        stage.press(KeyCode.ENTER);
        expectRight();
    }

    private KeyCode letterOf(String option) {
        return KeyCode.getKeyCode(AnswerText.letter(model.asked().shown().indexOf(option)));
    }

    private void focus(String id) {
        stage.focus(id);
    }

    private void show(Question question) {
        Recorder recorder = SampleServices.recorder(services);
        model =
                new QuestionModel(
                        new Sitting(
                                services.library(),
                                recorder,
                                workers.journal(),
                                services.clock(),
                                "test",
                                Mode.CHECK),
                        Asked.shuffled(question, 3));
        stage = new OnStage(() -> QuestionView.inline(model, visited));
    }

    private void expectRight() {
        OnStage.waitFor(() -> model.isRevealed());
        assertThat(model.answerProperty().get().orElseThrow().grade().correct()).isTrue();
    }
}
