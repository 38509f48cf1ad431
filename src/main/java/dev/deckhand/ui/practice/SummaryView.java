package dev.deckhand.ui.practice;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Question;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Summary;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Words;
import dev.deckhand.ui.shared.question.AnswerText;
import dev.deckhand.ui.shared.question.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a session went, and what to do about it.
final class SummaryView extends StackPane {
    private final PracticeModel practice;
    private final Navigator navigator;
    private final Button first;
    private final Page page;

    SummaryView(Summary summary, PracticeModel practice, Navigator navigator) {
        this.practice = practice;
        this.navigator = navigator;
        setId("practice.summary");
        Button again = new Button(Messages.text("practice.summary.again"));
        again.setId("practice.new");
        again.setOnAction(_ -> practice.close());
        HBox buttons = new HBox();
        buttons.getStyleClass().add("dh-buttons");
        List<Question> missed =
                summary.missed().stream().map(answer -> answer.asked().question()).toList();
        if (missed.isEmpty()) {
            again.getStyleClass().add("dh-primary");
            first = again;
        } else {
            first = new Button(Messages.text("practice.summary.practise", missed.size()));
            first.setId("practice.retry");
            first.getStyleClass().add("dh-primary");
            first.setOnAction(_ -> practice.practise(missed));
            buttons.getChildren().add(first);
        }
        buttons.getChildren().add(again);
        VBox column = new VBox(head(summary), buttons);
        column.getStyleClass().addAll("dh-column", "dh-summary");
        if (!summary.read().isEmpty()) {
            column.getChildren().add(read(summary.read()));
        }
        if (!summary.byConcept().isEmpty()) {
            column.getChildren().add(concepts(summary.byConcept()));
        }
        if (!summary.missed().isEmpty()) {
            column.getChildren().add(missed(summary.missed()));
        }
        page = new Page(column);
        getChildren().add(page);
    }

    void focusFirst() {
        page.ready();
        first.requestFocus();
    }

    private static VBox head(Summary summary) {
        Label title =
                new Label(
                        Messages.text(
                                "practice.summary.score", summary.right(), summary.answered()));
        title.setId("practice.score");
        title.getStyleClass().add("dh-title");
        int skipped = summary.asked() - summary.answered();
        Label more =
                new Label(
                        Messages.text(
                                "practice.summary.more",
                                summary.points(),
                                Words.time(summary.durationMillis()),
                                skipped));
        more.setId("practice.more-figures");
        more.getStyleClass().add("dh-second");
        VBox head = new VBox(title, more);
        head.getStyleClass().add("dh-summary-head");
        return head;
    }

    private VBox read(List<Concept> concepts) {
        VBox list = part(Messages.text("practice.summary.read", concepts.size()));
        for (Concept concept : concepts) {
            Button link =
                    new Button(
                            Messages.text(
                                    "practice.summary.note", concept.title(), concept.minutes()),
                            new FontIcon(Feather.BOOK_OPEN));
            link.setId("practice.read." + concept.id());
            link.getStyleClass().add("dh-link");
            link.setOnAction(_ -> navigator.go(new Place.Note(concept.id())));
            list.getChildren().add(link);
        }
        return list;
    }

    private static VBox concepts(List<Summary.OfConcept> concepts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("dh-concept-bars");
        for (int row = 0; row < concepts.size(); row++) {
            Summary.OfConcept of = concepts.get(row);
            Region fill = new Region();
            fill.getStyleClass().add("dh-bar-fill");
            StackPane bar = new StackPane(fill);
            bar.getStyleClass().add("dh-bar");
            fill.maxWidthProperty()
                    .bind(bar.widthProperty().multiply((double) of.right() / of.answered()));
            GridPane.setHgrow(bar, Priority.ALWAYS);
            Label figures =
                    new Label(Messages.text("practice.summary.of", of.right(), of.answered()));
            figures.getStyleClass().addAll("dh-second", "dh-figures");
            figures.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, new Label(of.concept().title()), bar, figures);
        }
        VBox part = part(Messages.text("practice.summary.concepts"));
        part.getChildren().add(grid);
        return part;
    }

    private VBox missed(List<Answer> answers) {
        VBox part = part(Messages.text("practice.summary.missed", answers.size()));
        for (Answer answer : answers) {
            Question question = answer.asked().question();
            Texts texts =
                    new Texts(
                            practice.library(),
                            question.common().pack(),
                            navigator,
                            practice.journal());
            VBox one = new VBox(texts.text(question.common().stem(), "dh-said-plain"));
            one.getStyleClass().add("dh-missed-one");
            one.getChildren()
                    .addAll(
                            side(
                                    texts,
                                    Feather.X,
                                    "dh-wrong",
                                    Messages.text("practice.summary.yours"),
                                    AnswerText.given(question, answer.response())),
                            side(
                                    texts,
                                    Feather.CHECK,
                                    "dh-right",
                                    question instanceof Question.Open
                                            ? Messages.text("practice.summary.not-made")
                                            : Messages.text("practice.summary.right"),
                                    AnswerText.right(question, answer.response())));
            part.getChildren().add(one);
        }
        return part;
    }

    private static HBox side(
            Texts texts, Feather icon, String style, String name, List<String> lines) {
        FontIcon mark = new FontIcon(icon);
        Label label = new Label(name);
        label.getStyleClass().addAll("dh-small", "dh-third", "dh-side-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox();
        for (String line : lines) {
            words.getChildren().add(texts.text(line, "dh-said-plain"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox side = new HBox(mark, label, words);
        side.getStyleClass().addAll("dh-side", style);
        return side;
    }

    private static VBox part(String title, Node... content) {
        Label label = new Label(title);
        label.getStyleClass().add("dh-heading");
        VBox part = new VBox(label);
        part.getChildren().addAll(content);
        part.getStyleClass().add("dh-part");
        return part;
    }
}
