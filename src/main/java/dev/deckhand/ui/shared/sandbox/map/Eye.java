package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;

/// Where one looks from: the zoom and the part of the content that is seen. Arithmetic only.
final class Eye {
    static final double NEAREST = 10;
    static final double FARTHEST = 0.015;

    private static final double MOST_TO_FIT = 1.5;
    private static final int HALVINGS = 24;

    /// Room for a legend of one line, and of two, which it needs on a narrow map.
    private static final double LEGEND = 44;

    private static final double TALL_LEGEND = 66;
    private static final double NARROW = 760;
    private static final double LOW = 260;

    /// Whether something stands over the map below.
    private boolean covered = true;

    private double zoom = 1;
    private double x;
    private double y;
    private double width;
    private double height;
    private int perRow = 1;
    private Level level = Level.CARDS;
    private boolean fitted;

    /// All that a look is, to come back to.
    record Look(double zoom, double x, double y, int perRow, Level level, boolean fitted) {}

    Look look() {
        return new Look(zoom, x, y, perRow, level, fitted);
    }

    void look(Look look) {
        zoom = look.zoom();
        x = look.x();
        y = look.y();
        perRow = look.perRow();
        level = look.level();
        fitted = look.fitted();
    }

    /// Looks from between two looks at the same rows of cards.
    ///
    /// @param share how far from one to the other, from 0 to 1
    void between(Look from, Look to, double share, Survey survey, GroupBy groupBy) {
        double startX = middle(from, survey, groupBy, true);
        double startY = middle(from, survey, groupBy, false);
        double endX = middle(to, survey, groupBy, true);
        double endY = middle(to, survey, groupBy, false);
        look(from);
        zoom = from.zoom() * Math.pow(to.zoom() / from.zoom(), share);
        MapLayout now = layout(survey, groupBy);
        x = (startX + (endX - startX) * share) * now.width() - width / 2;
        y = (startY + (endY - startY) * share) * now.height() - height / 2;
        level = from.level().then(now.cardWidth());
        fitted = false;
    }

    /// Where the middle of the window is, as a share of the whole.
    private double middle(Look look, Survey survey, GroupBy groupBy, boolean across) {
        MapLayout layout = MapLayout.of(survey, groupBy, look.perRow(), look.zoom());
        return across
                ? (look.x() + width / 2) / layout.width()
                : (look.y() + height / 2) / layout.height();
    }

    double zoom() {
        return zoom;
    }

    /// What is added to a point of the content to have its place in the window.
    double dx() {
        return -x;
    }

    double dy() {
        return -y;
    }

    Level level() {
        return level;
    }

    /// Whether all of it was last asked to be seen, and nothing else since.
    boolean isFitted() {
        return fitted;
    }

    void size(double wide, double tall) {
        width = wide;
        height = tall;
    }

    /// Nothing stands over the map: it has all the room.
    void useAll() {
        covered = false;
    }

    /// What is left free below.
    private double below() {
        return !covered ? 0 : width < NARROW && height > LOW ? TALL_LEGEND : LEGEND;
    }

    MapLayout layout(Survey survey, GroupBy groupBy) {
        return MapLayout.of(survey, groupBy, perRow, zoom);
    }

    /// Looks at all of it, with some room at the bottom for the legend.
    void fit(Survey survey, GroupBy groupBy) {
        double tall = Math.max(1, height - below());
        fit(survey, groupBy, tall, MapLayout.CARD_WIDTH / MapLayout.CARD_HEIGHT);
        if (Level.of(MapLayout.CARD_WIDTH * zoom).isPixels()) {
            fit(survey, groupBy, tall, 1);
        }
        middle(survey, groupBy);
    }

    private void middle(Survey survey, GroupBy groupBy) {
        MapLayout layout = layout(survey, groupBy);
        x = (layout.width() - width) / 2;
        y = Math.min(0, (layout.height() - Math.max(1, height - below())) / 2);
        level = level.then(layout.cardWidth());
        fitted = true;
    }

    /// Steps back until all of it is seen, without giving cards other neighbours.
    void stepBack(Survey survey, GroupBy groupBy) {
        zoomToFit(survey, groupBy, Math.max(1, height - below()));
        middle(survey, groupBy);
    }

    private void fit(Survey survey, GroupBy groupBy, double tall, double cardAspect) {
        perRow = MapLayout.perRow(survey, groupBy, width / tall, cardAspect);
        zoomToFit(survey, groupBy, tall);
    }

    private void zoomToFit(Survey survey, GroupBy groupBy, double tall) {
        double low = FARTHEST;
        double high = MOST_TO_FIT;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            MapLayout layout = MapLayout.of(survey, groupBy, perRow, middle);
            if (layout.width() <= width && layout.height() <= tall) {
                low = middle;
            } else {
                high = middle;
            }
        }
        zoom = low;
    }

    /// Whether all of it would no longer be seen from here, beside what stands over the map.
    boolean isOutgrown(MapLayout layout) {
        return layout.width() > width + 1 || layout.height() > height - below() + 1;
    }

    /// Zooms so that what is at a point of the window stays there.
    void zoom(Survey survey, GroupBy groupBy, double to, double px, double py) {
        double next = Math.clamp(to, FARTHEST, NEAREST);
        MapLayout before = layout(survey, groupBy);
        double shareX = (px + x) / before.width();
        double shareY = (py + y) / before.height();
        int under = before.instanceAt(px + x, py + y);
        Box card = under < 0 ? null : before.card(under);
        zoom = next;
        MapLayout after = layout(survey, groupBy);
        if (card != null) {
            Box now = after.card(under);
            x = now.x() + (px + x - card.x()) / card.width() * now.width() - px;
            y = now.y() + (py + y - card.y()) / card.height() * now.height() - py;
        } else {
            x = shareX * after.width() - px;
            y = shareY * after.height() - py;
        }
        settle(after);
    }

    void pan(double byX, double byY, MapLayout layout) {
        x -= byX;
        y -= byY;
        settle(layout);
    }

    /// Brings a point of the content to the middle.
    void centre(double cx, double cy, MapLayout layout) {
        x = cx - width / 2;
        y = cy - height / 2;
        settle(layout);
    }

    /// Moves as little as is needed to see a box.
    void show(Box box, MapLayout layout) {
        double margin = 12;
        if (box.x() - margin < x) {
            x = box.x() - margin;
        } else if (box.x() + box.width() + margin > x + width) {
            x = box.x() + box.width() + margin - width;
        }
        if (box.y() - margin < y) {
            y = box.y() - margin;
        } else if (box.y() + box.height() + margin > y + height) {
            y = box.y() + box.height() + margin - height;
        }
        settle(layout);
    }

    /// Never loses the content out of sight.
    private void settle(MapLayout layout) {
        x = within(x, layout.width(), width);
        y = within(y, layout.height(), height);
        level = level.then(layout.cardWidth());
        fitted = false;
    }

    private static double within(double start, double content, double view) {
        double beyond = Math.min(content, view) / 3;
        return Math.clamp(
                start, Math.min(0, content - view) - beyond, Math.max(0, content - view) + beyond);
    }

    /// What is seen, in the content.
    Box seen() {
        return new Box(x, y, width, height);
    }
}
