package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;

/// The whole cluster in a corner, with a frame around what is seen; a click or a drag goes there.
final class MiniMap extends StackPane {
    static final double WIDTH = 168;
    static final double HEIGHT = 104;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private double scale = 1;

    /// @param go takes the point of the content that is to be in the middle
    MiniMap(BiConsumer<Double, Double> go) {
        setId("map.mini");
        getStyleClass().add("dh-map-mini");
        setMaxSize(WIDTH + 2, HEIGHT + 2);
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

    void paint(Picture picture, MapLayout layout, Tokens tokens, Box seen) {
        Brush brush = new CanvasBrush(canvas.getGraphicsContext2D());
        scale = Math.min(WIDTH / layout.width(), HEIGHT / layout.height());
        brush.fill(0, 0, WIDTH, HEIGHT, 0, tokens.card());
        for (int row = 0; row < layout.instances(); row++) {
            if (!picture.instanceGone(row)) {
                Box card = layout.card(row);
                double share =
                        picture.memory(row) <= 0
                                ? 0
                                : 1 - (double) picture.memoryFree(row) / picture.memory(row);
                brush.fill(
                        card.x() * scale,
                        card.y() * scale,
                        Math.max(1, card.width() * scale - 1),
                        Math.max(1, card.height() * scale - 1),
                        0,
                        tokens.heat(Math.max(share, 0.17)));
            }
        }
        brush.frame(
                Math.max(1, seen.x() * scale),
                Math.max(1, seen.y() * scale),
                Math.min(WIDTH - 2, seen.width() * scale),
                Math.min(HEIGHT - 2, seen.height() * scale),
                0,
                1.5,
                0,
                tokens.accent());
    }
}
