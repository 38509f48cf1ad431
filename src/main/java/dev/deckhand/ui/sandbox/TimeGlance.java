package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.sandbox.GlanceModel.Glance;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Times;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import dev.deckhand.ui.shared.sandbox.map.SmallMap;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A small picture of another moment, over the time bar where the pointer is.
final class TimeGlance extends VBox {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 150;
    private static final double MARGIN = 8;

    private final SmallMap map;
    private final Label when = Tools.label("", "dh-strong");
    private final Label what = Tools.label("", "dh-small", "dh-second");

    /// @param like the map on the stage
    TimeGlance(ClusterMap like) {
        map = new SmallMap(like, WIDTH, HEIGHT);
        setId("sandbox.glance");
        getStyleClass().add("dh-time-glance");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        setViewOrder(-2);
        what.setWrapText(true);
        what.setMaxWidth(WIDTH);
        what.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(map, when, what);
    }

    /// Shows a glance over a point of the time bar, or goes away.
    ///
    /// @param spot in the scene
    void show(Optional<Glance> glance, Point2D spot) {
        Parent parent = getParent();
        setVisible(glance.isPresent() && parent != null);
        if (glance.isEmpty() || parent == null) {
            map.show(Optional.empty());
            return;
        }
        map.show(glance.get().sketch());
        when.setText(Times.clock(glance.get().atMicros()));
        what.setText(words(glance.get()));
        what.setManaged(!what.getText().isEmpty());
        applyCss();
        autosize();
        Bounds room = parent.getLayoutBounds();
        Point2D at = parent.sceneToLocal(spot);
        double x =
                Math.clamp(
                        at.getX() - getWidth() / 2,
                        MARGIN,
                        Math.max(MARGIN, room.getWidth() - getWidth() - MARGIN));
        relocate(Math.rint(x), Math.rint(Math.max(MARGIN, at.getY() - getHeight())));
    }

    /// What happens there.
    static String words(Glance glance) {
        return glance.secret()
                ? Messages.text("sandbox.glance.secret")
                : glance.there().stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
