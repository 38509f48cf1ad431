package dev.deckhand.content;

/// How hard its author finds a question.
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
