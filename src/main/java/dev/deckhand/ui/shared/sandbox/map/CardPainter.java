package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;

/// Paints instance cards and the cards of Fargate: what they have, what is used of it, and their
/// tiles.
final class CardPainter {
    /// From near by a card's margin does not grow any more.
    private static final double WIDEST_PAD = 16;

    private static final int SHORT_ID = 5;
    private static final int LONG_ID = 12;
    private static final double DASH = 4;
    private static final double BORDER = 2.5;

    /// Room in which a name is more than its first letters.
    private static final double NAME_FROM = 44;

    private static final String SPOT = "S";

    private final Brush brush;
    private final Tokens tokens;
    private final MapState state;
    private final Picture picture;
    private final Tiles tiles;
    private final Level level;
    private final Interest interest;
    private final TilePainter painter;
    private final BarPainter bars;
    private final Marks marks;

    /// Bars show what is reserved and nothing else.
    CardPainter(Brush brush, Tokens tokens, MapState state, Tiles tiles, Level level) {
        this(brush, tokens, state, tiles, level, Interest.NONE);
    }

    CardPainter(
            Brush brush,
            Tokens tokens,
            MapState state,
            Tiles tiles,
            Level level,
            Interest interest) {
        this.brush = brush;
        this.tokens = tokens;
        this.state = state;
        this.picture = state.picture();
        this.tiles = tiles;
        this.interest = interest;
        this.level = level;
        bars = new BarPainter(brush, tokens, state, interest);
        marks = new Marks(brush, tokens, state);
        painter = new TilePainter(brush, tokens, state, level, marks);
    }

    // ---- a card ----

    /// The room at the edges of a card.
    static double margin(Box card, double least) {
        return Math.clamp(card.width() * 0.045, least, WIDEST_PAD);
    }

    /// The part of a card that tiles stand in.
    static Box body(Box card, Level level) {
        double pad = margin(card, 2);
        double head =
                switch (level) {
                    case HEAT, STACKS -> 0;
                    case TILES -> card.height() * 0.2;
                    case CARDS -> card.height() * 0.5;
                    case DETAIL -> Math.min(96, card.height() * 0.34);
                };
        return new Box(
                card.x() + pad,
                card.y() + head,
                card.width() - 2 * pad,
                card.height() - head - pad);
    }

    void card(int instance, Box card) {
        boolean dimmed = state.isDim(instance);
        String id = picture.instanceId(instance);
        double arc = Math.min(12, card.width() * 0.08);
        brush.fill(
                card.x(),
                card.y(),
                card.width(),
                card.height(),
                arc,
                tokens.dim(tokens.card(), dimmed));
        if (picture.instanceStatus(instance) == InstanceStatus.DRAINING) {
            Box free = body(card, level);
            brush.hatch(
                    free.x(),
                    free.y(),
                    free.width(),
                    free.height(),
                    Math.clamp(card.width() * 0.06, 5, 9),
                    1,
                    Colour.mix(tokens.dim(tokens.leaving(), dimmed), tokens.card(), 0.55));
        }
        boolean connected = picture.agentConnected(instance);
        brush.frame(
                card.x() + 0.5,
                card.y() + 0.5,
                card.width() - 1,
                card.height() - 1,
                arc,
                connected ? 1 : 2,
                connected ? 0 : DASH,
                tokens.dim(connected ? tokens.border() : tokens.failed(), dimmed));
        if (level == Level.TILES) {
            bars.small(instance, card, dimmed);
        } else {
            head(instance, id, card, dimmed);
        }
        Box body = body(card, level);
        if (state.passing().hurried()) {
            new HurriedPainter(brush, tokens, picture).body(instance, body, dimmed);
        } else {
            Tiles.Grid grid = tiles.grid(picture, instance);
            for (int task : picture.tasksOn(instance)) {
                if (!state.isAway(task)) {
                    painter.tile(task, tiles.tile(picture, task, grid, body), dimmed);
                }
            }
        }
        if (dimmed) {
            faint(card, 6, 3);
        }
        marks.instance(id, card, arc);
    }

