package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;

/// Takes in what a run shows. A replay shows everything again; who listens sorts out what is new.
interface Sink {
    /// Listens to nothing.
    Sink NONE =
            new Sink() {
                @Override
                public void event(TraceEvent event) {}

                @Override
                public void decision(TraceDecision decision) {}

                @Override
                public void failure(int number, TraceFailure failure) {}

                @Override
                public boolean wantsReasons(long seq) {
                    return false;
                }
            };

    void event(TraceEvent event);

    void decision(TraceDecision decision);

    /// A failure; `number` counts them from 0.
    void failure(int number, TraceFailure failure);

    /// Whether the decision with this number is to be explained in full.
    boolean wantsReasons(long seq);
}
