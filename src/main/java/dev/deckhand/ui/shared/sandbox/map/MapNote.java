package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A note on the map beside what it is about, with a point that shows to it. It stands where it
/// hides least, and never over the thing itself when there is any other room.
final class MapNote extends Region {
    static final double WIDTH = 288;
    private static final double GAP = 12;
    private static final double EDGE = 8;
    private static final double POINT = 7;

    /// What it costs to hide a pixel of the thing itself, or to stand outside.
    private static final double NEVER = 50;

    /// What each pixel of distance costs, in pixels hidden: a card is hidden rather than that the
    /// eye must cross the whole map, but a step aside is cheaper than a card.
    private static final double FAR = 12;

    private static final int STEPS = 8;

    private final Path point = new Path();
    private Optional<Region> content = Optional.empty();

    MapNote() {
        setManaged(false);
        setPickOnBounds(false);
        setVisible(false);
        point.getStyleClass().add("dh-map-note-point");
        point.setManaged(false);
        // What is done on a note is not done to the map under it.
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
    }

    /// It is seen from when the map next lays out, if nothing is told first.
    void show(Optional<Region> note) {
        content = note;
        getChildren().clear();
        note.ifPresent(one -> {
            one.getStyleClass().add("dh-map-note");
            one.setManaged(false); // Else it is given its own size, all in one line.
            getChildren().addAll(one, point);
        });
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    /// Stands out of the way of what it is about, then of those that came near.
    ///
    /// @param view what there is of the map
    void place(Sight sight, Optional<Thing> thing, Map<String, Verdict> verdicts, Box view) {
        Picture now = sight.picture();
        if (isEmpty() || now == null) {
            return;
        }
        double dx = sight.eye().dx();
        double dy = sight.eye().dy() + view.y();
        Optional<Box> about =
                thing.map(one -> sight.boxOf(now, one))
                        .map(box -> box.moved(dx, dy))
                        .filter(box -> box.meets(view));
        List<Box> others = new ArrayList<>();
        for (int row = 0; row < now.instanceCount() && !sight.eye().level().isPixels(); row++) {
            Verdict verdict = verdicts.get(now.instanceId(row));
            Box card = sight.places().card(row).moved(dx, dy);
            if (card.meets(view) && !now.instanceGone(row)) {
                others.add(card);
                if (verdict != null && !verdict.isRuledOut()) {
                    others.add(card); // Hiding one of these costs twice as much.
                }
            }
        }
        place(view, about, others);
    }

    /// Stands beside a thing.
    ///
    /// @param view what there is of room
    /// @param about the thing; empty when it is not on the map
    /// @param others what is better not hidden
    void place(Box view, Optional<Box> about, List<Box> others) {
        Region note = content.orElse(null);
        if (note == null) {
            return;
        }
        note.applyCss();
        double width = Math.min(WIDTH, view.width() - 2 * EDGE);
        double height = Math.min(note.prefHeight(width), view.height() - 2 * EDGE);
        Box spot =
                about.map(thing -> best(view, thing, others, width, height))
                        .orElseGet(() -> new Box(view.x() + EDGE, view.y() + EDGE, width, height));
        note.resizeRelocate(Math.rint(spot.x()), Math.rint(spot.y()), width, height);
        point.getElements().clear();
        about.ifPresent(thing -> point(spot, thing));
    }

    private static Box best(Box view, Box thing, List<Box> others, double width, double height) {
        Box best = null;
        double least = Double.MAX_VALUE;
        for (Box spot : spots(view, thing, width, height)) {
            Box inside = inside(view, spot);
            double cost = NEVER * overlap(inside, thing) + FAR * distance(inside, thing);
            for (Box other : others) {
                cost += overlap(inside, other);
            }
            if (best == null || cost < least - 1) {
                best = inside;
                least = cost;
            }
        }
        return best == null ? inside(view, thing) : best;
    }

    /// Right of it, left, below and above, each with three ways to be aligned; then elsewhere.
    private static List<Box> spots(Box view, Box thing, double width, double height) {
        List<Box> spots = new ArrayList<>();
        double right = thing.x() + thing.width() + GAP;
        double left = thing.x() - width - GAP;
        double under = thing.y() + thing.height() + GAP;
        double over = thing.y() - height - GAP;
        double[] down = {
            thing.y(), thing.centreY() - height / 2, thing.y() + thing.height() - height
        };
        double[] across = {
            thing.x(), thing.centreX() - width / 2, thing.x() + thing.width() - width
        };
        for (double x : new double[] {right, left}) {
            for (double y : down) {
                spots.add(new Box(x, y, width, height));
            }
        }
        for (double y : new double[] {under, over}) {
            for (double x : across) {
                spots.add(new Box(x, y, width, height));
            }
        }
        for (int row = 0; row <= STEPS; row++) {
            for (int column = 0; column <= STEPS; column++) {
                spots.add(
                        new Box(
                                view.x() + (view.width() - width) * column / STEPS,
                                view.y() + (view.height() - height) * row / STEPS,
                                width,
                                height));
            }
        }
        return spots;
    }

    /// From edge to edge.
    private static double distance(Box a, Box b) {
        return Math.hypot(
                apart(a.x(), a.x() + a.width(), b.x(), b.x() + b.width()),
                apart(a.y(), a.y() + a.height(), b.y(), b.y() + b.height()));
    }

    private static double apart(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.max(from - otherTo, otherFrom - to));
    }

