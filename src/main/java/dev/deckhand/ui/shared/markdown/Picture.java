package dev.deckhand.ui.shared.markdown;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// A picture with its description under it: at its own size, or as wide as the text.
final class Picture extends VBox {
    private final ImageView view = new ImageView();

    Picture(String description) {
        getStyleClass().add("dh-picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(description);
        getChildren().add(view);
        if (!description.isBlank()) {
            Label words = new Label(description);
            words.setWrapText(true);
            words.getStyleClass().addAll("dh-second", "dh-small");
            getChildren().add(words);
        }
    }

    void show(Image image) {
        view.setImage(image);
        widthProperty()
                .subscribe(
                        width -> view.setFitWidth(Math.min(image.getWidth(), width.doubleValue())));
    }
}
