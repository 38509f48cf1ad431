package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.Flights.Move;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.function.Function;

/// Paints what moves as it is at the moment.
final class FlightPainter {
    private static final double CHIP = 14;

    /// How far a tile that goes sinks.
    private static final double FALL = 8;

    private final CanvasBrush brush;
    private final Tokens tokens;
    private final Sight sight;
    private final Function<Survey, MapState> states;
    private final Flights.Places places;

    /// @param states how the map looks with a survey
    FlightPainter(
            CanvasBrush brush,
            Tokens tokens,
            Sight sight,
            Function<Survey, MapState> states,
            Flights.Places places) {
        this.brush = brush;
        this.tokens = tokens;
        this.sight = sight;
        this.states = states;
        this.places = places;
    }

    void paint(Flights flights) {
        for (Move move : flights.moves()) {
            paint(move, move.share(flights.now()));
            brush.cover(1);
        }
    }

    private void paint(Move move, double share) {
        switch (move.kind()) {
            case FLY -> fly(move, Ease.ARRIVE.at(share), move.away().getFirst());
            case RETURN ->
                    fly(
                            move,
                            Ease.ARRIVE.at(1 - share),
                            places.waiting(move.in().picture().taskGroup(move.what())));
            case FADE -> fade(move, Ease.LEAVE.at(share));
            case RISE -> fade(move, Ease.LEAVE.at(1 - share));
            case CHANGE -> {
                Box box = places.tile(move.in(), move.what());
                if (box != null) {
                    brush.cover(1 - share);
                    tile(move, box);
                }
            }
            case PULSE -> pulse(move, share);
            case RING -> ring(move, 2, 1);
            case BEAT -> {
                double beat = Math.abs(Math.sin(2 * Math.PI * share));
                ring(move, 2 + 7 * beat, 1 - 0.35 * beat);
            }
        }
    }

    private void fly(Move move, double way, Box chip) {
        Box to = places.tile(move.in(), move.what());
        if (to != null) {
            double size = Math.min(CHIP, to.height()) / to.height();
            double scale = size + (1 - size) * way;
            double x = chip.centreX() + (to.centreX() - chip.centreX()) * way;
            double y = chip.centreY() + (to.centreY() - chip.centreY()) * way;
            double wide = to.width() * scale;
            double tall = to.height() * scale;
            tile(move, new Box(x - wide / 2, y - tall / 2, wide, tall));
        }
    }

    private void fade(Move move, double gone) {
        Box box = places.tile(move.in(), move.what());
        if (box != null) {
            brush.cover(1 - gone);
            tile(move, box.moved(0, FALL * gone));
        }
    }

    private void tile(Move move, Box box) {
        MapState state = states.apply(move.in());
        Level level = sight.eye().level();
        if (move.in().picture().taskInstance(move.what()) < 0) {
            new CardPainter(brush, tokens, state, sight.tiles(), level).fargate(move.what(), box);
        } else {
            Marks marks = new Marks(brush, tokens, state);
            new TilePainter(brush, tokens, state, level, marks).tile(move.what(), box, false);
        }
    }

    private void pulse(Move move, double share) {
        Box card = places.card(move.what());
        if (card == null) {
            return;
        }
        double strength = Math.sin(Math.PI * share);
        brush.cover(Math.max(0.01, strength));
        frame(card, 3, 8);
        double size = Math.clamp(card.width() * 0.2, 10, 24);
        String word = "+" + move.count();
        double wide = brush.width(word, size, Weight.STRONG) + size;
        brush.fill(
                card.centreX() - wide / 2,
                card.centreY() - size * 0.8,
                wide,
                size * 1.6,
                size * 1.6,
                tokens.accent());
        brush.text(
                word,
                card.centreX(),
                card.centreY() + size * 0.36,
                size,
                Weight.STRONG,
                0.5,
                Tokens.on(tokens.accent()));
    }

    private void ring(Move move, double out, double cover) {
        Box box =
                move.thing().isEmpty()
                        ? places.tile(move.in(), move.what())
                        : places.thing(move.thing().getFirst());
        if (box != null) {
            brush.cover(cover);
            frame(
                    new Box(
                            box.x() - out,
                            box.y() - out,
                            box.width() + 2 * out,
                            box.height() + 2 * out),
                    3,
                    8);
        }
    }

    private void frame(Box box, double thickness, double arc) {
        brush.frame(
                box.x(), box.y(), box.width(), box.height(), arc, thickness, 0, tokens.accent());
    }
}
