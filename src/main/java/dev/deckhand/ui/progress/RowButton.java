package dev.deckhand.ui.progress;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A row that can be pressed: its content over a button of the same size. A button alone does not
/// let its graphic wrap.
final class RowButton extends StackPane {
    private final Button button = new Button();

    RowButton(String id, Region content, String accessibleText, Runnable action) {
        getStyleClass().add("dh-row-button");
        button.setId(id);
        button.getStyleClass().setAll("button", "dh-row-mark");
        button.setMinSize(0, 0);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setAccessibleText(accessibleText);
        button.setOnAction(_ -> action.run());
        content.getStyleClass().add("dh-row-content");
        content.setMouseTransparent(true);
        getChildren().addAll(button, content);
    }

    Button button() {
        return button;
    }
}
