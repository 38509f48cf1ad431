package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/// The canvases of a map: the view, and over the whole of it what moves. They have a pixel for each
/// of the window, or more while a picture is taken.
final class Layers {
    /// A row of chips.
    private static final double CHIPS = 40;

    /// In less height a row of chips would be missed.
    private static final double TALL = 360;

    private final Canvas view;
    private final MovingLayer over;
    private final HeadStrip head;
    private double width;
    private double height;
    private double top;
    private double most;

    Layers(Canvas view, MovingLayer over, HeadStrip head) {
        this.head = head;
        this.view = view;
        this.over = over;
        view.setManaged(false);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// How much of the map is above the view.
    double top() {
        return top;
    }

    /// The room of the chips over the view. Once there it stays as long as the run, and where
    /// services may have tasks that wait it is there from the beginning: cards do not move for a
    /// chip.
    double above(@Nullable Picture now, double wide, double tall) {
        if (now == null || now.position() == 0 || wide != width) {
            most = 0;
        }
        boolean waits = now != null && !now.services().isEmpty() && tall >= TALL;
        double chips = head.getChildren().isEmpty() ? 0 : Math.ceil(head.prefHeight(wide));
        most = Math.max(Math.max(chips, most), waits ? CHIPS : 0);
        return most;
    }

    /// @return whether the view has another size now
    boolean resize(double wide, double tall, double above) {
        top = above;
        view.setLayoutY(above);
        over.setTop(above);
        if (width == wide && height == tall) {
            return false;
        }
        width = wide;
        height = tall;
        size(1);
        return true;
    }

    private void size(double scale) {
        view.setWidth(width * scale);
        view.setHeight(height * scale);
        over.setWidth(width * scale);
        over.setHeight((height + top) * scale);
    }

    /// Takes a picture with so many more pixels in the same place.
    WritableImage sharply(double scale, Runnable paint, Supplier<WritableImage> take) {
        sharpen(scale);
        try {
            paint.run();
            return take.get();
        } finally {
            sharpen(1);
            paint.run();
        }
    }

    private void sharpen(double scale) {
        size(scale);
        for (Canvas one : List.of(view, over)) {
            one.getGraphicsContext2D().setTransform(scale, 0, 0, scale, 0, 0);
            one.getTransforms().setAll(Transform.scale(1 / scale, 1 / scale));
        }
    }
}
