package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.study.Grading;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A gap to be typed.
final class FillView extends VBox implements ResponseView {
    private final QuestionModel model;
    private final Texts texts;
    private final Question.Fill question;
    private final TextField field = new TextField();
    private final StackPane mark = new StackPane();

    FillView(QuestionModel model, Texts texts, Question.Fill question) {
        this.model = model;
        this.texts = texts;
        this.question = question;
        getStyleClass().addAll("dh-choices", "dh-fill");
        field.setId("question.field");
        field.getStyleClass().add("dh-mono");
        field.setPromptText(Messages.text("question.fill.prompt"));
        field.setAccessibleText(Messages.text("question.fill.prompt"));
        if (model.responseProperty().get() instanceof Response.Typed typed) {
            field.setText(typed.text());
        }
        field.textProperty().subscribe(model::type);
        field.editableProperty()
                .bind(model.stageProperty().map(stage -> stage == QuestionModel.Stage.ANSWERING));
        mark.getStyleClass().add("dh-mark");
        getChildren().add(new HBox(field, mark));
        getChildren().getFirst().getStyleClass().add("dh-fill-row");
    }

    @Override
    public void reveal() {
        if (!(model.responseProperty().get() instanceof Response.Typed typed)) {
            return;
        }
        field.setText(typed.text());
        boolean right = Grading.isAccepted(question, typed.text());
        getStyleClass().add(right ? "dh-right" : "dh-wrong");
        mark.getChildren().setAll(new FontIcon(right ? Feather.CHECK : Feather.X));
        String why = right ? "" : Grading.whyOfMistake(question, typed.text());
        if (!why.isEmpty()) {
            getChildren().add(texts.text(why, "dh-said"));
        }
        String accepted =
                question.accept().stream()
                        .map(text -> "`" + text + "`")
                        .collect(Collectors.joining(", "));
        getChildren()
                .add(
                        texts.text(
                                Messages.text(
                                        "question.fill.accepted",
                                        question.accept().size(),
                                        accepted),
                                "dh-said"));
    }

    @Override
    public void focusFirst() {
        field.requestFocus();
        field.end();
    }
}
