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

    /// A text counts by its length and its hash code, whose formula the language fixes.
    void add(String text) {
        add(((long) text.length() << 32) ^ text.hashCode());
    }

    long value() {
        return value;
    }

    /// Sixteen hexadecimal digits.
    String hex() {
        return Chance.hex(Chance.mix(value), 16);
    }
}
