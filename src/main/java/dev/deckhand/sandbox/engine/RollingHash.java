package dev.deckhand.sandbox.engine;

/// A running fingerprint of everything that happened so far: 64 bits, the same on every machine.
final class RollingHash {
    private long value;

    RollingHash(long seed) {
        value = Chance.mix(seed ^ 0x6465636b68616e64L);
    }

    private RollingHash(RollingHash other) {
        value = other.value;
    }

    RollingHash copy() {
        return new RollingHash(this);
    }

    void add(long number) {
        value = (value ^ number) * 0x9e3779b97f4a7c15L;
        value ^= value >>> 29;
    }

    void add(String text) {
        long folded = text.length();
        for (int i = 0; i < text.length(); i++) {
            folded = folded * 31 + text.charAt(i);
        }
        add(folded);
    }

    long value() {
        return value;
    }

    /// Sixteen hexadecimal digits.
    String hex() {
        return Chance.hex(Chance.mix(value), 16);
    }
}
