package dev.deckhand.study;

/// What a response is worth: so many of so many points.
///
/// @param points 0 to `outOf`
public record Grade(int points, int outOf) {
    public Grade {
        if (outOf < 1 || points < 0 || points > outOf) {
            throw new IllegalArgumentException("Not a grade: " + points + " of " + outOf);
        }
    }

    /// Everything right.
    public boolean correct() {
        return points == outOf;
    }

    /// 0 to 1.
    public double score() {
        return (double) points / outOf;
    }
}
