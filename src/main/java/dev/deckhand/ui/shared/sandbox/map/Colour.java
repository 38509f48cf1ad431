package dev.deckhand.ui.shared.sandbox.map;

import javafx.scene.paint.Color;

/// Arithmetic of colours given as 0xRRGGBB.
final class Colour {
    private static final int OPAQUE = 0xFF000000;

    private Colour() {}

    static int of(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    static int red(int colour) {
        return colour >> 16 & 0xFF;
    }

    static int green(int colour) {
        return colour >> 8 & 0xFF;
    }

    static int blue(int colour) {
        return colour & 0xFF;
    }

    static int argb(int colour) {
        return OPAQUE | colour;
    }

    /// `share` of one colour laid over another.
    static int mix(int over, int under, double share) {
        return channel(red(over), red(under), share) << 16
                | channel(green(over), green(under), share) << 8
                | channel(blue(over), blue(under), share);
    }

    private static int channel(int over, int under, double share) {
        return (int) Math.round(over * share + under * (1 - share));
    }

    /// Contrast of two colours by WCAG 2, from 1 to 21.
    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(red(colour))
                + 0.7152 * linear(green(colour))
                + 0.0722 * linear(blue(colour));
    }

    static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    static String hex(int colour) {
        return "#%06X".formatted(colour & 0xFFFFFF);
    }
}
