package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.Set;
import javafx.scene.layout.Region;

/// Shows a picture of the cluster: the map, one of two.
interface Sight {
    Region node();

    void show(Picture picture);

    /// Marks what is not the same on the other side.
    void outline(Set<Thing> differing);
}
