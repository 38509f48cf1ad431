package dev.deckhand.ui.shared.sandbox.map;

import java.util.function.DoubleConsumer;

/// The whole map as it was at one moment, to be drawn as a document away from the window.
/// Immutable: on any thread.
public final class MapSheet {
    private final Drawing drawing;

    MapSheet(Drawing drawing) {
        // Tiles of its own, taken now: those of the window learn as they are asked.
        this.drawing = drawing.with(drawing.state(), drawing.tiles().copy());
    }

    /// The map at the size at which cards are read, as an SVG document. Takes most of a second for
    /// the largest clusters.
    ///
    /// @param progress is told from 0 to 1 how far it is; what it throws ends the drawing
    public String svg(DoubleConsumer progress) {
        // Of its own: what is worked out lazily must not be shared with the window.
        MapState state = drawing.state().on(new Survey(drawing.state().picture()));
        return SvgDrawing.of(drawing.with(state, drawing.tiles().copy()), progress);
    }
}
