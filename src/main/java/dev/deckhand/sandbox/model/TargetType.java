package dev.deckhand.sandbox.model;

/// What a target group registers: the instance and a host port, or the task's own address.
public enum TargetType implements ApiValue {
    INSTANCE("instance"),
    IP("ip");

    private final String apiValue;

    TargetType(String apiValue) {
        this.apiValue = apiValue;
    }

    @Override
    public String apiValue() {
        return apiValue;
    }
}
