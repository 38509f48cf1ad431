package dev.deckhand.ui.shared.sandbox;

/// How much a line of the log matters.
public enum Level {
    /// Steps in between: a container starts, a task goes through DEPROVISIONING.
    DETAIL,
    /// Something on the map changes.
    CHANGE,
    /// Something went wrong.
    TROUBLE
}
