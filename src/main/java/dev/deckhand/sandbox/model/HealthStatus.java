package dev.deckhand.sandbox.model;

/// Health of a container or a task.
public enum HealthStatus implements ApiValue {
    HEALTHY,
    UNHEALTHY,
    UNKNOWN
}
