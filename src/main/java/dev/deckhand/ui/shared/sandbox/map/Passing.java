package dev.deckhand.ui.shared.sandbox.map;

import java.util.Set;

/// What is only for a moment, and so not painted with the rest.
///
/// @param away rows of tasks whose tiles are still on their way
/// @param swept zones whose outage is still spreading
/// @param hurried whether time runs so fast that single tiles say nothing
record Passing(Set<Integer> away, Set<Integer> swept, boolean hurried) {
    static final Passing NOTHING = new Passing(Set.of(), Set.of(), false);
}
