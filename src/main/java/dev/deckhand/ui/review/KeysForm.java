package dev.deckhand.ui.review;

import dev.deckhand.ui.shared.Messages;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All keys of a review. A key that is pressed after its button belongs to that action from then
/// on.
final class KeysForm extends VBox {
    private final ReviewKeys keys;
    private final Runnable changed;
    private final Map<ReviewKeys.Action, Button> buttons = new EnumMap<>(ReviewKeys.Action.class);
    private final Label said = new Label(Messages.text("review.keys.help"));
    private ReviewKeys.@Nullable Action waiting;

    /// @param changed keeps the keys
    KeysForm(ReviewKeys keys, Runnable changed) {
        this.keys = keys;
        this.changed = changed;
        getStyleClass().add("dh-story");
        said.setId("review.keys.said");
        said.setWrapText(true);
        said.getStyleClass().add("dh-second");
        VBox rows = new VBox();
        for (ReviewKeys.Action action : ReviewKeys.Action.values()) {
            rows.getChildren().add(row(action));
        }
        Button reset = new Button(Messages.text("review.keys.reset"));
        reset.setId("review.keys.reset");
        reset.getStyleClass().add("dh-link");
        reset.setOnAction(_ -> {
            keys.reset();
            changed.run();
            show();
        });
        getChildren().addAll(said, rows, reset);
        addEventFilter(KeyEvent.KEY_PRESSED, this::take);
        show();
    }

    private HBox row(ReviewKeys.Action action) {
        Label title = new Label(action.title());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button key = new Button();
        key.setId("review.keys." + action.word());
        key.getStyleClass().add("dh-key-button");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.setOnAction(_ -> {
            waiting = action;
            said.setText(Messages.text("review.keys.press", action.title()));
            show();
        });
        buttons.put(action, key);
        HBox row = new HBox(title, gap, key);
        row.getStyleClass().add("dh-key-row");
        return row;
    }

    private void take(KeyEvent event) {
        ReviewKeys.Action action = waiting;
        if (action == null || event.getCode().isModifierKey()) {
            return;
        }
        String key = ReviewKeys.name(event);
        if (event.getCode() == KeyCode.ESCAPE) {
            waiting = null;
            said.setText(Messages.text("review.keys.help"));
        } else if (key.isEmpty()) {
            said.setText(Messages.text("review.keys.cannot"));
        } else {
            waiting = null;
            said.setText(
                    keys.has(key)
                            .filter(other -> other != action)
                            .map(other -> Messages.text("review.keys.swapped", other.title()))
                            .orElseGet(() -> Messages.text("review.keys.help")));
            keys.rebind(action, key);
            changed.run();
        }
        show();
        event.consume();
    }

    private void show() {
        buttons.forEach((action, button) -> {
            button.setText(action == waiting ? "…" : keys.key(action));
            button.setAccessibleText(
                    Messages.text("review.keys.name", action.title(), keys.key(action)));
        });
    }
}
