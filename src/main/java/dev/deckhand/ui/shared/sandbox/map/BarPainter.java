package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Paints the bars of a card: reserved, about to be reserved (hatched), free, with a tick where the
/// selected task would end.
final class BarPainter {
    private static final double MOST_HEIGHT = 6;
    private static final double NOTCH_FROM = 0.9;
    private static final double HATCH = 3;
    private static final int PORT_CAP = 100;

    /// Ports of the host's own: ssh, docker, the agent.
    private static final int ALWAYS_TAKEN = 6;

    private final Brush brush;
    private final Tokens tokens;
    private final MapState state;
    private final Picture picture;
    private final Interest interest;

    BarPainter(Brush brush, Tokens tokens, MapState state, Interest interest) {
        this.brush = brush;
        this.tokens = tokens;
        this.state = state;
        this.picture = state.picture();
        this.interest = interest;
    }

    /// A bar.
    ///
    /// @param coming what is about to be reserved, at the end of what is reserved
    /// @param end what would be reserved with the selected task; -1 for no tick
    record Bar(String letter, int reserved, int coming, int end, int all, int colour) {
        double share(int amount) {
            return all <= 0 ? 0 : Math.clamp((double) amount / all, 0, 1);
        }

        int taken() {
            return reserved + coming;
        }
    }

    /// What the third bar of an instance is about.
    enum Third {
        INTERFACES,
        PORTS,
        GPUS
    }

    /// Of interfaces, ports and GPUs the scarcest.
    static Third third(Picture picture, int instance) {
        int enis = picture.enis(instance);
        double eniShare = enis <= 0 ? 0 : (double) used(enis, picture.enisFree(instance)) / enis;
        double portShare =
                (double) (picture.portsInUse(instance) - ALWAYS_TAKEN) / (PORT_CAP - ALWAYS_TAKEN);
        if (picture.gpus(instance) > 0 && (eniShare == 0 || picture.gpusFree(instance) == 0)) {
            return Third.GPUS;
        }
        return enis == Picture.NONE || portShare > eniShare ? Third.PORTS : Third.INTERFACES;
    }

    /// The three bars of an instance: CPU, memory, and what of interfaces, ports and GPUs is the
    /// scarcest.
    List<Bar> bars(int instance) {
        List<Bar> bars = new ArrayList<>();
        bars.add(
                bar(
                        instance,
                        "C",
                        picture.cpu(instance),
                        picture.cpuFree(instance),
                        Claim::cpu,
                        tokens.cpuBar()));
        bars.add(
                bar(
                        instance,
                        "M",
                        picture.memory(instance),
                        picture.memoryFree(instance),
                        Claim::memory,
                        tokens.memoryBar()));
        int colour = tokens.eniBar();
        bars.add(
                switch (third(picture, instance)) {
                    case INTERFACES ->
                            bar(
                                    instance,
                                    "E",
                                    picture.enis(instance),
                                    picture.enisFree(instance),
                                    Claim::enis,
                                    colour);
                    case PORTS ->
                            bar(
                                    instance,
                                    "P",
                                    PORT_CAP,
                                    PORT_CAP - picture.portsInUse(instance),
                                    Claim::ports,
                                    colour);
                    case GPUS ->
                            bar(
                                    instance,
                                    "G",
                                    picture.gpus(instance),
                                    picture.gpusFree(instance),
                                    Claim::gpus,
                                    colour);
                });
        return bars;
    }

    private static int used(int all, int free) {
        return all - free;
    }

    private Bar bar(
            int instance,
            String letter,
            int all,
            int free,
            ToIntFunction<Claim> amount,
            int colour) {
        int used = used(all, free);
        Optional<Claim> decided = interest.coming(state, instance);
        int coming = decided.map(amount::applyAsInt).orElse(0);
        boolean there = decided.filter(one -> Interest.isOn(one, picture, instance)).isPresent();
        int reserved = there ? Math.max(0, used - coming) : used;
        int end =
                interest.elsewhere(picture, instance)
                        .map(amount::applyAsInt)
                        .filter(more -> more > 0)
                        .map(more -> used + more)
                        .orElse(Picture.NONE);
        return new Bar(letter, reserved, coming, end, all, colour);
    }

    /// The bars with their letters, and their figures where they are asked for.
    void paint(int instance, Box card, double top, double step, boolean figures, boolean dimmed) {
        double height = Math.clamp(card.height() * 0.055, 3, MOST_HEIGHT);
        double pad = CardPainter.margin(card, 4);
        double size = Math.min(Math.clamp(card.width() * 0.06, 8, 12), Math.max(7, step));
        double right = card.x() + card.width() - pad;
        List<Bar> bars = bars(instance);
        double room = 0;
        for (Bar bar : figures ? bars : List.<Bar>of()) {
            room = Math.max(room, brush.width(figures(bar), size, Weight.PLAIN) + 8);
        }
        double y = top - height / 2;
        for (Bar bar : bars) {
            double base = y + height / 2 + size * 0.36;
            int words = tokens.dim(tokens.secondText(), dimmed);
            brush.text(bar.letter(), card.x() + pad, base, size, Weight.STRONG, 0, words);
            double from = card.x() + pad + size + 3;
            paint(bar, new Box(from, y, right - from - room, height), dimmed);
            if (figures) {
                brush.text(figures(bar), right, base, size, Weight.PLAIN, 1, words);
            }
            y += step;
        }
    }

