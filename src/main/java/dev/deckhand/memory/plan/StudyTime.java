package dev.deckhand.memory.plan;

import java.util.Set;

/// How long a learner studies on each day, today being day 0.
///
/// @param minutesPerDay on days that are not off
/// @param daysOff days without study
public record StudyTime(double minutesPerDay, Set<Integer> daysOff) {
    public StudyTime {
        daysOff = Set.copyOf(daysOff);
        if (!(minutesPerDay >= 0 && minutesPerDay <= 24 * 60)) {
            throw new IllegalArgumentException(minutesPerDay + " minutes a day");
        }
    }

    public static StudyTime everyDay(double minutes) {
        return new StudyTime(minutes, Set.of());
    }

    double secondsOn(int day) {
        return daysOff.contains(day) ? 0 : minutesPerDay * 60;
    }
}
