package dev.deckhand.ui.shared.sandbox.map;

import javafx.scene.input.KeyEvent;

/// What keys do while the map has the focus.
final class MapKeys {
    private final ClusterMap map;

    MapKeys(ClusterMap map) {
        this.map = map;
    }

    void pressed(KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        boolean taken =
                switch (key.getCode()) {
                    case LEFT -> done(() -> map.step(-1, 0));
                    case RIGHT -> done(() -> map.step(1, 0));
                    case UP -> done(() -> map.step(0, -1));
                    case DOWN -> done(() -> map.step(0, 1));
                    case ENTER -> done(map::enter);
                    case ESCAPE -> map.leave();
                    case PLUS, ADD -> done(map::zoomIn);
                    case MINUS, SUBTRACT -> done(map::zoomOut);
                    case DIGIT0, NUMPAD0 -> done(map::fit);
                    case F -> done(map::fitSelection);
                    default -> false;
                };
        if (taken) {
            key.consume();
        }
    }

    private static boolean done(Runnable act) {
        act.run();
        return true;
    }
}
