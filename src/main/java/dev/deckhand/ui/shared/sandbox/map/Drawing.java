package dev.deckhand.ui.shared.sandbox.map;

/// What is drawn, and how: everything but the place from which it is seen. Immutable, so that it can
/// be drawn on any thread.
public record Drawing(
        MapState state, GroupBy groupBy, Tiles tiles, Tokens tokens, Interest interest) {

    /// The whole map at the size at which cards are read, with a legend, as an SVG document. It may
    /// take seconds in large clusters.
    public String svg() {
        return SvgDrawing.of(this);
    }
}
