package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.ScaleIn;
import java.util.List;
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

    /// A placement for which the instance was given beforehand: by a DAEMON service or StartTask.
    ///
    /// @param words who wanted the task just there
    default void pinned(long seq, Fleet fleet, PlacementRequest request, int slot, String words) {}

    /// What the decision of that number follows from, before anything else.
    default void because(long seq, String words) {}

    /// How that SPLIT or SCALE comes about, a line each; told only when reasons are wanted.
    default void steps(long seq, List<String> lines) {}

    /// What that SPLIT divides; told only when reasons are wanted.
    ///
    /// @param existing tasks that each entry has already
    default void split(
            long seq, List<CapacityProviderStrategyItem> strategy, int[] existing, int count) {}

    /// A service task has failed, which the circuit breaker counts or not.
    default void failed(Breaker.Failure failure) {}

    /// How the task of that STOP decision was picked, and what goes if it may not; told only when
    /// reasons are wanted.
    default void choice(long seq, ScaleIn.Choice choice, Optional<String> otherwise) {}
}
