package dev.deckhand.memory;

/// What is known about one card in one head.
///
/// @param stability days until the chance of recall falls from 100 % to 90 %, 0.001 to 36,500
/// @param difficulty 1 (easy) to 10 (hard)
public record Memory(double stability, double difficulty) {
    /// Limits of section 3.
    public static final double MIN_STABILITY = 0.001;

    public static final double MAX_STABILITY = 36_500;

    public Memory {
        if (!(stability >= MIN_STABILITY && stability <= MAX_STABILITY)) {
            throw new IllegalArgumentException(
                    "stability " + stability + " is not between 0.001 and 36500 days");
        }
        if (!(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException(
                    "difficulty " + difficulty + " is not between 1 and 10");
        }
    }

    /// A memory with both numbers brought inside their limits.
    static Memory clamped(double stability, double difficulty) {
        return new Memory(
                Math.clamp(stability, MIN_STABILITY, MAX_STABILITY), Math.clamp(difficulty, 1, 10));
    }
}
