package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.Picture;

/// The run at one instant.
///
/// @param picture the state; made at the last thing that happened, so that the clock may be later
///   than its own
/// @param atMicros the simulated clock
/// @param position how many steps have been done
/// @param seq how many events and decisions there were so far: the number of the next one
public record Moment(Branch branch, Picture picture, long atMicros, long position, long seq) {}
