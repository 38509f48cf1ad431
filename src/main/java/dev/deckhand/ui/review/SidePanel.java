package dev.deckhand.ui.review;

import dev.deckhand.ui.shared.Messages;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Slides over the right of the screen.
final class SidePanel extends BorderPane {
    private static final Duration TIME = Duration.millis(160);
    private static final double WAY = 48;

    private final Label title = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private final Button close = new Button("", new FontIcon(Feather.X));

    /// @param closed does what closing means
    SidePanel(Runnable closed) {
        setId("review.panel");
        getStyleClass().addAll("dh-floating", "dh-side-panel");
        title.getStyleClass().add("dh-heading");
        close.setId("review.panel.close");
        close.setAccessibleText(Messages.text("review.panel.close"));
        close.getStyleClass().addAll("dh-plain", "dh-tool");
        close.setOnAction(_ -> closed.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, close);
        head.getStyleClass().add("dh-side-head");
        setTop(head);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setVisible(false);
    }

    void open(String heading, Node content) {
        title.setText(heading);
        scroll.setContent(content);
        scroll.setVvalue(0);
        if (!isVisible()) {
            setVisible(true);
            if (!getScene().getPreferences().isReducedMotion()) {
                TranslateTransition slide = new TranslateTransition(TIME, this);
                slide.setFromX(WAY);
                slide.setToX(0);
                slide.play();
            }
        }
    }

    void close() {
        setVisible(false);
        scroll.setContent(null);
    }
}
