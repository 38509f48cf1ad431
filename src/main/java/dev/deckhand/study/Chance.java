package dev.deckhand.study;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chance that replays: the same seed and purpose give the same numbers, on every machine.
final class Chance {
    private Chance() {}

    /// @param purpose keeps apart what is drawn from one seed, for example a question's id
    static RandomGenerator of(long seed, String purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }
}
