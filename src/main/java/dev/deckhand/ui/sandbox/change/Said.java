package dev.deckhand.ui.sandbox.change;

/// A line of the output.
record Said(Kind kind, String text) {
    /// What it is.
    enum Kind {
        ASKED,
        DONE,
        REFUSED,
        WRONG,
        ANSWER,
        NOTE
    }
}
