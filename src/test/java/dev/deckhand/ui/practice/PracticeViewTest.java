package dev.deckhand.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.Workers;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The practice screen, from the builder to the summary.
class PracticeViewTest {
    @TempDir Path folder;

    private final Visited visited = new Visited();
    private Services services;
    private Workers workers;
    private PracticeModel model;
    private OnStage stage;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder);
        workers = new Workers();
        model = new PracticeModel(services, workers.journal(), visited);
        stage =
                new OnStage(() -> {
                    PracticeView view = new PracticeView(model, visited);
                    model.show(new Place.PracticeBuilder());
                    return view;
                });
        OnStage.waitFor(() -> model.builder().candidatesProperty().get() == 8);
    }

    @AfterEach
    void close() {
        stage.close();
        workers.close();
        services.close();
    }

    @Test
    void aSessionFromBuilderToSummaryByKeyboard() {
        stage.click("practice.module.identity");
        stage.click("practice.kind.true-false");
        stage.click("practice.kind.single");
        assertThat(text("practice.start")).isEqualTo("Start 2 questions");
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> stage.isShown("practice.number"));

        for (int question = 1; question <= 2; question++) {
            String number = "Question " + question + " of 2";
            OnStage.waitFor(() -> number.equals(label("practice.number")));
            stage.press(KeyCode.A);
            stage.press(KeyCode.ENTER);
            OnStage.waitFor(() -> session().currentProperty().get().isRevealed());
            stage.press(KeyCode.ENTER);
        }

        OnStage.waitFor(() -> stage.isShown("practice.score"));
        assertThat(label("practice.score")).contains("of 2 right");
        assertThat(services.journal().latestAnswers(10)).hasSize(2);
    }

    @Test
    void theMissedOnesCanBePractisedAgain() {
        stage.click("practice.kind.true-false");
        stage.click("practice.start");
        stage.click("question.option.true");
        stage.click("question.answer");
        OnStage.waitFor(() -> session().currentProperty().get().isRevealed());
        stage.click("question.answer");
        OnStage.waitFor(() -> stage.isShown("practice.retry"));
        assertThat(text("practice.retry")).isEqualTo("Practise this one again");
        stage.click("practice.read.roles");
        assertThat(visited.places).containsExactly(new Place.Note("roles"));
        stage.click("practice.retry");
        OnStage.waitFor(() -> stage.isShown("question.option.false"));
    }

    @Test
    void theLastAnswerIsTakenBackWithCtrlZ() {
        stage.click("practice.kind.single");
        stage.click("practice.start");
        stage.click("question.option.user");
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> session().currentProperty().get().isRevealed());
        stage.press(KeyCode.CONTROL, KeyCode.Z);
        OnStage.waitFor(() -> !session().currentProperty().get().isRevealed());
        assertThat(visited.done).hasSize(1);
        stage.click("question.option.task");
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> session().currentProperty().get().isRevealed());
    }

    @Test
    void aNoteIsWrittenWithoutTheLetterThatOpenedIt() {
        stage.click("practice.kind.single");
        stage.click("practice.start");
        OnStage.waitFor(() -> stage.isShown("question.option.task"));
        stage.press(KeyCode.F);
        stage.press(KeyCode.N);
        OnStage.waitFor(() -> stage.isShown("practice.strip.text"));
        stage.write("ask who calls");
        assertThat(
                        OnStage.onFx(() ->
                                ((TextInputControl) stage.find("practice.strip.text")).getText()))
                .isEqualTo("ask who calls");
        stage.press(KeyCode.ESCAPE);
        OnStage.waitFor(() -> session().noteProperty().get().equals("ask who calls"));
        OnStage.waitFor(() -> session().flaggedProperty().get());
        stage.press(KeyCode.A);
        assertThat(session().currentProperty().get().readyProperty().get()).isTrue();
    }

    @Test
    void whenNothingFitsAWayOutIsOffered() {
        stage.click("practice.kind.open");
        stage.click("practice.difficulty.easy");
        OnStage.waitFor(() -> stage.find("practice.start").isDisabled());
        stage.click("practice.widen.any_difficulty");
        OnStage.waitFor(() -> !stage.find("practice.start").isDisabled());
    }

    @Test
    void everythingThatCanBePressedHasANameAndAnId() {
        for (String id :
                List.of(
                        "practice.start",
                        "practice.count",
                        "practice.more",
                        "practice.which.missed",
                        "practice.module.identity",
                        "practice.kind.fill",
                        "practice.difficulty.hard")) {
            assertThat(stage.find(id)).as(id).isNotNull();
        }
    }

    private SessionModel session() {
        return model.sessionProperty().get().orElseThrow();
    }

    private String text(String id) {
        return OnStage.onFx(() -> ((Button) stage.find(id)).getText());
    }

    private String label(String id) {
        return ((Label) stage.find(id)).getText();
    }
}
