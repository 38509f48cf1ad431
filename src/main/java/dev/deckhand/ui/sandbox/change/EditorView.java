package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A document as JSON over the map, with what is wrong with it; a click on a problem goes to its
/// place.
final class EditorView extends BorderPane {
    private static final int MOST_SHOWN = 60;

    private final EditorModel model;
    private final TextArea text = new TextArea();
    private final VBox problems = new VBox();
    private final Label summary = Controls.label("", "dh-small", "dh-second");
    private final Button finish;

    /// @param close puts the editor away
    EditorView(EditorModel model, Runnable close) {
        this.model = model;
        setId("sandbox.editor");
        getStyleClass().add("dh-editor");
        boolean scenario = model.kind() == EditorModel.Kind.SCENARIO;
        text.setId("sandbox.editor.text");
        text.getStyleClass().add("dh-mono");
        text.setAccessibleText(
                Messages.text(scenario ? "change.editor.scenario" : "change.editor.definition"));
        text.textProperty().bindBidirectional(model.textProperty());
        text.positionCaret(0);
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        key.consume();
                    }
                });
        finish =
                new Button(
                        Messages.text(scenario ? "change.editor.open" : "change.editor.register"));
        finish.setId("sandbox.editor.finish");
        finish.getStyleClass().add("dh-primary");
        finish.setOnAction(_ -> {
            if (model.finish()) {
                close.run();
            }
        });
        Button tidy = new Button(Messages.text("change.editor.tidy"));
        tidy.setId("sandbox.editor.tidy");
        tidy.setOnAction(_ -> model.tidy());
        HBox head =
                new HBox(
                        Controls.label(
                                Messages.text(
                                        scenario
                                                ? "change.editor.scenario"
                                                : "change.editor.definition"),
                                "dh-heading"),
                        Controls.gap(),
                        tidy,
                        finish,
                        Controls.icon(
                                "sandbox.editor.close",
                                Messages.text("change.editor.close"),
                                Feather.X,
                                close));
        head.getStyleClass().add("dh-editor-head");
        summary.setId("sandbox.editor.summary");
        problems.setId("sandbox.editor.problems");
        problems.getStyleClass().add("dh-editor-problems");
        ScrollPane scroll = new ScrollPane(problems);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = new VBox(summary, scroll);
        side.getStyleClass().add("dh-editor-side");
        setTop(head);
        setCenter(text);
        setRight(side);
        model.problemsProperty().subscribe(this::show);
    }

    void focus() {
        text.requestFocus();
        text.positionCaret(0);
    }

    private void show(List<Problem> found) {
        long errors = found.stream().filter(Problem::isError).count();
        finish.setDisable(errors > 0);
        summary.setText(
                found.isEmpty()
                        ? Messages.text("change.editor.sound")
                        : Messages.text("change.editor.found", errors, found.size() - errors));
        problems.getChildren().clear();
        found.stream()
                .limit(MOST_SHOWN)
                .forEach(problem -> problems.getChildren().add(row(problem)));
    }

    private HBox row(Problem problem) {
        Label place =
                Controls.label(
                        Messages.text("change.editor.place", problem.line(), problem.column()),
                        "dh-small",
                        "dh-third",
                        "dh-mono");
        Label message = Controls.wrapped(problem.message() + ".", "dh-small");
        Label fix =
                Controls.wrapped(
                        problem.fix() + (problem.fix().endsWith(".") ? "" : "."),
                        "dh-small",
                        "dh-second");
        VBox words = new VBox(place, message, fix);
        words.setMinWidth(0);
        FontIcon icon =
                new FontIcon(
                        switch (problem.severity()) {
                            case ERROR -> Feather.X_CIRCLE;
                            case WARNING -> Feather.ALERT_TRIANGLE;
                            case HINT -> Feather.INFO;
                        });
        icon.getStyleClass()
                .add("dh-problem-" + problem.severity().name().toLowerCase(Locale.ROOT));
        HBox inner = new HBox(icon, words);
        inner.getStyleClass().add("dh-editor-problem");
        inner.getStyleClass().add("dh-focusable");
        inner.setFocusTraversable(true);
        inner.setAccessibleRole(AccessibleRole.BUTTON);
        inner.setAccessibleText(place.getText() + " " + message.getText() + " " + fix.getText());
        inner.setOnMouseClicked(_ -> goTo(problem));
        inner.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                goTo(problem);
                key.consume();
            }
        });
        return inner;
    }

    private void goTo(Problem problem) {
        int at = model.indexOf(problem);
        text.requestFocus();
        text.selectRange(at, Math.min(text.getLength(), at + 1));
    }
}
