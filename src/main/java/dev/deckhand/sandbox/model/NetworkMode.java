package dev.deckhand.sandbox.model;

/// Docker networking mode of the containers of a task.
public enum NetworkMode implements ApiValue {
    BRIDGE("bridge"),
    HOST("host"),
    AWSVPC("awsvpc"),
    NONE("none");

    private final String apiValue;

    NetworkMode(String apiValue) {
        this.apiValue = apiValue;
    }

    @Override
    public String apiValue() {
        return apiValue;
    }
}
