package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import java.util.ArrayList;
import java.util.List;

/// Collects the decisions of a replay with all their reasons.
final class Explaining implements Sink {
    private final long from;
    private final long to;
    private final List<TraceDecision> decisions = new ArrayList<>();

    /// @param from number of the first decision that is wanted
    /// @param to number of the last one
    Explaining(long from, long to) {
        this.from = from;
        this.to = to;
    }

    List<TraceDecision> decisions() {
        return decisions;
    }

    @Override
    public void event(TraceEvent event) {}

    @Override
    public void decision(TraceDecision decision) {
        if (wantsReasons(decision.seq())) {
            decisions.add(decision);
        }
    }

    @Override
    public void failure(int number, TraceFailure failure) {}

    @Override
    public boolean wantsReasons(long seq) {
        return seq >= from && seq <= to;
    }
}
