package dev.deckhand.sandbox.engine.trace;

import dev.deckhand.sandbox.model.ApiValue;

/// PRIMARY is the newest, ACTIVE an older one that still has tasks, INACTIVE one that has none
/// left.
public enum DeploymentStatus implements ApiValue {
    PRIMARY,
    ACTIVE,
    INACTIVE
}
