package dev.deckhand.ui.shared.sandbox.map;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The legend on the map. Entries that stay keep their nodes, since figures change all the time.
final class Legend extends FlowPane {
    private List<Sign> shown = List.of();
    private Tokens tokens = Tokens.LIGHT;

    Legend() {
        setId("map.legend");
        getStyleClass().add("dh-map-legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    /// The width at which all of it stands in one line.
    double wanted() {
        double width = 0;
        for (Node entry : getChildren()) {
            width += entry.prefWidth(-1) + getHgap();
        }
        return width - getHgap() + snappedLeftInset() + snappedRightInset() + 6;
    }

    void show(List<Sign> signs, Tokens theme) {
        boolean anew = !theme.equals(tokens);
        tokens = theme;
        if (!anew && signs.equals(shown)) {
            return;
        }
        List<Node> entries = getChildren();
        if (entries.size() > signs.size()) {
            entries.subList(signs.size(), entries.size()).clear();
        }
        for (int i = 0; i < signs.size(); i++) {
            Sign sign = signs.get(i);
            if (i == entries.size()) {
                Label label = new Label(sign.text(), swatch(sign));
                label.getStyleClass().addAll("dh-small", "dh-second");
                entries.add(label);
            } else if (entries.get(i) instanceof Label label) {
                label.setText(sign.text());
                Sign before = i < shown.size() ? shown.get(i) : null;
                if (anew
                        || before == null
                        || before.look() != sign.look()
                        || before.colour() != sign.colour()
                        || !before.letter().equals(sign.letter())) {
                    label.setGraphic(swatch(sign));
                }
            }
        }
        shown = signs;
    }

    private Canvas swatch(Sign sign) {
        Canvas swatch = new Canvas(Signs.SWATCH, Signs.SWATCH);
        Brush brush = new CanvasBrush(swatch.getGraphicsContext2D());
        sign.paint(brush, 0, 0, Signs.SWATCH, tokens);
        return swatch;
    }
}
