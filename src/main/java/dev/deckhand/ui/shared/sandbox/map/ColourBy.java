package dev.deckhand.ui.shared.sandbox.map;

/// What the fill of a tile says, and of an instance that is but a square.
public enum ColourBy {
    STATE,
    SERVICE,
    REVISION,
    CAPACITY_PROVIDER,
    ZONE,
    AGE,
    /// How much of its instance is reserved.
    RESERVED,
    /// How many tasks its instance has.
    TASKS;

    /// Whether it says something of an instance, not of a task.
    boolean isOfInstance() {
        return this == RESERVED || this == TASKS;
    }
}
