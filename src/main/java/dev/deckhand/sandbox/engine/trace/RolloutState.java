package dev.deckhand.sandbox.engine.trace;

import dev.deckhand.sandbox.model.ApiValue;

/// How far a deployment has come.
public enum RolloutState implements ApiValue {
    IN_PROGRESS,
    COMPLETED,
    FAILED
}
