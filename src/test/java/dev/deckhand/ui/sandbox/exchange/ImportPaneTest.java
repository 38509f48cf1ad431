package dev.deckhand.ui.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real cluster comes in through the pane.
class ImportPaneTest {
    static final String INSTANCES =
            """
            { "containerInstances": [ {
                "containerInstanceArn": "arn:aws:ecs:eu-west-1:123456789012:container-instance/shop/0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "ec2InstanceId": "i-0abc1234def567890",
                "remainingResources": [
                  { "name": "CPU", "type": "INTEGER", "integerValue": 1536 },
                  { "name": "MEMORY", "type": "INTEGER", "integerValue": 6705 } ],
                "registeredResources": [
                  { "name": "CPU", "type": "INTEGER", "integerValue": 2048 },
                  { "name": "MEMORY", "type": "INTEGER", "integerValue": 7729 } ],
                "status": "ACTIVE", "agentConnected": true,
                "attributes": [
                  { "name": "ecs.availability-zone", "value": "eu-west-1b" },
                  { "name": "ecs.instance-type", "value": "m5.large" } ] } ] }
            """;

    static final String TASKS =
            """
            { "tasks": [ {
                "taskArn": "arn:aws:ecs:eu-west-1:123456789012:task/shop/11112222333344445555666677778888",
                "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/payments:17",
                "containerInstanceArn": "arn:aws:ecs:eu-west-1:123456789012:container-instance/shop/0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "lastStatus": "RUNNING", "desiredStatus": "RUNNING",
                "cpu": "512", "memory": "1024", "group": "service:payments" } ] }
            """;

    @TempDir Path folder;

    private final Visited visited = new Visited();
    private final AtomicInteger left = new AtomicInteger();
    private Workers workers;
    private ImportModel model;
    private Chosen chosen;
    private OnStage stage;

    @BeforeEach
    void open() {
        workers = new Workers();
        chosen = new Chosen(folder);
        stage =
                new OnStage(() -> {
                    model = new ImportModel(workers.elsewhere(), visited);
                    return new ImportPane(model, chosen, left::incrementAndGet);
                });
    }

    @AfterEach
    void close() {
        stage.close();
        workers.close();
    }

    private void paste(String text) {
        OnStage.onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        stage.focus("exchange.import.text");
        stage.press(KeyCode.CONTROL, KeyCode.V);
    }

    private boolean canOpen() {
        return !stage.find("exchange.import.open").isDisabled();
    }

    private String told() {
        return OnStage.onFx(() ->
                stage.find("exchange.import.preview").lookupAll(".label").stream()
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.joining("\n")));
    }

    private Scenario opened() {
        return ((Reading.Valid)
                        ScenarioReader.read(
                                ((Place.SandboxDocument) visited.places.getLast()).json()))
                .scenario();
    }

    @Test
    void whatIsPastedBecomesAScenarioWithoutTheNamesOfTheAccount() {
        assertThat(canOpen()).isFalse();
        paste(INSTANCES + TASKS);
        OnStage.waitFor(this::canOpen);
        assertThat(told())
                .contains("1 instance, no services, 1 task, 1 task definition")
                .contains("payments:17 is not described", "No services are described");
        stage.click("exchange.import.open");
        assertThat(((Place.SandboxDocument) visited.places.getLast()).json())
                .doesNotContain("123456789012", "payments", "i-0abc");
        Simulation run = Simulation.load(opened());
        run.runUntil(1_000_000);
        assertThat(run.state().containerInstances().getFirst().remainingResources().cpu())
                .isEqualTo(1536);
    }

    @Test
    void namesStayWhenTheyAreNotToBeScrambled() {
        paste(INSTANCES + TASKS);
        stage.click("exchange.import.scramble");
        OnStage.waitFor(() -> model.previewProperty().get().json().contains("i-0abc1234def567890"));
        stage.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(opened().cluster().containerInstances().getFirst().id())
                .isEqualTo("i-0abc1234def567890");
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndTheCaretGoesThere() {
        paste(INSTANCES + "{ \"tasks\": [ oops ] }");
        OnStage.waitFor(() -> !model.previewProperty().get().faults().isEmpty());
        int lines = (int) INSTANCES.lines().count();
        assertThat(told()).contains("Document 2, " + (lines + 1) + ":");
        assertThat(canOpen()).isFalse();
        OnStage.onFx(() -> {
            stage.find("exchange.import.preview").lookup(".dh-import-go").requestFocus();
            return null;
        });
        stage.press(KeyCode.ENTER);
        TextArea text = (TextArea) stage.find("exchange.import.text");
        assertThat(OnStage.onFx(text::getAnchor)).isGreaterThan(INSTANCES.length());
    }

    @Test
    void filesAreReadBesidesAndCanBeTakenAway() throws IOException {
        Path instances = folder.resolve("instances.json");
        Path tasks = folder.resolve("tasks.json");
        Files.writeString(instances, INSTANCES);
        Files.writeString(tasks, TASKS + "{ \"services\": [ }");
        chosen.opened = List.of(instances, tasks);
        stage.click("exchange.import.choose");
        OnStage.waitFor(() -> !model.previewProperty().get().faults().isEmpty());
        assertThat(told()).contains("tasks.json:");
        stage.click("exchange.import.remove.tasks.json");
        OnStage.waitFor(this::canOpen);
        assertThat(told()).contains("1 instance, no services, no tasks");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        OnStage.onFx(() -> {
            model.add(List.of(folder.resolve("no-such.json")));
            return model;
        });
        OnStage.waitFor(() -> !visited.problems.isEmpty());
        assertThat(visited.problems.getFirst()).contains("no-such.json");
    }

    @Test
    void theCommandsAreCopiedForTheClusterThatIsNamed() {
        stage.focus("exchange.import.cluster");
        stage.write("shop");
        stage.click("exchange.import.copy");
        assertThat(OnStage.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(DescribeCommands.of("shop"));
    }

    @Test
    void escapeLeadsBack() {
        stage.focus("exchange.import.text");
        stage.press(KeyCode.ESCAPE);
        assertThat(left).hasValue(1);
    }
}