    private void head(int instance, String id, Box card, boolean dimmed) {
        double pad = margin(card, 4);
        double size = Math.clamp(card.width() * 0.075, 9, 15);
        double base = card.y() + pad + size * 0.9;
        double right = card.x() + card.width() - pad;
        String type = picture.instanceType(instance);
        double x = card.x() + pad;
        double glyph = size * 0.75;
        status(instance, x, base - glyph, glyph, dimmed);
        x += glyph + 5;
        double typeWidth = type.isEmpty() ? 0 : brush.width(type, size - 2, Weight.PLAIN) + 8;
        String spot = picture.instanceSpot(instance) ? " spot" : "";
        double room = right - x - typeWidth;
        String shown =
                brush.fitting(
                        id.length() > LONG_ID ? id.substring(id.length() - SHORT_ID) : id,
                        Math.max(20, room),
                        size,
                        Weight.STRONG);
        brush.text(shown, x, base, size, Weight.STRONG, 0, tokens.dim(tokens.text(), dimmed));
        if (typeWidth > 0 && room > 24) {
            brush.text(
                    type + spot,
                    right,
                    base,
                    size - 2,
                    Weight.PLAIN,
                    1,
                    tokens.dim(tokens.thirdText(), dimmed));
        }
        double bar = Math.clamp(card.height() * 0.055, 3, 6);
        double step = Math.max(bar + 2, (body(card, level).y() - base - 4) / 3.3);
        boolean figures =
                state.figures()
                        || level == Level.DETAIL
                        || state.focused() == instance
                        || interest.hovered() == instance;
        bars.paint(instance, card, base + step * 0.85, step, figures, dimmed);
    }

    /// Stripes of the surface over what stands back, where that is not said by faint colours. They
    /// leave the border whole: a broken one says something else.
    private void faint(Box box, double step, double thickness) {
        if (tokens.hatched()) {
            brush.hatch(
                    box.x() + BORDER,
                    box.y() + BORDER,
                    box.width() - 2 * BORDER,
                    box.height() - 2 * BORDER,
                    step,
                    thickness,
                    tokens.surface());
        }
    }

    private void status(int instance, double x, double y, double size, boolean dimmed) {
        if (!picture.agentConnected(instance)) {
            marks.cross(x, y, size, tokens.dim(tokens.failed(), dimmed));
        } else if (picture.instanceStatus(instance) == InstanceStatus.DRAINING) {
            marks.arrow(x, y, size, tokens.dim(tokens.leaving(), dimmed));
        } else if (picture.instanceStatus(instance) == InstanceStatus.ACTIVE) {
            brush.disc(x, y, size, tokens.dim(tokens.running(), dimmed));
        } else {
            brush.ring(x + 1, y + 1, size - 2, 2, tokens.dim(tokens.starting(), dimmed));
        }
    }

    // ---- Fargate ----

    /// A task of Fargate on its own card, with its own interface.
    void fargate(int task, Box card) {
        boolean dimmed = state.isTaskDim(task);
        double arc = Math.min(10, card.width() * 0.1);
        brush.fill(
                card.x(),
                card.y(),
                card.width(),
                card.height(),
                arc,
                tokens.dim(tokens.card(), dimmed));
        brush.frame(
                card.x() + 0.5,
                card.y() + 0.5,
                card.width() - 1,
                card.height() - 1,
                arc,
                1,
                0,
                tokens.dim(tokens.border(), dimmed));
        double pad = Math.max(1, card.height() * 0.1);
        double side = card.height() - 2 * pad;
        painter.tile(task, new Box(card.x() + pad, card.y() + pad, side, side), dimmed);
        if (card.width() > 28) {
            beside(
                    task,
                    new Box(
                            card.x() + pad + side,
                            card.y(),
                            card.width() - pad - side,
                            card.height()),
                    dimmed);
        }
        if (dimmed) {
            faint(card, 5, 2.5);
        }
        marks.task(task, card);
    }

    /// What stands beside the tile of a task of Fargate, as far as there is room.
    private void beside(int task, Box room, boolean dimmed) {
        double size = Math.clamp(room.height() * 0.2, 8, 12);
        double x = room.x() + Math.min(6, room.width() * 0.15);
        double wide = room.width() - (x - room.x()) - 4;
        boolean spot = isSpot(task);
        double base = room.y() + room.height() * 0.9 - 2;
        int third = tokens.dim(tokens.thirdText(), dimmed);
        int service = picture.taskService(task);
        String name = service >= 0 ? picture.services().get(service) : picture.taskDefinition(task);
        if (wide < NAME_FROM && brush.width(name, size, Weight.STRONG) > wide) {
            if (spot) {
                brush.text(SPOT, x, base, size, Weight.STRONG, 0, third);
            }
            return;
        }
        double top = room.y() + room.height() * 0.1 + size;
        brush.text(
                brush.fitting(name, wide, size, Weight.STRONG),
                x,
                top,
                size,
                Weight.STRONG,
                0,
                tokens.dim(tokens.text(), dimmed));
        if (room.height() > 34) {
            String below = Messages.text(spot ? "map.fargate.spot" : "map.fargate.eni");
            brush.text(
                    brush.fitting(below, wide, size - 1, Weight.PLAIN),
                    x,
                    base,
                    size - 1,
                    Weight.PLAIN,
                    0,
                    third);
        }
    }

    private boolean isSpot(int task) {
        int provider = picture.taskProvider(task);
        return provider >= 0
                && picture.capacityProviders().get(provider).equals(CapacityProvider.FARGATE_SPOT);
    }
}
