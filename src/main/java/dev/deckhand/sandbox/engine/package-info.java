/// What happens, when, and why: the simulation itself.
///
/// A [dev.deckhand.sandbox.engine.Simulation] turns a scenario and the learner's commands into
/// events in one total order (time, class, sequence). Nothing here reads a clock, a thread or the
/// JDK's chance: the same scenario and seed give the same hash everywhere.
@NullMarked
package dev.deckhand.sandbox.engine;

import org.jspecify.annotations.NullMarked;
