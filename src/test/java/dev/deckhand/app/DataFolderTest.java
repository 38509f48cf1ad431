package dev.deckhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/somebody");

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverThePlatform() {
        Map<String, String> environment =
                Map.of("DECKHAND_DATA", "/data/b", "XDG_DATA_HOME", "/data/c");
        assertThat(find(Optional.of(Path.of("/data/a")), environment, "Linux"))
                .isEqualTo(Path.of("/data/a"));
        assertThat(find(Optional.empty(), environment, "Linux")).isEqualTo(Path.of("/data/b"));
        assertThat(find(Optional.empty(), Map.of("XDG_DATA_HOME", "/data/c"), "Linux"))
                .isEqualTo(Path.of("/data/c/deckhand"));
    }

    @Test
    void eachPlatformHasItsOwnPlace() {
        assertThat(find(Optional.empty(), Map.of(), "Linux"))
                .isEqualTo(HOME.resolve(".local/share/deckhand"));
        assertThat(find(Optional.empty(), Map.of(), "Mac OS X"))
                .isEqualTo(HOME.resolve("Library/Application Support/Deckhand"));
        assertThat(
                        find(
                                Optional.empty(),
                                Map.of("APPDATA", "/users/somebody/Roaming"),
                                "Windows 11"))
                .isEqualTo(Path.of("/users/somebody/Roaming/Deckhand"));
    }

    private static Path find(Optional<Path> given, Map<String, String> environment, String osName) {
        return DataFolder.find(given, environment, osName, HOME).path();
    }
}
