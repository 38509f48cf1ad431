package dev.deckhand.ui.shared.question;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row that can be chosen as a whole: a badge, its content, and after the reveal a mark and what
/// is to be said of it.
final class ChoiceRow extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Label badge = new Label();
    private final HBox head;
    private final StackPane mark = new StackPane();

    ChoiceRow(String id, AccessibleRole role, Node content) {
        setId(id);
        getStyleClass().add("dh-choice");
        setAccessibleRole(role);
        setFocusTraversable(true);
        Rows.loseRingWithFocus(this);
        badge.getStyleClass().add("dh-badge");
        mark.getStyleClass().add("dh-mark");
        HBox.setHgrow(content, Priority.ALWAYS);
        head = new HBox(badge, content, mark);
        head.getStyleClass().add("dh-choice-head");
        getChildren().add(head);
        pseudoClassStateChanged(OPEN, true);
    }

    void badge(String text) {
        badge.setText(text);
    }

    /// A further node at the row's end, before the mark.
    void addAtEnd(Node node) {
        head.getChildren().add(head.getChildren().size() - 1, node);
    }

    void select(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    /// Does this on a click anywhere in the row and on Space.
    void onChosen(Runnable action) {
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                        requestFocus();
                        action.run();
                        click.consume();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.SPACE && key.getTarget() == this) {
                        action.run();
                        key.consume();
                    }
                });
    }

    /// Shows what became of the row, and why. It can no longer be chosen.
    void reveal(Marking verdict, Node... said) {
        setFocusTraversable(false);
        select(false);
        pseudoClassStateChanged(OPEN, false);
        getStyleClass().add(style(verdict));
        switch (verdict) {
            case RIGHT, MISSED -> mark.getChildren().setAll(icon(Feather.CHECK));
            case WRONG -> mark.getChildren().setAll(icon(Feather.X));
            case LEFT -> mark.getChildren().clear();
        }
        for (Node node : said) {
            node.getStyleClass().add("dh-why");
            getChildren().add(node);
        }
    }

    private static FontIcon icon(Feather feather) {
        return new FontIcon(feather);
    }

    private static String style(Marking verdict) {
        return switch (verdict) {
            case RIGHT -> "dh-right";
            case WRONG -> "dh-wrong";
            case MISSED -> "dh-missed";
            case LEFT -> "dh-left";
        };
    }
}
