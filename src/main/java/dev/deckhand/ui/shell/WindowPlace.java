package dev.deckhand.ui.shell;

import dev.deckhand.app.Settings;
import java.io.UncheckedIOException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// How large the window was and where it stood.
final class WindowPlace {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Settings settings;

    WindowPlace(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /// Of the content, without the frame.
    double width() {
        return settings.number("window.width", WIDTH);
    }

    double height() {
        return settings.number("window.height", HEIGHT);
    }

    /// Puts the window where it was, if there is still a screen there.
    void restore() {
        double x = settings.number("window.x", Double.NaN);
        double y = settings.number("window.y", Double.NaN);
        boolean onScreen =
                Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(bounds -> holds(bounds, x, y));
        if (onScreen) {
            stage.setX(x);
            stage.setY(y);
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(settings.isOn("window.maximized", false));
    }

    /// Writes to the settings that everything else writes to; the ones this was made with were read
    /// before the journal was open.
    void remember(Settings settings) {
        try {
            settings.set("window.maximized", Boolean.toString(stage.isMaximized()));
            if (!stage.isMaximized() && !stage.isFullScreen() && stage.getScene() != null) {
                settings.set("window.width", whole(stage.getScene().getWidth()));
                settings.set("window.height", whole(stage.getScene().getHeight()));
                settings.set("window.x", whole(stage.getX()));
                settings.set("window.y", whole(stage.getY()));
            }
        } catch (UncheckedIOException e) {
            // The window then opens at its usual size; nothing that was learned is lost.
            return;
        }
    }

    private static boolean holds(Rectangle2D screen, double x, double y) {
        return x > screen.getMinX() - 40
                && x < screen.getMaxX() - 200
                && y > screen.getMinY() - 10
                && y < screen.getMaxY() - 100;
    }

    private static String whole(double number) {
        return Long.toString(Math.round(number));
    }
}
