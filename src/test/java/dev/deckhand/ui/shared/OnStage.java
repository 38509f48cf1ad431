package dev.deckhand.ui.shared;

import dev.deckhand.ui.shell.DeckhandApp;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// One node on a stage of its own, with a robot that finds things by their id and waits until they
/// are there.
public final class OnStage implements AutoCloseable {
    private static final double SIZE = 900;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    /// @param content made on the JavaFX thread
    public OnStage(Callable<Parent> content) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("No toolkit", e);
        }
        stage =
                onFx(() -> {
                    DeckhandApp.prepare();
                    Stage made = new Stage();
                    Scene scene = new Scene(content.call(), SIZE, SIZE);
                    for (String sheet : List.of("shared/base.css", "shell/light.css")) {
                        scene.getStylesheets()
                                .add(
                                        OnStage.class
                                                .getResource("/dev/deckhand/ui/" + sheet)
                                                .toExternalForm());
                    }
                    made.setScene(scene);
                    made.show();
                    made.requestFocus();
                    return made;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    public static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    public static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new IllegalStateException("It did not come to pass", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void click(String id) {
        waitFor(() -> isShown(id));
        onFx(() -> intoView(find(id)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(onFx(() -> find(id)));
    }

    /// Clicks so far from the middle of a node.
    public void clickAt(String id, double right, double down) {
        waitFor(() -> isShown(id));
        robot.clickOn(robot.offset(onFx(() -> find(id)), right, down));
    }

    public void hover(String id) {
        waitFor(() -> isShown(id));
        robot.moveTo(onFx(() -> find(id)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Scrolls as a learner would who wants to click there.
    private static Node intoView(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Node content = pane.getContent();
                Bounds there = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double shown = pane.getViewportBounds().getHeight();
                double room = content.getLayoutBounds().getHeight() - shown;
                double top = Math.clamp(pane.getVvalue(), 0, 1) * Math.max(0, room);
                if (room > 0 && (there.getMinY() < top || there.getMaxY() > top + shown)) {
                    pane.setVvalue(Math.clamp((there.getCenterY() - shown / 2) / room, 0, 1));
                }
            }
        }
        return node;
    }

    public void focus(String id) {
        waitFor(() -> isShown(id));
        onFx(() -> {
            find(id).requestFocus();
            return id;
        });
    }

    /// Presses keys together, modifiers first.
    public void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public boolean isShown(String id) {
        Node node = find(id);
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null && node.getScene() != null;
    }

    public Node find(String id) {
        return find(stage.getScene().getRoot(), id);
    }

    private static Node find(Node at, String id) {
        if (id.equals(at.getId())) {
            return at;
        }
        if (at instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.hide();
            return null;
        });
    }
}
