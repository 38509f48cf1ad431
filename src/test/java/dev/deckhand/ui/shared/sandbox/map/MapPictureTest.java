package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The map against pictures that were looked at: each level, theme and state, at one and at two
/// pixels for each of the window. Words are left out, since letters differ between machines.
///
/// After a change that is meant, run it with `-Ddeckhand.pictures=write`, look at what it wrote,
/// and commit that.
class MapPictureTest {
    private static final String FOLDER = "pictures/";
    private static final Path SOURCES =
            Path.of("src/test/resources/dev/deckhand/ui/shared/sandbox/map", FOLDER);
    private static final int BEFORE = 2;
    private static final int OUTAGE = 61;
    private static final int NEAR = 40;
    private static final double MOST_DIFFERENT = 0.006;

    private static final Map<Level, Double> ZOOMS =
            Map.of(
                    Level.HEAT, 9 / 168.0,
                    Level.STACKS, 20 / 168.0,
                    Level.TILES, 0.45,
                    Level.CARDS, 1.0,
                    Level.DETAIL, 1.6);

    private static final Map<String, Tokens> THEMES =
            Map.of(
                    "light", Tokens.LIGHT,
                    "dark", Tokens.DARK,
                    "high-light", Tokens.HIGH_LIGHT,
                    "high-dark", Tokens.HIGH_DARK);

    private static OnStage stage;

    @BeforeAll
    static void open() {
        stage = new OnStage(Pane::new);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    static List<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        for (Level level : Level.values()) {
            for (String theme : List.of("light", "dark")) {
                all.add(Arguments.of(level, theme, 1, BEFORE));
                all.add(Arguments.of(level, theme, 2, BEFORE));
            }
            all.add(Arguments.of(level, "high-light", 1, BEFORE));
            all.add(Arguments.of(level, "high-dark", 1, BEFORE));
            all.add(Arguments.of(level, "light", 1, OUTAGE));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void theMapLooksAsItDid(Level level, String theme, int scale, int seconds) throws IOException {
        BufferedImage now = OnStage.onFx(() -> drawn(level, THEMES.get(theme), scale, seconds));
        String name =
                "%s-%s-%dx%s.png"
                        .formatted(level, theme, scale, seconds == BEFORE ? "" : "-outage")
                        .toLowerCase(Locale.ROOT);
        if ("write".equals(System.getProperty("deckhand.pictures"))) {
            Files.createDirectories(SOURCES);
            ImageIO.write(now, "png", SOURCES.resolve(name).toFile());
        }
        URL kept = MapPictureTest.class.getResource(FOLDER + name);
        assertThat(kept).as(name).isNotNull();
        BufferedImage before = ImageIO.read(kept);
        assertThat(now.getWidth()).as("width of %s", name).isEqualTo(before.getWidth());
        assertThat(now.getHeight()).as("height of %s", name).isEqualTo(before.getHeight());
        assertThat(different(now, before)).as(name).isLessThanOrEqualTo(MOST_DIFFERENT);
    }

    /// The share of pixels that anybody could tell apart.
    private static double different(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                if (Math.abs(Colour.red(a) - Colour.red(b)) > NEAR
                        || Math.abs(Colour.green(a) - Colour.green(b)) > NEAR
                        || Math.abs(Colour.blue(a) - Colour.blue(b)) > NEAR) {
                    different++;
                }
            }
        }
        return (double) different / (one.getWidth() * one.getHeight());
    }

    private static BufferedImage drawn(Level level, Tokens tokens, int scale, int seconds) {
        Picture picture = Scenes.picture(Scenes.STATES, seconds);
        MapState state =
                Scenes.state(
                        picture,
                        ColourBy.STATE,
                        Set.of(),
                        Optional.empty(),
                        List.of("mixed", "empty"));
        Claim claim = new Claim(256, 1_024, 1, 0, 0, Optional.empty());
        Claim selected = new Claim(512, 1_900, 0, 0, 0, Optional.of("bad"));
        Interest interest = new Interest(Picture.NONE, Optional.of(claim), Optional.of(selected));
        MapLayout layout = MapLayout.of(state.survey(), GroupBy.ZONE, 2, ZOOMS.get(level));
        int width = (int) Math.ceil(layout.width());
        int height = (int) Math.ceil(layout.height());
        Canvas canvas = new Canvas(width * scale, height * scale);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setImageSmoothing(false);
        pen.scale(scale, scale);
        Brush brush = new Wordless(new CanvasBrush(pen));
        if (level.isPixels()) {
            PixelPainter pixels = new PixelPainter(width, height);
            pixels.all(state, layout, tokens, level, 0, 0);
            pen.drawImage(
                    new WritableImage(
                            new PixelBuffer<>(
                                    width,
                                    height,
                                    IntBuffer.wrap(pixels.pixels()),
                                    PixelFormat.getIntArgbPreInstance())),
                    0,
                    0);
        } else {
            brush.fill(0, 0, width, height, 0, tokens.surface());
        }
        new MapPainter(brush, Scenes.drawing(state, tokens, interest), layout, level)
                .paint(0, 0, new Box(0, 0, width, height));
        WritableImage image = canvas.snapshot(new SnapshotParameters(), null);
        int wide = (int) image.getWidth();
        int tall = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(wide, tall, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < tall; y++) {
            for (int x = 0; x < wide; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }

    /// Draws everything but words, for which it keeps room as if each letter were alike.
    private record Wordless(Brush brush) implements Brush {
        @Override
        public void fill(double x, double y, double width, double height, double arc, int colour) {
            brush.fill(x, y, width, height, arc, colour);
        }

        @Override
        public void fill(double[] xs, double[] ys, int colour) {
            brush.fill(xs, ys, colour);
        }

        @Override
        public void disc(double x, double y, double diameter, int colour) {
            brush.disc(x, y, diameter, colour);
        }

        @Override
        public void ring(double x, double y, double diameter, double thickness, int colour) {
            brush.ring(x, y, diameter, thickness, colour);
        }

        @Override
        public void frame(
                double x,
                double y,
                double width,
                double height,
                double arc,
                double thickness,
                double dash,
                int colour) {
            brush.frame(x, y, width, height, arc, thickness, dash, colour);
        }

        @Override
        public void line(double x1, double y1, double x2, double y2, double thickness, int colour) {
            brush.line(x1, y1, x2, y2, thickness, colour);
        }

        @Override
        public void text(
                String text,
                double x,
                double baseline,
                double size,
                Weight weight,
                double anchor,
                int colour) {}

        @Override
        public double width(String text, double size, Weight weight) {
            return SvgBrush.estimate(text, size);
        }

        @Override
        public void clip(double x, double y, double width, double height) {
            brush.clip(x, y, width, height);
        }

        @Override
        public void unclip() {
            brush.unclip();
        }
    }
}
