package dev.deckhand.ui.tour;

import dev.deckhand.ui.shared.FxThread;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Takes pictures of a scene, once it has come to rest.
final class Camera {
    private static final int MILLIS_BETWEEN = 60;
    private static final int TRIES = 60;

    private final Scene scene;

    Camera(Scene scene) {
        this.scene = scene;
    }

    /// Writes a picture as PNG.
    void take(Path file) throws IOException {
        WritableImage image = atRest();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels(image), 0, width);
        ImageIO.write(copy, "png", file.toFile());
    }

    /// The picture once two in a row are alike: nothing is loading, fading or blinking any more.
    /// After some seconds the last one, whatever it shows.
    private WritableImage atRest() {
        WritableImage last = FxThread.call(() -> scene.snapshot(null));
        for (int i = 0; i < TRIES; i++) {
            rest(MILLIS_BETWEEN);
            WritableImage next = FxThread.call(() -> scene.snapshot(null));
            if (Arrays.equals(pixels(last), pixels(next)) && i > 0) {
                return next;
            }
            last = next;
        }
        return last;
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
