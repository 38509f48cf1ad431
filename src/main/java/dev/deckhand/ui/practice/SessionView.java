package dev.deckhand.ui.practice;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.question.AnswerBar;
import dev.deckhand.ui.shared.question.QuestionKeys;
import dev.deckhand.ui.shared.question.QuestionModel;
import dev.deckhand.ui.shared.question.QuestionView;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A session: where it stands, the question, and what to press.
final class SessionView extends BorderPane {
    private final SessionModel model;
    private final Navigator navigator;
    private final Label number = new Label();
    private final Label about = new Label();
    private final Region done = new Region();
    private final StackPane bar = new StackPane(done);
    private final ToggleButton flag;
    private final Button note;
    private final VBox bottom = new VBox();
    private final Strip strip;
    private @Nullable QuestionView question;

    SessionView(SessionModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.strip = new Strip(model, this::focusFirst);
        this.flag =
                new ToggleButton(
                        Messages.text("practice.session.flag"), new FontIcon(Feather.FLAG));
        this.note =
                tool(
                        "practice.note",
                        Messages.text("practice.session.note"),
                        Feather.EDIT_3,
                        strip::note);
        setId("practice.session");
        setTop(header());
        bottom.getStyleClass().add("dh-bottom");
        setBottom(bottom);
        model.currentProperty().subscribe(this::show);
        model.flaggedProperty().subscribe(on -> flag.setSelected(on));
        model.noteProperty()
                .subscribe(text ->
                        note.setText(
                                text.isEmpty()
                                        ? Messages.text("practice.session.note")
                                        : Messages.text("practice.session.noted")));
        sceneProperty().subscribe(scene -> model.seen(scene != null));
    }

    void focusFirst() {
        QuestionView shown = question;
        if (shown == null || getScene() == null) {
            return;
        }
        applyCss(); // only then does the scroll pane hold its content
        if (model.currentProperty().get().isRevealed()) {
            // By hand: a dot in an id makes lookup take the rest for a style class.
            bottom.lookupAll("*").stream()
                    .filter(node -> "question.answer".equals(node.getId()))
                    .forEach(Node::requestFocus);
        } else {
            shown.focusFirst();
        }
    }

    private HBox header() {
        number.setId("practice.number");
        number.getStyleClass().add("dh-strong");
        number.setMinWidth(Region.USE_PREF_SIZE);
        about.setId("practice.about");
        about.getStyleClass().add("dh-second");
        bar.getStyleClass().addAll("dh-bar", "dh-progress");
        done.getStyleClass().add("dh-bar-fill");
        done.maxWidthProperty()
                .bind(
                        bar.widthProperty()
                                .multiply(model.atProperty().add(1))
                                .divide(model.count()));
        flag.setId("practice.flag");
        flag.getStyleClass().addAll("dh-plain", "dh-tool");
        flag.setMinWidth(Region.USE_PREF_SIZE);
        flag.setOnAction(_ -> model.toggleFlag());
        Button skip =
                tool(
                        "practice.skip",
                        Messages.text("practice.session.skip"),
                        Feather.SKIP_FORWARD,
                        model::next);
        model.currentProperty()
                .flatMap(QuestionModel::stageProperty)
                .subscribe(stage -> skip.setDisable(stage == QuestionModel.Stage.REVEALED));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(number, bar, about, gap, flag, note, skip, more());
        header.getStyleClass().add("dh-session-header");
        return header;
    }

    private MenuButton more() {
        MenuButton more = new MenuButton(Messages.text("practice.session.more"));
        more.setId("practice.menu");
        more.getStyleClass().addAll("dh-plain", "dh-tool");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.getItems()
                .addAll(
                        item(
                                "practice.undo",
                                Messages.text("practice.session.undo"),
                                model::undoLastAnswer),
                        item(
                                "practice.report",
                                Messages.text("practice.session.report"),
                                strip::report),
                        item(
                                "practice.suspend",
                                Messages.text("practice.session.suspend"),
                                model::suspend),
                        item("practice.end", Messages.text("practice.session.end"), model::finish));
        return more;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Button tool(String id, String text, Ikon icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("dh-plain", "dh-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(QuestionModel now) {
        strip.close();
        number.setText(
                Messages.text(
                        "practice.session.number", model.atProperty().get() + 1, model.count()));
        about.setText(model.about());
        QuestionView view = new QuestionView(now, navigator);
        VBox column = new VBox(view);
        column.getStyleClass().addAll("dh-column", "dh-session-column");
        if (QuestionView.wantsRoom(now)) {
            column.getStyleClass().add("dh-roomy");
        }
        setCenter(new Page(column));
        AnswerBar answer =
                new AnswerBar(
                        now,
                        new ReadOnlyStringWrapper(
                                model.isLast()
                                        ? Messages.text("practice.session.see")
                                        : Messages.text("practice.session.next")),
                        model::next);
        answer.getStyleClass().add("dh-column");
        bottom.getChildren().setAll(strip, new StackPane(answer));
        question = view;
        if (getScene() != null) {
            focusFirst();
        }
    }

    void act(KeyEvent key) {
        QuestionModel now = model.currentProperty().get();
        if (key.isShortcutDown() && key.getCode() == KeyCode.Z) {
            if (!(key.getTarget() instanceof TextInputControl field && field.isUndoable())) {
                model.undoLastAnswer();
                key.consume();
            }
            return;
        }
        if (strip.isOpen() && key.getCode() == KeyCode.ESCAPE) {
            strip.finish();
            key.consume();
            return;
        }
        if (strip.isOpen() && key.getTarget() instanceof TextInputControl) {
            return;
        }
        if (QuestionKeys.handle(key, now) || key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER && now.isRevealed()) {
            model.next();
            key.consume();
        } else if (!(key.getTarget() instanceof TextInputControl)) {
            tools(key);
        }
    }

    private void tools(KeyEvent key) {
        switch (key.getCode()) {
            case F -> model.toggleFlag();
            case N -> strip.note();
            case S -> {
                if (!model.currentProperty().get().isRevealed()) {
                    model.next();
                }
            }
            case R -> strip.report();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
