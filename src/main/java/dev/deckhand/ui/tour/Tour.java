package dev.deckhand.ui.tour;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Startup;
import dev.deckhand.ui.shared.FxThread;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shell.DeckhandApp;
import dev.deckhand.ui.shell.Window;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Drives the real window through every screen, with the journal of a [DemoLearner] in a folder of
/// its own, and takes a picture of each: light and dark. Needs no display.
public final class Tour {
    private static final Instant TODAY = Instant.parse("2026-11-20T18:30:00Z");
    private final Path pictures;
    private final PrintWriter out;
    private final int width;
    private final int height;
    private final Look.Contrast contrast;

    /// @param pictures the folder to write into; made when it is not there
    /// @param out gets a line for each picture
    /// @param width of the window, in pixels
    public Tour(Path pictures, PrintWriter out, int width, int height, Look.Contrast contrast) {
        this.pictures = pictures;
        this.out = out;
        this.width = width;
        this.height = height;
        this.contrast = contrast;
    }

    /// Makes JavaFX draw without a display. Before anything else of JavaFX is touched.
    public static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /// Starts JavaFX if it is not running, takes all pictures, and returns when the last is
    /// written. Not on the JavaFX thread.
    public void run() throws IOException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException e) {
            started.countDown(); // it runs already
        }
        await(started);
        Platform.setImplicitExit(false);
        FxThread.call(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(Tour::unlessScreenTooSmall);
            DeckhandApp.prepare();
            return 0;
        });
        Files.createDirectories(pictures);
        for (Look.Theme theme : List.of(Look.Theme.LIGHT, Look.Theme.DARK)) {
            firstRun(theme);
            everyScreen(theme);
            notOpened(theme);
        }
    }

    /// JavaFX's screen without a display has 1,000 rows and complains of each window that has more.
    /// Pictures are taken of the scene, not of that screen.
    private static void unlessScreenTooSmall(Thread thread, Throwable failure) {
        boolean screen =
                failure instanceof IndexOutOfBoundsException
                        && Arrays.stream(failure.getStackTrace())
                                .anyMatch(
                                        frame -> frame.getClassName().endsWith(".HeadlessWindow"));
        if (!screen) {
            failure.printStackTrace();
        }
    }

    private void firstRun(Look.Theme theme) throws IOException {
        visit(
                theme,
                false,
                stop -> {
                    stop.at(new Place.Today()).picture("today-first-run");
                    stop.at(new Place.PracticeBuilder()).picture("practice-builder-first-run");
                    stop.at(new Place.Progress())
                            .until("progress.empty.practise")
                            .picture("progress-empty");
                    new Stops(stop).firstReview();
                });
    }

    private void everyScreen(Look.Theme theme) throws IOException {
        visit(theme, true, stop -> new Stops(stop).all());
    }

    /// The journal is in use by another window.
    private void notOpened(Look.Theme theme) throws IOException {
        Path data = Files.createTempDirectory("deckhand-tour");
        try (Open open = open(theme, () -> new Startup.InUse(data.resolve("journal.db")), data)) {
            new Stop(open.window(), open.stage(), this::file, theme).picture("not-opened");
        } finally {
            delete(data);
        }
    }

    private interface Visit {
        void make(Stop stop) throws IOException;
    }

    private void visit(Look.Theme theme, boolean demo, Visit visit) throws IOException {
        Path data = Files.createTempDirectory("deckhand-tour");
        DataFolder folder = new DataFolder(data);
        InstantSource clock = InstantSource.fixed(TODAY);
        try {
            if (demo
                    && Startup.open(folder, clock, ZoneOffset.UTC, new SplittableRandom(1))
                            instanceof Startup.Ready ready) {
                DemoLearner.fill(ready.services().library(), ready.services().journal(), TODAY);
                ready.services().close();
            }
            try (Open open =
                    open(
                            theme,
                            () ->
                                    Startup.open(
                                            folder, clock, ZoneOffset.UTC, new SplittableRandom(1)),
                            data)) {
                Stop stop = new Stop(open.window(), open.stage(), this::file, theme);
                stop.untilOpen();
                visit.make(stop);
            }
        } finally {
            delete(data);
        }
    }

    private record Open(Window window, Stage stage) implements AutoCloseable {
        @Override
        public void close() {
            FxThread.call(() -> {
                stage.hide();
                return 0;
            });
        }
    }

    private Open open(Look.Theme theme, Callable<Startup.Result> opener, Path data) {
        return FxThread.call(() -> {
            Stage stage = new Stage();
            Window window = new Window(stage, new DataFolder(data), opener, new Workers(), _ -> {});
            window.look().theme().set(theme);
            window.look().contrast().set(contrast);
            window.open();
            stage.setWidth(width);
            stage.setHeight(height);
            return new Open(window, stage);
        });
    }

    /// Names a picture and tells of it.
    private Path file(String name, Look.Theme theme) {
        Path file = pictures.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        out.println(file);
        return file;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path dir, @Nullable IOException problem) throws IOException {
                        Files.deleteIfExists(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
