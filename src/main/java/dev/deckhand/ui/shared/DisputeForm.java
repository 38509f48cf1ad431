package dev.deckhand.ui.shared;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the learner says what is wrong with a note or question: a link, and in its place room to
/// write once it was pressed.
public final class DisputeForm extends VBox {
    private final Button open;
    private final TextArea text = new TextArea();
    private final VBox form;
    private final Consumer<String> keep;

    /// @param id of the link; its parts are named after it
    /// @param keep gets what was written, never blank
    public DisputeForm(String id, Consumer<String> keep) {
        this.keep = keep;
        getStyleClass().add("dh-dispute");
        open = new Button(Messages.text("dispute.open"), new FontIcon(Feather.MESSAGE_SQUARE));
        open.setId(id);
        open.getStyleClass().addAll("dh-link", "dh-small");
        open.setOnAction(_ -> show(true));
        text.setId(id + ".text");
        text.setPromptText(Messages.text("dispute.prompt"));
        text.setAccessibleText(Messages.text("dispute.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(3);
        Button done = new Button(Messages.text("dispute.keep"));
        done.setId(id + ".keep");
        done.disableProperty().bind(text.textProperty().map(String::isBlank));
        done.setOnAction(_ -> finish());
        Button cancel = new Button(Messages.text("dispute.cancel"));
        cancel.setId(id + ".cancel");
        cancel.getStyleClass().add("dh-plain");
        cancel.setOnAction(_ -> show(false));
        HBox buttons = new HBox(done, cancel);
        buttons.getStyleClass().add("dh-dispute-buttons");
        form = new VBox(text, buttons);
        form.getStyleClass().add("dh-dispute-form");
        form.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getChildren().setAll(open);
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            show(false);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            finish();
            key.consume();
        }
    }

    private void finish() {
        String said = text.getText().strip();
        if (!said.isEmpty()) {
            text.clear();
            show(false);
            keep.accept(said);
        }
    }

    private void show(boolean writing) {
        getChildren().setAll(writing ? form : open);
        if (writing) {
            text.requestFocus();
        } else {
            open.requestFocus();
        }
    }
}
