package dev.deckhand.memory;

import java.util.Optional;

/// Where a card stands, section 5. Cards on a step come back at an exact time, cards in review on a
/// day.
public sealed interface CardState {

    /// How often it was answered.
    int reps();

    /// How often it was forgotten while in [Review].
    int lapses();

    /// Never answered.
    record New() implements CardState {
        @Override
        public int reps() {
            return 0;
        }

        @Override
        public int lapses() {
            return 0;
        }
    }

    /// Being learnt: waits on the learning step with this index.
    record Learning(Memory memory, int step, int reps, int lapses) implements CardState {
        public Learning {
            requireCounts(step, reps, lapses);
        }
    }

    /// Learnt: comes back after whole days.
    ///
    /// @param scheduledDays the interval it was given, at least 1
    record Review(Memory memory, int scheduledDays, int reps, int lapses) implements CardState {
        public Review {
            requireCounts(scheduledDays - 1, reps, lapses);
        }
    }

    /// Forgotten: waits on the relearning step with this index.
    record Relearning(Memory memory, int step, int reps, int lapses) implements CardState {
        public Relearning {
            requireCounts(step, reps, lapses);
        }
    }

    /// The memory of a card that was answered at least once.
    default Optional<Memory> known() {
        return switch (this) {
            case New _ -> Optional.empty();
            case Learning learning -> Optional.of(learning.memory());
            case Review review -> Optional.of(review.memory());
            case Relearning relearning -> Optional.of(relearning.memory());
        };
    }

    /// The step waited on; 0 for cards that wait on none.
    default int stepIndex() {
        return switch (this) {
            case New _, Review _ -> 0;
            case Learning learning -> learning.step();
            case Relearning relearning -> relearning.step();
        };
    }

    private static void requireCounts(int stepOrDays, int reps, int lapses) {
        if (stepOrDays < 0 || reps < 1 || lapses < 0 || lapses > reps) {
            throw new IllegalArgumentException(
                    "Not a card: step or days %d, %d reps, %d lapses"
                            .formatted(stepOrDays, reps, lapses));
        }
    }
}
