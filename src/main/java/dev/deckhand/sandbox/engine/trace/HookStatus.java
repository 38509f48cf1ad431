package dev.deckhand.sandbox.engine.trace;

import dev.deckhand.sandbox.model.ApiValue;

/// What has become of one run of a lifecycle hook.
public enum HookStatus implements ApiValue {
    AWAITING_ACTION,
    IN_PROGRESS,
    SUCCEEDED,
    FAILED,
    TIMED_OUT
}
