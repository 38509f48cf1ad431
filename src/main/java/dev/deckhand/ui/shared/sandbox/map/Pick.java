package dev.deckhand.ui.shared.sandbox.map;

/// An instance that the learner guesses.
///
/// @param right whether it is right; shown with the verdicts, not before
public record Pick(String instance, boolean right) {}
