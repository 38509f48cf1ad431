package dev.deckhand.ui.today;

import dev.deckhand.content.StudyPath;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A path as an entry of a menu.
final class PathChoice extends VBox {
    PathChoice(StudyPath path) {
        getStyleClass().add("dh-path-choice");
        Label title = new Label(path.title());
        title.getStyleClass().add("dh-strong");
        Label summary = new Label(path.summary());
        summary.getStyleClass().addAll("dh-small", "dh-second", "dh-path-summary");
        summary.setWrapText(true);
        getChildren().addAll(title, summary);
    }

    /// A menu asks for the height without saying how wide it is.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? computePrefWidth(-1) : width);
    }
}
