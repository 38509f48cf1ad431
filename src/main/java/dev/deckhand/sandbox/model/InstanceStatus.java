package dev.deckhand.sandbox.model;

/// Status of a container instance. Only an ACTIVE one with a connected agent takes new tasks.
public enum InstanceStatus implements ApiValue {
    REGISTERING,
    REGISTRATION_FAILED,
    ACTIVE,
    DRAINING,
    DEREGISTERING,
    INACTIVE
}
