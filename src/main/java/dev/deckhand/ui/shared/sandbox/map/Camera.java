package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import org.jspecify.annotations.Nullable;

/// Takes the eye from one look to another: softly, or at once where there is no way between them.
final class Camera {
    /// The width of a tile that says all of a task.
    private static final double IN_WORDS = 280;

    private static final double SHARE_IN_WORDS = 0.8;
    private static final int TRIES = 4;

    private final Sight sight;
    private final Eye eye;
    private final Motion motion;
    private final Runnable repaint;
    private double width;
    private double height;
    private boolean wantsFit = true;

    Camera(Sight sight, Motion motion, Runnable repaint) {
        this.sight = sight;
        this.eye = sight.eye();
        this.motion = motion;
        this.repaint = repaint;
    }

    void resized(double wide, double tall) {
        width = wide;
        height = tall;
        eye.size(wide, tall);
        wantsFit = wantsFit || eye.isFitted();
    }

    /// Looks at all of it where that was asked for before there was anything to look at.
    ///
    /// @return whether one looks from elsewhere now
    boolean settle() {
        boolean fits = wantsFit;
        if (fits) {
            wantsFit = false;
            motion.stopGlide();
            sight.fit();
        }
        return fits;
    }

    /// Looks at all of it.
    ///
    /// @param seen where things stood when they were painted last
    void fit(@Nullable MapLayout seen) {
        if (sight.picture() == null || seen == null || !seen.equals(sight.places())) {
            wantsFit = true;
            repaint.run();
        } else {
            Eye.Look from = eye.look();
            motion.stopGlide();
            sight.fit();
            glide(from);
        }
    }

    void zoomTo(double zoom) {
        zoomTo(zoom, width / 2, height / 2);
    }

    void zoomBy(double factor) {
        zoomBy(factor, width / 2, height / 2);
    }

    /// Zooms around a point of the view, from where an earlier zoom was to end.
    void zoomBy(double factor, double px, double py) {
        zoomTo(motion.zoom() * factor, px, py);
    }

    private void zoomTo(double zoom, double px, double py) {
        if (sight.picture() == null || width <= 0) {
            return;
        }
        wantsFit = false;
        double end = Math.clamp(zoom, Eye.FARTHEST, Eye.NEAREST);
        Eye.Look from = eye.look();
        motion.glide(
                end,
                share -> {
                    eye.look(from);
                    sight.zoom(from.zoom() * Math.pow(end / from.zoom(), share), px, py);
                });
    }

    /// Zooms around a point of the view at once, as fingers do.
    void pinch(double factor, double px, double py) {
        if (sight.picture() != null && width > 0) {
            motion.stopGlide();
            wantsFit = false;
            sight.zoom(eye.zoom() * factor, px, py);
            repaint.run();
        }
    }

    /// Takes hold of the map and moves it.
    void pan(double byX, double byY) {
        motion.stopGlide();
        eye.pan(byX, byY, sight.places());
        repaint.run();
    }

    /// Brings a point of the content to the middle.
    void look(double x, double y) {
        if (sight.picture() != null) {
            motion.stopGlide();
            eye.centre(x, y, sight.places());
            repaint.run();
        }
    }

    /// Brings a thing into sight, near enough to be read.
    ///
    /// @param near whether a task is seen in words
    /// @return whether it is on the map
    boolean reveal(Picture now, Thing thing, boolean near) {
        Eye.Look from = eye.look();
        motion.stopGlide();
        if (eye.level().compareTo(Level.CARDS) < 0) {
            wantsFit = false;
            sight.zoom(1, width / 2, height / 2);
        }
        Box box = sight.boxOf(now, thing);
        if (box == null) {
            eye.look(from);
            sight.forget();
            return false;
        }
        if (near && thing instanceof Thing.Task(var id)) {
            box = approach(now, now.taskRow(id), box);
        }
        eye.show(box, sight.places());
        glide(from);
        return true;
    }

    /// Zooms in until a tile holds words; not all of a card grows with the zoom.
    private Box approach(Picture now, int task, Box card) {
        double wanted = Math.min(IN_WORDS, Math.min(width, height) * SHARE_IN_WORDS);
        Box tile = sight.tileBox(now, task);
        if (tile == null || tile.width() >= wanted) {
            return tile == null ? card : tile;
        }
        wantsFit = false;
        for (int i = 0; i < TRIES && tile != null; i++) {
            double zoom = eye.zoom() * wanted / tile.width();
            sight.zoom(Math.min(zoom, Eye.NEAREST), width / 2, height / 2);
            tile = sight.tileBox(now, task);
        }
        return tile == null ? card : tile;
    }

    /// Steps back until all of it is seen again.
    void stepBack(Arrival how) {
        Eye.Look from = eye.look();
        motion.stopGlide();
        sight.stepBack();
        if (how != Arrival.DIRECT) {
            glide(from);
        }
    }

    /// Comes softly from an earlier look to the present one; at once when cards have got other
    /// neighbours.
    private void glide(Eye.Look from) {
        Eye.Look to = eye.look();
        if (from.perRow() != to.perRow() || from.equals(to)) {
            repaint.run();
            return;
        }
        if (!motion.isReduced()) {
            eye.look(from);
            sight.forget();
        }
        motion.glide(
                to.zoom(),
                share -> {
                    if (share >= 1) {
                        eye.look(to);
                    } else {
                        eye.between(from, to, share, sight.survey(), sight.groupBy());
                    }
                    sight.forget();
                });
    }
}
