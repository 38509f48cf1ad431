package dev.deckhand.ui.shell;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;

/// Deckhand's sign: a crate whose lid is a card, half open.
final class Logo {
    /// Front of the crate, 24 units wide, with a gap between its two boards.
    private static final String CRATE =
            "M3.5 12 H20.5 V15.6 H3.5 Z M3.5 17 H20.5 V20 A1.6 1.6 0 0 1 18.9 21.6 H5.1 A1.6 1.6 0 0 1 3.5 20 Z";

    /// The card, with a pip cut out of it.
    private static final String CARD =
            "M4.7 5 H20.3 A1.2 1.2 0 0 1 21.5 6.2 V9.3 A1.2 1.2 0 0 1 20.3 10.5 H4.7 A1.2 1.2 0 0 1 3.5 9.3"
                    + " V6.2 A1.2 1.2 0 0 1 4.7 5 Z M16.6 7.75 L18.2 6.3 L19.8 7.75 L18.2 9.2 Z";

    private Logo() {}

    /// The sign at a size, in the colours of the theme.
    static Region sign(double size) {
        Region sign =
                new Region() {
                    {
                        getChildren().add(paths(size));
                    }
                };
        sign.setMinSize(size, size);
        sign.setMaxSize(size, size);
        sign.setMouseTransparent(true);
        return sign;
    }

    /// The sign on a tile of its own, for the window and the task bar.
    static Image image(int size) {
        Rectangle tile = new Rectangle(24, 24);
        tile.setArcWidth(10);
        tile.setArcHeight(10);
        tile.getStyleClass().add("dh-logo-tile");
        Group sign = paths(24);
        sign.getTransforms().add(new Scale(0.78, 0.78, 12, 12));
        Group both = new Group(tile, sign);
        both.getStyleClass().add("dh-logo-icon");
        both.getTransforms().add(new Scale(size / 24.0, size / 24.0));
        Scene scene = new Scene(new Group(both), size, size);
        scene.getStylesheets()
                .addAll(Theming.address("shell/light.css"), Theming.address("shell/logo.css"));
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(javafx.scene.paint.Color.TRANSPARENT);
        return scene.getRoot().snapshot(clear, null);
    }

    private static Group paths(double size) {
        Shape crate = path(CRATE, "dh-logo-crate");
        Shape card = path(CARD, "dh-logo-card");
        card.getTransforms().add(new Rotate(-13, 3.5, 10.5));
        Group group = new Group(crate, card);
        group.getTransforms().add(new Scale(size / 24, size / 24));
        group.setManaged(false);
        return group;
    }

    private static Shape path(String content, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.setFillRule(FillRule.EVEN_ODD);
        path.getStyleClass().add(styleClass);
        return path;
    }
}
