package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The options of a question, each with its letter.
final class OptionsView extends VBox implements ResponseView {
    private static final int COLUMNS = 3;

    private final QuestionModel model;
    private final Texts texts;
    private final Map<String, ChoiceRow> rows = new LinkedHashMap<>();

    OptionsView(QuestionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("dh-choices");
        boolean several = model.question() instanceof Question.Multiple;
        if (several) {
            getStyleClass().add("dh-several");
        }
        for (String id : model.asked().shown()) {
            String text = AnswerText.option(model.question(), id);
            ChoiceRow row =
                    new ChoiceRow(
                            "question.option." + id,
                            several ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON,
                            texts.label(text));
            String letter = AnswerText.key(model.asked(), rows.size());
            row.badge(letter);
            row.setAccessibleText(
                    Messages.text("question.option.name", letter, Markdown.plain(text)));
            row.onChosen(() -> model.choose(id));
            rows.put(id, row);
        }
        getChildren().setAll(model.question() instanceof Question.Placement ? grid() : list());
        Rows.moveFocusWithArrows(this, () -> List.copyOf(rows.values()));
        model.responseProperty()
                .subscribe(response -> {
                    if (response instanceof Response.Chosen chosen) {
                        rows.forEach((id, row) -> row.select(chosen.options().contains(id)));
                    }
                });
    }

    private List<Node> list() {
        return List.copyOf(rows.values());
    }

    /// Ids are short: three of them share a row, until there is more to say of each.
    private List<Node> grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("dh-choice-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        int number = 0;
        for (ChoiceRow row : rows.values()) {
            boolean last = number == rows.size() - 1;
            // That none fits is a sentence.
            int wide = last ? COLUMNS - (number % COLUMNS) : 1;
            grid.add(row, number % COLUMNS, number / COLUMNS, wide, 1);
            number++;
        }
        return List.of(grid);
    }

    @Override
    public void reveal() {
        getChildren().setAll(list());
        if (model.responseProperty().get() instanceof Response.Chosen chosen) {
            rows.forEach((id, row) -> {
                Marking verdict = Marking.ofOption(model.question(), chosen, id);
                row.reveal(verdict, texts.text(why(model.question(), id), "dh-said"));
                row.setAccessibleText(Rows.said(verdict, row, why(model.question(), id)));
            });
        }
    }

    @Override
    public void focusFirst() {
        rows.values().iterator().next().requestFocus();
    }

    private static String why(Question question, String id) {
        return switch (question) {
            case Question.Single single -> why(single.options(), id);
            case Question.Multiple multiple -> why(multiple.options(), id);
            case Question.TrueFalse trueFalse ->
                    id.equals(Question.TrueFalse.TRUE) ? trueFalse.whyTrue() : trueFalse.whyFalse();
            case Question.Placement placement -> placement.prediction().why(id);
            case Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Generated _ ->
                    "";
        };
    }

    private static String why(List<Question.Option> options, String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .map(Question.Option::why)
                .findFirst()
                .orElse("");
    }
}
