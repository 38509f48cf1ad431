package dev.deckhand.journal;

/// Where an answer was given.
public enum Mode {
    /// A practice session, in the window or in the terminal.
    PRACTICE,
    /// The review of what is due.
    REVIEW,
    /// A question inside a note.
    CHECK
}
