package dev.deckhand.ui.tour;

import dev.deckhand.ui.shared.FxThread;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import dev.deckhand.ui.shared.sandbox.map.Level;
import dev.deckhand.ui.shell.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Where the tour stands in a window, and what it can do there: go elsewhere, press keys, take a
/// picture.
final class Stop {
    private static final int MILLIS_TO_SETTLE = 60;
    private static final int PATIENCE = 400;

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
        return until(id, () -> isShown(node(id)));
    }

    /// Waits until a text stands somewhere.
    Stop untilText(String id) {
        return until(id, () -> node(id) instanceof Labeled label && !label.getText().isBlank());
    }

    /// Waits until a run is there, with its clock at the start and something in its log.
    Stop untilRun() {
        return until(
                "a run",
                () ->
                        node("sandbox.clock") instanceof Labeled clock
                                && clock.getText().equals("0:00.0")
                                && node("sandbox.log.list") instanceof ListView<?> log
                                && !log.getItems().isEmpty());
    }

    private Stop until(String what, BooleanSupplier there) {
        for (int i = 0; i < PATIENCE; i++) {
            if (FxThread.call(there::getAsBoolean)) {
                return this;
            }
            Camera.rest(MILLIS_TO_SETTLE);
        }
        throw new IllegalStateException("The tour waits for " + what + " in vain");
    }

    private ClusterMap map() {
        if (node("sandbox.map") instanceof ClusterMap map) {
            return map;
        }
        throw new IllegalStateException("The tour looks for the map in vain");
    }

    /// Takes the sandbox's clock to a time.
    Stop goTo(String time) {
        press(KeyCode.G).until("sandbox.goto");
        return type(time).press(KeyCode.ENTER);
    }

    /// Goes nearer to the map until this level of detail is drawn.
    Stop closer(Level level) {
        for (int i = 0; i < PATIENCE; i++) {
            if (FxThread.call(() -> map().levelProperty().get().compareTo(level) >= 0)) {
                return this;
            }
            press(KeyCode.ADD);
        }
        throw new IllegalStateException("The tour does not come to " + level);
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
        until(id);
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
