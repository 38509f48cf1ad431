package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.model.TimelineAction;

/// A change that the learner made.
///
/// @param on the branch that has it
/// @param atMicros when, in simulated time
/// @param madeBranch whether it was made in the past, so that the branch came of it
public record Made(TimelineAction action, Branch on, long atMicros, boolean madeBranch) {}
