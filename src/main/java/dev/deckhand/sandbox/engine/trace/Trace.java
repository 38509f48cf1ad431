package dev.deckhand.sandbox.engine.trace;

import java.util.List;

/// Everything a run shows, up to and including `untilMicros` (scenario-format 6).
///
/// @param hash sixteen hexadecimal digits over all that happened
public record Trace(
        String scenario,
        long seed,
        long untilMicros,
        String hash,
        List<TraceEvent> events,
        List<TraceDecision> decisions,
        List<TraceFailure> failures,
        StateView state) {
    public Trace {
        events = List.copyOf(events);
        decisions = List.copyOf(decisions);
        failures = List.copyOf(failures);
    }
}
