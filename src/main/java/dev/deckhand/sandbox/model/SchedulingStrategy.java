package dev.deckhand.sandbox.model;

/// How a service counts its tasks.
public enum SchedulingStrategy implements ApiValue {
    REPLICA,
    DAEMON
}
