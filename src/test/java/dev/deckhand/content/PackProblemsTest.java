package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said of bad packs, with the place of each fault.
class PackProblemsTest {
    private static final String PACK = "pack.json";
    private static final String ROPE = "concepts/rope.md";
    private static final String BOWLINE = "concepts/bowline.md";
    private static final String EXAM = "exams/sea-01.json";
    private static final String PATH = "paths/two-days.json";
    private static final String TRACK = "tracks/mate.json";
    private static final String GUIDE = "guides/tie-a-bowline.md";
    private static final String BASICS = "questions/basics.json";
    private static final String LOOPS = "questions/loops.json";

    private static final Path GOLDEN = Path.of("src/test/resources/golden/pack-problems.txt");

    @TempDir Path folder;

    /// One replacement in a file, and all problems it leads to.
    ///
    /// `-Dgolden.write=true` writes what is said now to the golden file, for the next run; read the
    /// difference.
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource({"inPackJson", "inQuestions", "inNotes", "inExams", "inWays"})
    void eachFaultHasItsPlaceItsReasonAndItsMending(String file, String old, String by)
            throws IOException {
        assertThat(said(folder, file, old, by)).isEqualTo(golden().get(title(file, old, by)));
    }

    @Test
    void theGoldenFileHasNothingElse() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            writeTheGoldenFile();
        }
        assertThat(golden().keySet())
                .containsExactlyElementsOf(
                        all().map(one -> title(text(one, 0), text(one, 1), text(one, 2))).toList());
    }

    private static List<String> said(Path folder, String file, String old, String by) {
        return TestPack.in(folder).replace(file, old, by).problems();
    }

    private static Stream<Arguments> all() {
        return Stream.of(inPackJson(), inQuestions(), inNotes(), inExams(), inWays())
                .flatMap(cases -> cases);
    }

    private static String text(Arguments one, int index) {
        return (String) one.get()[index];
    }

    private static String title(String file, String old, String by) {
        String what = old + " -> " + (by.length() > 80 ? by.substring(0, 80) + "..." : by);
        return file + ": " + what.replace("\n", "\\n");
    }

    private void writeTheGoldenFile() throws IOException {
        StringBuilder golden = new StringBuilder();
        int number = 0;
        for (Arguments one : all().toList()) {
            Path copy = Files.createDirectory(folder.resolve("pack" + number++));
            golden.append("# ")
                    .append(title(text(one, 0), text(one, 1), text(one, 2)))
                    .append('\n');
            said(copy, text(one, 0), text(one, 1), text(one, 2))
                    .forEach(line -> golden.append(line).append('\n'));
        }
        Files.writeString(GOLDEN, golden);
    }

    private static Map<String, List<String>> golden() throws IOException {
        Map<String, List<String>> golden = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(GOLDEN)) {
            if (line.startsWith("# ")) {
                lines = new ArrayList<>();
                golden.put(line.substring(2), lines);
            } else {
                lines.add(line);
            }
        }
        return golden;
    }

    static Stream<Arguments> inPackJson() {
        return Stream.of(
                fault(PACK, "\"format\": 1", "\"format\": 2"),
                fault(PACK, "\"format\": 1", "\"format\": 99999999999999999999"),
                fault(PACK, "\"format\": 1", "\"format\": \"1\""),
                fault(PACK, "\"knots\"", "7"),
                fault(PACK, "\"1.2.0\"", "\"newest\""),
                fault(PACK, "  \"licence\": \"CC-BY-4.0\",\n", ""),
                fault(PACK, "\"licence\"", "\"license\""),
                fault(PACK, "\"2026-11-20\"", "\"2026-02-30\""),
                fault(PACK, "\"id\": \"loops\"", "\"id\": \"basics\""),
                fault(PACK, "[],", "[ { \"id\": \"sails\", \"version\": \"1.0.0\" } ],"),
                fault(PACK, "[],", "[ { \"id\": \"ecs-core\", \"version\": \"99.0.0\" } ],"),
                fault(PACK, "[],", "[ { \"id\": \"knots\", \"version\": \"1.0.0\" } ],"));
    }

    static Stream<Arguments> inQuestions() {
        return Stream.of(
                fault(BASICS, "\"answer\": \"pp\"", "\"answer\": \"pq\""),
                fault(BASICS, "\"pa\", \"wire\"]", "\"pa\", \"rope\"]"),
                fault(BASICS, "[\"pa\", \"wire\"]", "[\"pa\", \"wire\", \"pp\", \"pe\"]"),
                fault(BASICS, "[\"pa\", \"wire\"]", "[\"pa\"]"),
                fault(BASICS, "[\"pa\", \"wire\"]", "\"pa\""),
                fault(BASICS, ", \"why\": \"It is heavier than water.\"", ""),
                fault(BASICS, "\"It is heavier than water.\"", "\" \""),
                fault(BASICS, "\"It is heavier than water.\"", "null"),
                fault(BASICS, "\"id\": \"pa\"", "\"id\": \"pp\""),
                fault(BASICS, "\"text\": \"Polyamide\"", "\"text\": \"Polypropylene\""),
                fault(BASICS, "\"rope-02\"", "\"rope-01\""),
                fault(BASICS, "\"rope-02\"", "\"bowline-01\""),
                fault(BASICS, "\"rope-02\"", "\"rope-two\""),
                fault(BASICS, "\"concept\": \"rope\"", "\"concept\": \"knot\""),
                fault(BASICS, "\"concept\": \"rope\"", "\"concept\": \"bowline\""),
                fault(
                        BASICS,
                        "\"id\": \"rope-01\", \"concept\": \"rope\"",
                        "\"id\": \"knot-01\", \"concept\": \"knot\""),
                fault(
                        BASICS,
                        "\"id\": \"rope-02\", \"concept\": \"rope\"",
                        "\"id\": \"bowline-09\", \"concept\": \"bowline\""),
                fault(BASICS, "\"single\"", "\"simple\""),
                fault(BASICS, "\"type\": \"single\", ", ""),
                fault(BASICS, "\"easy\"", "\"simple\""),
                fault(BASICS, "\"stem\"", "\"stern\""),
                fault(
                        BASICS,
                        "\"Think of density.\",",
                        "\"Think of density.\",\n  \"hint\": \"!\","),
                fault(BASICS, "\"exams\": [\"SEA:1\"]", "\"exams\": [\"SEA\"]"),
                fault(BASICS, "\"exams\": [\"SEA:1\"]", "\"exams\": [], \"ages\": [\"tides\"]"),
                fault(BASICS, "\"asOf\": \"2026-11-20\"", "\"asOf\": \"2026-13-01\""),
                fault(BASICS, "\"asOf\": \"2026-11-20\"", "\"asOf\": \"today\""),
                fault(BASICS, "https://example.org/rope", "http://example.org/rope"),
                fault(BASICS, "https://example.org/rope", "https://exa{mple"),
                fault(BASICS, "[ { \"title\": \"The rope book\" } ]", "[]"),
                fault(
                        BASICS,
                        "        { \"id\": \"pa\", \"text\": \"Polyamide\", \"why\": \"It is heavier than water.\" },\n",
                        ""),
                fault(BASICS, "\"answer\": false", "\"answer\": \"false\""),
                fault(BASICS, "____", "..."),
                fault(BASICS, "\"text\": \"standing\"", "\"text\": \"running\""),
                fault(BASICS, "[\"case\", \"space\"]", "[\"case\", \"colour\"]"),
                fault(BASICS, "\"module\": \"basics\"", "\"module\": \"loops\""),
                fault(BASICS, "Which rope floats?", "Which <b>rope</b> floats?"),
                fault(BASICS, "It is lighter than water.", "See [this](javascript:alert(1))."),
                fault(BASICS, "It is lighter than water.", "See [this](file:///etc/passwd)."),
                fault(BASICS, "It is lighter than water.", "See [this](http://example.org)."),
                fault(BASICS, "It is lighter than water.", "See [this](concept:reef)."),
                fault(BASICS, "It is lighter than water.", "![this](media/none.png)"),
                fault(BASICS, "It is lighter than water.", "![this](https://example.org/a.png)"),
                fault(BASICS, "It is lighter than water.", "![this](media/../../a.png)"),
                fault(BASICS, "It is lighter than water.", "```\\nwater\\n```"),
                fault(BASICS, "It is lighter than water.", "```check rope-02\\n```"),
                fault(LOOPS, "\"lines\": [2]", "\"lines\": [2, 4]"),
                fault(LOOPS, "\"lines\": [2]", "\"lines\": [0]"),
                fault(LOOPS, "\"lines\": [3]", "\"lines\": [2]"),
                fault(LOOPS, ", \"fix\": \"`come up through it`\"", ""),
                fault(LOOPS, "\"language\": \"text\"", "\"language\": \"rabbit\""),
                fault(LOOPS, "\"text\": \"A net\"", "\"text\": \"A post\""),
                fault(LOOPS, "\"id\": \"x\"", "\"id\": \"b\""),
                fault(LOOPS, "\"failure-mode\"", "\"failure\""),
                fault(
                        LOOPS,
                        ",\n        { \"id\": \"stop\", \"text\": \"A stopper knot helps\", \"kind\": \"point\" }",
                        ""),
                fault(LOOPS, "When it may shake", "word ".repeat(150) + "When it may shake"));
    }

    static Stream<Arguments> inNotes() {
        return Stream.of(
                fault(ROPE, "---\nid", "id"),
                fault(BOWLINE, "---\n\nA loop", "\nA loop"),
                fault(ROPE, "prerequisites: []", "prerequisites: ["),
                fault(ROPE, "id: rope", "id: ropes"),
                fault(ROPE, "module: basics", "module: basic"),
                fault(ROPE, "minutes: 3", "minutes: three"),
                fault(ROPE, "minutes: 3", "minutes: 3\nminutes: 4"),
                fault(ROPE, "minutes: 3\n", ""),
                fault(ROPE, "summary:", "sumary:"),
                fault(ROPE, "title: Rope", "title: &a Rope\nmodule: *a"),
                fault(ROPE, "asOf: 2026-11-20", "asOf: 20.11.2026"),
                fault(ROPE, "prerequisites: []", "prerequisites: [reef]"),
                fault(ROPE, "prerequisites: []", "prerequisites: [rope]"),
                fault(ROPE, "prerequisites: []", "prerequisites: [bowline]"),
                fault(ROPE, "concept:bowline", "concept:reef"),
                fault(ROPE, "check rope-01", "check rope-99"),
                fault(ROPE, "check rope-01", "sandbox storm"),
                fault(ROPE, "check rope-01", "check rope-01 rope-02"),
                fault(ROPE, "```text", "```"),
                fault(ROPE, "```text", "```klingon"),
                fault(ROPE, "## How", "# How"),
                fault(ROPE, "[!TRAP]", "[!DANGER]"),
                fault(ROPE, "A rope is laid", "A rope <i>is</i> laid"),
                fault(ROPE, "## How", "<script>alert(1)</script>\n\n## How"),
                fault(ROPE, "media/rope.png", "media/none.png"),
                fault(BOWLINE, "<https://example.org/bowline>", "<mailto:a@example.org>"));
    }

    static Stream<Arguments> inWays() {
        return Stream.of(
                fault(PATH, "{ \"read\": \"rope\" }", "{ \"read\": \"reef\" }"),
                fault(PATH, "{ \"read\": \"rope\" }", "{ \"read\": \"rope\", \"review\": true }"),
                fault(PATH, "{ \"read\": \"rope\" }", "{ }"),
                fault(PATH, "{ \"read\": \"rope\" }", "{ \"read\": \"rope\", \"minutes\": 5 }"),
                fault(PATH, ", \"questions\": 3", ""),
                fault(PATH, "\"minutes\": 10 }", "\"minutes\": 0 }"),
                fault(PATH, "\"tie-a-bowline\"", "\"tie-a-reef\""),
                fault(PATH, "\"sea-01\"", "\"sea-02\""),
                fault(PATH, "\"two-days\"", "\"three-days\""),
                fault(PATH, "{ \"review\": true }", "{ \"review\": false }"),
                fault(PATH, "{ \"review\": true }", "{ \"lesson\": \"reef\" }"),
                fault(PATH, "{ \"review\": true }", "{ \"challenge\": \"reef\" }"),
                fault(TRACK, "\"weight\": 40", "\"weight\": 39"),
                fault(TRACK, "\"bowline-04\"", "\"bowline-01\""),
                fault(TRACK, "\"bowline-04\"", "\"bowline-09\""),
                fault(TRACK, "[\"rope\"]", "[]"),
                fault(TRACK, "\"role\": \"Mate\",", ""),
                fault(GUIDE, "concepts: [bowline, rope]", "concepts: [bowline, reef]"),
                fault(GUIDE, "minutes: 10", "minutes: soon"),
                fault(GUIDE, "id: tie-a-bowline", "id: bowline"),
                fault(GUIDE, "```check bowline-01", "```check bowline-09"),
                fault(GUIDE, "---\nid", "id"));
    }

    static Stream<Arguments> inExams() {
        return Stream.of(
                fault(EXAM, "\"weight\": 40", "\"weight\": 39"),
                fault(EXAM, "\"weight\": 40", "\"weight\": \"40\""),
                fault(EXAM, "\"weight\": 60", "\"weight\": 0"),
                fault(EXAM, "\"Tides\", \"weight\": 40", "\"Tides\""),
                fault(
                        EXAM,
                        """
                          "domains": [
                            { "title": "Rope and knots", "weight": 60 },
                            { "title": "Tides", "weight": 40 }
                          ],
                        """,
                        ""),
                fault(EXAM, "\"minutes\": 45", "\"from\": \"2026-11-31\""),
                fault(EXAM, "\"sea-01\"", "\"sea-02\""),
                fault(EXAM, "\"SEA\"", "\"sea\""),
                fault(EXAM, "\"current\"", "\"new\""),
                fault(EXAM, "  \"title\": \"Able seaman\",\n", ""),
                fault(EXAM, "\"passMark\": 700", "\"passMark\": 70"),
                fault(EXAM, "\"scored\": 20, ", ""),
                fault(EXAM, "\"2026-11-20\"", "\"2026-11-31\""),
                fault(EXAM, "\"minutes\"", "\"hours\""));
    }

    private static Arguments fault(String file, String old, String by) {
        return Arguments.of(file, old, by);
    }
}
