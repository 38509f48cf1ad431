package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The quiet line at the bottom. Problems show here, and stay until they are dismissed.
final class StatusBar extends HBox {

    StatusBar(ShellModel model) {
        getStyleClass().add("dh-status");
        Label due = new Label();
        due.setId("status.due");
        due.textProperty().bind(model.due());
        Label progress = new Label();
        progress.setId("status.progress");
        progress.textProperty().bind(model.progress());
        Label problem = new Label();
        problem.setId("status.problem");
        problem.getStyleClass().add("dh-problem");
        problem.textProperty().bind(model.problem());
        Button dismiss = new Button(Messages.text("shell.status.dismiss"));
        dismiss.setId("status.dismiss");
        dismiss.getStyleClass().add("dh-link");
        dismiss.setOnAction(_ -> model.dismiss());
        HBox trouble = new HBox(4, problem, dismiss);
        trouble.getStyleClass().add("dh-crumbs");
        trouble.visibleProperty().bind(model.problem().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        Label saved = new Label();
        saved.setId("status.saved");
        saved.textProperty().bind(model.saved());
        Label packs = new Label(model.packs());
        packs.setId("status.packs");
        packs.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(due, progress, trouble, gap, saved, packs);
    }
}
