package dev.deckhand.ui.sandbox.change;

import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was asked and what came of it, newest at the bottom.
final class OutputView extends HBox {
    private final ChangeModel model;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    OutputView(ChangeModel model) {
        this.model = model;
        setId("sandbox.output");
        getStyleClass().add("dh-output");
        rows.getStyleClass().add("dh-output-rows");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(Messages.text("change.output"));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        VBox tools =
                new VBox(
                        Controls.icon(
                                "sandbox.output.close",
                                Messages.text("change.output.close"),
                                Feather.X,
                                () -> model.outputOpenProperty().set(false)),
                        Controls.icon(
                                "sandbox.output.copy",
                                Messages.text("change.output.copy"),
                                Feather.COPY,
                                this::copy),
                        Controls.icon(
                                "sandbox.output.clear",
                                Messages.text("change.output.clear"),
                                Feather.TRASH_2,
                                model::clearOutput));
        getChildren().addAll(scroll, tools);
        model.output().subscribe(this::show);
        rows.heightProperty().subscribe(_ -> scroll.setVvalue(1));
        visibleProperty().bind(model.outputOpenProperty());
        managedProperty().bind(visibleProperty());
    }

    private void show() {
        int shown = rows.getChildren().size();
        int now = model.output().size();
        if (now < shown || (now == shown && now > 0)) {
            rows.getChildren().clear();
            shown = 0;
        }
        for (Said said : model.output().subList(shown, now)) {
            rows.getChildren().add(row(said));
        }
    }

    private static HBox row(Said said) {
        Label text = Controls.wrapped(said.text(), "dh-small", styleOf(said.kind()));
        if (said.kind() == Said.Kind.ASKED || said.kind() == Said.Kind.ANSWER) {
            text.getStyleClass().add("dh-mono");
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        FontIcon icon = new FontIcon(iconOf(said.kind()));
        HBox row = new HBox(icon, text);
        row.getStyleClass().addAll("dh-output-row", styleOf(said.kind()));
        return row;
    }

    private static String styleOf(Said.Kind kind) {
        return switch (kind) {
            case ASKED -> "dh-said-asked";
            case DONE, NOTE -> "dh-said-done";
            case REFUSED, WRONG -> "dh-said-wrong";
            case ANSWER -> "dh-said-answer";
        };
    }

    private static Ikon iconOf(Said.Kind kind) {
        return switch (kind) {
            case ASKED -> Feather.CHEVRON_RIGHT;
            case DONE -> Feather.CHECK;
            case NOTE -> Feather.INFO;
            case REFUSED -> Feather.SLASH;
            case WRONG -> Feather.ALERT_TRIANGLE;
            case ANSWER -> Feather.FILE_TEXT;
        };
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                model.output().stream().map(Said::text).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
