package dev.deckhand.sandbox.engine;

/// Seeded chance with one stream for each purpose, so that drawing for one purpose never shifts
/// another.
///
/// Each stream is a SplitMix64 counter; the algorithm is written here because the JDK promises no
/// fixed one.
final class Chance {
    private static final long STEP = 0x9e3779b97f4a7c15L;
    private static final String DIGITS = "0123456789abcdef";

    /// What a number is drawn for.
    enum Purpose {
        PLACEMENT(0),
        SCALE_IN(1),
        UNHEALTHY(2),
        DEPLOYMENT_ID(3),
        TERMINATION(4);

        private final int stream;

        Purpose(int stream) {
            this.stream = stream;
        }
    }

    private final long seed;
    private final long[] state;

    Chance(long seed) {
        this.seed = seed;
        state = new long[Purpose.values().length];
        for (int i = 0; i < state.length; i++) {
            state[i] = mix(seed + STEP * (i + 1));
        }
    }

    private Chance(Chance other) {
        seed = other.seed;
        state = other.state.clone();
    }

    Chance copy() {
        return new Chance(this);
    }

    long seed() {
        return seed;
    }

    long next(Purpose purpose) {
        return mix(state[purpose.stream] += STEP);
    }

    /// A number from 0 up to, not including, `bound`.
    int below(Purpose purpose, int bound) {
        return (int) Long.remainderUnsigned(next(purpose), bound);
    }

    /// The digits of a made-up id: the same for the same seed, kind and number, without being
    /// stored.
    static String id(long seed, String kind, long number, int digits) {
        long base = seed;
        for (int i = 0; i < kind.length(); i++) {
            base = mix(base + kind.charAt(i));
        }
        StringBuilder text = new StringBuilder(digits);
        for (int part = 0; text.length() < digits; part++) {
            text.append(
                    hex(
                            mix(base + STEP * (number * 4 + part + 1)),
                            Math.min(16, digits - text.length())));
        }
        return text.toString();
    }

    static String hex(long value, int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(DIGITS.charAt((int) (value >>> (60 - 4 * i)) & 15));
        }
        return text.toString();
    }

    static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
