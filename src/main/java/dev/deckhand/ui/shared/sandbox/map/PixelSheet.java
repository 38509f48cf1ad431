package dev.deckhand.ui.shared.sandbox.map;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// The map as an image, where cards are but squares; only what changed is painted anew.
final class PixelSheet extends ImageView {
    private @Nullable PixelPainter pixels;
    private @Nullable PixelBuffer<IntBuffer> buffer;

    PixelSheet() {
        setManaged(false);
    }

    /// Has the next painting begin with an image of another size.
    void resized() {
        pixels = null;
    }

    /// @param same whether everything stands where it stood at the last painting
    void paint(
            MapState state,
            MapLayout layout,
            Tokens tokens,
            Eye eye,
            int width,
            int height,
            boolean same) {
        PixelPainter painter = pixels;
        PixelBuffer<IntBuffer> into = buffer;
        boolean fresh = painter == null || into == null;
        if (painter == null || into == null) {
            painter = new PixelPainter(width, height);
            into =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(painter.pixels()),
                            PixelFormat.getIntArgbPreInstance());
            pixels = painter;
            buffer = into;
            setImage(new WritableImage(into));
        }
        PixelPainter.Dirty dirty =
                same && !fresh
                        ? painter.changes(state, layout, tokens, eye.level(), eye.dx(), eye.dy())
                        : painter.all(state, layout, tokens, eye.level(), eye.dx(), eye.dy());
        if (dirty.width() > 0) {
            into.updateBuffer(
                    _ -> new Rectangle2D(dirty.x(), dirty.y(), dirty.width(), dirty.height()));
        }
    }
}
