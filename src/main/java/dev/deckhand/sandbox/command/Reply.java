package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;

/// What came of a line.
public sealed interface Reply {
    /// Nothing was written.
    record Nothing() implements Reply {}

    /// Actions to carry out now, in this order.
    ///
    /// @param inTurn whether each needs the one before it: after a refusal the rest is left
    record Change(List<TimelineAction> actions, boolean inTurn) implements Reply {
        public Change {
            actions = List.copyOf(actions);
        }

        public Change(List<TimelineAction> actions) {
            this(actions, false);
        }
    }

    /// Something to read; nothing changes.
    record Answer(String text) implements Reply {}

    /// The line cannot be carried out.
    record Wrong(List<Mistake> mistakes) implements Reply {
        public Wrong {
            mistakes = List.copyOf(mistakes);
            if (mistakes.isEmpty()) {
                throw new IllegalArgumentException("wrong without a mistake");
            }
        }
    }
}
