package dev.deckhand.sandbox.model;

/// Integer microseconds, the engine's only unit of time.
public final class Micros {
    public static final long PER_SECOND = 1_000_000L;
    public static final long PER_MINUTE = 60 * PER_SECOND;

    private Micros() {}

    public static long ofSeconds(long seconds) {
        return Math.multiplyExact(seconds, PER_SECOND);
    }

    public static long ofMinutes(long minutes) {
        return Math.multiplyExact(minutes, PER_MINUTE);
    }
}
