package dev.deckhand.sandbox.placement;

/// Draws from one number that the caller took from its seeded generator: the same number gives the
/// same draws.
final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Chance() {}

    /// The draw with this number, evenly among 0 to bound - 1. (SplitMix64's mixing.)
    static int below(long chance, int draw, int bound) {
        long z = chance + (draw + 1) * STEP;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (int) Math.unsignedMultiplyHigh(z, bound);
    }
}
