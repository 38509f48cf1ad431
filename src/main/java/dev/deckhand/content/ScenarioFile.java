package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftScenario;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonReader;
import dev.deckhand.sandbox.scenario.Places;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a scenario of a pack.
final class ScenarioFile {
    private ScenarioFile() {}

    /// The scenario, or nothing when it cannot run.
    static Optional<DraftScenario> read(
            String file, String text, PackInfo pack, Problems problems) {
        JsonReader.Document document = JsonReader.read(text);
        return switch (ScenarioReader.read(document)) {
            case Reading.Invalid(var found) -> {
                SandboxText.addAll(file, found, problems);
                yield Optional.empty();
            }
            case Reading.Valid(var scenario, var _) -> {
                Json tree = document.tree().orElseThrow();
                int before = problems.count();
                Place id = place(file, tree, "/id");
                SandboxText.checkId(file, scenario.id(), id, problems);
                List<Link> links = new ArrayList<>();
                Place note = place(file, tree, "/note");
                Prose.checkField(scenario.note().orElse(""), note, links, problems);
                yield problems.count() == before
                        ? Optional.of(
                                new DraftScenario(
                                        new ScenarioText(scenario, text, pack.id()), id, links))
                        : Optional.empty();
            }
        };
    }

    private static Place place(String file, Json tree, String pointer) {
        Json at = Places.at(tree, pointer);
        return new Place.At(file, at.line(), at.column());
    }
}
