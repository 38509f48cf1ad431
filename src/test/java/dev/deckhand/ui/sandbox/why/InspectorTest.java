package dev.deckhand.ui.sandbox.why;

import static dev.deckhand.ui.shared.OnStage.onFx;
import static dev.deckhand.ui.shared.OnStage.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.content.Library;
import dev.deckhand.journal.Event;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The inspector by mouse and by keyboard.
class InspectorTest {
    @TempDir Path folder;

    private final Selection selection = new Selection();
    private final Visited navigator = new Visited();
    private final Library library = TestLibrary.withPlacement("binpack-vs-spread", "binpack");
    private Services services;
    private Run run;
    private InspectorModel model;
    private OnStage stage;
    private ClusterMap map;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder);
        run = new Run(new Background(Runnable::run, Runnable::run));
        stage = new OnStage(this::content);
    }

    @AfterEach
    void close() {
        stage.close();
        services.close();
    }

    private Parent content() {
        run.open(Sample.scenario("binpack-vs-spread"));
        Recorder recorder =
                new Recorder(library, services.journal(), services.ids()::next, services.clock());
        model =
                new InspectorModel(
                        run,
                        selection,
                        () -> library,
                        navigator,
                        new WhyModel(run, selection),
                        new PredictModel(
                                run,
                                selection,
                                new Recording(
                                        () -> library,
                                        recorder,
                                        new Background(Runnable::run, Runnable::run),
                                        "sandbox"),
                                services.clock(),
                                navigator));
        InspectorPane pane = new InspectorPane(model, run, () -> true);
        map = new ClusterMap(selection);
        run.momentProperty().subscribe(moment -> map.show(moment.picture(), false));
        model.verdictsProperty().subscribe(map::setVerdicts);
        pane.tellOn(map);
        HBox.setHgrow(map, Priority.ALWAYS);
        HBox root = new HBox(map, pane);
        root.addEventHandler(KeyEvent.KEY_PRESSED, pane::act);
        return root;
    }

    private void at(long seconds) {
        onFx(() -> {
            run.toTime(seconds * 1_000_000);
            return null;
        });
    }

    private String text(String id) {
        return onFx(() -> ((Labeled) stage.find(id)).getText());
    }

    @Test
    void aTaskThatIsPickedIsExplained() {
        at(20);
        onFx(() -> {
            selection.select(Sample.line(run, "PLACE", 0).things().getFirst());
            return null;
        });
        waitFor(() -> stage.isShown("why.explanation"));
        assertThat(text("why.heading")).isEqualTo("A task of packed is placed");
        assertThat(onFx(() -> stage.find("why.funnel").getAccessibleText()))
                .contains("binpack(memory): 4 in, 1 left");
        assertThat(onFx(() -> ((TableView<?>) stage.find("why.table")).getItems())).hasSize(4);
    }

    @Test
    void wExplainsTheLastDecisionAndEscapeLeavesIt() {
        at(20);
        onFx(() -> {
            stage.find("inspector.facts").requestFocus();
            return null;
        });
        stage.press(KeyCode.W);
        waitFor(() -> stage.isShown("why.explanation"));
        assertThat(onFx(() -> model.why().verdictsProperty().get())).hasSize(4);
        stage.press(KeyCode.ESCAPE);
        waitFor(() -> !stage.isShown("why.explanation"));
        assertThat(onFx(() -> model.why().verdictsProperty().get())).isEmpty();
    }

    @Test
    void theSentenceStandsOnTheMapAndItsNounsLightWhatTheyName() {
        at(20);
        stage.focus("inspector.facts");
        stage.press(KeyCode.W);
        waitFor(() -> stage.isShown("why.note") && !stage.isShown("why.sentence"));
        Node link =
                onFx(() ->
                        ((TextFlow) stage.find("why.note"))
                                .getChildren().stream()
                                        .filter(Hyperlink.class::isInstance)
                                        .findFirst()
                                        .orElseThrow());
        onFx(() -> {
            link.requestFocus();
            return null;
        });
        waitFor(() -> selection.lit().contains(new Thing.Instance("i1")));
        stage.press(KeyCode.ESCAPE);
        waitFor(() -> !stage.isShown("why.note"));
        assertThat(onFx(() -> model.why().isOpen())).isFalse();
    }

    @Test
    void aSentenceTakenOffTheMapIsReadInThePanel() {
        at(20);
        stage.focus("inspector.facts");
        stage.press(KeyCode.W);
        stage.click("why.note.close");
        waitFor(() -> !stage.isShown("why.note") && stage.isShown("why.sentence"));
        assertThat(onFx(() -> model.why().verdictsProperty().get())).hasSize(4);
    }

    @Test
    void aDroppedDotLightsItsCard() {
        at(20);
        stage.focus("inspector.facts");
        stage.press(KeyCode.W);
        waitFor(() -> stage.isShown("why.funnel.resources"));
        stage.focus("why.funnel.resources");
        waitFor(() -> selection.lit().equals(Set.of(new Thing.Instance("i3"))));
    }

    @Test
    void aLineOfTheLogIsExplainedAndAChangeIsTried() {
        at(20);
        onFx(() -> {
            selection.select(Sample.line(run, "PLACE", 0));
            return null;
        });
        waitFor(() -> stage.isShown("why.try.1"));
        onFx(() -> {
            ((javafx.scene.control.Button) stage.find("why.try.1")).fire();
            return null;
        });
        assertThat(onFx(() -> run.branches().size())).isEqualTo(2);
    }

    @Test
    void aGuessIsMadeByKeyboardAloneAndAnswersTheQuestion() {
        stage.focus("inspector.facts");
        stage.press(KeyCode.P);
        waitFor(() -> stage.isShown("predict.choices"));
        stage.press(KeyCode.DIGIT3);
        waitFor(() -> !stage.find("predict.commit").isDisabled());
        stage.press(KeyCode.ENTER);
        waitFor(() -> stage.isShown("predict.verdict"));
        assertThat(text("predict.verdict")).isEqualTo("Right, it goes to i3.");
        assertThat(services.journal().eventsOf("placement-1"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Answered.class,
                        answer -> {
                            assertThat(answer.choice()).isEqualTo("i3");
                            assertThat(answer.correct()).isTrue();
                        });
        stage.press(KeyCode.ENTER);
        waitFor(() -> stage.isShown("predict.choices"));
        stage.press(KeyCode.ESCAPE);
        waitFor(() -> stage.isShown("inspector.facts"));
        assertThat(services.journal().reviewsOf("placement-1")).hasSize(1);
    }

    @Test
    void theFourSidesShowWhatIsSelected() {
        at(20);
        onFx(() -> {
            selection.select(new Thing.Instance("i3"));
            return null;
        });
        waitFor(() -> stage.isShown("inspector.facts.pane"));
        assertThat(text("inspector.name")).isEqualTo("i3");
        stage.click("inspector.json");
        waitFor(() -> stage.isShown("inspector.json.text"));
        String json = onFx(() -> ((TextArea) stage.find("inspector.json.text")).getText());
        assertThat(json).contains("container-instance/demo/i3");
        stage.click("inspector.json.copy");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(json);
        stage.click("inspector.learn");
        waitFor(() -> stage.isShown("inspector.learn.pane"));
        stage.click("inspector.why");
        waitFor(() -> stage.isShown("why.explanation"));
    }

    @Test
    void notesAndQuestionsAreAPressAway() {
        onFx(() -> {
            model.read("placement");
            model.practise(library.questions());
            return null;
        });
        assertThat(navigator.places)
                .containsExactly(
                        new Place.Note("placement"),
                        new Place.PracticeQuestions(java.util.List.of("placement-1")));
    }
}
