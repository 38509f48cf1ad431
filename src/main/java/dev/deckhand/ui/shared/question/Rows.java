package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Markdown;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// What rows that can be chosen have in common.
final class Rows {
    private static final PseudoClass RING = PseudoClass.getPseudoClass("ring");

    private Rows() {}

    /// Up and Down lead from row to row.
    static void moveFocusWithArrows(Region parent, Supplier<List<? extends Node>> rows) {
        parent.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    boolean up = key.getCode() == KeyCode.UP;
                    if (key.isAltDown() || !(up || key.getCode() == KeyCode.DOWN)) {
                        return;
                    }
                    List<? extends Node> all = rows.get();
                    int at = key.getTarget() instanceof Node node ? all.indexOf(node) : -1;
                    if (at >= 0) {
                        boolean seen = hasRing(all.get(at));
                        int next = seen ? at + (up ? -1 : 1) : at;
                        focus(all.get(Math.clamp(next, 0, all.size() - 1)));
                        key.consume();
                    }
                });
    }

    /// Gives a node the focus and shows it, as if Tab had been pressed.
    static void focus(Node row) {
        row.requestFocus();
        row.pseudoClassStateChanged(RING, true);
    }

    /// Takes away the ring of [#focus] when the focus goes.
    static void loseRingWithFocus(Node row) {
        row.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        row.pseudoClassStateChanged(RING, false);
                    }
                });
    }

    private static boolean hasRing(Node row) {
        return row.isFocusVisible() || row.getPseudoClassStates().contains(RING);
    }

    /// What is read aloud of a row after the reveal.
    static String said(Marking verdict, Node row, String why) {
        String words =
                switch (verdict) {
                    case RIGHT -> Messages.text("question.verdict.right");
                    case WRONG -> Messages.text("question.verdict.wrong");
                    case MISSED -> Messages.text("question.verdict.missed");
                    case LEFT -> Messages.text("question.verdict.left");
                };
        return Messages.text(
                "question.verdict.row",
                String.valueOf(row.getAccessibleText()),
                words,
                Markdown.plain(why));
    }
}
