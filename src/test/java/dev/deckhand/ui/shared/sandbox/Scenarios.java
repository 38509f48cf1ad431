package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Scenarios of the built-in pack, for tests.
public final class Scenarios {
    private Scenarios() {}

    public static Scenario builtIn(String id) {
        String path = "/content/ecs-core/scenarios/" + id + ".json";
        try (InputStream in = Scenarios.class.getResourceAsStream(path)) {
            if (in != null
                    && ScenarioReader.read(in.readAllBytes()) instanceof Reading.Valid valid) {
                return valid.scenario();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(id);
    }
}
