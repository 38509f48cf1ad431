package dev.deckhand.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.journal.Event;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.sandbox.Parts;
import dev.deckhand.ui.sandbox.SandboxScreen;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sandbox with all its parts, by keyboard alone.
class SandboxKeysTest {
    private static final long SECOND = 1_000_000;
    @TempDir Path folder;

    private SandboxScreen screen;
    private Run run;
    private OnStage stage;

    @BeforeEach
    void open() {
        screen = new SandboxScreen(folder, SandboxKeysTest::parts);
        run = screen.run;
        stage = screen.stage;
    }

    private static Function<ClusterMap, Parts> parts(SandboxScreen screen) {
        Services services = screen.services;
        Recorder recorder =
                new Recorder(
                        services.library(),
                        services.journal(),
                        services.ids()::next,
                        services.clock());
        return new SandboxParts(services, screen.workers, screen.visited, recorder, screen.model)
                ::fill;
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private void goTo(String time, long seconds) {
        stage.press(KeyCode.G);
        OnStage.waitFor(() -> stage.isShown("sandbox.goto"));
        stage.write(time);
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() == seconds * SECOND);
    }

    private String text(String id) {
        return OnStage.onFx(() -> ((Labeled) stage.find(id)).getText());
    }

    @Test
    void theClockIsLedByKeysFromTheStartToTheEnd() {
        screen.runs(new Place.SandboxScenario("zone-outage"));
        stage.press(KeyCode.SPACE);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() > SECOND / 10);
        stage.press(KeyCode.SPACE);
        assertThat(OnStage.onFx(() -> run.playingProperty().get())).isFalse();
        stage.press(KeyCode.END);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() == run.horizonProperty().get());
        stage.press(KeyCode.COMMA);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() < run.horizonProperty().get());
        stage.press(KeyCode.HOME);
        OnStage.waitFor(() -> run.momentProperty().get().position() == 0);
        stage.press(KeyCode.PERIOD);
        OnStage.waitFor(() -> run.momentProperty().get().position() > 0);
        goTo("31s", 31);
        stage.press(KeyCode.CLOSE_BRACKET);
        assertThat(OnStage.onFx(() -> run.speedProperty().get())).isEqualTo(2);
    }

    private void width(double width) {
        OnStage.onFx(() -> {
            Window window = stage.find("sandbox").getScene().getWindow();
            window.setWidth(width);
            return null;
        });
        OnStage.waitFor(() -> stage.find("sandbox.stage").getLayoutBounds().getWidth() == width);
    }

    private String regionOfFocus() {
        return OnStage.onFx(() -> {
            List<String> regions =
                    List.of(
                            "sandbox.head",
                            "sandbox.left",
                            "sandbox.middle",
                            "sandbox.inspector",
                            "sandbox.command.bar",
                            "sandbox.timebar",
                            "sandbox.log");
            Node at = stage.find("sandbox").getScene().getFocusOwner();
            while (at != null && (at.getId() == null || !regions.contains(at.getId()))) {
                at = at.getParent();
            }
            return at == null ? "" : at.getId();
        });
    }

    @Test
    void tabGoesFromRegionToRegionInTheOrderInWhichTheyAreRead() {
        screen.runs(new Place.SandboxScenario("zone-outage"));
        width(1300);
        goTo("31s", 31);
        stage.focus("sandbox.branch");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 80 && (i == 0 || !regionOfFocus().isEmpty()); i++) {
            String region = regionOfFocus();
            if (!order.isEmpty() && order.size() > 1 && region.equals(order.getFirst())) {
                break;
            }
            if (order.isEmpty() || !order.getLast().equals(region)) {
                order.add(region);
            }
            stage.press(KeyCode.TAB);
        }
        assertThat(order)
                .containsExactly(
                        "sandbox.head",
                        "sandbox.left",
                        "sandbox.middle",
                        "sandbox.inspector",
                        "sandbox.command.bar",
                        "sandbox.timebar",
                        "sandbox.log");
    }

    @Test
    void inANarrowWindowFirstTheInspectorAndThenTheToolsStandOverTheMap() {
        screen.runs(new Place.SandboxScenario("zone-outage"));
        width(1300);
        assertThat(floats("sandbox.inspector")).isFalse();
        width(1000);
        assertThat(stage.isShown("sandbox.inspector")).isFalse();
        stage.focus("sandbox.map");
        stage.press(KeyCode.I);
        OnStage.waitFor(() -> stage.isShown("sandbox.inspector"));
        assertThat(floats("sandbox.inspector")).isTrue();
        assertThat(floats("sandbox.left")).isFalse();
        width(815);
        OnStage.waitFor(() -> !stage.isShown("sandbox.left"));
        stage.press(KeyCode.T);
        OnStage.waitFor(() -> stage.isShown("sandbox.left"));
        assertThat(floats("sandbox.left")).isTrue();
        width(1300);
        OnStage.waitFor(() -> stage.isShown("sandbox.left"));
        assertThat(floats("sandbox.left")).isFalse();
    }

    private boolean floats(String id) {
        return OnStage.onFx(() -> stage.find(id).getStyleClass().contains("dh-floating"));
    }

    @Test
    void toolsLogAndInspectorArePutAwayByKey() {
        screen.runs(new Place.SandboxScenario("zone-outage"));
        width(1300);
        stage.focus("sandbox.map");
        for (KeyCode key : List.of(KeyCode.T, KeyCode.I)) {
            String side = key == KeyCode.T ? "sandbox.left" : "sandbox.inspector";
            stage.press(key);
            OnStage.waitFor(() -> !stage.isShown(side));
            stage.press(key);
            OnStage.waitFor(() -> stage.isShown(side));
        }
        stage.press(KeyCode.L);
        OnStage.waitFor(() -> !stage.find("sandbox.log").getParent().isVisible());
        stage.press(KeyCode.L);
        OnStage.waitFor(() -> stage.find("sandbox.log").getParent().isVisible());
    }

    @Test
    void wExplainsAndEscapeLeaves() {
        screen.runs(new Place.SandboxScenario("binpack-vs-spread"));
        goTo("20s", 20);
        stage.press(KeyCode.W);
        OnStage.waitFor(() -> stage.isShown("why.explanation"));
        stage.press(KeyCode.ESCAPE);
        OnStage.waitFor(() -> !stage.isShown("why.explanation"));
    }

    @Test
    void pAsksANumberAnswersAndTheGuessIsWrittenDown() {
        screen.runs(new Place.SandboxScenario("zone-outage"));
        stage.press(KeyCode.P);
        OnStage.waitFor(() -> stage.isShown("predict.choices"));
        stage.press(KeyCode.DIGIT2);
        OnStage.waitFor(() -> !stage.find("predict.commit").isDisabled());
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> stage.isShown("predict.verdict"));
        OnStage.waitFor(() ->
                screen.services.journal().events().stream()
                        .anyMatch(Event.Answered.class::isInstance));
    }

    @Test
    void aCommandInThePastMakesABranchAndUndoTakesItBack() {
        screen.runs(new Place.SandboxScenario("zone-outage"));
        goTo("40s", 40);
        goTo("20s", 20);
        stage.press(KeyCode.SLASH);
        OnStage.waitFor(() -> stage.find("sandbox.command").isFocused());
        stage.write("stop instance b1");
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> run.canUndoProperty().get());
        assertThat(OnStage.onFx(() -> run.branches().size())).isEqualTo(2);
        for (int i = 0; i < 3 && stage.find("sandbox.command").isFocused(); i++) {
            stage.press(KeyCode.ESCAPE);
        }
        OnStage.waitFor(() -> !stage.find("sandbox.command").isFocused());
        assertThat(OnStage.onFx(() -> stage.find("sandbox.undo").getAccessibleText()))
                .contains("stop instance b1");
        stage.press(KeyCode.CONTROL, KeyCode.Z);
        OnStage.waitFor(() -> !run.canUndoProperty().get());
    }

    @Test
    void aChallengeIsSolvedByTypingItsSolution() {
        screen.runs(new Place.SandboxChallenge("two-are-enough"));
        goTo("30s", 30);
        stage.focus("sandbox.challenge.solution");
        stage.press(KeyCode.SPACE);
        OnStage.waitFor(() -> stage.find("sandbox.command").isFocused());
        assertThat(OnStage.onFx(() -> ((TextField) stage.find("sandbox.command")).getText()))
                .isNotBlank();
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> run.canUndoProperty().get());
        stage.focus("sandbox.challenge.check");
        stage.press(KeyCode.SPACE);
        OnStage.waitFor(() -> stage.find("sandbox.verdict").getStyleClass().contains("dh-right"));
        assertThat(text("sandbox.verdict")).isNotBlank();
        OnStage.waitFor(() -> text("sandbox.challenge.best").contains("solution shown"));
        screen.show(new Place.Sandbox());
        OnStage.waitFor(() -> stage.isShown("sandbox.challenge.two-are-enough"));
        OnStage.waitFor(() ->
                stage.find("sandbox.challenge.two-are-enough")
                        .getAccessibleText()
                        .matches(".*, done\\..*Solved, solution shown: 1 change, par 1\\..*"));
    }

    @Test
    void aLessonAsksForAGuessAndTellsAfterwards() {
        screen.runs(new Place.SandboxLesson("spread-binpack-random"));
        for (int caption = 0; caption < 3; caption++) {
            stage.press(KeyCode.ENTER);
            OnStage.waitFor(() -> run.playingProperty().get());
            stage.press(KeyCode.ENTER);
            OnStage.waitFor(() -> !run.playingProperty().get());
        }
        OnStage.waitFor(() -> stage.isShown("predict.choices"));
        String asked = OnStage.onFx(() -> stage.find("sandbox.caption").getAccessibleText());
        assertThat(asked).contains("And the fourth?");
        stage.press(KeyCode.DIGIT1);
        OnStage.waitFor(() -> !stage.find("predict.commit").isDisabled());
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> stage.isShown("predict.verdict"));
        OnStage.waitFor(() -> !stage.find("sandbox.caption").getAccessibleText().equals(asked));
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> !stage.isShown("predict.verdict"));
        OnStage.waitFor(() -> stage.find("sandbox.lesson.next").isFocused());
        assertThat(stage.isShown("predict.choices")).isFalse();
        assertThat(text("sandbox.lesson.next")).isEqualTo("Next part");
    }

    @Test
    void aLessonThatIsDoneLeadsBackToItsCard() {
        screen.runs(new Place.SandboxLesson("circuit-breaker"));
        OnStage.waitFor(() -> stage.find("sandbox.lesson.next").isFocused());
        for (int presses = 0;
                presses < 40 && !text("sandbox.lesson.next").equals("Finish");
                presses++) {
            stage.press(KeyCode.ENTER);
        }
        assertThat(text("sandbox.lesson.next")).isEqualTo("Finish");
        OnStage.waitFor(() -> !run.playingProperty().get());
        screen.show(new Place.Sandbox());
        OnStage.waitFor(() -> stage.find("sandbox.lesson.circuit-breaker").isFocused());
    }
}
