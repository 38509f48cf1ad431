package dev.deckhand.study;

import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.Scheduler;
import dev.deckhand.memory.SchedulerOptions;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the learner chose about reviews. Read from settings, where anybody may have written
/// anything: what is missing, no number or out of range counts as not chosen.
///
/// @param retention the chance of recall at which a card comes back, 0.70 to 0.97
/// @param newPerDay new cards a day, 0 to 500
/// @param reviewsPerDay reviews a day, 1 to 5,000
/// @param dayStart the hour at which the day begins, 0 to 23
/// @param maximumInterval days, 1 to 36,500
/// @param minutesPerDay what the way back after a break is planned with, 5 to 240
public record MemoryOptions(
        double retention,
        int newPerDay,
        int reviewsPerDay,
        int dayStart,
        int maximumInterval,
        int minutesPerDay,
        FsrsParameters parameters) {
    public static final String RETENTION = "memory.retention";
    public static final String NEW_PER_DAY = "memory.new-per-day";
    public static final String REVIEWS_PER_DAY = "memory.reviews-per-day";
    public static final String DAY_START = "memory.day-start";
    public static final String MAXIMUM_INTERVAL = "memory.maximum-interval";
    public static final String MINUTES_PER_DAY = "goal.minutes";
    public static final String PARAMETERS = "memory.parameters";

    public static final double LOWEST_RETENTION = 0.70;
    public static final double HIGHEST_RETENTION = 0.97;

    public static final MemoryOptions DEFAULT =
            new MemoryOptions(0.9, 10, 200, DayRule.USUAL_START, 3650, 20, FsrsParameters.DEFAULT);

    /// @param chosen the value of a setting, as written
    public static MemoryOptions of(Function<String, Optional<String>> chosen) {
        return new MemoryOptions(
                chosen.apply(RETENTION)
                        .flatMap(MemoryOptions::number)
                        .filter(value -> value >= LOWEST_RETENTION && value <= HIGHEST_RETENTION)
                        .orElse(DEFAULT.retention()),
                whole(chosen, NEW_PER_DAY, 0, 500, DEFAULT.newPerDay()),
                whole(chosen, REVIEWS_PER_DAY, 1, 5_000, DEFAULT.reviewsPerDay()),
                whole(chosen, DAY_START, 0, 23, DEFAULT.dayStart()),
                whole(chosen, MAXIMUM_INTERVAL, 1, 36_500, DEFAULT.maximumInterval()),
                whole(chosen, MINUTES_PER_DAY, 5, 240, DEFAULT.minutesPerDay()),
                chosen.apply(PARAMETERS)
                        .flatMap(MemoryOptions::parameters)
                        .orElse(DEFAULT.parameters()));
    }

    /// How [#PARAMETERS] is written.
    public static String written(FsrsParameters parameters) {
        return parameters.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /// Steps of 1 and 10 minutes, relearning 10 minutes, intervals spread by a few days.
    public Scheduler scheduler() {
        return Scheduler.fsrs6(
                parameters,
                SchedulerOptions.DEFAULT
                        .withDesiredRetention(retention)
                        .withMaximumInterval(maximumInterval)
                        .withFuzz(true));
    }

    public DayRule days(ZoneId zone) {
        return new DayRule(dayStart, zone);
    }

    private static int whole(
            Function<String, Optional<String>> chosen,
            String key,
            int least,
            int most,
            int otherwise) {
        return chosen.apply(key)
                .flatMap(MemoryOptions::number)
                .filter(value -> value == Math.rint(value) && value >= least && value <= most)
                .map(Double::intValue)
                .orElse(otherwise);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<FsrsParameters> parameters(String text) {
        try {
            return Optional.of(
                    FsrsParameters.of(
                            Arrays.stream(text.strip().split("\\s+"))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
