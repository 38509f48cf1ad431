package dev.deckhand.ui.shared.sandbox.map;

import javafx.scene.input.KeyEvent;

/// What keys do while the map has the focus.
final class MapKeys {
    private final ClusterMap map;
    private final MapFocus focus;

    MapKeys(ClusterMap map, MapFocus focus) {
        this.map = map;
        this.focus = focus;
    }

    void pressed(KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        boolean taken =
                switch (key.getCode()) {
                    case LEFT -> done(() -> focus.step(-1, 0));
                    case RIGHT -> done(() -> focus.step(1, 0));
                    case UP -> done(() -> focus.step(0, -1));
                    case DOWN -> done(() -> focus.step(0, 1));
                    case ENTER -> done(focus::enter);
                    case ESCAPE -> focus.leave();
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
