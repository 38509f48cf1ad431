package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Look;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps a scene looking as chosen: theme, contrast, size of type, motion. What is left to the
/// system follows the system, while the window is open too.
final class Theming {
    private static final String UI = "/dev/deckhand/ui/";

    private Theming() {}

    static void follow(Look look, Scene scene) {
        Scene.Preferences preferences = scene.getPreferences();
        look.theme().subscribe(theme -> preferences.setColorScheme(scheme(theme)));
        look.motion().subscribe(motion -> preferences.setReducedMotion(reduced(motion)));
        ObservableValue<Boolean> high = high(look, Platform.getPreferences());
        preferences
                .colorSchemeProperty()
                .subscribe(scheme -> style(scene, scheme, high.getValue()));
        high.subscribe(now -> style(scene, preferences.getColorScheme(), now));
        look.scale()
                .subscribe(percent -> {
                    List<String> classes = scene.getRoot().getStyleClass();
                    classes.removeIf(name -> name.startsWith("dh-scale-"));
                    classes.add("dh-scale-" + percent);
                });
    }

    /// Whether contrast is to be high, as chosen or as the platform has it.
    static ObservableValue<Boolean> high(Look look, ObservableMap<String, Object> platform) {
        ObservableValue<Boolean> asked =
                Bindings.createBooleanBinding(() -> isHigh(platform), platform);
        return look.contrast()
                .flatMap(chosen ->
                        switch (chosen) {
                            case SYSTEM -> asked;
                            case NORMAL -> new SimpleBooleanProperty(false);
                            case HIGH -> new SimpleBooleanProperty(true);
                        });
    }

    /// Whether the platform asks for high contrast. Windows says so; GNOME has a theme for it; from
    /// macOS JavaFX tells nothing.
    static boolean isHigh(Map<String, Object> platform) {
        return Boolean.TRUE.equals(platform.get("Windows.SPI.HighContrast"))
                || (platform.get("GTK.theme_name") instanceof String theme
                        && theme.toLowerCase(Locale.ROOT).contains("highcontrast"));
    }

    private static void style(Scene scene, ColorScheme scheme, boolean high) {
        boolean dark = scheme == ColorScheme.DARK;
        String name = dark ? "dark" : "light";
        scene.getStylesheets()
                .setAll(
                        address("shared/base.css"),
                        address("shell/" + (high ? "high-" : "") + name + ".css"),
                        address("shell/logo.css"),
                        address("shell/shell.css"));
        if (high) {
            scene.getStylesheets().add(address("shell/high.css"));
        }
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeAll(List.of("dh-dark", "dh-light", "dh-high"));
        classes.add("dh-" + name);
        if (high) {
            classes.add("dh-high");
        }
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
