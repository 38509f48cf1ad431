package dev.deckhand.ui.shared.sandbox;

import java.util.Optional;

/// One way the run may go.
///
/// @param number counts from 1; 1 is the scenario as it is
/// @param parent the branch it comes from
/// @param atMicros where it leaves its parent; 0 without one
public record Branch(int number, String name, Optional<Branch> parent, long atMicros) {}
