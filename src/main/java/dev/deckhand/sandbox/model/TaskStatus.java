package dev.deckhand.sandbox.model;

/// The states of a task in order; a task never goes back.
public enum TaskStatus implements ApiValue {
    PROVISIONING,
    PENDING,
    ACTIVATING,
    RUNNING,
    DEACTIVATING,
    STOPPING,
    DEPROVISIONING,
    STOPPED
}
