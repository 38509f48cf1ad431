package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/// The options of a question, each with its letter.
final class OptionsView extends VBox implements ResponseView {
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
        getChildren().addAll(rows.values());
        Rows.moveFocusWithArrows(this, () -> List.copyOf(rows.values()));
        model.responseProperty()
                .subscribe(response -> {
                    if (response instanceof Response.Chosen chosen) {
                        rows.forEach((id, row) -> row.select(chosen.options().contains(id)));
                    }
                });
    }

    @Override
    public void reveal() {
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
