package dev.deckhand.sandbox.challenge;

/// How a goal stands from one moment on.
///
/// @param current the figure it is about, as it is then
/// @param wanted what the figure has to be
/// @param sentence all of it in one sentence, Markdown
public record Mark(long atMicros, Status status, String current, String wanted, String sentence) {}
