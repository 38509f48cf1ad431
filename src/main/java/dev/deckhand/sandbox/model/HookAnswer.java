package dev.deckhand.sandbox.model;

/// How a Lambda hook answers, and how long it takes.
public record HookAnswer(long micros, boolean succeeded) {
    public static final HookAnswer DEFAULT = new HookAnswer(0, true);
}
