package dev.deckhand.ui.shared.sandbox.map;

/// Draws on a screen or into a file. Colours are 0xRRGGBB.
interface Brush {
    /// @param arc diameter of the round corners; 0 for none
    void fill(double x, double y, double width, double height, double arc, int colour);

    void fill(double[] xs, double[] ys, int colour);

    void disc(double x, double y, double diameter, int colour);

    void ring(double x, double y, double diameter, double thickness, int colour);

    /// @param dash 0 for a solid line
    void frame(
            double x,
            double y,
            double width,
            double height,
            double arc,
            double thickness,
            double dash,
            int colour);

    void line(double x1, double y1, double x2, double y2, double thickness, int colour);

    /// Diagonal lines over a rectangle, none of them outside.
    ///
    /// @param step from one line to the next, along an edge
    default void hatch(
            double x,
            double y,
            double width,
            double height,
            double step,
            double thickness,
            int colour) {
        for (double at = step / 2; at < width + height; at += step) {
            line(
                    x + Math.max(0, at - height),
                    y + Math.min(at, height),
                    x + Math.min(at, width),
                    y + Math.max(0, at - width),
                    thickness,
                    colour);
        }
    }

    /// @param weight how it stands out
    /// @param anchor where `x` lies: 0 at its start, 0.5 in its middle, 1 at its end
    void text(
            String text,
            double x,
            double baseline,
            double size,
            Weight weight,
            double anchor,
            int colour);

    /// How wide a text is.
    double width(String text, double size, Weight weight);

    /// Nothing outside is drawn until [#unclip].
    void clip(double x, double y, double width, double height);

    void unclip();

    /// The faces of text.
    enum Weight {
        PLAIN,
        STRONG,
        MONO
    }

    /// The text, cut where it would be wider.
    default String fitting(String text, double width, double size, Weight weight) {
        if (width(text, size, weight) <= width) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String cut = text.substring(0, end).stripTrailing() + "…";
            if (width(cut, size, weight) <= width) {
                return cut;
            }
        }
        return "";
    }
}
