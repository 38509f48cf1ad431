package dev.deckhand.ui.shared.sandbox.map;

import java.util.List;

/// The colours of the map, as 0xRRGGBB. Red and green are no pair here: running is blue, trouble is
/// dark red, verified is teal. A test holds each fill against the surfaces and against each other,
/// also as people see it who see two colours.
///
/// @param hatched whether hatches say what else faint colours say: for high contrast, and for those
///   who asked for less transparency
public record Tokens(
        int surface,
        int card,
        int text,
        int secondText,
        int thirdText,
        int border,
        int hairline,
        int accent,
        int track,
        int starting,
        int running,
        int verified,
        int leaving,
        int gone,
        int failed,
        int cpuBar,
        int memoryBar,
        int eniBar,
        List<Integer> heat,
        List<Integer> series,
        boolean hatched) {
    private static final List<Integer> SERIES =
            List.of(0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x7A7A7A);

    public static final Tokens LIGHT =
            new Tokens(
                    0xF3F5F8,
                    0xFFFFFF,
                    0x12161C,
                    0x4A5462,
                    0x5F6B7A,
                    0x7C8798,
                    0xD5DAE2,
                    0x1F5FE0,
                    0xDDE3EC,
                    0xA67F00,
                    0x1F5FE0,
                    0x05755A,
                    0x5B3666,
                    0x868D9B,
                    0xA8200D,
                    0x1F5FE0,
                    0x8A4B00,
                    0x05755A,
                    List.of(0xEEF3FC, 0xC9D8F5, 0x9BB7EC, 0x6490DF, 0x2F66C4, 0x143F8C),
                    SERIES,
                    false);

    public static final Tokens DARK =
            new Tokens(
                    0x14181F,
                    0x1C222B,
                    0xF2F5F9,
                    0xB6C0CE,
                    0x97A3B4,
                    0x77849A,
                    0x333D4B,
                    0x5E97FF,
                    0x303947,
                    0xFFB224,
                    0x5E97FF,
                    0x57F2BD,
                    0xE4CEEB,
                    0x737981,
                    0xD2583C,
                    0x5E97FF,
                    0xFFB224,
                    0x57F2BD,
                    List.of(0x1E2A3F, 0x24406E, 0x2F5FA8, 0x4F86D8, 0x8AB3F2, 0xD3E3FF),
                    SERIES,
                    false);

    /// Black on white.
    public static final Tokens HIGH_LIGHT =
            new Tokens(
                    0xFFFFFF,
                    0xFFFFFF,
                    0x000000,
                    0x000000,
                    0x2B2F36,
                    0x000000,
                    0x000000,
                    0x124DCB,
                    0xDCE0E6,
                    0x8E6A00,
                    0x124DCB,
                    0x00654C,
                    0x4A2555,
                    0x6B6284,
                    0x900000,
                    0x124DCB,
                    0x7A4300,
                    0x00654C,
                    List.of(0xDCE6F8, 0xB4C9F0, 0x84A6E6, 0x5080D8, 0x2257B5, 0x0A2C70),
                    SERIES,
                    true);

    /// White on black.
    public static final Tokens HIGH_DARK =
            new Tokens(
                    0x000000,
                    0x000000,
                    0xFFFFFF,
                    0xFFFFFF,
                    0xDDE3EC,
                    0xFFFFFF,
                    0xFFFFFF,
                    0x82AFFF,
                    0x30343B,
                    0xFFB224,
                    0x5E97FF,
                    0x57F2BD,
                    0xE4CEEB,
                    0x808790,
                    0xE8623F,
                    0x5E97FF,
                    0xFFB224,
                    0x57F2BD,
                    List.of(0x22314D, 0x2A4A80, 0x3669B8, 0x5A90E0, 0x93BAF5, 0xDCE8FF),
                    SERIES,
                    true);

    private static final int DARK_TEXT = 0x101418;
    private static final double DIMMED = 0.35;
    private static final double GREYED = 0.6;
    private static final double LOST_GROUND = 0.3;

    public Tokens {
        heat = List.copyOf(heat);
        series = List.copyOf(series);
    }

    /// Those of the theme whose surface has this colour.
    static Tokens onSurface(int surface) {
        for (Tokens theme : List.of(LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)) {
            if (theme.surface == surface) {
                return theme;
            }
        }
        return Colour.contrast(surface, 0xFFFFFF) < Colour.contrast(surface, DARK_TEXT)
                ? LIGHT
                : DARK;
    }

    /// The same colours with hatches in the place of faint ones.
    Tokens withHatches() {
        return new Tokens(
                surface,
                card,
                text,
                secondText,
                thirdText,
                border,
                hairline,
                accent,
                track,
                starting,
                running,
                verified,
                leaving,
                gone,
                failed,
                cpuBar,
                memoryBar,
                eniBar,
                heat,
                series,
                true);
    }

    /// What is left of all colours where a zone is lost: greys.
    Tokens greyed() {
        return new Tokens(
                surface,
                grey(card),
                grey(text),
                grey(secondText),
                grey(thirdText),
                grey(border),
                grey(hairline),
                grey(accent),
                grey(track),
                grey(starting),
                grey(running),
                grey(verified),
                grey(leaving),
                grey(gone),
                grey(failed),
                grey(cpuBar),
                grey(memoryBar),
                grey(eniBar),
                heat.stream().map(this::grey).toList(),
                series.stream().map(this::grey).toList(),
                hatched);
    }

    /// The ground of a zone that is lost.
    int lost() {
        return Colour.mix(gone, surface, LOST_GROUND);
    }

    private int grey(int colour) {
        int light =
                (int)
                        Math.round(
                                0.299 * Colour.red(colour)
                                        + 0.587 * Colour.green(colour)
                                        + 0.114 * Colour.blue(colour));
        return Colour.mix(light << 16 | light << 8 | light, surface, GREYED);
    }

    int of(TileState state) {
        return switch (state) {
            case STARTING -> starting;
            case RUNNING -> running;
            case VERIFIED -> verified;
            case LEAVING -> leaving;
            case GONE -> gone;
            case FAILED -> failed;
        };
    }

    int series(int number) {
        return series.get(Math.floorMod(number, series.size()));
    }

    /// Whether a series has the colour of an earlier one.
    static boolean isRepeated(int number) {
        return Math.floorDiv(number, SERIES.size()) % 2 != 0;
    }

    /// The heat step of a share, 0 to 1.
    int heat(double share) {
        int step = (int) Math.floor(share * heat.size());
        return heat.get(Math.clamp(step, 0, heat.size() - 1));
    }

    /// A colour, or what is left of it where something stands back; where hatches say so, all of
    /// it.
    int dim(int colour, boolean dimmed) {
        return dimmed && !hatched ? Colour.mix(colour, surface, DIMMED) : colour;
    }

    /// Text that can be read on a fill.
    static int on(int fill) {
        return Colour.contrast(fill, 0xFFFFFF) >= Colour.contrast(fill, DARK_TEXT)
                ? 0xFFFFFF
                : DARK_TEXT;
    }
}
