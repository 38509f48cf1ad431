package dev.deckhand.ui.progress;

import dev.deckhand.content.Question;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cards behind a figure, over the right side of the screen. Escape puts it away.
final class CardsPane extends VBox {
    private static final int MOST_ROWS = 200;
    private static final int STEM = 110;

    private final ProgressModel model;
    private final Label title = new Label();
    private final Label count = new Label();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Button practise = new Button();
    private final Button close = new Button(Messages.text("progress.cards.close"));

    CardsPane(ProgressModel model) {
        this.model = model;
        setId("progress.cards");
        getStyleClass().addAll("dh-floating", "dh-cards-pane");
        title.getStyleClass().add("dh-panel-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("dh-second", "dh-small");
        close.setId("progress.cards.close");
        close.getStyleClass().addAll("dh-link", "dh-small");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> model.closeCards());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, new VBox(2, title, count), gap, close);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setFocusTraversable(false);
        practise.setId("progress.cards.practise");
        practise.getStyleClass().add("dh-primary");
        practise.setMaxWidth(Double.MAX_VALUE);
        practise.setOnAction(_ -> model.cards().get().ifPresent(model::practise));
        getChildren().addAll(head, scroll, practise);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        model.closeCards();
                        key.consume();
                    }
                });
    }

    void show(Cards cards) {
        List<Question> questions =
                cards.questions().stream()
                        .flatMap(id -> model.library().question(id).stream())
                        .toList();
        title.setText(cards.title());
        count.setText(Messages.text("progress.cards", questions.size()));
        List<RowButton> buttons = new ArrayList<>();
        for (Question question : questions.subList(0, Math.min(MOST_ROWS, questions.size()))) {
            buttons.add(row(question));
        }
        rows.getChildren().setAll(buttons);
        scroll.setVvalue(0);
        if (!buttons.isEmpty()) {
            Roving.over(buttons.stream().map(RowButton::button).toList(), 0, buttons.size(), 1);
        }
        int practicable = model.practicable(cards).size();
        practise.setText(Messages.text("progress.cards.practise", practicable));
        practise.setVisible(practicable > 0);
        practise.setManaged(practicable > 0);
    }

    void focus() {
        (practise.isVisible() ? practise : close).requestFocus();
    }

    private RowButton row(Question question) {
        Label stem = new Label(Shown.stem(question, STEM));
        stem.setWrapText(true);
        stem.setMinHeight(Region.USE_PREF_SIZE);
        Label concept = new Label(Shown.concept(model.library(), question.concept()));
        concept.getStyleClass().addAll("dh-third", "dh-small");
        concept.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(concept, Priority.ALWAYS);
        Label recall = new Label(recall(model.recall(question.id())));
        recall.getStyleClass().addAll("dh-third", "dh-small");
        recall.setMinWidth(Region.USE_PREF_SIZE);
        HBox under = new HBox(8, concept, recall);
        under.setAlignment(Pos.BASELINE_LEFT);
        VBox content = new VBox(2, stem, under);
        return new RowButton(
                "progress.cards." + question.id(),
                content,
                Messages.text(
                        "progress.mark",
                        stem.getText(),
                        concept.getText() + ", " + recall.getText()),
                () -> model.open(question));
    }

    private static String recall(OptionalDouble recall) {
        return recall.isPresent()
                ? Messages.text("progress.cards.recall", Shown.percent(recall.getAsDouble()))
                : Messages.text("progress.cards.unseen");
    }
}
