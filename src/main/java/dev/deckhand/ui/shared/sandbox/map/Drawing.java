package dev.deckhand.ui.shared.sandbox.map;

/// What is drawn, and how: everything but the place from which it is seen.
record Drawing(MapState state, GroupBy groupBy, Tiles tiles, Tokens tokens, Interest interest) {
    /// The same with another state, and with tiles of its own.
    Drawing with(MapState other, Tiles own) {
        return new Drawing(other, groupBy, own, tokens, interest);
    }
}
