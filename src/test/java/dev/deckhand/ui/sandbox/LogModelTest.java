package dev.deckhand.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The log tells what is to come, except to those who guess.
class LogModelTest {
    @Test
    void whileSomethingIsGuessedTheFutureIsLeftOut() throws IOException {
        StageModel stage = new StageModel(new Background(Runnable::run, Runnable::run));
        byte[] file =
                Files.readAllBytes(
                        Path.of("content", "ecs-core", "scenarios", "binpack-vs-spread.json"));
        if (ScenarioReader.read(file) instanceof Reading.Valid valid) {
            stage.run().open(valid.scenario());
        }
        assertThat(stage.log().lines()).isNotEmpty();
        stage.futureHiddenProperty().set(true);
        assertThat(stage.log().lines()).isEmpty();
        stage.run().toTime(5_000_000);
        assertThat(stage.log().lines()).isNotEmpty().allMatch(line -> line.atMicros() <= 5_000_000);
        stage.futureHiddenProperty().set(false);
        assertThat(stage.log().lines()).anyMatch(line -> line.atMicros() > 5_000_000);
    }
}
