package dev.deckhand.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// What a day is for a learner: the calendar day of their time zone, starting some hours after
/// midnight, so that studying at one in the morning still belongs to the evening before. Section 7.
///
/// Day numbers come from the zone's own rules, never from dividing milliseconds, so the 23 and 25
/// hours of a clock change count as one day.
///
/// @param startHour 0 to 23; 4 is usual
public record DayRule(int startHour, ZoneId zone) {
    public static final int USUAL_START = 4;

    public DayRule {
        if (startHour < 0 || startHour > 23) {
            throw new IllegalArgumentException("A day that starts at hour " + startHour);
        }
    }

    /// The day that an instant belongs to.
    public LocalDate dateOf(Instant at) {
        return LocalDateTime.ofInstant(at, zone).minusHours(startHour).toLocalDate();
    }

    /// The same as a number: days since 1970-01-01.
    public long dayOf(Instant at) {
        return dateOf(at).toEpochDay();
    }

    /// When a day begins. Where the clocks skip that hour, it begins when they have.
    public Instant startOf(LocalDate date) {
        return date.atTime(startHour, 0).atZone(zone).toInstant();
    }

    /// Days between two instants; 0 when the clock went back.
    public int elapsedDays(Instant last, Instant now) {
        return elapsedDays(dayOf(last), dayOf(now));
    }

    /// Days between two day numbers, each taken in the zone that was in force then (a learner who
    /// travels); 0 when the second is earlier.
    public static int elapsedDays(long lastDay, long nowDay) {
        return Math.clamp(nowDay - lastDay, 0, Integer.MAX_VALUE);
    }
}
