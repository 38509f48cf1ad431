package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;

/// Paints cards while time runs so fast that tiles would only flicker: how full an instance is, as
/// on the heat map, and how many tasks it has.
final class HurriedPainter {
    private final Brush brush;
    private final Tokens tokens;
    private final Picture picture;

    HurriedPainter(Brush brush, Tokens tokens, Picture picture) {
        this.brush = brush;
        this.tokens = tokens;
        this.picture = picture;
    }

    /// The part of a card that tiles stand in at other times.
    void body(int instance, Box body, boolean dimmed) {
        double most = Fill.reserved(picture, instance);
        int heat = tokens.dim(tokens.heat(most), dimmed);
        brush.fill(
                body.x(),
                body.y(),
                body.width(),
                body.height(),
                Math.min(8, body.height() * 0.2),
                heat);
        double size = Math.clamp(body.height() * 0.3, 8, 14);
        int tasks = picture.tasksOn(instance).length;
        String words = Messages.text("map.hurried", tasks);
        if (brush.width(words, size, Weight.STRONG) > body.width() - 8) {
            words = Integer.toString(tasks);
        }
        brush.text(
                words,
                body.centreX(),
                body.centreY() + size * 0.36,
                size,
                Weight.STRONG,
                0.5,
                Tokens.on(heat));
    }
}
