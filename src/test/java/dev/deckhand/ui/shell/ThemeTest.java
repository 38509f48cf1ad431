package dev.deckhand.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Settings;
import dev.deckhand.ui.shared.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours keep the contrast that makes them readable, whoever changes them.
class ThemeTest {
    private static final Pattern TOKEN = Pattern.compile("(-dh-[a-z0-9-]+):\\s*#([0-9A-Fa-f]{6})");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "high-light", "high-dark"})
    void textIsReadableOnEverySurface(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        for (String ground :
                List.of("-dh-surface", "-dh-card", "-dh-code", "-dh-hover", "-dh-zebra")) {
            for (String text : List.of("-dh-text", "-dh-text-2", "-dh-accent")) {
                assertThat(contrast(colours, text, ground))
                        .as(text + " on " + ground)
                        .isGreaterThan(TEXT);
            }
        }
        assertThat(contrast(colours, "-dh-on-accent", "-dh-accent")).isGreaterThan(TEXT);
        assertThat(contrast(colours, "-dh-text-3", "-dh-surface")).isGreaterThan(TEXT);
        assertThat(contrast(colours, "-dh-text-3", "-dh-card")).isGreaterThan(TEXT);
        for (String faint :
                List.of("-dh-ok-faint", "-dh-bad-faint", "-dh-accent-faint", "-dh-selection")) {
            assertThat(contrast(colours, "-dh-text", faint)).as(faint).isGreaterThan(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "high-light", "high-dark"})
    void wordsInTheColourOfACallOutOrAListingAreReadable(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        for (String text :
                List.of(
                        "-dh-note",
                        "-dh-tip",
                        "-dh-trap",
                        "-dh-exam",
                        "-dh-interview",
                        "-dh-ok",
                        "-dh-bad",
                        "-dh-code-key",
                        "-dh-code-string",
                        "-dh-code-number")) {
            assertThat(contrast(colours, text, "-dh-surface")).as(text).isGreaterThan(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "high-light", "high-dark"})
    void whatMeansSomethingStandsOutFromItsSurface(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        for (String shape :
                List.of("-dh-border", "-dh-accent", "-dh-starting", "-dh-leaving", "-dh-gone")) {
            for (String ground : List.of("-dh-surface", "-dh-card")) {
                assertThat(contrast(colours, shape, ground))
                        .as(shape + " on " + ground)
                        .isGreaterThan(SHAPE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "high-light", "high-dark"})
    void textIsReadableOnWhatIsChosenPointedAtOrFilled(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        for (String text : List.of("-dh-text", "-dh-text-2", "-dh-text-3", "-dh-accent")) {
            assertThat(contrast(colours, text, "-dh-accent-faint"))
                    .as(text + " on what is chosen")
                    .isGreaterThan(TEXT);
        }
        assertThat(contrast(colours, "-dh-text-3", "-dh-hover")).isGreaterThan(TEXT);
        assertThat(contrast(colours, "-dh-text-2", "-dh-track")).isGreaterThan(TEXT);
        assertThat(contrast(colours, "-dh-on-accent", "-dh-accent-strong")).isGreaterThan(TEXT);
        for (String badge : List.of("-dh-ok", "-dh-bad", "-dh-text")) {
            assertThat(contrast(colours, "-dh-card", badge)).as(badge).isGreaterThan(TEXT);
        }
        assertThat(contrast(colours, "-dh-text-2", "-dh-heat-0")).isGreaterThan(TEXT);
        for (int step = 1; step <= 5; step++) {
            assertThat(contrast(colours, "-dh-heat-text-" + step, "-dh-heat-" + step))
                    .as("on the shade " + step)
                    .isGreaterThan(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "high-light", "high-dark"})
    void aBarStandsOutFromWhatIsLeftOfIt(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        assertThat(contrast(colours, "-dh-accent", "-dh-track")).isGreaterThan(SHAPE);
        assertThat(contrast(colours, "-dh-text", "-dh-track")).isGreaterThan(SHAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "high-light", "high-dark"})
    void allThemesNameTheSameColours(String theme) throws IOException {
        assertThat(read(theme).keySet()).isEqualTo(read("light").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"high-light", "high-dark"})
    void inHighContrastSurfacesArePureAndBordersAreText(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        assertThat(List.of(colours.get("-dh-surface"), colours.get("-dh-card")))
                .containsOnly(theme.equals("high-light") ? 0xFFFFFF : 0x000000);
        for (String border : List.of("-dh-border", "-dh-hairline", "-dh-line")) {
            assertThat(colours.get(border)).as(border).isEqualTo(colours.get("-dh-text"));
        }
        for (String text :
                List.of(
                        "-dh-text",
                        "-dh-text-2",
                        "-dh-text-3",
                        "-dh-accent",
                        "-dh-accent-strong",
                        "-dh-ok",
                        "-dh-bad",
                        "-dh-note",
                        "-dh-tip",
                        "-dh-trap",
                        "-dh-exam",
                        "-dh-interview",
                        "-dh-code-key",
                        "-dh-code-string",
                        "-dh-code-number")) {
            assertThat(contrast(colours, text, "-dh-surface")).as(text).isGreaterThan(7);
        }
        for (String ground : List.of("-dh-hover", "-dh-accent-faint", "-dh-selection")) {
            assertThat(contrast(colours, "-dh-text", ground)).as(ground).isGreaterThan(7);
        }
        for (String state : List.of("-dh-starting", "-dh-leaving", "-dh-gone")) {
            assertThat(contrast(colours, state, "-dh-surface")).as(state).isGreaterThan(TEXT);
        }
    }

    @Test
    void thePlatformAsksForHighContrastInItsOwnWords() {
        assertThat(Theming.isHigh(Map.of("Windows.SPI.HighContrast", true))).isTrue();
        assertThat(Theming.isHigh(Map.of("GTK.theme_name", "HighContrastInverse"))).isTrue();
        assertThat(Theming.isHigh(Map.of("Windows.SPI.HighContrast", false))).isFalse();
        assertThat(Theming.isHigh(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
    }

    @Test
    void contrastFollowsThePlatformUnlessChosen() {
        Look look = new Look(Settings.read(Path.of("no-settings-here")));
        ObservableMap<String, Object> platform = FXCollections.observableHashMap();
        List<Boolean> seen = new ArrayList<>();
        Theming.high(look, platform).subscribe(high -> seen.add(high));
        assertThat(seen).containsExactly(false);
        platform.put("Windows.SPI.HighContrast", true);
        assertThat(seen).containsExactly(false, true);
        look.contrast().set(Look.Contrast.NORMAL);
        assertThat(seen).containsExactly(false, true, false);
        platform.put("Windows.SPI.HighContrast", false);
        look.contrast().set(Look.Contrast.HIGH);
        assertThat(seen).containsExactly(false, true, false, true);
        look.contrast().set(Look.Contrast.SYSTEM);
        assertThat(seen).containsExactly(false, true, false, true, false);
    }

    private static Map<String, Integer> read(String theme) throws IOException {
        String css =
                Files.readString(
                        Path.of("src/main/resources/dev/deckhand/ui/shell", theme + ".css"));
        Map<String, Integer> colours = new LinkedHashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return colours;
    }

    /// WCAG 2.
    private static double contrast(Map<String, Integer> colours, String one, String other) {
        double a = luminance(colours.get(one));
        double b = luminance(colours.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
