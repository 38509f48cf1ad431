package dev.deckhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir Path folder;

    @Test
    void aChoiceIsThereAfterReadingAgain() {
        Path file = folder.resolve("new/settings.properties");
        Settings.read(file).set("look.theme", "dark");
        assertThat(Settings.read(file).get("look.theme", "system")).isEqualTo("dark");
    }

    @Test
    void rubbishInTheFileCountsAsNothingChosen() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "look.font-scale=big\n\\u00zz\n");
        Settings settings = Settings.read(file);
        assertThat(settings.number("look.font-scale", 1.0)).isEqualTo(1.0);
        settings.set("look.theme", "light");
        assertThat(Settings.read(file).get("look.theme")).hasValue("light");
    }
}
