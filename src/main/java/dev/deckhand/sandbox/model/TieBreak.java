package dev.deckhand.sandbox.model;

/// [MODEL] How equal candidates are ordered, which AWS does not document.
public enum TieBreak implements ApiValue {
    ORDERED,
    SEEDED
}
