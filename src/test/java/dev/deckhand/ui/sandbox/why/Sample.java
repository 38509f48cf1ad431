package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Scenarios of the pack that comes along, run on the calling thread.
final class Sample {
    private Sample() {}

    static Scenario scenario(String id) {
        try {
            byte[] file =
                    Files.readAllBytes(Path.of("content", "ecs-core", "scenarios", id + ".json"));
            if (ScenarioReader.read(file) instanceof Reading.Valid valid) {
                return valid.scenario();
            }
            throw new IllegalArgumentException(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Run up to a time.
    static Run run(String id, long seconds) {
        Run run = new Run(new Background(Runnable::run, Runnable::run));
        run.open(scenario(id));
        run.toTime(Micros.ofSeconds(seconds));
        return run;
    }

    static Line line(Run run, String type, int number) {
        return run.lines().stream()
                .filter(line -> line.type().equals(type))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
