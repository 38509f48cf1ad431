package dev.deckhand.sandbox.query;

/// The first thing that is wrong with an expression.
///
/// @param column where, counted from 1; one past the end when something is missing there
/// @param message what is wrong
/// @param fix how to mend it
public record QueryProblem(int column, String message, String fix) {}
