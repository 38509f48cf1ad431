package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;

/// A small change that would have led elsewhere.
///
/// @param tryIt requests that bring it about; empty when no request can
/// @param position how many steps the run has done when they are to be made
record WhatIf(Said sentence, List<TimelineAction> tryIt, long position) {
    WhatIf {
        tryIt = List.copyOf(tryIt);
    }

    static List<WhatIf> of(List<Why.Counterfactual> counterfactuals, Things things) {
        return counterfactuals.stream()
                .map(one ->
                        new WhatIf(Said.of(one.sentence(), things), one.tryIt(), one.position()))
                .toList();
    }

    boolean canBeTried() {
        return !tryIt.isEmpty();
    }
}
