package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.util.Set;
import javafx.scene.layout.Region;

/// The cluster map as one of two.
final class MapSight implements Sight {
    private final ClusterMap map;

    MapSight(Selection selection) {
        map = new ClusterMap(selection);
    }

    @Override
    public Region node() {
        return map;
    }

    @Override
    public void show(Picture picture) {
        map.show(picture, false);
    }

    @Override
    public void outline(Set<Thing> differing) {
        map.setOutlined(differing);
    }
}
