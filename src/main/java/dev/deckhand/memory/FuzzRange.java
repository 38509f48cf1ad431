package dev.deckhand.memory;

/// The days among which an interval may be moved, so that cards learnt together do not stay
/// together for ever. Section 6.
///
/// @param first the earliest day, at least 1
/// @param last the latest day, not before `first`
public record FuzzRange(int first, int last) {
    public FuzzRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("Not a range of days: " + first + " to " + last);
        }
    }

    /// The range around an interval. Below 2.5 days there is no choice. `delta = 1 + 0.15 * (part
    /// between 2.5 and 7) + 0.10 * (between 7 and 20) + 0.05 * (above 20)`.
    ///
    /// An interval that is longer than the time just elapsed stays longer, and one that is longer
    /// than the previous interval stays longer (Anki's rule that fuzz never shrinks).
    ///
    /// @param elapsedDays since the last answer, 0 if there is none
    /// @param previousDays the interval before, 0 if there is none
    public static FuzzRange around(int days, int elapsedDays, int previousDays, int maximum) {
        if (days < 2.5) {
            return new FuzzRange(days, days);
        }
        double delta = 1 + 0.15 * part(days, 2.5, 7) + 0.10 * part(days, 7, 20);
        delta += 0.05 * Math.max(0, days - 20);
        int first = Math.max(2, (int) Math.round(days - delta));
        int last = (int) Math.round(days + delta);
        if (days > elapsedDays) {
            first = Math.max(first, elapsedDays + 1);
        }
        if (days > previousDays) {
            first = Math.max(first, previousDays + 1);
        } else if (previousDays >= first && previousDays <= last) {
            first = previousDays;
        }
        last = Math.max(first, Math.min(last, maximum));
        return new FuzzRange(first, last);
    }

    private static double part(double days, double from, double to) {
        return Math.max(0, Math.min(days, to) - from);
    }

    /// The day for a number from 0 (included) to 1 (excluded). A later range gives no earlier day.
    public int at(double unit) {
        return first + (int) (unit * (last - first + 1));
    }
}
