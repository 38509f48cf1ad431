package dev.deckhand.ui.sandbox.why;

import dev.deckhand.content.Source;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Notes and questions on what is selected.
final class LearnPane extends ScrollPane {
    private final VBox column = new VBox();

    LearnPane(InspectorModel model) {
        setId("inspector.learn.pane");
        getStyleClass().add("dh-inspector-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getStyleClass().add("dh-inspector-column");
        setContent(column);
        model.lessonsProperty()
                .subscribe(now -> column.getChildren().setAll(cards(now, model, true)));
    }

    /// One card a concept.
    ///
    /// @param summaries whether each says what it is about
    static List<VBox> cards(
            List<InspectorModel.Lesson> lessons, InspectorModel model, boolean summaries) {
        return lessons.stream().map(one -> card(one, model, summaries)).toList();
    }

    private static VBox card(
            InspectorModel.Lesson lesson, InspectorModel model, boolean summaries) {
        VBox card = new VBox();
        card.getStyleClass().add("dh-learn-card");
        String id = lesson.concept().id();
        Button read = new Button(lesson.concept().title(), new FontIcon(Feather.BOOK_OPEN));
        read.setId("inspector.learn." + id);
        read.getStyleClass().addAll("dh-link", "dh-learn-link");
        read.setWrapText(true);
        read.setOnAction(_ -> model.read(id));
        card.getChildren().add(read);
        if (summaries) {
            card.getChildren()
                    .add(Parts.wrapped(lesson.concept().summary(), "dh-second", "dh-small"));
        }
        if (!lesson.questions().isEmpty()) {
            Button ask =
                    new Button(
                            Messages.text("inspector.learn.questions", lesson.questions().size()),
                            new FontIcon(Feather.CHECK_SQUARE));
            ask.setId("inspector.learn." + id + ".questions");
            ask.getStyleClass().addAll("dh-link", "dh-learn-link");
            ask.setOnAction(_ -> model.practise(lesson.questions()));
            card.getChildren().add(ask);
        }
        lesson.concept().sources().stream()
                .filter(source -> source.url().isPresent())
                .findFirst()
                .ifPresent(source -> card.getChildren().add(page(source, model)));
        return card;
    }

    private static Hyperlink page(Source source, InspectorModel model) {
        Hyperlink page = new Hyperlink(source.title());
        page.getStyleClass().addAll("dh-small", "dh-learn-page");
        page.setWrapText(true);
        page.setGraphic(new FontIcon(Feather.EXTERNAL_LINK));
        page.visitedProperty().subscribe(_ -> page.setVisited(false));
        source.url().ifPresent(url -> page.setOnAction(_ -> model.browse(url)));
        return page;
    }
}
