package dev.deckhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackCommandTest {
    private static final String SOUND = "src/test/resources/packs/sound";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path temp;

    @Test
    void validateNamesWhatIsInASoundPack() {
        assertThat(run("validate", SOUND)).isZero();
        assertThat(out.toString())
                .startsWith("concepts/bowline.md:2:5: warning: The note bowline has 10 words.")
                .contains("concepts/bowline.md:2:5: hint: The note bowline is text")
                .endsWith(
                        """
                        knots 1.2.0, Knots
                        2 concepts, 8 questions
                        1 guide, 1 path, 1 interview track
                          by type: single 1, multiple 1, true-false 1, ordering 1, matching 1, fill 1, hotspot 1, open 1
                          by difficulty: easy 3, medium 2, hard 3
                        No problems, 9 warnings, 3 hints.
                        """);
        assertThat(err).hasToString("");
    }

    @Test
    void validateNamesEachProblemOfABadOneAndExitsWithOne() throws IOException {
        Path bad = Files.createDirectory(temp.resolve("bad"));
        Files.writeString(bad.resolve("pack.json"), "{ \"format\": 2 }");
        assertThat(run("validate", bad.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("pack.json:1:13: This is of format 2");
        assertThat(err).hasToString("deckhand: " + bad + " has 1 problem" + System.lineSeparator());
    }

    @Test
    void validatePrintsOneJsonDocument() {
        assertThat(run("validate", "--json", SOUND)).isZero();
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.path("valid").asBoolean()).isTrue();
        assertThat(document.path("concepts").asInt()).isEqualTo(2);
        assertThat(document.path("questionsByDifficulty").path("hard").asInt()).isEqualTo(3);
        assertThat(document.path("problems").isEmpty()).isTrue();
        JsonNode remark = document.path("remarks").path(0);
        assertThat(remark.path("rule").asString()).isEqualTo("note-length");
        assertThat(remark.path("severity").asString()).isEqualTo("warning");
        assertThat(remark.path("at").path("line").asInt()).isEqualTo(2);
    }

    @Test
    void problemsInJsonHaveTheirPlaces() throws IOException {
        Path bad = Files.createDirectory(temp.resolve("bad"));
        Files.writeString(bad.resolve("pack.json"), "{\n  \"format\": 2 }");
        assertThat(run("validate", "--json", bad.toString())).isEqualTo(1);
        JsonNode problem = JsonMapper.shared().readTree(out.toString()).path("problems").path(0);
        assertThat(problem.path("file").asString()).isEqualTo("pack.json");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isEqualTo(13);
        assertThat(problem.path("mend").asString()).isNotEmpty();
    }

    @Test
    void aPathThatIsNotThereIsWrongUsage() {
        assertThat(run("validate", temp.resolve("none").toString())).isEqualTo(2);
        assertThat(run("build", temp.resolve("none").toString())).isEqualTo(2);
        assertThat(run("build", SOUND, "--out", temp.resolve("none/a.deckpack").toString()))
                .isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(out).hasToString("");
    }

    @Test
    void buildWritesAnArchiveThatListShows() throws IOException {
        Path packs = Files.createDirectories(dataFolder().packs());
        Path file = packs.resolve("knots.deckpack");
        assertThat(run("build", SOUND, "--out", file.toString())).isZero();
        assertThat(out.toString()).startsWith(file + ": 10 files, ");
        out.getBuffer().setLength(0);
        assertThat(run("list")).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("ecs-core ") && line.endsWith("(built in)"))
                .contains(
                        "knots 1.2.0, Knots: 2 concepts, 8 questions, no problems (" + file + ")");
    }

    @Test
    void listSaysWhatCannotBeRead() throws IOException {
        Path packs = Files.createDirectories(dataFolder().packs());
        Files.writeString(packs.resolve("letter.deckpack"), "Dear reader");
        assertThat(run("list", "--json")).isEqualTo(1);
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.path("packs").size()).isEqualTo(2);
        assertThat(document.path("packs").path(0).path("builtIn").asBoolean()).isTrue();
        assertThat(document.path("packs").path(1).path("used").asBoolean()).isFalse();
        assertThat(document.path("packs").path(1).path("problems").size()).isEqualTo(1);
    }

    private DataFolder dataFolder() {
        return DataFolder.find(Optional.of(temp), Map.of(), "", temp);
    }

    private int run(String... words) {
        return new CommandLine(new PackCommand(this::dataFolder))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
