package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

/// What the pointer does on the map: it zooms, drags, selects, and asks what is there.
final class MapPointer {
    private static final double WHEEL = 1.0018;
    private static final double CLICK = 5;

    private final ClusterMap map;
    private final Sight sight;
    private final MapFocus focus;
    private final Selection selection;
    private final Tooltip tooltip = new Tooltip();

    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;

    MapPointer(ClusterMap map, Sight sight, MapFocus focus, Selection selection) {
        this.map = map;
        this.sight = sight;
        this.focus = focus;
        this.selection = selection;
        tooltip.setShowDelay(Duration.millis(250));
    }

    /// Listens to the pointer over the map.
    void listen() {
        map.setOnScroll(this::scrolled);
        map.setOnZoom(this::pinched);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> map.setHovered(Picture.NONE));
    }

    private void scrolled(ScrollEvent wheel) {
        if (sight.picture() != null) {
            double factor = Math.pow(WHEEL, wheel.getDeltaY());
            if (wheel.isDirect() || wheel.isInertia()) {
                map.camera().pinch(factor, wheel.getX(), wheel.getY() - map.top());
            } else {
                map.camera().zoomBy(factor, wheel.getX(), wheel.getY() - map.top());
            }
            wheel.consume();
        }
    }

    private void pinched(ZoomEvent pinch) {
        map.camera().pinch(pinch.getZoomFactor(), pinch.getX(), pinch.getY() - map.top());
        pinch.consume();
    }

    private void pressed(MouseEvent mouse) {
        map.requestFocus();
        pressedX = mouse.getX();
        pressedY = mouse.getY();
        lastX = pressedX;
        lastY = pressedY;
    }

    private void dragged(MouseEvent mouse) {
        Picture now = sight.picture();
        if (now != null) {
            map.camera().pan(mouse.getX() - lastX, mouse.getY() - lastY);
            lastX = mouse.getX();
            lastY = mouse.getY();
        }
    }

    private void released(MouseEvent mouse) {
        boolean click =
                Math.abs(mouse.getX() - pressedX) < CLICK
                        && Math.abs(mouse.getY() - pressedY) < CLICK;
        if (!click) {
            return;
        }
        Optional<Thing> thing = map.at(mouse.getX(), mouse.getY());
        thing.ifPresentOrElse(focus::take, selection::clear);
        if (mouse.getClickCount() == 2) {
            thing.ifPresent(map::reveal);
        }
    }

    private static int card(Picture now, Thing thing) {
        return switch (thing) {
            case Thing.Instance(var id) -> now.instanceRow(id);
            case Thing.Task(var id) -> now.taskInstance(now.taskRow(id));
            case Thing.Service _, Thing.Zone _, Thing.Provider _, Thing.Waiting _ -> Picture.NONE;
        };
    }

    private void moved(MouseEvent mouse) {
        Picture now = sight.picture();
        Optional<Thing> thing = map.at(mouse.getX(), mouse.getY());
        map.setHovered(now == null ? Picture.NONE : thing.map(one -> card(now, one)).orElse(-1));
        if (now == null || thing.isEmpty()) {
            Tooltip.uninstall(map, tooltip);
            return;
        }
        tooltip.setText(
                switch (thing.get()) {
                    case Thing.Instance(var id) -> MapFocus.figures(now, now.instanceRow(id));
                    case Thing.Task(var id) -> MapFocus.taskWords(now, now.taskRow(id));
                    case Thing.Service(var name) -> name;
                    case Thing.Zone(var name) -> name;
                    case Thing.Provider(var name) -> name;
                    case Thing.Waiting(var group) -> group;
                });
        Tooltip.install(map, tooltip);
    }
}
