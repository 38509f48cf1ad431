package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;

/// The whole cluster in a corner, in the cluster's own shape, with a frame around what is seen; a
/// click or a drag goes there.
final class MiniMap extends StackPane {
    private static final double MOST_WIDTH = 168;
    private static final double MOST_HEIGHT = 120;
    private static final double LEAST = 24;
    private static final double BORDER = 2;

    private final Canvas canvas = new Canvas();
    private double scale = 1;

    /// @param go takes the point of the content that is to be in the middle
    MiniMap(BiConsumer<Double, Double> go) {
        setId("map.mini");
        getStyleClass().add("dh-map-mini");
        getChildren().add(canvas);
        setOnMousePressed(mouse -> {
            go.accept(mouse.getX() / scale, mouse.getY() / scale);
            mouse.consume();
        });
        setOnMouseDragged(mouse -> {
            go.accept(mouse.getX() / scale, mouse.getY() / scale);
            mouse.consume();
        });
    }

    double wide() {
        return canvas.getWidth() + BORDER;
    }

    double tall() {
        return canvas.getHeight() + BORDER;
    }

    void paint(MapState state, MapLayout layout, Tokens tokens, Box seen) {
        Picture picture = state.picture();
        scale = Math.min(MOST_WIDTH / layout.width(), MOST_HEIGHT / layout.height());
        canvas.setWidth(Math.max(LEAST, Math.rint(layout.width() * scale)));
        canvas.setHeight(Math.max(LEAST, Math.rint(layout.height() * scale)));
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        Brush brush = new CanvasBrush(canvas.getGraphicsContext2D());
        Tokens greyed = tokens.greyed();
        brush.fill(0, 0, width, height, 0, tokens.card());
        for (int i = 0; i < layout.columns().size(); i++) {
            MapLayout.Column column = layout.columns().get(i);
            Box box = new Box(column.x(), column.y(), column.width(), column.height());
            fill(brush, box, layout.isLost(i, picture) ? tokens.lost() : tokens.surface());
        }
        for (int row = 0; row < layout.instances(); row++) {
            if (!picture.instanceGone(row)) {
                int zone = picture.instanceZone(row);
                boolean lost = zone >= 0 && picture.zoneFailed(zone);
                double share = Math.max(Fill.reserved(picture, row), 0.17);
                fill(brush, layout.card(row), (lost ? greyed : tokens).heat(share));
            }
        }
        for (int task : state.survey().fargate()) {
            Box box = Sight.fargateBox(picture, layout, task);
            if (box != null) {
                fill(brush, box, tokens.heat(0.5));
            }
        }
        double left = Math.clamp(seen.x() * scale, 1, width - 3);
        double top = Math.clamp(seen.y() * scale, 1, height - 3);
        double right = Math.clamp((seen.x() + seen.width()) * scale, left + 2, width - 1);
        double bottom = Math.clamp((seen.y() + seen.height()) * scale, top + 2, height - 1);
        brush.frame(left, top, right - left, bottom - top, 0, 3.5, 0, tokens.card());
        brush.frame(left, top, right - left, bottom - top, 0, 2, 0, tokens.accent());
    }

    private void fill(Brush brush, Box box, int colour) {
        brush.fill(
                box.x() * scale,
                box.y() * scale,
                Math.max(1, box.width() * scale - 1),
                Math.max(1, box.height() * scale - 1),
                0,
                colour);
    }
}
