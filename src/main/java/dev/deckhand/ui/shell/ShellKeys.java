package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Look;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The keys that act everywhere, and those of the screen when the focus is not in it.
final class ShellKeys {
    private static final List<KeyCode> DIGITS =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.DIGIT7,
                    KeyCode.DIGIT8,
                    KeyCode.DIGIT9);

    private final Shell shell;
    private final Look look;

    ShellKeys(Shell shell, Look look) {
        this.shell = shell;
        this.look = look;
    }

    void install() {
        shell.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeOthers);
        shell.addEventHandler(KeyEvent.KEY_PRESSED, this::afterOthers);
        shell.addEventFilter(MouseEvent.MOUSE_PRESSED, this::sideButtons);
        shell.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(this::keepFocusInTheWindow);
    }

    /// Without a focus no key would reach us: when the focused control goes away, the screen has
    /// it.
    private void keepFocusInTheWindow(@Nullable Node focused) {
        if (focused == null && shell.getScene() != null) {
            shell.current().ifPresent(Node::requestFocus);
        }
    }

    private void beforeOthers(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.K) {
            shell.palette().toggle();
            key.consume();
        } else if (shell.palette().isVisible()) {
            return;
        } else if (key.isShortcutDown() && !key.isAltDown()) {
            shortcut(key);
        } else if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
            shell.history().back();
            key.consume();
        } else if (key.isAltDown() && key.getCode() == KeyCode.RIGHT) {
            shell.history().forward();
            key.consume();
        }
    }

    private void shortcut(KeyEvent key) {
        int digit = DIGITS.indexOf(key.getCode());
        if (digit >= 0) {
            shell.goTo(digit);
            key.consume();
        } else if (key.getCode() == KeyCode.PLUS || key.getCode() == KeyCode.EQUALS) {
            look.rescale(1);
            key.consume();
        } else if (key.getCode() == KeyCode.MINUS) {
            look.rescale(-1);
            key.consume();
        } else if (key.getCode() == KeyCode.DIGIT0) {
            look.scale().set(100);
            key.consume();
        }
    }

    /// What nobody has taken: `?`, and the letters of the screen that is on, when the focus is
    /// elsewhere.
    private void afterOthers(KeyEvent key) {
        Node focused = shell.getScene().getFocusOwner();
        if (focused instanceof TextInputControl || shell.palette().isVisible()) {
            return;
        }
        if ("?".equals(key.getText()) || key.getCode() == KeyCode.F1) {
            shell.showKeys();
            key.consume();
        } else {
            shell.current()
                    .filter(view -> !isWithin(focused, view) && !view.equals(key.getTarget()))
                    .ifPresent(view -> Event.fireEvent(view, key.copyFor(view, view)));
        }
    }

    private void sideButtons(MouseEvent mouse) {
        if (mouse.getButton() == MouseButton.BACK) {
            shell.history().back();
            mouse.consume();
        } else if (mouse.getButton() == MouseButton.FORWARD) {
            shell.history().forward();
            mouse.consume();
        }
    }

    private static boolean isWithin(@Nullable Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
