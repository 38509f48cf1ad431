package dev.deckhand.ui.progress;

import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Makes many nodes one stop of the Tab key: arrows move between them, Home and End to the ends.
final class Roving {
    private final List<? extends Node> nodes;
    private final int acrossBy;
    private final int downBy;

    private Roving(List<? extends Node> nodes, int acrossBy, int downBy) {
        this.nodes = nodes;
        this.acrossBy = acrossBy;
        this.downBy = downBy;
    }

    /// @param first which has the stop at the beginning
    /// @param acrossBy how far the left and right arrows go
    /// @param downBy how far the up and down arrows go
    static void over(List<? extends Node> nodes, int first, int acrossBy, int downBy) {
        Roving roving = new Roving(List.copyOf(nodes), acrossBy, downBy);
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            node.setFocusTraversable(i == first);
            node.addEventFilter(KeyEvent.KEY_PRESSED, key -> roving.pressed(node, key));
            node.focusedProperty()
                    .subscribe(focused -> {
                        if (focused) {
                            roving.nodes.forEach(
                                    other -> other.setFocusTraversable(other.equals(node)));
                        }
                    });
        }
    }

    private void pressed(Node node, KeyEvent key) {
        int at = nodes.indexOf(node);
        int last = nodes.size() - 1;
        boolean taken =
                switch (key.getCode()) {
                    case RIGHT -> go(at, i -> i + acrossBy);
                    case LEFT -> go(at, i -> i - acrossBy);
                    case DOWN -> go(at, i -> i + downBy);
                    case UP -> go(at, i -> i - downBy);
                    case HOME -> go(at, _ -> 0);
                    case END -> go(at, _ -> last);
                    default -> false;
                };
        if (taken || key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
            key.consume();
        }
    }

    private boolean go(int from, IntUnaryOperator step) {
        int to = step.applyAsInt(from);
        if (to == from || to < 0 || to >= nodes.size()) {
            return false;
        }
        nodes.get(to).setFocusTraversable(true);
        nodes.get(to).requestFocus();
        return true;
    }
}
