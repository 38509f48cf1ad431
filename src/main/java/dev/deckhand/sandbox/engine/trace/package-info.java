/// What can be seen of a run? Events, decisions, failures, and the state at an instant, as
/// immutable records.
///
/// Screens, the trace writer and tests read these; only the engine makes them. Times are
/// microseconds since 0s.
@NullMarked
package dev.deckhand.sandbox.engine.trace;

import org.jspecify.annotations.NullMarked;