    static String figures(Bar bar) {
        return bar.coming() > 0
                ? Messages.text("map.bar.coming", bar.reserved(), bar.coming(), bar.all())
                : Messages.text("map.bar", bar.reserved(), bar.all());
    }

    private void paint(Bar bar, Box track, boolean dimmed) {
        double x = track.x();
        double y = track.y();
        double width = track.width();
        double height = track.height();
        int colour = tokens.dim(bar.colour(), dimmed);
        int ink = tokens.dim(tokens.text(), dimmed);
        brush.fill(x, y, width, height, height, tokens.dim(tokens.track(), dimmed));
        double reserved = width * bar.share(bar.reserved());
        double taken = width * bar.share(bar.taken());
        if (reserved > 0) {
            brush.fill(x, y, Math.max(height, reserved), height, height, colour);
        }
        if (taken > reserved) {
            brush.fill(
                    x + reserved,
                    y,
                    taken - reserved,
                    height,
                    0,
                    tokens.dim(tokens.card(), dimmed));
            brush.hatch(x + reserved, y, taken - reserved, height, HATCH, 1.2, colour);
            brush.frame(
                    x + reserved + 0.5,
                    y + 0.5,
                    Math.max(1, taken - reserved - 1),
                    height - 1,
                    0,
                    1,
                    0,
                    colour);
        }
        if (tokens.hatched()) {
            brush.frame(x + 0.5, y + 0.5, width - 1, height - 1, height, 1, 0, ink);
        }
        double share = bar.share(bar.taken());
        if (share >= 1) {
            brush.fill(x + width - 2, y - 2, 2, height + 4, 0, ink);
        } else if (share >= NOTCH_FROM) {
            notch(x + width * NOTCH_FROM, y, height, ink);
        }
        if (bar.end() > bar.all()) {
            beyond(x + width + 1, y, height, tokens.dim(tokens.failed(), dimmed));
        } else if (bar.end() >= 0) {
            tick(x + width * bar.share(bar.end()), y, height, dimmed);
        }
    }

    /// Two small wedges into the bar.
    private void notch(double x, double y, double height, int colour) {
        double half = Math.max(1.5, height * 0.4);
        brush.fill(
                new double[] {x - half, x + half, x},
                new double[] {y - 1, y - 1, y + half},
                colour);
        brush.fill(
                new double[] {x - half, x + half, x},
                new double[] {y + height + 1, y + height + 1, y + height - half},
                colour);
    }

    private void tick(double x, double y, double height, boolean dimmed) {
        brush.fill(x - 2, y - 3, 4, height + 6, 0, tokens.dim(tokens.card(), dimmed));
        brush.fill(x - 1, y - 3, 2, height + 6, 0, tokens.dim(tokens.text(), dimmed));
    }

    /// The selected task would end beyond the end.
    private void beyond(double x, double y, double height, int colour) {
        double middle = y + height / 2;
        double half = height / 2 + 1.5;
        brush.fill(
                new double[] {x, x + half * 1.2, x},
                new double[] {middle - half, middle, middle + half},
                colour);
    }

    /// Bars without letters, for cards that are too small for more.
    void small(int instance, Box card, boolean dimmed) {
        double pad = CardPainter.margin(card, 2);
        double height = Math.clamp(card.height() * 0.03, 1, 3);
        double width = card.width() - 2 * pad;
        double x = card.x() + pad;
        double y = card.y() + pad;
        for (Bar bar : bars(instance).subList(0, 2)) {
            double reserved = width * bar.share(bar.reserved());
            double taken = width * bar.share(bar.taken());
            int colour = tokens.dim(bar.colour(), dimmed);
            brush.fill(x, y, width, height, 0, tokens.dim(tokens.track(), dimmed));
            brush.fill(x, y, reserved, height, 0, colour);
            for (double at = reserved; at + 1 < taken; at += 3) {
                brush.fill(x + at + 1, y, 1, height, 0, colour);
            }
            if (bar.end() >= 0 && bar.end() <= bar.all()) {
                int ink = tokens.dim(tokens.text(), dimmed);
                brush.fill(x + width * bar.share(bar.end()) - 0.5, y - 1, 1, height + 2, 0, ink);
            }
            y += height + 1.5;
        }
    }
}
