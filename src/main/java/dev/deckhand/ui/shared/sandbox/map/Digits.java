package dev.deckhand.ui.shared.sandbox.map;

/// Digits of three pixels by five, for figures on instances that are but squares.
final class Digits {
    static final int HEIGHT = 5;

    private static final int WIDTH = 3;

    /// Rows of three bits, the top row first.
    private static final int[] SHAPES = {
        0b111_101_101_101_111,
        0b010_110_010_010_111,
        0b111_001_111_100_111,
        0b111_001_111_001_111,
        0b101_101_111_001_001,
        0b111_100_111_001_111,
        0b111_100_111_101_111,
        0b111_001_001_001_001,
        0b111_101_111_101_111,
        0b111_101_111_001_111
    };

    /// A pixel that is set.
    interface Dot {
        void at(int x, int y);
    }

    private Digits() {}

    static int width(int number) {
        return Integer.toString(number).length() * (WIDTH + 1) - 1;
    }

    static void write(int number, int x, int y, Dot dot) {
        int left = x;
        for (char letter : Integer.toString(number).toCharArray()) {
            digit(letter - '0', left, y, dot);
            left += WIDTH + 1;
        }
    }

    private static void digit(int digit, int x, int y, Dot dot) {
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                int bit = (HEIGHT - 1 - row) * WIDTH + WIDTH - 1 - column;
                if ((SHAPES[digit] >> bit & 1) != 0) {
                    dot.at(x + column, y + row);
                }
            }
        }
    }
}
