package dev.deckhand.ui.review;

import dev.deckhand.memory.Choice;
import dev.deckhand.memory.Choices;
import dev.deckhand.memory.Rating;
import dev.deckhand.ui.shared.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The four buttons after the reveal, each with the time until the card comes back and its key. The
/// one that accepting takes stands out.
final class RatingBar extends HBox {
    /// All four share the width there is.
    private static final double LEAST_WIDTH = 120;

    private final Turn turn;
    private final Map<Rating, Button> buttons = new EnumMap<>(Rating.class);

    RatingBar(Turn turn, Choices choices, ReviewKeys keys, ReviewModel model) {
        this.turn = turn;
        getStyleClass().add("dh-ratings");
        setId("review.ratings");
        for (Choice choice : choices.inOrder()) {
            Button button = button(choice, keys);
            button.setOnAction(_ -> model.accept(choice.rating()));
            button.focusedProperty()
                    .subscribe(focused -> {
                        if (focused) {
                            turn.selectedProperty().set(choice.rating());
                        }
                    });
            buttons.put(choice.rating(), button);
            getChildren().add(button);
        }
        turn.selectedProperty().subscribe(this::mark);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    void focusSelected() {
        Button button = buttons.get(turn.selectedProperty().get());
        if (button != null) {
            button.requestFocus();
        }
    }

    private void mark(Rating selected) {
        buttons.forEach((rating, button) -> {
            button.getStyleClass().remove("dh-primary");
            if (rating == selected) {
                button.getStyleClass().add("dh-primary");
            }
        });
    }

    private void move(KeyEvent key) {
        int by = key.getCode() == KeyCode.LEFT ? -1 : key.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && !key.isAltDown()) {
            List<Rating> all = List.of(Rating.values());
            int at = Math.clamp(all.indexOf(turn.selectedProperty().get()) + by, 0, all.size() - 1);
            turn.selectedProperty().set(all.get(at));
            focusSelected();
            key.consume();
        }
    }

    private static Button button(Choice choice, ReviewKeys keys) {
        String name = ReviewWords.rating(choice.rating());
        String key = keys.key(ReviewKeys.Action.valueOf(choice.rating().name()));
        Label word = new Label(name);
        word.getStyleClass().add("dh-rating-word");
        Label interval = new Label(ReviewWords.interval(choice.delay()));
        interval.getStyleClass().add("dh-rating-interval");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label chord = new Label(key);
        chord.getStyleClass().add("dh-key");
        for (Label label : List.of(word, interval, chord)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox content = new HBox(word, interval, gap, chord);
        content.getStyleClass().add("dh-rating-content");
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("review." + choice.rating().name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("dh-rating");
        button.setAccessibleText(
                Messages.text("review.rating.name", name, ReviewWords.after(choice.delay()), key));
        button.setMinWidth(LEAST_WIDTH);
        button.setPrefWidth(LEAST_WIDTH);
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(28));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
