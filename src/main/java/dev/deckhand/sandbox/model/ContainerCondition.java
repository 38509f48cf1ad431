package dev.deckhand.sandbox.model;

/// What a dependency must have reached before the dependent container may start.
public enum ContainerCondition implements ApiValue {
    START,
    COMPLETE,
    SUCCESS,
    HEALTHY
}
