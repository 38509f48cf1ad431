package dev.deckhand.sandbox.challenge;

/// How a goal stands at a moment of a run.
public enum Status {
    /// It was reached, and nothing that comes can change that.
    MET,

    /// It is not decided yet.
    PENDING,

    /// It was missed, and nothing that comes can change that.
    BROKEN
}
