package dev.deckhand.ui.shell;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;

/// A text of several styles on one line. What does not fit is cut off.
final class OneLine extends Region {
    private final TextFlow text;
    private final Rectangle clip = new Rectangle();

    OneLine(TextFlow text) {
        this.text = text;
        getChildren().add(text);
        setClip(clip);
        setMinWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return text.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double height = text.prefHeight(-1);
        text.resizeRelocate(
                0, (getHeight() - height) / 2, Math.max(getWidth(), text.prefWidth(-1)), height);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
    }
}
