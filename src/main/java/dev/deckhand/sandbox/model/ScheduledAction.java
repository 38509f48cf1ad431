package dev.deckhand.sandbox.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// New bounds of a scalable target at one or several times.
///
/// @param schedule as in `cron(0 9 ? * MON-FRI *)`
/// @param timezone of `at` and `cron`, a name of the IANA
/// @param startTime when a recurring action runs for the first time
/// @param endTime after which it runs no more
/// @param minCapacity empty = stays as it is
/// @param maxCapacity empty = stays as it is
public record ScheduledAction(
        String service,
        String scheduledActionName,
        String schedule,
        String timezone,
        Optional<Instant> startTime,
        Optional<Instant> endTime,
        OptionalInt minCapacity,
        OptionalInt maxCapacity) {
    public static final String DEFAULT_TIMEZONE = "UTC";
}
