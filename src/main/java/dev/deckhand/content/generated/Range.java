package dev.deckhand.content.generated;

/// Whole numbers from `least` to `most`, both included.
public record Range(int least, int most) {
    public Range {
        if (least > most) {
            throw new IllegalArgumentException(least + " to " + most);
        }
    }

    public static Range of(int only) {
        return new Range(only, only);
    }

    boolean holds(Range other) {
        return least <= other.least && other.most <= most;
    }

    @Override
    public String toString() {
        return least == most ? String.valueOf(least) : least + " to " + most;
    }
}
