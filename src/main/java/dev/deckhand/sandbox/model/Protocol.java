package dev.deckhand.sandbox.model;

/// Transport protocol of a port; TCP and UDP ports are counted apart.
public enum Protocol implements ApiValue {
    TCP("tcp"),
    UDP("udp");

    private final String apiValue;

    Protocol(String apiValue) {
        this.apiValue = apiValue;
    }

    @Override
    public String apiValue() {
        return apiValue;
    }
}
