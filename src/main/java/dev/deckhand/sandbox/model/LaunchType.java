package dev.deckhand.sandbox.model;

/// Where a task runs; also a task definition's compatibility.
public enum LaunchType implements ApiValue {
    EC2,
    FARGATE,
    EXTERNAL,
    MANAGED_INSTANCES
}
