package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import java.util.function.DoubleConsumer;

/// The whole map as it was at one moment, to be drawn as a document away from the window. Immutable:
/// on any thread.
public final class MapSheet {
    private final MapState state;
    private final GroupBy groupBy;
    private final SizeBy sizeBy;
    private final Tiles tiles;
    private final Tokens tokens;

    /// @param tiles how tiles stand on cards; this drawing's own
    MapSheet(MapState state, GroupBy groupBy, SizeBy sizeBy, Tiles tiles, Tokens tokens) {
        this.state = state;
        this.groupBy = groupBy;
        this.sizeBy = sizeBy;
        this.tiles = tiles;
        this.tokens = tokens;
    }

    /// The map at the size at which cards are read, as an SVG document. Takes most of a second for
    /// the largest clusters.
    ///
    /// @param progress is told from 0 to 1 how far it is; what it throws ends the drawing
    public String svg(DoubleConsumer progress) {
        Picture picture = state.picture();
        // Of its own: what is worked out lazily must not be shared with the window.
        Survey survey = new Survey(picture);
        Sight sight = new Sight();
        sight.groupByProperty().set(groupBy);
        sight.sizeByProperty().set(sizeBy);
        sight.show(survey);
        sight.settle(tiles);
        return MapPainter.svg(sight, state.on(survey), tokens, progress);
    }
}
