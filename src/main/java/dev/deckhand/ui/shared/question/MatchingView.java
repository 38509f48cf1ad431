package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Left sides as rows, each with a list of right sides. The right sides also stand below with their
/// letters: a letter, or a click on one, gives it to the present row.
final class MatchingView extends VBox implements ResponseView {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");

    private final QuestionModel model;
    private final Texts texts;
    private final Question.Matching question;
    private final Map<String, String> rights;
    private final Map<String, ChoiceRow> rows = new LinkedHashMap<>();
    private final Map<String, MenuButton> slots = new LinkedHashMap<>();
    private final Map<String, HBox> pool = new LinkedHashMap<>();
    private final VBox rowBox = new VBox();
    private final FlowPane poolBox = new FlowPane();

    MatchingView(QuestionModel model, Texts texts, Question.Matching question) {
        this.model = model;
        this.texts = texts;
        this.question = question;
        this.rights = Marking.rightTexts(question);
        getStyleClass().add("dh-matching");
        rowBox.getStyleClass().add("dh-choices");
        poolBox.getStyleClass().add("dh-pool");
        for (Question.Matching.Pair pair : question.pairs()) {
            rowBox.getChildren().add(row(pair));
        }
        for (String right : model.asked().shown()) {
            poolBox.getChildren().add(poolEntry(right));
        }
        getChildren().addAll(rowBox, poolBox);
        Rows.moveFocusWithArrows(rowBox, () -> List.copyOf(rows.values()));
        model.responseProperty().subscribe(this::show);
        model.rowProperty().subscribe(this::showPresent);
    }

    @Override
    public void reveal() {
        if (!(model.responseProperty().get() instanceof Response.Matched matched)) {
            return;
        }
        for (Question.Matching.Pair pair : question.pairs()) {
            Marking verdict = Marking.ofPair(question, matched, pair);
            ChoiceRow row = find(rows, pair.id());
            row.pseudoClassStateChanged(PRESENT, false);
            find(slots, pair.id()).setMouseTransparent(true);
            find(slots, pair.id()).setFocusTraversable(false);
            MarkdownView why = texts.text(pair.why(), "dh-said");
            if (verdict == Marking.WRONG) {
                MarkdownView right =
                        texts.label(Messages.text("question.matching.right", pair.right()));
                right.getStyleClass().add("dh-right-place");
                row.reveal(verdict, right, why);
            } else {
                row.reveal(verdict, why);
            }
            row.setAccessibleText(Rows.said(verdict, row, pair.why()));
        }
        VBox extras = new VBox();
        extras.getStyleClass().add("dh-extras");
        for (Question.Option extra : question.extras()) {
            extras.getChildren()
                    .add(
                            texts.text(
                                    Messages.text(
                                            "question.matching.extra", extra.text(), extra.why()),
                                    "dh-said"));
        }
        getChildren().setAll(rowBox, extras);
    }

    @Override
    public void focusFirst() {
        find(rows, model.rowProperty().get()).requestFocus();
    }

    private ChoiceRow row(Question.Matching.Pair pair) {
        MenuButton slot = new MenuButton();
        slot.setId("question.pair." + pair.id() + ".right");
        slot.getStyleClass().add("dh-slot");
        slot.setWrapText(true);
        slot.setMnemonicParsing(false);
        slot.setMaxWidth(Double.MAX_VALUE);
        slot.setFocusTraversable(false);
        for (int place = 0; place < model.asked().shown().size(); place++) {
            String right = model.asked().shown().get(place);
            MenuItem item =
                    new MenuItem(
                            Messages.text(
                                    "question.matching.choice",
                                    AnswerText.letter(place),
                                    plain(right)));
            item.setId("question.pair." + pair.id() + ".right." + right);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.match(pair.id(), right));
            slot.getItems().add(item);
        }
        slot.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.turnTo(pair.id()));
        slots.put(pair.id(), slot);
        MarkdownView left = texts.label(pair.left());
        HBox sides = new HBox(left, slot);
        sides.getStyleClass().add("dh-sides");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(slot, Priority.ALWAYS);
        ChoiceRow row =
                new ChoiceRow("question.pair." + pair.id(), AccessibleRole.LIST_ITEM, sides);
        row.badge(String.valueOf(rows.size() + 1));
        row.onChosen(() -> model.turnTo(pair.id()));
        row.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        model.turnTo(pair.id());
                    }
                });
        row.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
                        model.unmatch(pair.id());
                        key.consume();
                    } else if (key.getCode() == KeyCode.SPACE && !model.isRevealed()) {
                        slot.show();
                        key.consume();
                    }
                });
        rows.put(pair.id(), row);
        return row;
    }

    private HBox poolEntry(String right) {
        Label letter = new Label(AnswerText.letter(pool.size()));
        letter.getStyleClass().add("dh-badge");
        Label text = new Label(plain(right));
        HBox entry = new HBox(letter, text);
        entry.setId("question.right." + right);
        entry.getStyleClass().add("dh-pool-entry");
        entry.setAccessibleRole(AccessibleRole.BUTTON);
        entry.setAccessibleText(
                Messages.text("question.option.name", letter.getText(), text.getText()));
        entry.setOnMouseClicked(_ -> {
            model.match(model.rowProperty().get(), right);
            focusFirst();
        });
        pool.put(right, entry);
        return entry;
    }

    private void show(Response response) {
        if (!(response instanceof Response.Matched matched)) {
            return;
        }
        for (Question.Matching.Pair pair : question.pairs()) {
            String given = matched.rights().getOrDefault(pair.id(), "");
            MenuButton slot = find(slots, pair.id());
            boolean empty = given.isEmpty();
            slot.setText(
                    empty
                            ? Messages.text("question.matching.choose")
                            : Messages.text(
                                    "question.matching.choice",
                                    AnswerText.letter(
                                            model.asked().shown().indexOf(shownFor(given))),
                                    plain(given)));
            slot.pseudoClassStateChanged(PseudoClass.getPseudoClass("empty"), empty);
            find(rows, pair.id())
                    .setAccessibleText(
                            Messages.text(
                                    "question.pair.name",
                                    Markdown.plain(pair.left()),
                                    slot.getText()));
            slot.setAccessibleText(slot.getText());
        }
        Set<String> used = Set.copyOf(matched.rights().values());
        pool.forEach((right, entry) -> entry.pseudoClassStateChanged(USED, used.contains(right)));
    }

    private void showPresent(String present) {
        rows.forEach((id, row) -> row.pseudoClassStateChanged(PRESENT, id.equals(present)));
        boolean inside = rows.values().stream().anyMatch(row -> row.isFocused());
        if (inside) {
            Rows.focus(find(rows, present));
        }
    }

    /// The shown id that has the same text.
    private String shownFor(String right) {
        return model.asked().shown().stream()
                .filter(shown -> plain(shown).equals(plain(right)))
                .findFirst()
                .orElse(right);
    }

    private String plain(String right) {
        return Markdown.plain(rights.getOrDefault(right, ""));
    }

    private static <T> T find(Map<String, T> nodes, String id) {
        T node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("No row for " + id);
        }
        return node;
    }
}
