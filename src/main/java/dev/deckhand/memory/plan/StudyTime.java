package dev.deckhand.memory.plan;

import java.util.Set;

/// How long a learner studies on each day, today being day 0.
///
/// @param minutesPerDay on days that are not off
/// @param daysOff days without study
/// @param minutesSpent of today's, already
public record StudyTime(double minutesPerDay, Set<Integer> daysOff, double minutesSpent) {
    public StudyTime(double minutesPerDay, Set<Integer> daysOff) {
        this(minutesPerDay, daysOff, 0);
    }

    public StudyTime {
        daysOff = Set.copyOf(daysOff);
        if (!(minutesPerDay >= 0 && minutesPerDay <= 24 * 60)) {
            throw new IllegalArgumentException(minutesPerDay + " minutes a day");
        }
        if (!(minutesSpent >= 0)) {
            throw new IllegalArgumentException(minutesSpent + " minutes spent");
        }
    }

    public static StudyTime everyDay(double minutes) {
        return new StudyTime(minutes, Set.of());
    }

    double secondsOn(int day) {
        double minutes = daysOff.contains(day) ? 0 : minutesPerDay;
        return 60 * Math.max(0, day == 0 ? minutes - minutesSpent : minutes);
    }
}
