package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.ScaleIn;
import java.util.Optional;

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

    /// How the placement of that number comes about; told only when reasons are wanted.
    default void placement(long seq, Fleet fleet, PlacementRequest request, long chance) {}

    /// How the task of that STOP decision was picked, and what goes if it may not; told only when
    /// reasons are wanted.
    default void choice(long seq, ScaleIn.Choice choice, Optional<String> otherwise) {}
}
