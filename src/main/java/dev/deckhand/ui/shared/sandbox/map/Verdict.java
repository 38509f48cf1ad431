package dev.deckhand.ui.shared.sandbox.map;

/// What a decision made of an instance.
///
/// @param initial of the rule that ruled it out (C M P E A D), or a blank when it fits
/// @param rank among those that fit, from 1
public record Verdict(char initial, int rank) {}
