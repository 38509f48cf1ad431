package dev.deckhand.ui.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One of a few, side by side. Follows the chosen value, wherever it is changed.
public final class Segments<T> extends HBox {

    /// @param id of the whole; each button has it with its value's word
    /// @param name what is chosen here, for screen readers
    public Segments(
            String id,
            String name,
            List<T> values,
            Function<T, String> wordOf,
            Function<T, String> textOf,
            ObservableValue<T> chosen,
            Consumer<T> choose) {
        setId(id);
        getStyleClass().add("dh-segments");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(name);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // What is chosen outlives this view.
        ObservableValue<Boolean> shown = sceneProperty().map(Objects::nonNull).orElse(false);
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(textOf.apply(value));
            button.setId(id + "." + wordOf.apply(value));
            button.setAccessibleText(name + ": " + textOf.apply(value));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            chosen.when(shown).subscribe(now -> button.setSelected(value.equals(now)));
            button.setOnAction(_ -> {
                choose.accept(value);
                button.setSelected(true); // pressing the chosen one leaves it chosen
            });
            getChildren().add(button);
        }
    }
}
