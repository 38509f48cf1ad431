package dev.deckhand.ui.shared.sandbox.map;

/// How much is drawn, by the width in pixels that a card gets.
public enum Level {
    /// A square an instance.
    HEAT(0),
    /// A square and three bars.
    STACKS(12),
    /// Tiles without text.
    TILES(32),
    /// Whole cards.
    CARDS(96),
    /// Tasks in words.
    DETAIL(240);

    /// A level holds a little beyond its edge, so that it does not flicker there.
    private static final double HYSTERESIS = 0.15;

    private final double from;

    Level(double from) {
        this.from = from;
    }

    /// The level of cards of this width when nothing was drawn before.
    public static Level of(double width) {
        Level level = HEAT;
        for (Level one : values()) {
            if (width >= one.from) {
                level = one;
            }
        }
        return level;
    }

    /// The level of cards of this width after this level.
    public Level then(double width) {
        Level next = of(width);
        if (next.compareTo(this) > 0) {
            return of(width / (1 + HYSTERESIS)).compareTo(this) > 0 ? next : this;
        }
        if (next.compareTo(this) < 0) {
            return of(width * (1 + HYSTERESIS)).compareTo(this) < 0 ? next : this;
        }
        return this;
    }

    /// Whether it is drawn pixel by pixel.
    boolean isPixels() {
        return this == HEAT || this == STACKS;
    }
}
