package dev.deckhand.ui.shared.sandbox.map;

/// What the area of a tile says.
public enum SizeBy {
    MEMORY,
    CPU,
    ONE
}
