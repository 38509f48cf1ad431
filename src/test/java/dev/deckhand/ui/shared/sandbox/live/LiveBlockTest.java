package dev.deckhand.ui.shared.sandbox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.ScenarioText;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shared.sandbox.Scenarios;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A live map in a note.
class LiveBlockTest {
    private final Workers workers = new Workers();
    private final List<String> opened = new ArrayList<>();
    private LiveBlock block;
    private OnStage stage;

    @BeforeEach
    void open() {
        stage =
                new OnStage(() -> {
                    block =
                            new LiveBlock(
                                    new ScenarioText(
                                            Scenarios.builtIn("rolling-update"), "", "ecs-core"),
                                    workers.elsewhere(),
                                    () -> opened.add("big"));
                    return new VBox(block, LiveBlock.missing("no-such"));
                });
    }

    @AfterEach
    void close() {
        stage.close();
        workers.close();
    }

    @Test
    void nothingRunsBeforeItIsAskedToAndThenItPlaysInPlace() {
        assertThat(OnStage.onFx(() -> block.run().isOpen())).isFalse();
        assertThat(stage.isShown("live.rolling-update.step")).isFalse();
        stage.click("live.rolling-update.play");
        OnStage.waitFor(() -> stage.isShown("live.rolling-update.map"));
        OnStage.waitFor(() ->
                block.run().momentProperty().get() != null
                        && block.run().momentProperty().get().atMicros() > 0);
        stage.click("live.rolling-update.play");
        OnStage.waitFor(() -> !block.run().playingProperty().get());
    }

    @Test
    void aStepIsToldAsASentenceAndTheStartIsGoneBackTo() {
        stage.click("live.rolling-update.play");
        OnStage.waitFor(() -> block.run().completeProperty().get());
        stage.click("live.rolling-update.restart");
        OnStage.waitFor(() -> block.run().momentProperty().get().position() == 0);
        stage.click("live.rolling-update.step");
        OnStage.waitFor(() -> block.run().momentProperty().get().position() > 0);
        OnStage.waitFor(
                () -> !((Label) stage.find("live.rolling-update.last")).getText().isEmpty());
    }

    @Test
    void itIsOpenedBigElsewhere() {
        stage.click("live.rolling-update.big");
        assertThat(opened).containsExactly("big");
    }

    @Test
    void aScenarioThatIsNotThereIsNamed() {
        assertThat(OnStage.onFx(() -> ((Label) stage.find("live.missing.no-such")).getText()))
                .contains("no-such");
    }
}
