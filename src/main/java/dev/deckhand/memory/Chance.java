package dev.deckhand.memory;

/// Numbers that look random and follow from a seed alone: splitmix64 (Steele, Lea, Flood 2014), the
/// same on every machine. Not for secrets. Not safe to share between threads.
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Chance(long seed) {
        state = seed;
    }

    /// Scrambles a number so that neighbours have nothing in common.
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A seed from an id, by FNV-1a over its characters.
    public static long seedOf(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /// At least 0 and below 1.
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// At least 0 and below `bound`.
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /// Puts numbers into a random order.
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
