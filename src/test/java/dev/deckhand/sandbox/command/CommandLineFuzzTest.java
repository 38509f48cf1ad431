package dev.deckhand.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CommandLineFuzzTest {
    private static final Scene SCENE = TestScene.scene();
    private static final String NASTY = "'\"\\{}[]=,:- \t\n|$`<>&;ünul\u0000\uD83D0123";

    @Test
    void noDamagedLineIsAnExceptionAndEachMistakeStandsInTheLine() throws IOException {
        List<String> lines = lines();
        for (long seed = 0; seed < 30_000; seed++) {
            var chance = new SplittableRandom(seed);
            String line = damaged(lines.get(chance.nextInt(lines.size())), chance);
            try {
                check(line);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ": " + line, e);
            }
        }
    }

    @Test
    void deepNestingIsAMistake() {
        for (String open : List.of("{a=", "[", "{\"a\":", "awsvpcConfiguration={")) {
            check("run-task --task-definition web --network-configuration " + open.repeat(20_000));
            check("run-task --cli-input-json '" + open.repeat(20_000) + "'");
        }
        assertThat(CommandLine.read("x".repeat(300_000), SCENE)).isInstanceOf(Reply.Wrong.class);
    }

    private static void check(String line) {
        if (CommandLine.read(line, SCENE) instanceof Reply.Wrong(var mistakes)) {
            for (Mistake mistake : mistakes) {
                assertThat(mistake.column()).isBetween(1, line.length() + 2);
                assertThat(mistake.message()).isNotBlank();
                assertThat(mistake.fix()).isNotBlank();
            }
        }
        Completion.Offers offers = Completion.at(line, line.length(), SCENE);
        assertThat(offers.from()).isBetween(0, line.length());
    }

    private static String damaged(String line, SplittableRandom chance) {
        var text = new StringBuilder(line);
        for (int n = chance.nextInt(5); n >= 0 && !text.isEmpty(); n--) {
            int at = chance.nextInt(text.length());
            switch (chance.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, NASTY.charAt(chance.nextInt(NASTY.length())));
                case 2 -> text.setLength(at);
                case 3 -> text.setCharAt(at, NASTY.charAt(chance.nextInt(NASTY.length())));
                default -> text.insert(at, text.substring(at));
            }
        }
        return text.toString();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = GoldenLinesTest.class.getResourceAsStream("lines.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .toList();
        }
    }
}
