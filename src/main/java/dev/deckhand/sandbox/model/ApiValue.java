package dev.deckhand.sandbox.model;

/// A value of an enumeration as an AWS API spells it.
public interface ApiValue {
    String name();

    /// The API's own spelling, `NAME` unless the API writes it otherwise (`binpack`,
    /// `distinctInstance`).
    default String apiValue() {
        return name();
    }
}
