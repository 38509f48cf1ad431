package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Times;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A scene that nobody sees, in which the frames of an animation are drawn: the map, and under it
/// the clock and what happened last. On the JavaFX thread.
final class Studio implements GifModel.Painter {
    private final ClusterMap map = new ClusterMap(new Selection());
    private final Label clock = Controls.label("", "dh-mono", "dh-strong");
    private final Label said = Controls.label("");
    private final WritableImage image;
    private final Scene scene;

    /// @param like is drawn in the same way: what colours and sizes mean, and how it is grouped
    /// @param sheets the style sheets of the window
    Studio(ClusterMap like, List<String> sheets, List<String> styles, GifModel.Size size) {
        map.colourByProperty().set(like.colourByProperty().get());
        map.sizeByProperty().set(like.sizeByProperty().get());
        map.groupByProperty().set(like.groupByProperty().get());
        map.filterProperty().set(like.filterProperty().get());
        map.setReducedMotion(true);
        clock.setMinWidth(Region.USE_PREF_SIZE);
        HBox caption = new HBox(clock, said);
        caption.getStyleClass().add("dh-frame-caption");
        BorderPane root = new BorderPane(map);
        root.setBottom(caption);
        root.getStyleClass().addAll(styles);
        Controls.style(root, Studio.class, "exchange.css");
        scene = new Scene(root, size.width, size.height);
        scene.getStylesheets().setAll(sheets);
        image = new WritableImage(size.width, size.height);
    }

    @Override
    public void makeRoom(Picture picture) {
        map.show(picture, false);
        map.fit();
    }

    @Override
    public int[] paint(Picture picture, long atMicros, String sentence) {
        clock.setText(Times.clock(atMicros));
        said.setText(sentence);
        map.show(picture, false);
        scene.snapshot(image);
        return pixels(image);
    }

    static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
