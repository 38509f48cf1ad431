package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Colours are held against the surfaces and against each other, as people with three kinds of
/// cones see them and as people with two do (Machado, Oliveira and Fernandes 2009, severity 1, in
/// linear RGB).
class TokensTest {
    private static final double LEAST_CONTRAST = 3;
    private static final double LEAST_DISTANCE = 12;
    private static final double LEAST_STEP = 9;

    private static final Map<String, double[][]> SIGHTS =
            Map.of(
                    "normal",
                    new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                    "protan",
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    },
                    "deutan",
                    new double[][] {
                        {0.367322, 0.860646, -0.227968},
                        {0.280085, 0.672501, 0.047413},
                        {-0.011820, 0.042940, 0.968881}
                    },
                    "tritan",
                    new double[][] {
                        {1.255528, -0.076749, -0.178779},
                        {-0.078411, 0.930809, 0.147602},
                        {0.004733, 0.691367, 0.303900}
                    });

    static List<Tokens> themes() {
        return List.of(Tokens.LIGHT, Tokens.DARK, Tokens.HIGH_LIGHT, Tokens.HIGH_DARK);
    }

    private static List<Integer> states(Tokens tokens) {
        List<Integer> fills = new ArrayList<>();
        for (TileState state : TileState.values()) {
            fills.add(tokens.of(state));
        }
        return fills;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void eachFillStandsOutFromBothSurfaces(Tokens tokens) {
        List<Integer> fills = states(tokens);
        fills.addAll(
                List.of(
                        tokens.cpuBar(),
                        tokens.memoryBar(),
                        tokens.eniBar(),
                        tokens.accent(),
                        tokens.border()));
        for (int fill : fills) {
            for (int surface : List.of(tokens.surface(), tokens.card())) {
                assertThat(Colour.contrast(fill, surface))
                        .as("%s on %s", Colour.hex(fill), Colour.hex(surface))
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void barsStandOutFromTheirTracks(Tokens tokens) {
        for (int bar : List.of(tokens.cpuBar(), tokens.memoryBar(), tokens.eniBar())) {
            assertThat(Colour.contrast(bar, tokens.track())).isGreaterThanOrEqualTo(LEAST_CONTRAST);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whatIsWrittenOnAFillCanBeRead(Tokens tokens) {
        for (int fill : states(tokens)) {
            assertThat(Colour.contrast(Tokens.on(fill), fill))
                    .as(Colour.hex(fill))
                    .isGreaterThanOrEqualTo(4.3);
        }
        for (int text : List.of(tokens.text(), tokens.secondText(), tokens.thirdText())) {
            assertThat(Colour.contrast(text, tokens.surface())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void noTwoStatesLookAlikeToAnybody(Tokens tokens) {
        List<Integer> fills = states(tokens);
        SIGHTS.forEach((sight, matrix) -> {
            for (int i = 0; i < fills.size(); i++) {
                for (int j = i + 1; j < fills.size(); j++) {
                    assertThat(distance(seen(fills.get(i), matrix), seen(fills.get(j), matrix)))
                            .as(
                                    "%s: %s and %s",
                                    sight, Colour.hex(fills.get(i)), Colour.hex(fills.get(j)))
                            .isGreaterThanOrEqualTo(LEAST_DISTANCE);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("themes")
    void heatRisesAwayFromTheSurfaceInStepsThatEverybodySees(Tokens tokens) {
        for (int i = 1; i < tokens.heat().size(); i++) {
            int less = tokens.heat().get(i - 1);
            int more = tokens.heat().get(i);
            assertThat(Colour.contrast(more, tokens.surface()))
                    .isGreaterThan(Colour.contrast(less, tokens.surface()));
            SIGHTS.forEach((sight, matrix) ->
                    assertThat(distance(seen(less, matrix), seen(more, matrix)))
                            .as("%s: %s to %s", sight, Colour.hex(less), Colour.hex(more))
                            .isGreaterThanOrEqualTo(LEAST_STEP));
        }
    }

    /// The smallest distances that the design guide gives, so that the sum is the guide's.
    @Test
    void theDistancesAreThoseOfTheGuide() {
        assertThat(least(Tokens.LIGHT, "protan")).isCloseTo(18.4, within(0.05));
        assertThat(least(Tokens.LIGHT, "deutan")).isCloseTo(16.1, within(0.05));
        assertThat(least(Tokens.LIGHT, "tritan")).isCloseTo(13.6, within(0.05));
        assertThat(least(Tokens.DARK, "protan")).isCloseTo(20.5, within(0.05));
        assertThat(least(Tokens.DARK, "deutan")).isCloseTo(17.6, within(0.05));
        assertThat(least(Tokens.DARK, "tritan")).isCloseTo(19.1, within(0.05));
    }

    private static double least(Tokens tokens, String sight) {
        double[][] matrix = SIGHTS.get(sight);
        List<Integer> fills = states(tokens);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < fills.size(); i++) {
            for (int j = i + 1; j < fills.size(); j++) {
                least =
                        Math.min(
                                least,
                                distance(seen(fills.get(i), matrix), seen(fills.get(j), matrix)));
            }
        }
        return least;
    }

    @ParameterizedTest
    @MethodSource("highThemes")
    void inHighContrastEverythingIsFarFromPureSurfaces(Tokens tokens) {
        assertThat(List.of(tokens.surface(), tokens.card()))
                .containsOnly(tokens.equals(Tokens.HIGH_LIGHT) ? 0xFFFFFF : 0x000000);
        assertThat(List.of(tokens.border(), tokens.hairline())).containsOnly(tokens.text());
        assertThat(tokens.hatched()).isTrue();
        for (int fill : states(tokens)) {
            assertThat(Colour.contrast(fill, tokens.card()))
                    .as(Colour.hex(fill))
                    .isGreaterThanOrEqualTo(4.5);
        }
        for (int text : List.of(tokens.text(), tokens.secondText(), tokens.thirdText())) {
            assertThat(Colour.contrast(text, tokens.card())).isGreaterThanOrEqualTo(7);
        }
    }

    static List<Tokens> highThemes() {
        return List.of(Tokens.HIGH_LIGHT, Tokens.HIGH_DARK);
    }

    /// A pair of the published test data of CIEDE2000 (Sharma, Wu and Dalal 2005).
    @Test
    void theDistanceIsThatOfThePublishedPairs() {
        assertThat(
                        distance(
                                new double[] {50.0, 2.6772, -79.7751},
                                new double[] {50.0, 0.0, -82.7485}))
                .isCloseTo(2.0425, within(1e-4));
        assertThat(distance(new double[] {50.0, 2.5, 0.0}, new double[] {73.0, 25.0, -18.0}))
                .isCloseTo(27.1492, within(1e-4));
        assertThat(
                        distance(
                                new double[] {2.0776, 0.0795, -1.1350},
                                new double[] {0.9033, -0.0636, -0.5514}))
                .isCloseTo(0.9082, within(1e-4));
    }

    /// A colour in CIE L*a*b* as somebody sees it.
    private static double[] seen(int colour, double[][] matrix) {
        double[] linear = {
            Colour.linear(Colour.red(colour)),
            Colour.linear(Colour.green(colour)),
            Colour.linear(Colour.blue(colour))
        };
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rgb[i] += matrix[i][j] * linear[j];
            }
            rgb[i] = Math.clamp(rgb[i], 0, 1);
        }
        double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
        double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
        double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
        return new double[] {
            116 * cube(y) - 16, 500 * (cube(x) - cube(y)), 200 * (cube(y) - cube(z))
        };
    }

    private static double cube(double t) {
        return t > 216.0 / 24_389 ? Math.cbrt(t) : (24_389.0 / 27 * t + 16) / 116;
    }

    /// CIEDE2000 with all weights 1.
    private static double distance(double[] one, double[] other) {
        double c1 = Math.hypot(one[1], one[2]);
        double c2 = Math.hypot(other[1], other[2]);
        double c7 = Math.pow((c1 + c2) / 2, 7);
        double g = 0.5 * (1 - Math.sqrt(c7 / (c7 + Math.pow(25, 7))));
        double a1 = one[1] * (1 + g);
        double a2 = other[1] * (1 + g);
        double d1 = Math.hypot(a1, one[2]);
        double d2 = Math.hypot(a2, other[2]);
        double h1 = angle(one[2], a1);
        double h2 = angle(other[2], a2);
        double turn = h2 - h1;
        if (d1 * d2 == 0) {
            turn = 0;
        } else if (turn > 180) {
            turn -= 360;
        } else if (turn < -180) {
            turn += 360;
        }
        double dh = 2 * Math.sqrt(d1 * d2) * Math.sin(Math.toRadians(turn / 2));
        double l = (one[0] + other[0]) / 2;
        double d = (d1 + d2) / 2;
        double h = h1 + h2;
        if (d1 * d2 != 0) {
            h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
        }
        double t =
                1
                        - 0.17 * Math.cos(Math.toRadians(h - 30))
                        + 0.24 * Math.cos(Math.toRadians(2 * h))
                        + 0.32 * Math.cos(Math.toRadians(3 * h + 6))
                        - 0.20 * Math.cos(Math.toRadians(4 * h - 63));
        double sl = 1 + 0.015 * Math.pow(l - 50, 2) / Math.sqrt(20 + Math.pow(l - 50, 2));
        double sc = 1 + 0.045 * d;
        double sh = 1 + 0.015 * d * t;
        double d7 = Math.pow(d, 7);
        double rt =
                -2
                        * Math.sqrt(d7 / (d7 + Math.pow(25, 7)))
                        * Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((h - 275) / 25, 2))));
        double dl = (other[0] - one[0]) / sl;
        double dc = (d2 - d1) / sc;
        double dhs = dh / sh;
        return Math.sqrt(dl * dl + dc * dc + dhs * dhs + rt * dc * dhs);
    }

    private static double angle(double b, double a) {
        if (a == 0 && b == 0) {
            return 0;
        }
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
