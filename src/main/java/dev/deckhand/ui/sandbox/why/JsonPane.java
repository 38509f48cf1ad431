package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.Messages;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is selected as the AWS CLI prints it. The text can be selected and copied.
final class JsonPane extends VBox {
    private final TextArea json = new TextArea();
    private final Label command = Parts.wrapped("", "dh-mono", "dh-small", "dh-second");
    private final Button copy =
            new Button(Messages.text("inspector.json.copy"), new FontIcon(Feather.COPY));
    private final Label none =
            Parts.wrapped(Messages.text("inspector.json.none"), "dh-second", "dh-inspector-empty");

    JsonPane(InspectorModel model) {
        setId("inspector.json.pane");
        getStyleClass().add("dh-json");
        command.setId("inspector.json.command");
        json.setId("inspector.json.text");
        json.setEditable(false);
        json.getStyleClass().add("dh-mono");
        json.setAccessibleText(Messages.text("inspector.json.text"));
        VBox.setVgrow(json, Priority.ALWAYS);
        copy.setId("inspector.json.copy");
        copy.getStyleClass().add("dh-plain");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        HBox.setHgrow(command, Priority.ALWAYS);
        command.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(command, copy);
        head.getStyleClass().add("dh-json-head");
        model.describedProperty().subscribe(now -> show(now, head));
    }

    private void show(Optional<Described> now, HBox head) {
        if (now.isEmpty()) {
            getChildren().setAll(none);
            return;
        }
        command.setText(now.get().command());
        copy.setText(Messages.text("inspector.json.copy"));
        if (!json.getText().equals(now.get().json())) {
            double scrolled = json.getScrollTop();
            json.setText(now.get().json());
            json.setScrollTop(scrolled);
        }
        getChildren().setAll(head, json);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(json.getText());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(Messages.text("inspector.json.copied"));
    }
}
