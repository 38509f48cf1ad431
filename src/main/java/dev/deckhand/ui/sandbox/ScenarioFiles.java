package dev.deckhand.ui.sandbox;

import dev.deckhand.app.Settings;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.sandbox.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Scenario files: reading them, writing them, and which were open lately. Not on the JavaFX
/// thread.
final class ScenarioFiles {
    private static final int RECENT = 8;
    private static final String KEY = "sandbox.recent.";

    /// A file that was opened.
    sealed interface Opened {}

    record Sound(String title, String json, Scenario scenario) implements Opened {}

    /// @param problems with their places, in the order of the file
    record Unsound(List<Problem> problems) implements Opened {
        Unsound {
            problems = List.copyOf(problems);
        }
    }

    private final Settings settings;

    ScenarioFiles(Settings settings) {
        this.settings = settings;
    }

    /// Reads a file; one that can be run is remembered.
    Opened open(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return switch (ScenarioReader.read(bytes)) {
            case Reading.Valid(var scenario, _) -> {
                remember(file);
                yield new Sound(
                        scenario.title().orElse(scenario.id()),
                        new String(bytes, StandardCharsets.UTF_8),
                        scenario);
            }
            case Reading.Invalid(var problems) -> new Unsound(problems);
        };
    }

    /// Writes a scenario with a learner's changes appended to its timeline, beside the file first,
    /// so that a crash leaves the old file or the new.
    Path save(Path file, String json, List<TimelineEntry> changes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, ScenarioWriter.withChanges(json, changes));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        remember(file);
        return file;
    }

    /// The files opened or saved last, the newest first; only those that are there.
    List<Path> recent() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < RECENT; i++) {
            settings.get(KEY + i).map(Path::of).filter(Files::isRegularFile).ifPresent(files::add);
        }
        return files;
    }

    private void remember(Path file) {
        List<Path> files = new ArrayList<>(recent());
        files.remove(file);
        files.addFirst(file);
        for (int i = 0; i < RECENT; i++) {
            if (i < files.size()) {
                settings.set(KEY + i, files.get(i).toString());
            } else {
                settings.clear(KEY + i);
            }
        }
    }
}
