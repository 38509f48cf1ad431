package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.ui.shared.Messages;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Title of a note, how long it takes, and what it builds on, with a tick where that was read.
final class NoteHead {
    private NoteHead() {}

    static VBox of(Note note, LearnModel model, Consumer<Concept> open) {
        Label title = new Label(note.concept().title());
        title.setId("learn.title");
        title.getStyleClass().add("dh-title");
        title.setWrapText(true);
        Label where =
                new Label(
                        Messages.text(
                                note.needed().isEmpty()
                                        ? "learn.head"
                                        : Guides.isGuide(note.concept())
                                                ? "learn.head.uses"
                                                : "learn.head.needs",
                                note.module(),
                                note.concept().minutes()));
        where.getStyleClass().add("dh-second");
        FlowPane line = new FlowPane(where);
        line.getStyleClass().add("dh-note-line");
        if (!note.needed().isEmpty()) {
            for (Concept needed : note.needed()) {
                line.getChildren().add(need(needed, model, open));
            }
        }
        VBox head = new VBox(title, line);
        head.getStyleClass().add("dh-note-head");
        return head;
    }

    private static Button need(Concept needed, LearnModel model, Consumer<Concept> open) {
        Button link = new Button(needed.title());
        link.setId("learn.needs." + needed.id());
        link.getStyleClass().add("dh-link");
        boolean read = model.progress(needed).read();
        if (read) {
            link.setGraphic(new FontIcon(Feather.CHECK));
        }
        link.setAccessibleText(
                Messages.text(read ? "learn.needs.read" : "learn.needs.unread", needed.title()));
        link.setOnAction(_ -> open.accept(needed));
        return link;
    }
}
