package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A cluster at one moment on a hand's breadth: where everything stands and how it is. Nothing in
/// it can be clicked, and nothing moves.
public final class SmallMap extends Region {
    private final Sight sight = new Sight();
    private final PixelSheet sheet = new PixelSheet();
    private final Canvas canvas;
    private final ObjectProperty<ColourBy> colourBy;
    private final Ink ink = new Ink(_ -> paint());
    private @Nullable Sketch shown;

    /// What is to be drawn of a moment.
    public static final class Sketch {
        private final Survey survey;

        private Sketch(Survey survey) {
            this.survey = survey;
        }

        /// Walks over all tasks: not on the JavaFX thread.
        public static Sketch of(Picture picture) {
            return new Sketch(new Survey(picture));
        }

        public Picture picture() {
            return survey.picture();
        }
    }

    /// @param like the map whose colours, sizes and columns it has
    public SmallMap(ClusterMap like, double width, double height) {
        canvas = new Canvas(width, height);
        colourBy = like.colourByProperty();
        sight.sizeByProperty().bind(like.sizeByProperty());
        sight.groupByProperty().bind(like.groupByProperty());
        sight.eye().useAll();
        sight.eye().size(width, height);
        URL styles = SmallMap.class.getResource("map.css");
        getStylesheets().add(Objects.requireNonNull(styles).toExternalForm());
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setMouseTransparent(true);
        canvas.setManaged(false);
        ink.ground().setManaged(false);
        ink.ground().resize(width, height);
        getChildren().addAll(ink.ground(), sheet, canvas);
    }

    /// Shows a moment; nothing leaves the ground empty.
    public void show(Optional<Sketch> sketch) {
        shown = sketch.orElse(null);
        paint();
    }

    private void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        sheet.setVisible(false);
        Sketch sketch = shown;
        if (sketch == null) {
            return;
        }
        Eye eye = sight.eye();
        sight.show(sketch.survey);
        sight.fit();
        MapLayout layout = sight.places();
        MapState state =
                new MapState(
                        sketch.survey,
                        colourBy.get(),
                        Optional.empty(),
                        Set.of(),
                        "",
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        Set.of(),
                        Picture.NONE,
                        false,
                        Passing.NOTHING);
        if (eye.level().isPixels()) {
            sheet.setVisible(true);
            sheet.paint(state, layout, ink.tokens(), eye, (int) width, (int) height, false);
        }
        Drawing drawing =
                new Drawing(state, sight.groupBy(), sight.tiles(), ink.tokens(), Interest.NONE);
        Brush brush = new CanvasBrush(canvas.getGraphicsContext2D());
        new MapPainter(brush, drawing, layout, eye.level()).paint(eye.dx(), eye.dy(), eye.seen());
    }
}
