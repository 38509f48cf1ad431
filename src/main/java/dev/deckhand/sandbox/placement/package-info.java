/// Which container instance does a task go to, and why there?
///
/// [dev.deckhand.sandbox.placement.Fleet] is the state,
/// [dev.deckhand.sandbox.placement.PlacementRequest] the wish,
/// [dev.deckhand.sandbox.placement.Placement] the decision. Order of evaluation, as ECS documents
/// it: resources, then constraints, then strategies.
@NullMarked
package dev.deckhand.sandbox.placement;

import org.jspecify.annotations.NullMarked;
