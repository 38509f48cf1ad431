package dev.deckhand.ui.review;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.question.AnswerBar;
import dev.deckhand.ui.shared.question.QuestionKeys;
import dev.deckhand.ui.shared.question.QuestionModel;
import dev.deckhand.ui.shared.question.QuestionView;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A card on the table: how far the review has come, the question, and what to press.
final class TurnView extends BorderPane {
    private static final double LINE = 60;

    private final ReviewModel model;
    private final Turn turn;
    private final ReviewKeys keys;
    private final Runnable showKeys;
    private final QuestionView question;
    private final Page scroll;
    private final VBox bottom = new VBox();
    private final Button dontKnow = new Button();
    private @Nullable RatingBar ratings;
    private boolean held;

    TurnView(
            ReviewModel model, Turn turn, ReviewKeys keys, Navigator navigator, Runnable showKeys) {
        this.model = model;
        this.turn = turn;
        this.keys = keys;
        this.showKeys = showKeys;
        setId("review.turn");
        setTop(header());
        this.question = new QuestionView(turn.question(), navigator);
        VBox column = new VBox();
        column.getStyleClass().addAll("dh-review-column", "dh-session-column");
        if (QuestionView.wantsRoom(turn.question())) {
            column.getStyleClass().add("dh-roomy");
        }
        reason().ifPresent(column.getChildren()::add);
        column.getChildren().add(question);
        scroll = new Page(column);
        scroll.setId("review.scroll");
        setCenter(scroll);
        bottom.getStyleClass().add("dh-bottom");
        AnswerBar answer = new AnswerBar(turn.question(), new ReadOnlyStringWrapper(""), () -> {});
        HBox.setHgrow(answer, Priority.ALWAYS);
        dontKnow.setText(
                isOneKeyEnough()
                        ? Messages.text("review.show", keys.key(ReviewKeys.Action.GO_ON))
                        : Messages.text("review.show", "⏎"));
        dontKnow.setId("review.show");
        dontKnow.getStyleClass().addAll("dh-plain", "dh-tool");
        dontKnow.setMinWidth(Region.USE_PREF_SIZE);
        dontKnow.setOnAction(_ -> turn.question().answerOrShow());
        dontKnow.managedProperty().bind(dontKnow.visibleProperty());
        HBox row = new HBox(dontKnow, answer);
        row.getStyleClass().addAll("dh-review-column", "dh-review-bar");
        bottom.getChildren().add(new StackPane(row));
        setBottom(bottom);
        turn.question()
                .readyProperty()
                .subscribe(ready -> {
                    offerToShow();
                    if (ready && held) {
                        held = false;
                        answer.getChildren().stream()
                                .filter(Button.class::isInstance)
                                .forEach(Node::requestFocus);
                    }
                });
        turn.question().responseProperty().subscribe(_ -> offerToShow());
        turn.question().stageProperty().subscribe(_ -> offerToShow());
        turn.choicesProperty().subscribe(_ -> showRatings());
    }

    void focusFirst() {
        if (ratings != null) {
            ratings.focusSelected();
        } else if (dontKnow.isVisible() && isOneKeyEnough()) {
            dontKnow.requestFocus();
        } else {
            question.focusFirst();
        }
    }

    /// Whether the key was for the question.
    boolean took(KeyEvent key) {
        boolean complete = turn.question().readyProperty().get();
        return (key.getCode() != KeyCode.ENTER || complete)
                && QuestionKeys.handle(key, turn.question());
    }

