package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Source;
import dev.deckhand.ui.shared.Checked;
import dev.deckhand.ui.shared.DisputeForm;
import dev.deckhand.ui.shared.Messages;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a note's facts come from, and when they were last checked.
final class NoteSources extends VBox {
    NoteSources(Concept concept, LocalDate today, Consumer<URI> browse, Consumer<String> dispute) {
        getStyleClass().add("dh-sources");
        Label title = new Label(Messages.text("learn.sources"));
        title.getStyleClass().add("dh-section");
        getChildren().add(title);
        concept.sources().forEach(source -> getChildren().add(row(source, browse)));
        getChildren()
                .addAll(
                        new Checked(concept.asOf(), concept.ages(), today),
                        new DisputeForm("learn.dispute", dispute));
    }

    private static Node row(Source source, Consumer<URI> browse) {
        if (source.url().isEmpty()) {
            Label words = new Label(source.title());
            words.getStyleClass().add("dh-second");
            words.setWrapText(true);
            return words;
        }
        Button link = new Button(source.title(), new FontIcon(Feather.EXTERNAL_LINK));
        link.getStyleClass().addAll("dh-link", "dh-source-link");
        link.setWrapText(true);
        link.setOnAction(_ -> source.url().ifPresent(browse));
        return link;
    }
}