    private static Box inside(Box view, Box box) {
        double mostX = Math.max(view.x() + EDGE, view.x() + view.width() - box.width() - EDGE);
        double mostY = Math.max(view.y() + EDGE, view.y() + view.height() - box.height() - EDGE);
        return new Box(
                Math.clamp(box.x(), view.x() + EDGE, mostX),
                Math.clamp(box.y(), view.y() + EDGE, mostY),
                box.width(),
                box.height());
    }

    private static double overlap(Box a, Box b) {
        double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    /// A small angle at the note's edge towards the thing, or a line when it is not just beside it.
    private void point(Box note, Box thing) {
        boolean beside =
                apart(note.x(), note.x() + note.width(), thing.x(), thing.x() + thing.width()) == 0
                        || apart(
                                        note.y(),
                                        note.y() + note.height(),
                                        thing.y(),
                                        thing.y() + thing.height())
                                == 0;
        if (!beside || distance(note, thing) > 2 * GAP) {
            point.getElements()
                    .setAll(
                            new MoveTo(
                                    nearest(thing.centreX(), note.x(), note.width()),
                                    nearest(thing.centreY(), note.y(), note.height())),
                            new LineTo(
                                    nearest(note.x() + note.width() / 2, thing.x(), thing.width()),
                                    nearest(
                                            note.y() + note.height() / 2,
                                            thing.y(),
                                            thing.height())));
            return;
        }
        double y =
                Math.clamp(
                        thing.centreY(),
                        note.y() + 2 * POINT,
                        Math.max(note.y() + 2 * POINT, note.y() + note.height() - 2 * POINT));
        double x =
                Math.clamp(
                        thing.centreX(),
                        note.x() + 2 * POINT,
                        Math.max(note.x() + 2 * POINT, note.x() + note.width() - 2 * POINT));
        if (note.x() >= thing.x() + thing.width()) {
            angle(note.x() + 1, y, -POINT, 0);
        } else if (note.x() + note.width() <= thing.x()) {
            angle(note.x() + note.width() - 1, y, POINT, 0);
        } else if (note.y() >= thing.y() + thing.height()) {
            angle(x, note.y() + 1, 0, -POINT);
        } else if (note.y() + note.height() <= thing.y()) {
            angle(x, note.y() + note.height() - 1, 0, POINT);
        }
    }

    private static double nearest(double to, double from, double length) {
        return Math.clamp(to, from, from + length);
    }

    private void angle(double x, double y, double towardsX, double towardsY) {
        point.getElements()
                .setAll(
                        new MoveTo(x + towardsY, y + towardsX),
                        new LineTo(x + towardsX, y + towardsY),
                        new LineTo(x - towardsY, y - towardsX));
    }
}
