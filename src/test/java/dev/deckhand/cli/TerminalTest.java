package dev.deckhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TerminalTest {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<TourCommand.Wish> tours = new ArrayList<>();

    @Test
    void aPipedSessionIsFoundInTheStatsAfterwards() {
        assertThat(
                        run(
                                "a\nb\nc\nd\na @90\n",
                                "quiz",
                                "--count",
                                "5",
                                "--seed",
                                "1",
                                "--type",
                                "single"))
                .isZero();
        assertThat(out.toString()).contains("Question 5 of 5").contains("5 of 5 answered");
        JsonNode stats = json("stats", "--json");
        assertThat(stats.get("answers").asInt()).isEqualTo(5);
        assertThat(stats.get("latest").size()).isEqualTo(5);
        assertThat(stats.get("latest").get(0).get("certainty").asInt()).isEqualTo(90);
        assertThat(stats.get("latest").get(0).get("mode").asString()).isEqualTo("PRACTICE");
    }

    @Test
    void theSameSeedAsksTheSameQuestions() {
        run("", "quiz", "--count", "8", "--seed", "7");
        String first = out.toString();
        out.getBuffer().setLength(0);
        run("", "quiz", "--count", "8", "--seed", "7");
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void whatIsNotUnderstoodWhenPipedSkipsTheQuestionAndLosesNothing() {
        assertThat(run("a\nrubbish\n", "quiz", "--count", "2", "--seed", "1", "--type", "single"))
                .isZero();
        assertThat(out.toString()).contains("Type one letter").contains("Skipped.");
        assertThat(json("stats", "--json").get("answers").asInt()).isEqualTo(1);
    }

    @Test
    void commandsFlagNoteAndTakeBack() {
        run(
                ":flag\n:note ask again\na\n:undo\n:stop\n",
                "quiz",
                "--count",
                "3",
                "--seed",
                "1",
                "--type",
                "single");
        assertThat(out.toString()).contains("Flagged.").contains("Noted.").contains("Took back");
        JsonNode stats = json("stats", "--json");
        assertThat(stats.get("answers").asInt()).isZero();
        assertThat(stats.get("flagged").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiz --count 0",
                "quiz --type poem",
                "quiz --module cooking",
                "quiz --concept cooking",
                "journal",
                "sing",
                "quiz --seed x",
                "quiz --difficulty brutal"
            })
    void wrongUsageIsOneLineAndAHintAndExitCodeTwo(String words) {
        assertThat(run("", words.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSizeBetween(2, 3)
                .first()
                .asString()
                .startsWith("deckhand: ");
        assertThat(err.toString()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiz", "stats", "journal", "journal verify", "doctor", "tour"})
    void everyCommandHasHelp(String words) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.add("--help");
        assertThat(run("", all.toArray(String[]::new))).isZero();
        assertThat(out.toString()).contains("Usage: deckhand").contains("--data-dir");
    }

    @Test
    void aDamagedJournalIsOneClearLine() throws IOException {
        Files.writeString(folder.resolve("journal.db"), "rubbish, but not yours to lose");
        assertThat(run("", "stats")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("set aside");
        assertThat(run("", "stats")).as("starting again begins with an empty journal").isZero();
    }

    @Test
    void theDoctorPrintsOnePageAndFindsNothingWrong() {
        assertThat(run("", "doctor")).isZero();
        assertThat(out.toString().lines()).hasSizeBetween(8, 20);
        assertThat(out.toString()).contains("Journal").contains("sound").contains("ecs-core");
    }

    @Test
    void aSoundJournalIsVerified() {
        run("a\n", "quiz", "--count", "1", "--seed", "1", "--type", "single");
        assertThat(json("journal", "verify", "--json").get("sound").asBoolean()).isTrue();
    }

    private JsonNode json(String... words) {
        out.getBuffer().setLength(0);
        assertThat(run("", words)).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "1920", "10x10", "99999x800", "-1x800"})
    void aTourInAWindowOfNoSizeIsRefused(String size) {
        assertThat(run("", "tour", "--size=" + size)).isEqualTo(2);
        assertThat(err.toString()).contains(size).contains("WIDTHxHEIGHT");
    }

    @Test
    void aTourIsMadeInTheSizeAndContrastAskedFor() {
        assertThat(run("", "tour", "pictures", "--size=1920x1080", "--high-contrast")).isZero();
        assertThat(run("", "tour")).isZero();
        assertThat(tours)
                .containsExactly(
                        new TourCommand.Wish(
                                Optional.of(Path.of("pictures")),
                                Optional.of(new TourCommand.Size(1920, 1080)),
                                true),
                        new TourCommand.Wish(Optional.empty(), Optional.empty(), false));
    }

    private int run(String input, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--data-dir=" + folder);
        return new Terminal(
                        wish -> {
                            tours.add(wish);
                            return 0;
                        },
                        new BufferedReader(new StringReader(input)),
                        false,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .run(all.toArray(String[]::new));
    }
}
