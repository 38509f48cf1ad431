package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An interview question: room for the learner's words, then the model answer beside a rubric of
/// points to be ticked.
final class OpenView extends VBox implements ResponseView {
    private final QuestionModel model;
    private final Texts texts;
    private final Question.Open question;
    private final TextArea area = new TextArea();
    private final Map<String, ChoiceRow> points = new LinkedHashMap<>();

    OpenView(QuestionModel model, Texts texts, Question.Open question) {
        this.model = model;
        this.texts = texts;
        this.question = question;
        getStyleClass().add("dh-open");
        area.setId("question.text");
        area.setWrapText(true);
        area.setPromptText(Messages.text("question.open.prompt"));
        area.setAccessibleText(Messages.text("question.open.prompt"));
        if (model.responseProperty().get() instanceof Response.Written written) {
            area.setText(written.text());
        }
        area.textProperty().subscribe(model::type);
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                        model.answer();
                        key.consume();
                    }
                });
        getChildren().add(area);
        model.stageProperty()
                .subscribe(stage -> {
                    area.setEditable(stage == QuestionModel.Stage.ANSWERING);
                    if (stage == QuestionModel.Stage.MARKING) {
                        compare();
                    }
                });
        model.responseProperty().subscribe(this::showTicks);
    }

    @Override
    public void reveal() {
        if (points.isEmpty()) {
            compare();
        }
        if (model.responseProperty().get() instanceof Response.Written written) {
            area.setText(written.text());
            points.forEach((id, row) -> {
                Marking verdict = written.points().contains(id) ? Marking.RIGHT : Marking.MISSED;
                row.reveal(verdict == Marking.RIGHT ? verdict : Marking.LEFT);
                row.setAccessibleText(Rows.said(verdict, row, ""));
            });
        }
        if (!question.followUps().isEmpty()) {
            VBox followUps = new VBox(section(Messages.text("question.open.follow-ups")));
            followUps.getStyleClass().add("dh-column-part");
            for (String followUp : question.followUps()) {
                followUps.getChildren().add(texts.label(followUp));
            }
            getChildren().add(followUps);
        }
    }

    @Override
    public void focusFirst() {
        if (points.isEmpty()) {
            area.requestFocus();
        } else {
            points.values().iterator().next().requestFocus();
        }
    }

    /// Shows the model answer and the rubric, side by side.
    private void compare() {
        VBox left =
                new VBox(
                        section(Messages.text("question.open.model")),
                        texts.label(question.modelAnswer()));
        left.getStyleClass().addAll("dh-column-part", "dh-model-answer");
        VBox right = new VBox(section(Messages.text("question.open.rubric")));
        right.getStyleClass().addAll("dh-column-part", "dh-rubric");
        for (Question.Open.RubricPoint point : question.rubric()) {
            right.getChildren().add(row(point));
        }
        HBox sides = new HBox(left, right);
        sides.getStyleClass().add("dh-open-sides");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(area, sides);
        if (area.getText().isBlank()) {
            getChildren().remove(area);
        }
        Rows.moveFocusWithArrows(right, () -> List.copyOf(points.values()));
        showTicks(model.responseProperty().get());
        focusFirst();
    }

    private ChoiceRow row(Question.Open.RubricPoint point) {
        VBox content = new VBox(texts.label(point.text()));
        String kind =
                switch (point.kind()) {
                    case POINT -> "";
                    case TRADE_OFF -> Messages.text("question.open.trade-off");
                    case FAILURE_MODE -> Messages.text("question.open.failure-mode");
                };
        if (!kind.isEmpty()) {
            Label label = new Label(kind);
            label.getStyleClass().addAll("dh-small", "dh-third");
            content.getChildren().add(label);
        }
        ChoiceRow row =
                new ChoiceRow("question.point." + point.id(), AccessibleRole.CHECK_BOX, content);
        row.getStyleClass().add("dh-point");
        row.setAccessibleText(Markdown.plain(point.text()));
        row.onChosen(() -> model.tick(point.id()));
        points.put(point.id(), row);
        return row;
    }

    private void showTicks(Response response) {
        if (response instanceof Response.Written written) {
            points.forEach((id, row) -> {
                boolean made = written.points().contains(id);
                row.select(made);
                row.badge(made ? "✓" : "");
            });
        }
    }

    private static Label section(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("dh-section");
        return label;
    }
}
