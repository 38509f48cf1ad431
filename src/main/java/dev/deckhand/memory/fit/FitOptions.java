package dev.deckhand.memory.fit;

import dev.deckhand.memory.SchedulerOptions;

/// How parameters are fitted. Section 9.
///
/// @param shortTerm whether the schedule uses the same-day formula
/// @param relearningSteps how many relearning steps the schedule has; more than one lowers the
///   ceiling of w17 and w18
/// @param seed of the order in which batches are taken
public record FitOptions(boolean shortTerm, int relearningSteps, long seed) {
    public static final FitOptions DEFAULT = new FitOptions(true, 1, 42);

    public FitOptions {
        if (relearningSteps < 0) {
            throw new IllegalArgumentException(relearningSteps + " relearning steps");
        }
    }

    /// Those that suit a schedule.
    public static FitOptions of(SchedulerOptions schedule) {
        return new FitOptions(
                schedule.shortTerm(), schedule.relearningSteps().size(), DEFAULT.seed());
    }
}
