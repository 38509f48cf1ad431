package dev.deckhand.ui.shared.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Selecting text with the pointer across all blocks of a view, and copying it: drag, double click
/// for a word, triple click for a block, Ctrl+A, Ctrl+C.
final class Selection {
    private record Point(int block, int index) {}

    private final Node view;
    private final List<Prose> blocks = new ArrayList<>();
    private @Nullable Point anchor;
    private boolean dragging;

    Selection(Node view) {
        this.view = view;
    }

    void add(Prose block) {
        blocks.add(block);
        block.getStyleClass().add("dh-selectable");
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> dragging = false);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    boolean isEmpty() {
        return blocks.stream().allMatch(block -> block.selection().isEmpty());
    }

    /// What is selected, as plain text: blocks on lines of their own, cells parted by tabs.
    String text() {
        StringBuilder text = new StringBuilder();
        for (Prose block : blocks) {
            if (!block.selection().isEmpty()) {
                if (!text.isEmpty()) {
                    text.append(block.copiedBefore());
                }
                text.append(block.selected());
            }
        }
        return text.toString();
    }

    void selectAll() {
        blocks.forEach(block -> block.select(0, block.length()));
    }

    void clear() {
        blocks.forEach(block -> block.select(0, 0));
    }

    void copy() {
        if (!isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.C && !isEmpty()) {
            copy();
            key.consume();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.A) {
            selectAll();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !isEmpty()) {
            clear();
            key.consume();
        }
    }

    private void pressed(MouseEvent mouse) {
        if (mouse.getButton() != MouseButton.PRIMARY || isOnControl(mouse) || blocks.isEmpty()) {
            return;
        }
        view.requestFocus();
        dragging = true;
        Point point = pointAt(mouse.getSceneX(), mouse.getSceneY());
        Prose block = blocks.get(point.block());
        if (mouse.isShiftDown() && anchor != null) {
            select(anchor, point);
        } else if (mouse.getClickCount() == 2) {
            clear();
            Prose.Range word = block.wordAt(point.index());
            block.select(word.start(), word.end());
        } else if (mouse.getClickCount() > 2) {
            clear();
            block.select(0, block.length());
        } else {
            clear();
            anchor = point;
        }
    }

    private void dragged(MouseEvent mouse) {
        if (dragging && anchor != null) {
            select(anchor, pointAt(mouse.getSceneX(), mouse.getSceneY()));
        }
    }

    private void select(Point one, Point other) {
        boolean forward =
                one.block() < other.block()
                        || (one.block() == other.block() && one.index() <= other.index());
        Point from = forward ? one : other;
        Point to = forward ? other : one;
        for (int i = 0; i < blocks.size(); i++) {
            Prose block = blocks.get(i);
            if (i < from.block() || i > to.block()) {
                block.select(0, 0);
            } else {
                block.select(
                        i == from.block() ? from.index() : 0,
                        i == to.block() ? to.index() : block.length());
            }
        }
    }

    /// The place in the block under a point, or in the nearest one.
    private Point pointAt(double x, double y) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < blocks.size(); i++) {
            Bounds bounds = blocks.get(i).localToScene(blocks.get(i).getLayoutBounds());
            double dx = outside(x, bounds.getMinX(), bounds.getMaxX());
            double dy = outside(y, bounds.getMinY(), bounds.getMaxY());
            double distance = dy * 1000 + dx;
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return new Point(nearest, blocks.get(nearest).indexAt(x, y));
    }

    private static double outside(double at, double min, double max) {
        return at < min ? min - at : at > max ? at - max : 0;
    }

    private boolean isOnControl(MouseEvent mouse) {
        Node node = mouse.getTarget() instanceof Node target ? target : null;
        while (node != null && !node.equals(view)) {
            if (node instanceof Control && !node.getStyleClass().contains("dh-code-scroll")) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }
}
