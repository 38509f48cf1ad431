package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Under a question: what is still to be done or how it went, how sure the learner is, and the one
/// button to press.
public final class AnswerBar extends HBox {
    /// In percent, each on a key of [QuestionKeys#certainty].
    static final List<Integer> CERTAINTIES = List.of(50, 70, 90, 99);

    private final QuestionModel model;
    private final ObservableValue<String> nextLabel;
    private final Label words = new Label();
    private final HBox certainties = new HBox();
    private final Button button = new Button();

    /// @param nextLabel what the button says after the reveal; empty: no button
    /// @param next what the button does after the reveal
    public AnswerBar(QuestionModel model, ObservableValue<String> nextLabel, Runnable next) {
        this.model = model;
        this.nextLabel = nextLabel;
        getStyleClass().add("dh-answer-bar");
        Styles.addTo(this);
        words.setId("question.words");
        words.getStyleClass().add("dh-words");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        buildCertainties();
        Label key = new Label("⏎");
        key.getStyleClass().add("dh-key");
        button.setId("question.answer");
        button.getStyleClass().add("dh-primary");
        button.setGraphic(key);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            if (model.isRevealed()) {
                next.run();
            } else {
                model.answer();
            }
        });
        getChildren().addAll(words, certainties, button);
        model.stageProperty().subscribe(_ -> show());
        model.responseProperty().subscribe(_ -> show());
        model.readyProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        nextLabel.subscribe(_ -> show());
        model.stageProperty()
                .subscribe((_, stage) -> {
                    if (stage == QuestionModel.Stage.REVEALED && button.isVisible()) {
                        button.requestFocus();
                    }
                });
    }

    private void buildCertainties() {
        Label ask = new Label(Messages.text("question.sure"));
        ask.getStyleClass().add("dh-second");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        certainties.getStyleClass().add("dh-certainties");
        certainties.getChildren().add(ask);
        for (int percent : CERTAINTIES) {
            ToggleButton chip = new ToggleButton(Messages.text("question.percent", percent));
            chip.setId("question.sure." + percent);
            chip.setAccessibleText(Messages.text("question.sure.name", percent));
            chip.getStyleClass().add("dh-chip");
            Label key =
                    new Label(
                            QuestionKeys.certainty(model.question())
                                    .get(CERTAINTIES.indexOf(percent)));
            key.getStyleClass().add("dh-key");
            chip.setGraphic(key);
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(_ -> {
                model.sure(percent);
                chip.setSelected(isSaid(percent));
            });
            model.certaintyProperty().subscribe(_ -> chip.setSelected(isSaid(percent)));
            certainties.getChildren().add(chip);
        }
    }

    private boolean isSaid(int percent) {
        return model.certaintyProperty().get().equals(OptionalInt.of(percent));
    }

    private void show() {
        QuestionModel.Stage stage = model.stageProperty().get();
        boolean answering = stage == QuestionModel.Stage.ANSWERING;
        certainties.setVisible(answering);
        certainties.setManaged(answering);
        button.setText(
                switch (stage) {
                    case ANSWERING ->
                            model.question() instanceof Question.Open
                                    ? Messages.text("question.open.compare")
                                    : Messages.text("question.answer");
                    case MARKING -> Messages.text("question.open.done");
                    case REVEALED -> nextLabel.getValue();
                });
        boolean nothingMore = model.isRevealed() && nextLabel.getValue().isEmpty();
        button.setVisible(!nothingMore);
        button.setManaged(!nothingMore);
        button.setDisable(
                !model.isRevealed()
                        && (!model.readyProperty().get() || model.busyProperty().get()));
        showWords();
    }

    private void showWords() {
        Optional<Answer> answer = model.answerProperty().get();
        boolean failed = !model.problemProperty().get().isEmpty();
        words.getStyleClass().removeAll("dh-right", "dh-wrong", "dh-problem", "dh-second");
        words.setGraphic(null);
        if (failed) {
            words.getStyleClass().add("dh-problem");
            words.setText(model.problemProperty().get());
        } else if (answer.isPresent()) {
            boolean right = answer.get().grade().correct();
            boolean open = model.question() instanceof Question.Open;
            if (!open) {
                words.getStyleClass().add(right ? "dh-right" : "dh-wrong");
                words.setGraphic(new FontIcon(right ? Feather.CHECK : Feather.X));
            }
            words.setText(AnswerText.verdict(answer.get()));
        } else {
            words.getStyleClass().add("dh-second");
            words.setText(hint());
        }
    }

    /// What is still to be done, where that is not plain to see.
    private String hint() {
        return switch (model.responseProperty().get()) {
            case Response.Chosen chosen when model.question() instanceof Question.Multiple all ->
                    Messages.text(
                            "question.hint.multiple", chosen.options().size(), all.answer().size());
            case Response.Matched matched when model.question() instanceof Question.Matching all ->
                    Messages.text(
                            "question.hint.matching", matched.rights().size(), all.pairs().size());
            case Response.Marked marked ->
                    Messages.text("question.hint.hotspot", marked.lines().size());
            case Response.Written written
                    when model.stageProperty().get() == QuestionModel.Stage.MARKING
                            && model.question() instanceof Question.Open open ->
                    Messages.text(
                            "question.open.made", written.points().size(), open.rubric().size());
            case Response.Chosen _,
                    Response.Ordered _,
                    Response.Matched _,
                    Response.Typed _,
                    Response.Written _ ->
                    "";
        };
    }
}
