package dev.deckhand.ui.practice;

import dev.deckhand.ui.shared.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Room for writing something down about a question, under it: the learner's own note, or what is
/// wrong with it.
final class Strip extends StackPane {
    private final SessionModel model;
    private final Runnable closed;
    private final Label title = new Label();
    private final TextArea text = new TextArea();
    private final Button done = new Button();
    private boolean reporting;

    /// @param closed puts the focus back
    Strip(SessionModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        getStyleClass().add("dh-strip");
        title.getStyleClass().add("dh-strong");
        text.setId("practice.strip.text");
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                        finish();
                        key.consume();
                    }
                });
        done.setId("practice.strip.done");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(_ -> finish());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(text, done);
        row.getStyleClass().add("dh-strip-row");
        VBox column = new VBox(title, row);
        column.getStyleClass().addAll("dh-column", "dh-strip-column");
        getChildren().add(column);
        close();
    }

    boolean isOpen() {
        return isVisible();
    }

    void note() {
        open(false, Messages.text("practice.note.title"), Messages.text("practice.note.done"));
        text.setText(model.noteProperty().get());
        text.end();
    }

    void report() {
        open(true, Messages.text("practice.report.title"), Messages.text("practice.report.done"));
        text.clear();
    }

    /// Writes down what was typed, and closes.
    void finish() {
        if (reporting) {
            model.report(text.getText());
        } else {
            model.saveNote(text.getText());
        }
        close();
        closed.run();
    }

    /// Closes; a note that was typed is kept.
    void close() {
        if (isOpen() && !reporting) {
            model.saveNote(text.getText());
        }
        setVisible(false);
        setManaged(false);
    }

    private void open(boolean report, String name, String button) {
        reporting = report;
        title.setText(name);
        text.setAccessibleText(name);
        done.setText(button);
        setVisible(true);
        setManaged(true);
        text.requestFocus();
    }
}
