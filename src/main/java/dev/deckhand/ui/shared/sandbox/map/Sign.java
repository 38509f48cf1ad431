package dev.deckhand.ui.shared.sandbox.map;

/// An entry of the legend: how something looks, and what it is.
///
/// @param letter on the swatch; "" for none
record Sign(Look look, String text, int colour, String letter) {
    /// The swatches.
    enum Look {
        /// Filled with the colour.
        FILL,
        /// Filled, with the hatch of a colour that comes a second time.
        HATCHED_FILL,
        STARTING,
        RUNNING,
        VERIFIED,
        LEAVING,
        GONE,
        FAILED,
        /// A square that is filled to half its height.
        LEVEL,
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_RIGHT,
        /// A bar with its letter.
        BAR,
        /// About to be reserved.
        COMING,
        TICK,
        DRAINING,
        DASHED,
        NEWER
    }

    Sign(Look look, String text, int colour) {
        this(look, text, colour, "");
    }

    static Look glyph(TileState state) {
        return switch (state) {
            case STARTING -> Look.STARTING;
            case RUNNING -> Look.RUNNING;
            case VERIFIED -> Look.VERIFIED;
            case LEAVING -> Look.LEAVING;
            case GONE -> Look.GONE;
            case FAILED -> Look.FAILED;
        };
    }

    /// Paints the swatch into a square.
    void paint(Brush brush, double x, double y, double size, Tokens tokens) {
        switch (look) {
            case FILL -> brush.fill(x, y, size, size, 3, colour);
            case HATCHED_FILL -> {
                brush.fill(x, y, size, size, 3, colour);
                brush.hatch(x, y, size, size, 4, 1, Tokens.on(colour));
            }
            case STARTING -> state(brush, TileState.STARTING, x, y, size);
            case RUNNING -> state(brush, TileState.RUNNING, x, y, size);
            case VERIFIED -> state(brush, TileState.VERIFIED, x, y, size);
            case LEAVING -> state(brush, TileState.LEAVING, x, y, size);
            case GONE -> state(brush, TileState.GONE, x, y, size);
            case FAILED -> state(brush, TileState.FAILED, x, y, size);
            case LEVEL -> {
                brush.fill(x, y, size, size, 0, tokens.track());
                brush.fill(x, y + size / 2, size, size / 2, 0, tokens.thirdText());
            }
            case TOP_LEFT -> corner(brush, x, y, size, tokens, 0, 0);
            case TOP_RIGHT -> corner(brush, x, y, size, tokens, 1, 0);
            case BOTTOM_RIGHT -> corner(brush, x, y, size, tokens, 1, 1);
            case BAR -> {
                brush.fill(x, y, size, size, 3, colour);
                brush.text(
                        letter,
                        x + size / 2,
                        y + size * 0.82,
                        size * 0.8,
                        Brush.Weight.STRONG,
                        0.5,
                        Tokens.on(colour));
            }
            case COMING -> {
                brush.fill(x, y + size / 4, size, size / 2, 0, tokens.track());
                brush.hatch(x, y + size / 4, size, size / 2, 3, 1.2, colour);
                brush.frame(x + 0.5, y + size / 4 + 0.5, size - 1, size / 2 - 1, 0, 1, 0, colour);
            }
            case TICK -> {
                brush.fill(x, y + size / 4, size, size / 2, 0, tokens.track());
                brush.fill(x + size / 2 - 1, y, 2, size, 0, tokens.text());
            }
            case DRAINING -> {
                brush.hatch(x, y, size, size, 4, 1, tokens.leaving());
                brush.frame(x + 0.5, y + 0.5, size - 1, size - 1, 0, 1, 0, tokens.border());
            }
            case DASHED -> brush.frame(x + 1, y + 1, size - 2, size - 2, 0, 2, 3, colour);
            case NEWER -> {
                double cut = size * 0.4;
                brush.fill(
                        new double[] {x, x + size - cut, x + size, x + size, x},
                        new double[] {y, y, y + cut, y + size, y + size},
                        colour);
            }
        }
    }

    private void state(Brush brush, TileState state, double x, double y, double size) {
        brush.fill(x, y, size, size, 3, colour);
        Marks.state(brush, state, 2, x + 2, y + 2, size - 4, Tokens.on(colour));
    }

    private void corner(
            Brush brush, double x, double y, double size, Tokens tokens, int right, int down) {
        double mark = size / 2.4;
        brush.fill(x, y, size, size, 0, tokens.track());
        brush.fill(x + right * (size - mark), y + down * (size - mark), mark, mark, 0, colour);
    }
}
