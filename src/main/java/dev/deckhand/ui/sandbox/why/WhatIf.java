package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;

/// A small change that would have led elsewhere.
///
/// @param tryIt requests that bring it about; empty when no request can
record WhatIf(Said sentence, List<TimelineAction> tryIt) {
    WhatIf {
        tryIt = List.copyOf(tryIt);
    }

    boolean canBeTried() {
        return !tryIt.isEmpty();
    }
}
