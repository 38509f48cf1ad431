package dev.deckhand.ui.shared;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A page that scrolls, with a column in its middle that keeps its place when the scroll bar comes
/// and goes.
public final class Page extends ScrollPane {
    /// What a scroll bar takes, as the style sheet has it.
    private static final double SCROLL_BAR = 12;

    public Page(Region column) {
        getStyleClass().add("dh-page-scroll");
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        StackPane middle = new StackPane(column);
        middle.prefWidthProperty().bind(widthProperty().subtract(SCROLL_BAR));
        setContent(middle);
    }

    /// Makes the content part of the scene at once, so that it can take the focus.
    public void ready() {
        if (getScene() != null) {
            applyCss();
        }
    }
}
