package dev.deckhand.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The scenarios that ship with the app.
class ContentScenariosTest {
    private static final Path FOLDER = Path.of("content", "ecs-core", "scenarios");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreAtLeastTwelve() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachIsReadWithoutARemarkAndIsCalledAsItsFile(Path file) throws IOException {
        switch (ScenarioReader.read(Files.readAllBytes(file))) {
            case Reading.Invalid(var problems) -> assertThat(problems).isEmpty();
            case Reading.Valid(var scenario, var remarks) -> {
                assertThat(remarks).isEmpty();
                assertThat(scenario.id() + ".json").isEqualTo(file.getFileName().toString());
                assertThat(scenario.title()).isPresent();
                assertThat(scenario.note()).isPresent();
            }
        }
    }
}
