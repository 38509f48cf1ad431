package dev.deckhand.ui.shell;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Startup;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Workers;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window on a data folder of its own, headless, with a clock that stands still.
public final class WindowUnderTest implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-21T18:30:00Z");

    private final List<URI> browsed = new ArrayList<>();
    private Stage stage;
    private Window window;

    /// Opens it and waits until the journal is open.
    public static WindowUnderTest open(Path folder) {
        DataFolder data = new DataFolder(folder);
        WindowUnderTest test = new WindowUnderTest();
        test.start(
                data,
                () ->
                        Startup.open(
                                data,
                                InstantSource.fixed(NOW),
                                ZoneOffset.UTC,
                                new SplittableRandom(1)));
        test.waitFor(() -> test.window.navigator().isPresent());
        test.waitForFx();
        return test;
    }

    /// Opens it with whatever comes of opening the folder.
    public static WindowUnderTest open(Path folder, Callable<Startup.Result> opener) {
        WindowUnderTest test = new WindowUnderTest();
        test.start(new DataFolder(folder), opener);
        return test;
    }

    private void start(DataFolder data, Callable<Startup.Result> opener) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("No toolkit", e);
        }
        onFx(() -> {
            DeckhandApp.prepare();
            stage = new Stage();
            window = new Window(stage, data, opener, new Workers(), browsed::add);
            window.open();
            return null;
        });
    }

    public Stage stage() {
        return stage;
    }

    public Window window() {
        return window;
    }

    public Navigator navigator() {
        return window.navigator().orElseThrow();
    }

    public List<URI> browsed() {
        return browsed;
    }

    /// The node with an id, which may hold dots as CSS would not have it; null when there is none
    /// in sight.
    public Node find(String id) {
        return onFx(() -> find(stage.getScene().getRoot(), id));
    }

    private static Node find(Node at, String id) {
        if (!at.isVisible()) {
            return null;
        }
        if (id.equals(at.getId())) {
            return at;
        }
        if (at instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    public <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    public void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new IllegalStateException("It did not come to pass", e);
        }
    }

    public void waitForFx() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void size(double width, double height) {
        onFx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        waitFor(() ->
                stage.getScene().getWidth() == width && stage.getScene().getHeight() == height);
        waitForFx();
    }

    /// Writes what the window shows as a PNG.
    public void picture(Path file) {
        waitForFx();
        WritableImage image = onFx(() -> stage.getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            File target = file.toFile();
            File parent = target.getParentFile();
            if (!parent.isDirectory() && !parent.mkdirs()) {
                throw new IOException("Cannot make " + parent);
            }
            ImageIO.write(picture, "png", target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.close();
            return null;
        });
        waitForFx();
    }
}
