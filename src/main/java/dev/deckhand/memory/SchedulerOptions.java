package dev.deckhand.memory;

import java.time.Duration;
import java.util.List;

/// What a learner can choose about the schedule.
///
/// @param desiredRetention the chance of recall at which a card comes back, 0.70 to 0.99 (section
///   11)
/// @param maximumInterval hard cap in days, 1 to 36,500, applied last
/// @param shortTerm whether there are steps and a same-day formula; without it every answer gives
///   days
/// @param learningSteps whole minutes, each below a day; may be empty
/// @param relearningSteps the same, after a lapse
/// @param fuzz whether intervals are spread by a few days; needs a seed with each answer
public record SchedulerOptions(
        double desiredRetention,
        int maximumInterval,
        boolean shortTerm,
        List<Duration> learningSteps,
        List<Duration> relearningSteps,
        boolean fuzz) {
    private static final Duration DAY = Duration.ofDays(1);

    /// 90 %, steps of 1 and 10 minutes, relearning 10 minutes, no fuzz.
    public static final SchedulerOptions DEFAULT =
            new SchedulerOptions(
                    0.9,
                    36_500,
                    true,
                    List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
                    List.of(Duration.ofMinutes(10)),
                    false);

    public SchedulerOptions {
        learningSteps = List.copyOf(learningSteps);
        relearningSteps = List.copyOf(relearningSteps);
        if (!(desiredRetention >= 0.70 && desiredRetention <= 0.99)) {
            throw new IllegalArgumentException(
                    "desired retention " + desiredRetention + " is not between 0.70 and 0.99");
        }
        if (maximumInterval < 1 || maximumInterval > 36_500) {
            throw new IllegalArgumentException(
                    "maximum interval " + maximumInterval + " is not between 1 and 36500 days");
        }
        learningSteps.forEach(SchedulerOptions::requireStep);
        relearningSteps.forEach(SchedulerOptions::requireStep);
    }

    private static void requireStep(Duration step) {
        if (step.compareTo(Duration.ofMinutes(1)) < 0
                || step.compareTo(DAY) >= 0
                || !step.equals(Duration.ofMinutes(step.toMinutes()))) {
            throw new IllegalArgumentException(
                    "step " + step + " is not a number of whole minutes below one day");
        }
    }

    public SchedulerOptions withDesiredRetention(double retention) {
        return new SchedulerOptions(
                retention, maximumInterval, shortTerm, learningSteps, relearningSteps, fuzz);
    }

    public SchedulerOptions withMaximumInterval(int days) {
        return new SchedulerOptions(
                desiredRetention, days, shortTerm, learningSteps, relearningSteps, fuzz);
    }

    public SchedulerOptions withShortTerm(boolean on) {
        return new SchedulerOptions(
                desiredRetention, maximumInterval, on, learningSteps, relearningSteps, fuzz);
    }

    public SchedulerOptions withSteps(List<Duration> learning, List<Duration> relearning) {
        return new SchedulerOptions(
                desiredRetention, maximumInterval, shortTerm, learning, relearning, fuzz);
    }

    public SchedulerOptions withFuzz(boolean on) {
        return new SchedulerOptions(
                desiredRetention, maximumInterval, shortTerm, learningSteps, relearningSteps, on);
    }
}
