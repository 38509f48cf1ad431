package dev.deckhand.ui.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// What others put into the stage's frame.
///
/// @param left under the services: what can be added and changed
/// @param right the inspector: what is selected, and why
/// @param bottom above the time bar, across the whole width
/// @param instead stands in the place of the map as long as it is there
public record Parts(
        List<Part> left,
        List<Part> right,
        List<Part> bottom,
        ObservableValue<Optional<Node>> instead) {

    /// One of them.
    ///
    /// @param keys gets the keys that nobody has taken; consumes those it takes
    public record Part(Node node, Consumer<KeyEvent> keys) {
        public static Part of(Node node) {
            return new Part(node, _ -> {});
        }
    }

    /// Nothing.
    public static Parts none() {
        return new Parts(
                List.of(), List.of(), List.of(), new SimpleObjectProperty<>(Optional.empty()));
    }

    public Parts {
        left = List.copyOf(left);
        right = List.copyOf(right);
        bottom = List.copyOf(bottom);
    }

    /// Lets each have a key in turn until one takes it.
    void act(KeyEvent key) {
        for (List<Part> side : List.of(right, left, bottom)) {
            for (Part part : side) {
                if (!key.isConsumed() && part.node().isVisible()) {
                    part.keys().accept(key);
                }
            }
        }
    }
}