    /// Scrolls, when the key is one for that.
    boolean scrolled(KeyCode key) {
        double page = scroll.getViewportBounds().getHeight();
        double by =
                switch (key) {
                    case DOWN -> LINE;
                    case UP -> -LINE;
                    case PAGE_DOWN -> page - LINE;
                    case PAGE_UP -> LINE - page;
                    default -> 0;
                };
        double range = scroll.getContent().getLayoutBounds().getHeight() - page;
        if (by == 0 || range <= 0) {
            return false;
        }
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / range, 0, 1));
        return true;
    }

    /// Whether letters choose, so that Space is free to go on.
    private boolean isOneKeyEnough() {
        return switch (turn.question().question()) {
            case Question.Single _, Question.TrueFalse _, Question.Placement _ -> true;
            case Question.Multiple _,
                    Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Generated _ ->
                    false;
        };
    }

    private void offerToShow() {
        held |= dontKnow.isFocused();
        dontKnow.setVisible(
                turn.question().stageProperty().get() == QuestionModel.Stage.ANSWERING
                        && turn.question().canShow());
    }

    private void showRatings() {
        if (ratings != null) {
            bottom.getChildren().removeLast();
            ratings = null;
        }
        turn.choicesProperty()
                .get()
                .ifPresent(choices -> {
                    RatingBar bar = new RatingBar(turn, choices, keys, model);
                    bar.getStyleClass().add("dh-review-column");
                    bottom.getChildren().add(new StackPane(bar));
                    ratings = bar;
                    bar.focusSelected();
                });
    }

    private HBox header() {
        Region fill = new Region();
        fill.getStyleClass().add("dh-bar-fill");
        StackPane bar = new StackPane(fill);
        bar.setId("review.progress");
        bar.getStyleClass().addAll("dh-bar", "dh-progress", "dh-review-progress");
        Label left = new Label();
        left.setId("review.left");
        left.getStyleClass().add("dh-second");
        left.setMinWidth(Region.USE_PREF_SIZE);
        model.queueProperty()
                .get()
                .ifPresent(queue -> {
                    int cards = queue.counts().all();
                    int all = Math.max(1, cards + model.reviewed());
                    fill.maxWidthProperty()
                            .bind(bar.widthProperty().multiply((double) model.reviewed() / all));
                    String words =
                            Messages.text(
                                    "review.left", cards, ReviewWords.minutes(queue.minutes()));
                    left.setText(words);
                    bar.setAccessibleText(words);
                });
        Label flag = new Label(Messages.text("review.flag.on"), new FontIcon(Feather.FLAG));
        flag.setId("review.flag");
        flag.getStyleClass().addAll("dh-second", "dh-review-flag");
        flag.visibleProperty().bind(turn.flaggedProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button help = new Button("?");
        help.setId("review.keys");
        help.setAccessibleText(Messages.text("review.keys"));
        help.getStyleClass().addAll("dh-plain", "dh-tool");
        help.setOnAction(_ -> showKeys.run());
        HBox header = new HBox(bar, left, flag, gap, more(), help);
        header.getStyleClass().add("dh-session-header");
        return header;
    }

    private MenuButton more() {
        MenuButton more = new MenuButton(Messages.text("review.more"));
        more.setId("review.menu");
        more.getStyleClass().addAll("dh-plain", "dh-tool");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.getItems()
                .addAll(
                        item(ReviewKeys.Action.UNDO, model::undo),
                        item(ReviewKeys.Action.INFO, model::toggleStory),
                        item(ReviewKeys.Action.NOTE, model::openNote),
                        item(ReviewKeys.Action.FLAG, model::toggleFlag),
                        item(ReviewKeys.Action.BURY, model::bury),
                        item(ReviewKeys.Action.SUSPEND, model::suspend));
        if (turn.question().scenario().isPresent()) {
            more.getItems().add(3, item(ReviewKeys.Action.SANDBOX, model::openSandbox));
        }
        return more;
    }

    private MenuItem item(ReviewKeys.Action action, Runnable does) {
        MenuItem item =
                new MenuItem(Messages.text("review.more.item", action.title(), keys.key(action)));
        item.setId("review.menu." + action.word());
        item.setOnAction(_ -> does.run());
        return item;
    }

    /// Why this card is asked, where that is not plain.
    private Optional<Region> reason() {
        ReviewQueue.Card card = turn.card();
        if (card.leech()) {
            return turn.question().concept().map(concept -> leech(card, concept));
        }
        return card.weak()
                .map(weak -> {
                    Label why = new Label(Messages.text("review.weak"));
                    why.getStyleClass().addAll("dh-small", "dh-third");
                    Label point = new Label(Markdown.plain(weak.text()));
                    point.setWrapText(true);
                    VBox reason = new VBox(why, point);
                    reason.getStyleClass().add("dh-reason");
                    reason.setId("review.reason");
                    return reason;
                });
    }

    private Region leech(ReviewQueue.Card card, Concept concept) {
        Label why = new Label(Messages.text("review.leech", card.lapses()));
        why.setWrapText(true);
        why.getStyleClass().add("dh-second");
        Button read =
                new Button(
                        Messages.text("review.leech.read", concept.title()),
                        new FontIcon(Feather.BOOK_OPEN));
        read.setId("review.leech.read");
        read.getStyleClass().add("dh-link");
        read.setOnAction(_ -> model.read(concept));
        VBox reason = new VBox(why, read);
        reason.getStyleClass().add("dh-reason");
        reason.setId("review.reason");
        return reason;
    }
}
