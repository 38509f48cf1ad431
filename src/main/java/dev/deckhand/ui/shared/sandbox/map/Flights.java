package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// What moves for a moment after a picture changed: tiles flying in, rings where something is new,
/// tiles fading out. Positions follow from the time that is told, so nothing here knows a clock.
final class Flights {
    /// More at once are no flights: cards pulse with a number.
    static final int MOST = 40;

    /// Begins with the next tick.
    private static final long NOT_YET = Long.MIN_VALUE;

    private static final long FLIGHT = 250_000_000;
    private static final long FADE = 250_000_000;
    private static final long PULSE = 900_000_000;
    private static final long RING = 1_500_000_000;

    private final List<Move> moves = new ArrayList<>();
    private long now;

    private enum Kind {
        FLY,
        FADE,
        PULSE,
        RING
    }

    private record Move(
            Kind kind, Box from, Box to, int colour, String word, long start, long length) {
        double share(long now) {
            return start == NOT_YET ? 0 : Math.clamp((now - start) / (double) length, 0, 1);
        }

        Move begun(long at) {
            return start == NOT_YET ? new Move(kind, from, to, colour, word, at, length) : this;
        }
    }

    /// Takes up what changed from one picture to the next.
    ///
    /// @param tile where a task's tile is in the new picture, in the map's pixels; null when it is
    ///   not on it
    /// @param start where tiles come from
    void changed(
            Picture before,
            Picture after,
            IntFunction<Box> tile,
            IntFunction<Box> host,
            Box start,
            Tokens tokens,
            boolean still) {
        long at = NOT_YET;
        List<Integer> came = new ArrayList<>();
        List<Integer> went = new ArrayList<>();
        for (int task = 0; task < after.taskCount(); task++) {
            boolean here = after.taskOnMap(task) && after.taskSlot(task) >= 0;
            boolean there =
                    task < before.taskCount()
                            && before.taskOnMap(task)
                            && before.taskSlot(task) >= 0;
            if (here && !there) {
                came.add(task);
            } else if (there && !here) {
                went.add(task);
            }
        }
        if (came.size() > MOST && !still) {
            Map<Integer, Integer> counts = new HashMap<>();
            came.forEach(task -> counts.merge(after.taskInstance(task), 1, Integer::sum));
            counts.forEach((instance, count) -> {
                Box card = instance < 0 ? null : host.apply(instance);
                if (card != null) {
                    moves.add(
                            new Move(
                                    Kind.PULSE,
                                    card,
                                    card,
                                    tokens.accent(),
                                    "+" + count,
                                    at,
                                    PULSE));
                }
            });
        } else {
            for (int task : came.subList(0, Math.min(MOST, came.size()))) {
                Box to = tile.apply(task);
                if (to != null) {
                    moves.add(
                            still
                                    ? new Move(Kind.RING, to, to, tokens.accent(), "", at, RING)
                                    : new Move(
                                            Kind.FLY,
                                            start,
                                            to,
                                            tokens.starting(),
                                            "",
                                            at,
                                            FLIGHT));
                }
            }
        }
        if (!still && went.size() <= MOST) {
            for (int task : went) {
                Box from = tile.apply(task);
                if (from != null) {
                    moves.add(new Move(Kind.FADE, from, from, tokens.leaving(), "", at, FADE));
                }
            }
        }
    }

    /// Puts a ring around something for a moment.
    void ring(Box box, Tokens tokens) {
        moves.add(new Move(Kind.RING, box, box, tokens.accent(), "", NOT_YET, RING));
    }

    /// Whether anything still moves.
    boolean isEmpty() {
        return moves.isEmpty();
    }

    void clear() {
        moves.clear();
    }

    /// How many things fly at the moment.
    int flying() {
        return (int) moves.stream().filter(move -> move.kind() == Kind.FLY).count();
    }

    /// How many things there are, of any kind.
    int count() {
        return moves.size();
    }

    void tick(long at) {
        now = at;
        moves.replaceAll(move -> move.begun(at));
        moves.removeIf(move -> move.share(at) >= 1);
    }

    void paint(Brush brush, Tokens tokens) {
        for (Move move : moves) {
            double share = move.share(now);
            switch (move.kind()) {
                case FLY -> {
                    double way = 1 - Math.pow(1 - share, 3);
                    double x = move.from().x() + (move.to().x() - move.from().x()) * way;
                    double y = move.from().y() + (move.to().y() - move.from().y()) * way;
                    brush.fill(x, y, move.to().width(), move.to().height(), 4, move.colour());
                }
                case FADE -> {
                    double left = 1 - share;
                    Box box = move.from();
                    brush.fill(
                            box.x() + box.width() * share / 2,
                            box.y() + box.height() * share / 2 + 6 * share,
                            box.width() * left,
                            box.height() * left,
                            4,
                            Colour.mix(move.colour(), tokens.card(), left));
                }
                case PULSE -> {
                    double size = Math.clamp(move.to().width() * 0.22, 10, 26);
                    brush.frame(
                            move.to().x(),
                            move.to().y(),
                            move.to().width(),
                            move.to().height(),
                            8,
                            1 + 2 * (1 - share),
                            0,
                            move.colour());
                    brush.text(
                            move.word(),
                            move.to().centreX(),
                            move.to().centreY() + size / 3,
                            size,
                            Weight.STRONG,
                            0.5,
                            tokens.text());
                }
                case RING ->
                        brush.frame(
                                move.to().x() - 2,
                                move.to().y() - 2,
                                move.to().width() + 4,
                                move.to().height() + 4,
                                6,
                                2,
                                0,
                                move.colour());
            }
        }
    }
}
