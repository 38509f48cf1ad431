package dev.deckhand.ui.shared;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a screen shows in place of its content while there is none: an icon, what is the matter,
/// and buttons that help.
public final class StateView extends VBox {

    public StateView(Ikon icon, String heading, String text, Node... buttons) {
        getStyleClass().add("dh-state");
        Label title = new Label(heading);
        title.getStyleClass().add("dh-heading");
        Label words = new Label(text);
        words.getStyleClass().add("dh-second");
        words.setWrapText(true);
        title.setWrapText(true);
        getChildren().addAll(new FontIcon(icon), title, words);
        getChildren().addAll(buttons);
    }
}
