package dev.deckhand.content.generated;

/// How hard a variant is.
public enum Level {
    EASY,
    MEDIUM,
    HARD
}
