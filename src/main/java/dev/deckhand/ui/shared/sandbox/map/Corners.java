package dev.deckhand.ui.shared.sandbox.map;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// What stands in the lower corners of a map: the legend at the left, and at the right a small map
/// of the whole as long as not all of it is seen.
final class Corners {
    /// In less room a legend would hide what it explains.
    private static final double LEGEND_FROM = 170;

    private static final double NARROWEST_LEGEND = 90;
    private static final double WIDEST_LEGEND = 1_000;
    private static final double MARGIN = 12;

    /// A legend of a smaller share of the width leaves the right corner free.
    private static final double NARROW_LEGEND = 0.45;

    private final Legend legend = new Legend();
    private final MiniMap mini;
    private final ReadOnlyDoubleWrapper taken = new ReadOnlyDoubleWrapper();

    Corners(MiniMap mini) {
        this.mini = mini;
    }

    Legend legend() {
        return legend;
    }

    MiniMap mini() {
        return mini;
    }

    /// How much of the height at the right the small map or a wide legend takes; 0 without.
    ReadOnlyDoubleProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    void paint(Drawing drawing, MapLayout layout, Eye eye, boolean outside) {
        legend.show(Signs.of(drawing, eye.level()), drawing.tokens());
        mini.setVisible(outside);
        if (outside) {
            mini.paint(drawing.state(), layout, drawing.tokens(), eye.seen());
        }
    }

    /// @param view height of the part that the cluster is seen in
    void place(double width, double height, double view) {
        boolean small = mini.isVisible();
        double corner = small ? mini.wide() + MARGIN : 0;
        double wide =
                Math.min(Math.min(width - 2 * MARGIN - corner, WIDEST_LEGEND), legend.wanted());
        double tall = legend.prefHeight(wide);
        legend.setVisible(
                !legend.getChildren().isEmpty()
                        && view > LEGEND_FROM
                        && wide > NARROWEST_LEGEND
                        && tall < view / 3);
        legend.resizeRelocate(MARGIN, height - tall - 10, wide, tall);
        mini.resizeRelocate(
                width - mini.wide() - MARGIN,
                height - mini.tall() - MARGIN,
                mini.wide(),
                mini.tall());
        double under = legend.isVisible() && wide > width * NARROW_LEGEND ? tall + 10 : 0;
        taken.set(Math.max(under, small ? mini.tall() + MARGIN : 0));
    }
}
