package dev.deckhand.sandbox.model;

/// Who carries out the deployments of a service.
public enum DeploymentControllerType implements ApiValue {
    ECS,
    CODE_DEPLOY,
    EXTERNAL
}
