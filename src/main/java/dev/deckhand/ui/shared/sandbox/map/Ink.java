package dev.deckhand.ui.shared.sandbox.map;

import java.util.function.Consumer;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The colours a map is drawn in: those of the theme, told by the ground that the style sheet gives
/// it, and hatches where what stands back shall not be faint.
final class Ink {
    private final Region ground = new Region();
    private final Consumer<Tokens> changed;
    private Tokens theme = Tokens.LIGHT;
    private boolean lessTransparent;
    private Tokens tokens = Tokens.LIGHT;

    /// @param changed is told of other colours
    Ink(Consumer<Tokens> changed) {
        this.changed = changed;
        ground.getStyleClass().add("dh-map-ground");
        ground.backgroundProperty().subscribe(this::theme);
    }

    /// Lies under the whole map.
    Region ground() {
        return ground;
    }

    Tokens tokens() {
        return tokens;
    }

    /// Says what stands back by hatches, not by faint colours.
    void setLessTransparent(boolean on) {
        lessTransparent = on;
        retint();
    }

    private void theme(@Nullable Background shown) {
        if (shown != null
                && !shown.getFills().isEmpty()
                && shown.getFills().getFirst().getFill() instanceof Color colour) {
            theme = Tokens.onSurface(Colour.of(colour));
            retint();
        }
    }

    private void retint() {
        Tokens now = lessTransparent ? theme.withHatches() : theme;
        if (!now.equals(tokens)) {
            tokens = now;
            changed.accept(now);
        }
    }
}
