package dev.deckhand.ui.library;

import dev.deckhand.content.Question;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Words;
import dev.deckhand.ui.shared.question.AnswerText;
import dev.deckhand.ui.shared.question.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The selected question with its answer, or the selected note.
final class PreviewView extends StackPane {
    /// The seed of the variant that stands for all of a generated question.
    private static final long EXAMPLE = 1;

    private final LibraryModel model;
    private final Navigator navigator;

    PreviewView(LibraryModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        setId("library.preview");
        getStyleClass().add("dh-preview");
        model.selectedProperty()
                .subscribe(selected -> {
                    getChildren().clear();
                    selected.ifPresent(item -> getChildren().add(scrolled(item)));
                });
    }

    private ScrollPane scrolled(Item item) {
        Texts texts = new Texts(model.library(), item.pack(), navigator, model.journal());
        VBox content =
                item.question()
                        .map(question -> question(item, question, texts))
                        .orElseGet(() -> note(item));
        content.getStyleClass().add("dh-preview-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private VBox note(Item item) {
        Label title = new Label(item.concept().title());
        title.getStyleClass().add("dh-heading");
        title.setWrapText(true);
        Label about =
                small(Messages.text("library.note.about", item.module(), item.concept().minutes()));
        Label summary = new Label(item.concept().summary());
        summary.setWrapText(true);
        Button read =
                new Button(Messages.text("library.note.read"), new FontIcon(Feather.BOOK_OPEN));
        read.setId("library.read");
        read.getStyleClass().add("dh-primary");
        read.setOnAction(_ -> model.read(item));
        VBox note = new VBox(about, title, summary, buttons(read));
        int questions = model.library().questionsOf(item.concept().id()).size();
        if (questions > 0) {
            Button practise = new Button(Messages.text("library.practise", questions));
            practise.setId("library.practise");
            practise.setOnAction(_ -> model.practise(item));
            note.getChildren().set(3, buttons(read, practise));
        }
        return note;
    }

    private VBox question(Item item, Question question, Texts texts) {
        VBox content =
                new VBox(
                        small(
                                Messages.text(
                                        "library.question.about",
                                        item.concept().title(),
                                        Words.type(question.type()),
                                        Words.difficulty(question.common().difficulty()))),
                        texts.text(question.common().stem(), "dh-said-plain"));
        switch (question) {
            case Question.Generated generated -> {
                Question example = generated.variant(EXAMPLE);
                content.getChildren()
                        .addAll(
                                small(Messages.text("library.question.example")),
                                texts.text(example.common().stem(), "dh-said-plain"),
                                right(example, texts));
            }
            case Question.Placement placement ->
                    content.getChildren()
                            .addAll(
                                    texts.text(placement.prediction().text(), "dh-said-plain"),
                                    right(question, texts));
            case Question.Single _,
                    Question.Multiple _,
                    Question.TrueFalse _,
                    Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _ ->
                    content.getChildren().add(right(question, texts));
        }
        content.getChildren().add(texts.text(question.common().explanation(), "dh-said"));
        content.getChildren().add(small(history(item.state())));
        if (!item.state().note().isEmpty()) {
            Label own = new Label(Messages.text("library.own-note", item.state().note()));
            own.setWrapText(true);
            own.getStyleClass().add("dh-own-note");
            content.getChildren().add(own);
        }
        content.getChildren().add(tools(item));
        return content;
    }

    private static VBox right(Question question, Texts texts) {
        VBox right = new VBox();
        right.getStyleClass().add("dh-preview-right");
        for (String line : AnswerText.right(question)) {
            Node words = texts.text(line, "dh-said-plain");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(new FontIcon(Feather.CHECK), words);
            row.getStyleClass().add("dh-right-line");
            right.getChildren().add(row);
        }
        return right;
    }

    private FlowPane tools(Item item) {
        boolean flagged = item.state().flagged();
        boolean suspended = item.state().suspended();
        Button flag =
                new Button(
                        flagged ? Messages.text("library.unflag") : Messages.text("library.flag"),
                        new FontIcon(Feather.FLAG));
        flag.setId("library.flag");
        flag.setOnAction(_ -> model.flag(item, !flagged));
        Button suspend =
                new Button(
                        suspended
                                ? Messages.text("library.unsuspend")
                                : Messages.text("library.suspend"),
                        new FontIcon(suspended ? Feather.EYE : Feather.EYE_OFF));
        suspend.setId("library.suspend");
        suspend.setOnAction(_ -> model.suspend(item, !suspended));
        Button read =
                new Button(Messages.text("library.note.read"), new FontIcon(Feather.BOOK_OPEN));
        read.setId("library.read");
        read.setOnAction(_ -> model.read(item));
        return buttons(read, flag, suspend);
    }

    private static String history(QuestionState state) {
        if (!state.isSeen()) {
            return Messages.text("library.history.none");
        }
        String time = Words.time(state.totalMillis() / state.answers());
        if (state.answers() > 1) {
            return Messages.text(
                    "library.history.more", state.answers(), state.rightAnswers(), time);
        }
        return state.rightAnswers() == 1
                ? Messages.text("library.history.right", time)
                : Messages.text("library.history.wrong", time);
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("dh-small", "dh-third");
        return label;
    }

    private static FlowPane buttons(Node... buttons) {
        FlowPane pane = new FlowPane(buttons);
        pane.getStyleClass().add("dh-preview-buttons");
        return pane;
    }
}
