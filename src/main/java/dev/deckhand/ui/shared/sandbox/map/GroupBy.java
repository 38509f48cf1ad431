package dev.deckhand.ui.shared.sandbox.map;

/// What stands in one column.
public enum GroupBy {
    ZONE,
    CAPACITY_PROVIDER,
    INSTANCE_TYPE,
    NONE
}
