package dev.deckhand.memory;

/// What one button would do.
///
/// @param next the card after the answer
/// @param delay until it comes back
public record Choice(Rating rating, CardState next, Delay delay) {}
