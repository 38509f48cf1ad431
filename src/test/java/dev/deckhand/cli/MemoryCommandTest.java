package dev.deckhand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.fit.SyntheticLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MemoryCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir private Path folder;

    private Path vectors = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<LoggedReview> journal = List.of();

    @BeforeEach
    void copyTheVectors() throws IOException {
        vectors = folder.resolve("vectors.json");
        try (InputStream in =
                MemoryCommandTest.class.getResourceAsStream(
                        "/golden/memory/fsrs-public-vectors.json")) {
            Files.copy(in, vectors);
        }
    }

    private int run(String... words) {
        CommandLine command = MemoryCommand.commandLine(() -> journal);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(words);
    }

    @Test
    void replayPrintsWhatThePublicVectorsExpect() throws IOException {
        int code = run("replay", vectors.toString(), "--json");

        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
        JsonNode expected = JSON.readTree(vectors).path("vectors");
        JsonNode actual = JSON.readTree(out.toString()).path("vectors");
        assertThat(actual.size()).isEqualTo(12);
        for (int v = 0; v < 12; v++) {
            assertThat(actual.path(v).path("id")).isEqualTo(expected.path(v).path("id"));
            JsonNode reviews = expected.path(v).path("reviews");
            assertThat(actual.path(v).path("reviews").size()).isEqualTo(reviews.size());
            for (int r = 0; r < reviews.size(); r++) {
                assertSame(
                        "vector " + (v + 1) + " review " + (r + 1),
                        reviews.path(r).path("expect"),
                        actual.path(v).path("reviews").path(r).path("result"));
            }
        }
    }

    /// Every field that is expected is there and equal, numbers to one in a million.
    private static void assertSame(String where, JsonNode expected, JsonNode actual) {
        expected.propertyStream()
                .forEach(field -> {
                    JsonNode value = actual.path(field.getKey());
                    String what = where + " " + field.getKey();
                    if (field.getValue().isObject()) {
                        assertSame(what, field.getValue(), value);
                    } else if (field.getValue().isNumber()) {
                        double wanted = field.getValue().doubleValue();
                        assertThat(value.doubleValue())
                                .as(what)
                                .isCloseTo(wanted, within(1e-6 * Math.max(1, wanted)));
                    } else if (!field.getValue().isNull()) {
                        assertThat(value).as(what).isEqualTo(field.getValue());
                    } else if ("retrievabilityBefore".equals(field.getKey())) {
                        assertThat(value.isNull()).as(what).isTrue();
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "rating":3,"elapsedDays":2   | "rating":5,"elapsedDays":2    | vector p01, review 3: rating 5
                    "rating":3,"elapsedDays":2   | "rating":0,"elapsedDays":2    | vector p01, review 3: rating 0
                    "rating":3,"elapsedDays":11  | "rating":3,"elapsedDays":-1   | vector p01, review 4: elapsedDays -1
                    "rating":3,"elapsedDays":11  | "rating":3,"elapsedDays":1.5  | vector p01, review 4: elapsedDays
                    "rating":3,"elapsedDays":11  | "rating":3                    | vector p01, review 4: elapsedDays is missing
                    "at":"2026-01-07T09:10:00.000Z" | "at":"yesterday"           | vector p01, review 3: "at"
                    "desiredRetention":0.97      | "desiredRetention":1.2        | vector p09: desired retention 1.2
                    "maximumInterval":60         | "maximumInterval":0           | vector p12: maximum interval 0
                    "learningSteps":["15m"]      | "learningSteps":["soon"]      | vector p12: learningSteps holds "soon"
                    "parameters":"default"       | "parameters":[1,2,3]          | vector p01: 3 parameters given
                    """)
    void anythingOutOfRangeIsOneLineThatNamesTheRecord(String good, String bad, String message)
            throws IOException {
        String text = Files.readString(vectors);
        assertThat(text).contains(good);
        Files.writeString(vectors, text.replaceFirst(java.util.regex.Pattern.quote(good), bad));

        int code = run("replay", vectors.toString(), "--json");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void brokenJsonIsOneLineWithItsPlace() throws IOException {
        Files.writeString(vectors, "{ \"vectors\": [ oops ] }");
        assertThat(run("replay", vectors.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("line 1, column");
    }

    @Test
    void underTheRootTheCommandsHaveItsOptionsAndHelp() {
        var root =
                new CommandLine(new DeckhandCommand())
                        .addSubcommand(MemoryCommand.commandLine(() -> journal))
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        assertThat(root.execute("memory", "optimize", "--help")).isZero();
        assertThat(out.toString()).contains("--from", "--data-dir");
        assertThat(root.execute("memory", "replay", vectors.toString(), "--json")).isZero();
        assertThat(root.execute("memory")).isEqualTo(2);
        assertThat(err.toString()).contains("replay or optimize");
    }

    @Test
    void aMissingFileIsWrongUsage() {
        assertThat(run("replay", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("No file to read");
    }

    @Test
    void withoutJsonReplayIsAPageToRead() {
        assertThat(run("replay", vectors.toString())).isZero();
        assertThat(out.toString()).contains("p05", "Relearning", "stability 2.9338");
    }

    @Test
    void optimizeFromAFilePrintsLogLossBeforeAndAfter() throws IOException {
        var csv = new StringBuilder("card_id,review_time,review_rating,elapsed_days\n");
        for (LoggedReview review : SyntheticLog.of(SyntheticLog.LEARNER, 6_000, 8)) {
            csv.append(review.card())
                    .append(',')
                    .append(review.at().toEpochMilli())
                    .append(',')
                    .append(review.rating().grade())
                    .append(',')
                    .append(review.elapsedDays())
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("log.csv"), csv);

        assertThat(run("optimize", "--from", file.toString(), "--json")).isZero();

        JsonNode document = JSON.readTree(out.toString());
        assertThat(document.path("improved").booleanValue()).isTrue();
        assertThat(document.path("after").path("logLoss").doubleValue())
                .isLessThan(document.path("before").path("logLoss").doubleValue());
        assertThat(document.path("parameters").size()).isEqualTo(21);
    }

    @Test
    void optimizeWithoutAFileReadsTheJournal() {
        journal = SyntheticLog.of(SyntheticLog.LEARNER, 3_000, 9);
        assertThat(run("optimize")).isZero();
        assertThat(out.toString()).contains("log loss", "before", "after", "moving average");
    }

    @Test
    void anEmptyJournalKeepsTheParametersAndSaysWhy() {
        assertThat(run("optimize")).isZero();
        assertThat(out.toString()).contains("only 0 reviews", "at least 8 are needed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    c1,1767600000000,7,0 | record 2 (line 3): rating 7
                    c1,1767600000000,3,-5 | record 2 (line 3): elapsed_days -5
                    c1,tomorrow,3,0 | record 2 (line 3): time "tomorrow"
                    c1,1767600000000,3 | record 2 (line 3): 3 values
                    """)
    void aBadLineOfACsvIsNamed(String line, String message) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("log.csv"),
                        "card_id,review_time,review_rating,elapsed_days\n"
                                + "c1,1767500000000,3,-1\n"
                                + line
                                + "\n");
        assertThat(run("optimize", "--from", file.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(message);
    }
}
