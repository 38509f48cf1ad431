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
    private static final double BAR_MOST = 6;
    private static final int SHORT_ID = 5;
    private static final int LONG_ID = 12;
    private static final int PORT_CAP = 100;

    /// Ports of the host's own: ssh, docker, the agent.
    private static final int ALWAYS_TAKEN = 6;

    private final Brush brush;
    private final Tokens tokens;
    private final MapState state;
    private final Picture picture;
    private final Tiles tiles;
    private final Level level;
    private final TilePainter painter;
    private final Marks marks;

    CardPainter(Brush brush, Tokens tokens, MapState state, Tiles tiles, Level level) {
        this.brush = brush;
        this.tokens = tokens;
        this.state = state;
        this.picture = state.picture();
        this.tiles = tiles;
        this.level = level;
        marks = new Marks(brush, tokens, state);
        painter = new TilePainter(brush, tokens, state, level, marks);
    }

    // ---- a card ----

    /// The part of a card that tiles stand in.
    static Box body(Box card, Level level) {
        double pad = Math.max(2, card.width() * 0.045);
        double head =
                switch (level) {
                    case HEAT, STACKS -> 0;
                    case TILES -> card.height() * 0.16;
                    case CARDS -> card.height() * 0.46;
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
            hatch(body(card, level), tokens.dim(tokens.leaving(), dimmed));
        }
        boolean connected = picture.agentConnected(instance);
        brush.frame(
                card.x() + 0.5,
                card.y() + 0.5,
                card.width() - 1,
                card.height() - 1,
                arc,
                1,
                connected ? 0 : 4,
                tokens.dim(connected ? tokens.border() : tokens.failed(), dimmed));
        if (level == Level.TILES) {
            stackedBars(instance, card, dimmed);
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
        marks.instance(id, card, arc);
    }

    private void head(int instance, String id, Box card, boolean dimmed) {
        double pad = Math.max(4, card.width() * 0.045);
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
        double bar = Math.clamp(card.height() * 0.055, 3, BAR_MOST);
        double step = Math.max(bar + 2, (body(card, level).y() - base - 4) / 3.3);
        double y = base + step * 0.85 - bar / 2;
        bar(
                "C",
                used(picture.cpu(instance), picture.cpuFree(instance)),
                picture.cpu(instance),
                card,
                y,
                bar,
                tokens.cpuBar(),
                dimmed);
        bar(
                "M",
                used(picture.memory(instance), picture.memoryFree(instance)),
                picture.memory(instance),
                card,
                y + step,
                bar,
                tokens.memoryBar(),
                dimmed);
        int enis = picture.enis(instance);
        int gpus = picture.gpus(instance);
        double eniShare = enis <= 0 ? 0 : (double) used(enis, picture.enisFree(instance)) / enis;
        double portShare =
                (double) (picture.portsInUse(instance) - ALWAYS_TAKEN) / (PORT_CAP - ALWAYS_TAKEN);
        if (gpus > 0 && (eniShare == 0 || picture.gpusFree(instance) == 0)) {
            bar(
                    "G",
                    used(gpus, picture.gpusFree(instance)),
                    gpus,
                    card,
                    y + 2 * step,
                    bar,
                    tokens.eniBar(),
                    dimmed);
        } else if (enis == Picture.NONE || portShare > eniShare) {
            bar(
                    "P",
                    picture.portsInUse(instance),
                    PORT_CAP,
                    card,
                    y + 2 * step,
                    bar,
                    tokens.eniBar(),
                    dimmed);
        } else {
            bar(
                    "E",
                    used(enis, picture.enisFree(instance)),
                    enis,
                    card,
                    y + 2 * step,
                    bar,
                    tokens.eniBar(),
                    dimmed);
        }
    }

    private static int used(int all, int free) {
        return all - free;
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

    /// A bar with its letter, and its figures where there is room or they are asked for.
    private void bar(
            String letter,
            int used,
            int all,
            Box card,
            double y,
            double height,
            int colour,
            boolean dimmed) {
        double pad = Math.max(4, card.width() * 0.045);
        double size = Math.clamp(card.width() * 0.06, 8, 12);
        double x = card.x() + pad;
        brush.text(
                letter,
                x,
                y + height / 2 + size * 0.36,
                size,
                Weight.STRONG,
                0,
                tokens.dim(tokens.secondText(), dimmed));
        double from = x + size + 3;
        String figures = used + " / " + all;
        boolean shows = state.figures() || level == Level.DETAIL;
        double reserved = shows ? brush.width(figures, size, Weight.PLAIN) + 8 : 0;
        double width = card.x() + card.width() - pad - from - reserved;
        double share = all <= 0 ? 0 : Math.clamp((double) used / all, 0, 1);
        brush.fill(from, y, width, height, height, tokens.dim(tokens.track(), dimmed));
        if (share > 0) {
            brush.fill(
                    from,
                    y,
                    Math.max(height, width * share),
                    height,
                    height,
                    tokens.dim(colour, dimmed));
        }
        if (share >= 1) {
            brush.fill(
                    from + width - 2, y - 2, 2, height + 4, 0, tokens.dim(tokens.text(), dimmed));
        } else if (share >= 0.9) {
            brush.fill(
                    from + width * share - 1,
                    y - 1,
                    1,
                    height + 2,
                    0,
                    tokens.dim(tokens.text(), dimmed));
        }
        if (shows) {
            brush.text(
                    figures,
                    card.x() + card.width() - pad,
                    y + height / 2 + size * 0.36,
                    size,
                    Weight.PLAIN,
                    1,
                    tokens.dim(tokens.secondText(), dimmed));
        }
    }

    private void stackedBars(int instance, Box card, boolean dimmed) {
        double pad = Math.max(2, card.width() * 0.045);
        double height = Math.clamp(card.height() * 0.03, 1, 3);
        double width = card.width() - 2 * pad;
        double y = card.y() + pad;
        int[] used = {
            used(picture.cpu(instance), picture.cpuFree(instance)),
            used(picture.memory(instance), picture.memoryFree(instance))
        };
        int[] all = {picture.cpu(instance), picture.memory(instance)};
        int[] colours = {tokens.cpuBar(), tokens.memoryBar()};
        for (int i = 0; i < used.length; i++) {
            double share = all[i] <= 0 ? 0 : Math.clamp((double) used[i] / all[i], 0, 1);
            brush.fill(card.x() + pad, y, width, height, 0, tokens.dim(tokens.track(), dimmed));
            brush.fill(card.x() + pad, y, width * share, height, 0, tokens.dim(colours[i], dimmed));
            y += height + 1.5;
        }
    }

    /// Diagonal lines over what is free.
    private void hatch(Box area, int colour) {
        brush.clip(area.x(), area.y(), area.width(), area.height());
        for (double x = -area.height(); x < area.width(); x += 9) {
            brush.line(
                    area.x() + x,
                    area.y() + area.height(),
                    area.x() + x + area.height(),
                    area.y(),
                    1,
                    Colour.mix(colour, tokens.card(), 0.45));
        }
        brush.unclip();
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
                isSpot(task) ? 3 : 0,
                tokens.dim(tokens.border(), dimmed));
        double pad = Math.max(1, card.height() * 0.1);
        double side = card.height() - 2 * pad;
        painter.tile(task, new Box(card.x() + pad, card.y() + pad, side, side), false);
        if (card.width() > 60) {
            double size = Math.clamp(card.height() * 0.2, 8, 12);
            double x = card.x() + pad + side + 6;
            double room = card.x() + card.width() - x - 4;
            int service = picture.taskService(task);
            String name =
                    service >= 0 ? picture.services().get(service) : picture.taskDefinition(task);
            brush.text(
                    brush.fitting(name, room, size, Weight.STRONG),
                    x,
                    card.y() + pad + size,
                    size,
                    Weight.STRONG,
                    0,
                    tokens.dim(tokens.text(), dimmed));
            if (card.height() > 34) {
                brush.text(
                        brush.fitting(
                                Messages.text(
                                        isSpot(task) ? "map.fargate.spot" : "map.fargate.eni"),
                                room,
                                size - 1,
                                Weight.PLAIN),
                        x,
                        card.y() + card.height() - pad - 2,
                        size - 1,
                        Weight.PLAIN,
                        0,
                        tokens.dim(tokens.thirdText(), dimmed));
            }
        }
        marks.task(task, card);
    }

    private boolean isSpot(int task) {
        int provider = picture.taskProvider(task);
        return provider >= 0
                && picture.capacityProviders().get(provider).equals(CapacityProvider.FARGATE_SPOT);
    }
}
