package dev.deckhand.ui.shared.markdown;

import dev.deckhand.content.Concept;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// Title and summary of a concept, shown beside a link to it while the pointer or the focus is on
/// it.
final class Preview {
    private final Tooltip popup = new Tooltip();

    Preview(Concept concept) {
        Label title = new Label(concept.title());
        title.getStyleClass().add("dh-strong");
        Label summary = new Label(concept.summary());
        summary.getStyleClass().add("dh-second");
        summary.setWrapText(true);
        Label minutes = new Label(Messages.text("markdown.link.minutes", concept.minutes()));
        minutes.getStyleClass().addAll("dh-third", "dh-small");
        title.setWrapText(true);
        VBox box = new Content(title, summary, minutes);
        box.getStyleClass().add("dh-preview-content");
        popup.getStyleClass().add("dh-preview");
        popup.setGraphic(box);
        popup.setShowDelay(Duration.millis(350));
        popup.setShowDuration(Duration.seconds(30));
    }

    /// A popup asks for a height without saying how wide it will be.
    private static final class Content extends VBox {
        Content(Node... children) {
            super(children);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    void install(List<Text> parts) {
        parts.forEach(part -> Tooltip.install(part, popup));
        Text first = parts.getFirst();
        first.focusVisibleProperty()
                .subscribe((_, focused) -> {
                    if (focused) {
                        Bounds at = first.localToScreen(first.getLayoutBounds());
                        popup.show(first, at.getMinX(), at.getMaxY() + 4);
                    } else {
                        popup.hide();
                    }
                });
    }
}
