package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A document whose faulty lines are to be marked, by clicking or with the arrows and Space.
final class HotspotView extends VBox implements ResponseView {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final QuestionModel model;
    private final Texts texts;
    private final Question.Hotspot question;
    private final List<HBox> lines = new ArrayList<>();

    HotspotView(QuestionModel model, Texts texts, Question.Hotspot question) {
        this.model = model;
        this.texts = texts;
        this.question = question;
        getStyleClass().add("dh-document");
        Label language = new Label(question.language().toUpperCase(Locale.ROOT));
        language.getStyleClass().addAll("dh-section", "dh-document-language");
        getChildren().add(language);
        for (String text : question.lines()) {
            lines.add(line(lines.size() + 1, text));
        }
        getChildren().addAll(lines);
        Rows.moveFocusWithArrows(this, () -> lines);
        model.responseProperty()
                .subscribe(response -> {
                    if (response instanceof Response.Marked marked) {
                        for (int at = 0; at < lines.size(); at++) {
                            boolean on = marked.lines().contains(at + 1);
                            lines.get(at).pseudoClassStateChanged(SELECTED, on);
                        }
                    }
                });
    }

    @Override
    public void reveal() {
        if (!(model.responseProperty().get() instanceof Response.Marked marked)) {
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            HBox line = lines.get(at);
            line.setFocusTraversable(false);
            line.pseudoClassStateChanged(SELECTED, false);
            line.pseudoClassStateChanged(PseudoClass.getPseudoClass("open"), false);
            switch (Marking.ofLine(question, marked, at + 1)) {
                case RIGHT -> mark(line, "dh-right", Feather.CHECK);
                case MISSED -> mark(line, "dh-missed", Feather.CHECK);
                case WRONG -> mark(line, "dh-wrong", Feather.X);
                case LEFT -> {}
            }
        }
        question.spots().forEach(spot -> explain(spot, Marking.ofSpot(question, marked, spot)));
        question.decoys().forEach(spot -> explain(spot, Marking.ofSpot(question, marked, spot)));
    }

    @Override
    public void focusFirst() {
        lines.getFirst().requestFocus();
    }

    private HBox line(int number, String text) {
        Label count = new Label(String.valueOf(number));
        count.getStyleClass().add("dh-line-number");
        Label code = new Label(text);
        code.getStyleClass().add("dh-line-text");
        HBox.setHgrow(code, Priority.ALWAYS);
        code.setMaxWidth(Double.MAX_VALUE);
        code.setWrapText(true);
        StackPane mark = new StackPane();
        mark.getStyleClass().add("dh-mark");
        HBox line = new HBox(count, code, mark);
        line.setId("question.line." + number);
        line.getStyleClass().add("dh-line");
        line.setFocusTraversable(true);
        line.pseudoClassStateChanged(PseudoClass.getPseudoClass("open"), true);
        Rows.loseRingWithFocus(line);
        line.setAccessibleRole(AccessibleRole.CHECK_BOX);
        line.setAccessibleText(Messages.text("question.line.name", number, text.strip()));
        line.setOnMouseClicked(_ -> {
            line.requestFocus();
            model.mark(number);
        });
        line.setOnKeyPressed(key -> toggle(key, number));
        return line;
    }

    private void toggle(KeyEvent key, int number) {
        if (key.getCode() == KeyCode.SPACE) {
            model.mark(number);
            key.consume();
        }
    }

    private static void mark(HBox line, String style, Feather icon) {
        line.getStyleClass().add(style);
        if (line.getChildren().getLast() instanceof StackPane mark) {
            mark.getChildren().setAll(new FontIcon(icon));
        }
    }

    /// Puts what is to be said of some lines under the last of them.
    private void explain(Question.Hotspot.Spot spot, Marking verdict) {
        VBox note = new VBox(texts.text(spot.why(), "dh-said"));
        spot.fix()
                .ifPresent(fix ->
                        note.getChildren()
                                .add(
                                        texts.text(
                                                Messages.text("question.hotspot.fix", fix),
                                                "dh-body")));
        note.getStyleClass().add("dh-line-note");
        note.getStyleClass()
                .add(
                        switch (verdict) {
                            case RIGHT, MISSED -> "dh-right";
                            case WRONG -> "dh-wrong";
                            case LEFT -> "dh-left";
                        });
        Node last = lines.get(Collections.max(spot.lines()) - 1);
        getChildren().add(getChildren().indexOf(last) + 1, note);
    }
}
