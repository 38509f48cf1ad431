package dev.deckhand.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.scenario.ActionWriter;
import dev.deckhand.sandbox.scenario.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Real lines, and what comes of each. `-Dgolden.lines=<file>` writes the answers of now there, for
/// a person to compare.
class GoldenLinesTest {
    private static final Scene SCENE = TestScene.scene();

    @Test
    void eachLineComesToWhatIsWrittenBelowIt() throws IOException {
        String golden = read();
        String now =
                Arrays.stream(golden.split("\n\n"))
                        .map(block ->
                                block.lines().takeWhile(line -> line.startsWith(">")).toList())
                        .map(GoldenLinesTest::block)
                        .collect(Collectors.joining("\n\n", "", "\n"));
        String target = System.getProperty("golden.lines", "");
        if (!target.isEmpty()) {
            Files.writeString(Path.of(target), now);
        }
        assertThat(now).isEqualTo(golden);
    }

    private static String block(List<String> lines) {
        String line =
                lines.stream()
                        .map(each -> each.length() < 2 ? "" : each.substring(2))
                        .collect(Collectors.joining("\n"));
        String answer =
                switch (CommandLine.read(line, SCENE)) {
                    case Reply.Nothing() -> "nothing";
                    case Reply.Change(var actions, _) ->
                            actions.stream()
                                    .map(action ->
                                            "= "
                                                    + action.apiName()
                                                    + " "
                                                    + JsonWriter.write(ActionWriter.write(action)))
                                    .collect(Collectors.joining("\n"));
                    case Reply.Answer(var text) -> text.indent(2).stripTrailing();
                    case Reply.Wrong(var mistakes) ->
                            mistakes.stream()
                                    .map(mistake -> "! " + mistake.sentence())
                                    .collect(Collectors.joining("\n"));
                };
        return String.join("\n", lines) + "\n" + answer;
    }

    private static String read() throws IOException {
        try (InputStream in = GoldenLinesTest.class.getResourceAsStream("lines.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
