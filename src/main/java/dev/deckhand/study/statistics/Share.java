package dev.deckhand.study.statistics;

import java.util.OptionalDouble;

/// So many of so many.
public record Share(int part, int whole) {
    public static final Share NONE = new Share(0, 0);

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    public Share plus(boolean counts) {
        return new Share(part + (counts ? 1 : 0), whole + 1);
    }

    /// 0 to 1; nothing when it is of none.
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
