package dev.deckhand.ui.shared.sandbox.map;

/// What the fill of a tile says.
public enum ColourBy {
    STATE,
    SERVICE,
    REVISION,
    CAPACITY_PROVIDER,
    ZONE,
    AGE
}
