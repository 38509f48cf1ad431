package dev.deckhand.sandbox.model;

/// How a native deployment replaces the old revision.
public enum DeploymentStrategy implements ApiValue {
    ROLLING,
    BLUE_GREEN,
    LINEAR,
    CANARY
}
