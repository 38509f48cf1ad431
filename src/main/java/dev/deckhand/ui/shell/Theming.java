package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Look;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps a scene looking as chosen: theme, size of type, motion. What is left to the system follows
/// the system, while the window is open too.
final class Theming {
    private static final String UI = "/dev/deckhand/ui/";

    private Theming() {}

    static void follow(Look look, Scene scene) {
        Scene.Preferences preferences = scene.getPreferences();
        look.theme().subscribe(theme -> preferences.setColorScheme(scheme(theme)));
        look.motion().subscribe(motion -> preferences.setReducedMotion(reduced(motion)));
        preferences.colorSchemeProperty().subscribe(scheme -> style(scene, scheme));
        look.scale()
                .subscribe(percent -> {
                    List<String> classes = scene.getRoot().getStyleClass();
                    classes.removeIf(name -> name.startsWith("dh-scale-"));
                    classes.add("dh-scale-" + percent);
                });
    }

    private static void style(Scene scene, ColorScheme scheme) {
        boolean dark = scheme == ColorScheme.DARK;
        scene.getStylesheets()
                .setAll(
                        address("shared/base.css"),
                        address(dark ? "shell/dark.css" : "shell/light.css"),
                        address("shell/logo.css"),
                        address("shell/shell.css"));
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeAll(List.of("dh-dark", "dh-light"));
        classes.add(dark ? "dh-dark" : "dh-light");
    }

    private static @Nullable ColorScheme scheme(Look.Theme theme) {
        return switch (theme) {
            case SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private static @Nullable Boolean reduced(Look.Motion motion) {
        return switch (motion) {
            case SYSTEM -> null;
            case FULL -> false;
            case REDUCED -> true;
        };
    }

    static String address(String resource) {
        URL url = Objects.requireNonNull(Theming.class.getResource(UI + resource), resource);
        return url.toExternalForm();
    }
}
