package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Steps to be put in order: dragged, moved with the arrows in each row, or with Alt+Up and
/// Alt+Down.
final class OrderingView extends VBox implements ResponseView {
    private final QuestionModel model;
    private final Texts texts;
    private final Question.Ordering question;
    private final Map<String, ChoiceRow> rows = new HashMap<>();

    OrderingView(QuestionModel model, Texts texts, Question.Ordering question) {
        this.model = model;
        this.texts = texts;
        this.question = question;
        getStyleClass().addAll("dh-choices", "dh-ordering");
        for (String id : model.asked().shown()) {
            ChoiceRow row =
                    new ChoiceRow(
                            "question.item." + id,
                            AccessibleRole.LIST_ITEM,
                            texts.label(AnswerText.option(question, id)));
            row.addAtEnd(arrows(id));
            row.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> row.requestFocus());
            row.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse -> drag(id, mouse));
            row.addEventHandler(KeyEvent.KEY_PRESSED, key -> moveByKey(id, key));
            rows.put(id, row);
        }
        Rows.moveFocusWithArrows(this, () -> inOrder(items()));
        model.responseProperty().subscribe(this::arrange);
    }

    @Override
    public void reveal() {
        if (!(model.responseProperty().get() instanceof Response.Ordered ordered)) {
            return;
        }
        for (Question.Option item : question.items()) {
            ChoiceRow row = row(item.id());
            Marking verdict = Marking.ofItem(question, ordered, item.id());
            row.lookupAll(".dh-arrows").forEach(arrows -> arrows.setVisible(false));
            MarkdownView why = texts.text(item.why(), "dh-said");
            if (verdict == Marking.WRONG) {
                Label place =
                        new Label(
                                Messages.text(
                                        "question.ordering.place",
                                        Marking.rightPlace(question, item.id()) + 1));
                place.getStyleClass().add("dh-right-place");
                row.reveal(verdict, place, why);
            } else {
                row.reveal(verdict, why);
            }
            row.setAccessibleText(Rows.said(verdict, row, item.why()));
        }
    }

    @Override
    public void focusFirst() {
        getChildren().getFirst().requestFocus();
    }

    private List<String> items() {
        return model.responseProperty().get() instanceof Response.Ordered ordered
                ? ordered.items()
                : List.of();
    }

    private List<ChoiceRow> inOrder(List<String> items) {
        return items.stream().map(this::row).toList();
    }

    private ChoiceRow row(String id) {
        ChoiceRow row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("No row for " + id);
        }
        return row;
    }

    private void arrange(Response response) {
        if (!(response instanceof Response.Ordered ordered)) {
            return;
        }
        ObservableList<Node> shown = getChildren();
        List<ChoiceRow> wanted = inOrder(ordered.items());
        if (!shown.equals(wanted)) {
            Node focused = getScene() == null ? null : getScene().getFocusOwner();
            shown.setAll(wanted);
            if (focused != null && focused.getScene() != null) {
                focused.requestFocus();
            }
        }
        for (int place = 0; place < wanted.size(); place++) {
            ChoiceRow row = wanted.get(place);
            row.badge(String.valueOf(place + 1));
            row.setAccessibleText(
                    Messages.text(
                            "question.item.name",
                            place + 1,
                            wanted.size(),
                            Markdown.plain(
                                    AnswerText.option(question, ordered.items().get(place)))));
        }
    }

    private HBox arrows(String id) {
        HBox arrows =
                new HBox(
                        arrow(
                                Feather.ARROW_UP,
                                "question.item." + id + ".up",
                                Messages.text("question.ordering.up"),
                                () -> model.move(id, -1)),
                        arrow(
                                Feather.ARROW_DOWN,
                                "question.item." + id + ".down",
                                Messages.text("question.ordering.down"),
                                () -> model.move(id, 1)));
        arrows.getStyleClass().add("dh-arrows");
        return arrows;
    }

    private static Button arrow(Ikon icon, String id, String name, Runnable action) {
        Button arrow = new Button("", new FontIcon(icon));
        arrow.setId(id);
        arrow.setAccessibleText(name);
        arrow.getStyleClass().add("dh-plain");
        arrow.setFocusTraversable(false);
        arrow.setOnAction(_ -> action.run());
        return arrow;
    }

    private void moveByKey(String id, KeyEvent key) {
        int by = key.getCode() == KeyCode.UP ? -1 : key.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by != 0 && key.isAltDown()) {
            model.move(id, by);
            Rows.focus(row(id));
            key.consume();
        }
    }

    /// Moves a row to where the pointer is, once it is past the middle of its neighbour.
    private void drag(String id, MouseEvent mouse) {
        Point2D at = sceneToLocal(mouse.getSceneX(), mouse.getSceneY());
        List<ChoiceRow> shown = inOrder(items());
        int from = items().indexOf(id);
        int to = from;
        for (int place = 0; place < shown.size(); place++) {
            var bounds = shown.get(place).getBoundsInParent();
            if (place < from && at.getY() < bounds.getCenterY()) {
                to = Math.min(to, place);
            } else if (place > from && at.getY() > bounds.getCenterY()) {
                to = Math.max(to, place);
            }
        }
        if (to != from) {
            model.moveTo(id, to);
        }
        mouse.consume();
    }
}
