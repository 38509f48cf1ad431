package dev.deckhand.ui.tour;

import dev.deckhand.ui.shared.FxThread;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shell.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Where the tour stands in a window, and what it can do there: go elsewhere, press keys, take a
/// picture.
final class Stop {
    private static final int MILLIS_TO_SETTLE = 60;
    private static final int PATIENCE = 200;

    private final Window window;
    private final Stage stage;
    private final BiFunction<String, Look.Theme, Path> files;
    private final Look.Theme theme;

    Stop(Window window, Stage stage, BiFunction<String, Look.Theme, Path> files, Look.Theme theme) {
        this.window = window;
        this.stage = stage;
        this.files = files;
        this.theme = theme;
    }

    Window window() {
        return window;
    }

    /// Waits until the journal is open.
    void untilOpen() {
        for (int i = 0; i < PATIENCE && !FxThread.call(() -> window.navigator().isPresent()); i++) {
            Camera.rest(MILLIS_TO_SETTLE);
        }
    }

    Stop at(Place place) {
        FxThread.call(() -> {
            window.navigator().orElseThrow().go(place);
            return 0;
        });
        Camera.rest(MILLIS_TO_SETTLE);
        return this;
    }

    /// Waits until a node is there and to be seen.
    Stop until(String id) {
        for (int i = 0; i < PATIENCE; i++) {
            if (FxThread.call(() -> isShown(node(id)))) {
                return this;
            }
            Camera.rest(MILLIS_TO_SETTLE);
        }
        throw new IllegalStateException("The tour waits for " + id + " in vain");
    }

    /// Not `lookup`, which takes a dot in an id for a style class.
    private @Nullable Node node(String id) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isShown(@Nullable Node node) {
        return node != null && node.isVisible() && node.getScene() != null;
    }

    /// Presses keys together, modifiers first.
    Stop press(KeyCode... keys) {
        FxThread.call(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
            return 0;
        });
        Camera.rest(MILLIS_TO_SETTLE);
        return this;
    }

    /// Types letters, digits and blanks.
    Stop type(String text) {
        for (char character : text.toUpperCase(Locale.ROOT).toCharArray()) {
            KeyCode key =
                    character == ' '
                            ? KeyCode.SPACE
                            : KeyCode.getKeyCode(String.valueOf(character));
            if (key != null) {
                FxThread.call(() -> {
                    new Robot().keyType(key);
                    return 0;
                });
            }
        }
        Camera.rest(MILLIS_TO_SETTLE);
        return this;
    }

    /// Scrolls to a share of the way down, 0 to 1.
    Stop scroll(String id, double share) {
        FxThread.call(() -> {
            if (node(id) instanceof ScrollPane pane) {
                pane.setVvalue(share);
            }
            return 0;
        });
        return this;
    }

    /// Scrolls the page that a node is on until the node is at its top, or the page at its end.
    Stop scrollTo(String id) {
        FxThread.call(() -> {
            Node node = node(id);
            for (Node at = node; at != null; at = at.getParent()) {
                if (node != null && at instanceof Page page) {
                    Node content = page.getContent();
                    double top = content.sceneToLocal(node.localToScene(0, 0)).getY();
                    double room =
                            content.getLayoutBounds().getHeight()
                                    - page.getViewportBounds().getHeight();
                    page.setVvalue(room <= 0 ? 0 : Math.clamp((top - 16) / room, 0, 1));
                }
            }
            return 0;
        });
        Camera.rest(MILLIS_TO_SETTLE);
        return this;
    }

    Stop focus(String id) {
        FxThread.call(() -> {
            Node node = node(id);
            if (node == null) {
                throw new IllegalStateException("The tour looks for " + id + " in vain");
            }
            node.requestFocus();
            return 0;
        });
        return this;
    }

    Stop picture(String name) throws IOException {
        new Camera(stage.getScene()).take(files.apply(name, theme));
        return this;
    }
}
