package dev.deckhand.ui.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that Deckhand brings along: the families `Inter`, `Inter Medium`, `Inter Semi Bold`
/// and `JetBrains Mono`.
public final class Fonts {
    private static final List<String> FILES =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Italic.otf",
                    "Inter-Medium.otf",
                    "Inter-SemiBold.otf",
                    "Inter-Bold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Makes the fonts known to JavaFX. Before the first scene is styled; a second time does no
    /// harm.
    public static void load() {
        for (String file : FILES) {
            try (InputStream font = Fonts.class.getResourceAsStream("fonts/" + file)) {
                if (font == null || Font.loadFont(font, 14) == null) {
                    throw new IllegalStateException("The font " + file + " cannot be loaded");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Reading the font " + file, e);
            }
        }
    }
}
