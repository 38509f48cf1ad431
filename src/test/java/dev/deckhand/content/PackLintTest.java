package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Remark.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `pack validate` says of packs that are sound and could be better.
class PackLintTest {
    private static final String ROPE = "concepts/rope.md";
    private static final String BASICS = "questions/basics.json";

    @TempDir Path folder;

    private List<Remark> remarks(TestPack pack) {
        PackLint.Linted linted = PackLint.lint(pack.folder(), List::of);
        assertThat(linted.read().problems()).isEmpty();
        return linted.remarks();
    }

    /// One replacement in a question, and the rule it breaks.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    It is lighter than water. | Right.                        | WHY_EMPTY
                    It is much heavier than water. | It is heavier than water. | WHY_TWICE
                    Think of density.         | Both of the above.            | POINTS_AT_PLACE
                    Think of density.         | See option B.                 | POINTS_AT_PLACE
                    Think of density.         | Cloudwatch shows it.          | AWS_NAME
                    Think of density.         | Amazon Fargate shows it.      | AWS_NAME
                    Think of density.         | It is USD 0.04 a metre.       | PRICE_UNMARKED
                    Polypropylene             | Polypropylene, which is lighter than the water of any sea | KEY_TELLS
                    Which rope floats?        | Constitutional considerations notwithstanding, governmental organisations characteristically standardise infrastructure. | STEM_HARD_TO_READ
                    Which rope floats?        | A rope is cut and tied and laid and wet and dried and cut and tied and laid and wet and dried and cut and tied and laid and wet and dried and cut and tied and laid and wet and dried and cut and tied and laid and dried. | STEM_HARD_TO_READ
                    """)
    void aQuestionThatCouldBeBetterIsNamedWithItsPlace(String old, String by, Rule rule) {
        List<Remark> remarks = remarks(TestPack.in(folder).replace(BASICS, old, by));

        assertThat(remarks)
                .filteredOn(one -> one.rule() == rule && one.at().what().contains("rope-01"))
                .singleElement()
                .extracting(one -> one.at().place())
                .isEqualTo("questions/basics.json:6:13");
    }

    @Test
    void theSoundPackBreaksNoneOfTheseRules() {
        assertThat(remarks(TestPack.in(folder)).stream().map(Remark::rule))
                .doesNotContain(
                        Rule.POINTS_AT_PLACE,
                        Rule.AWS_NAME,
                        Rule.KEY_TELLS,
                        Rule.STEM_HARD_TO_READ,
                        Rule.STEM_TWICE);
    }

    @Test
    void aNoteIsNeitherTooShortNorTooLong() {
        assertThat(lengthRemarks(399)).hasSize(1);
        assertThat(lengthRemarks(400)).isEmpty();
        assertThat(lengthRemarks(1200)).isEmpty();
        assertThat(lengthRemarks(1201)).hasSize(1);
    }

    private List<Remark> lengthRemarks(int words) {
        String front = TestPack.in(folder.resolve("n" + words)).text(ROPE).split("\n\n", 2)[0];
        String body =
                "word ".repeat(words).strip()
                        + "\n\n![](media/rope.png)\n\n```text\ncode is no word\n```\n";
        return remarks(TestPack.in(folder.resolve("p" + words)).write(ROPE, front + "\n\n" + body))
                .stream()
                .filter(one -> one.rule() == Rule.NOTE_LENGTH)
                .filter(one -> one.at().file().equals(ROPE))
                .toList();
    }

    @Test
    void missingCallOutsWideCodeAndFewQuestionsAreHints() {
        TestPack pack =
                TestPack.in(folder).replace(ROPE, "over, under, over", "over, under, ".repeat(7));
        assertThat(
                        remarks(pack).stream()
                                .filter(one -> one.at().file().equals(ROPE))
                                .map(one -> one.rule() + " " + one.at().what()))
                .contains(
                        "NOTE_CALL_OUTS The note rope has no exam and no interview call-out",
                        "NOTE_WIDTH The note rope has a line of code of 91 characters");
        assertThat(rules(folder.resolve("few"), "")).doesNotContain(Rule.FEW_QUESTIONS);
        TestPack few = TestPack.in(folder.resolve("fewer"));
        few.write(
                BASICS,
                few.text(BASICS)
                        .replaceAll(
                                "(?s),\\s*\\{ *\n *\"id\": \"rope-04\".*?\\n    }(?=\n  ])", ""));
        assertThat(remarks(few))
                .anyMatch(one ->
                        one.toString()
                                .equals(
                                        "concepts/rope.md:2:5: hint: The concept rope has 3 questions. Ask for it in 4 ways at least. [few-questions]"));
    }

    @Test
    void twoStemsThatSayTheSameAreFoundAcrossFiles() {
        TestPack pack =
                TestPack.in(folder)
                        .replace(BASICS, "Which ropes sink?", "Which one floats, of these ropes?")
                        .replace(BASICS, "Which rope floats?", "Of these ropes, which one floats?");
        assertThat(remarks(pack))
                .filteredOn(one -> one.rule() == Rule.STEM_TWICE)
                .singleElement()
                .extracting(one -> one.at().what())
                .isEqualTo("The question rope-02 says nearly what rope-01 says");
    }

    @Test
    void aFaultOfATaskDefinitionThatIsNotMarkedIsFound() {
        String hotspot =
                """
                { "id": "rope-05", "concept": "rope", "type": "hotspot", "difficulty": "easy",
                  "stem": "Mark the fault.",
                  "document": { "language": "json", "lines": [
                    "{ \\"family\\": \\"x\\", \\"containerDefinitions\\": [",
                    "  { \\"name\\": \\"a\\", \\"image\\": \\"i:1\\",",
                    "    \\"memory\\": 64, \\"portMappings\\": [",
                    "      { \\"containerPort\\": 80, \\"hostPort\\": 22 } ] } ] }" ] },
                  "spots": [ { "id": "s", "lines": [%d], "why": "SSH listens there.", "fix": "Take another one." } ],
                  "explanation": "The host port 22 is reserved.",
                  "sources": [ { "title": "The rope book" } ], "exams": [], "asOf": "2026-11-20" },
                """;
        assertThat(rules(folder.resolve("wrong"), hotspot.formatted(2)))
                .contains(Rule.FAULT_UNMARKED);
        assertThat(rules(folder.resolve("right"), hotspot.formatted(4)))
                .doesNotContain(Rule.FAULT_UNMARKED);
    }

    @Test
    void rightOptionsThatAreLongestOrStandAtOnePlaceAreFound() {
        List<Rule> rules = rules(folder.resolve("a"), singles("long enough to be seen", "short"));
        assertThat(rules).contains(Rule.KEY_LONGEST, Rule.KEY_PLACES);
        assertThat(rules(folder.resolve("b"), singles("short", "long enough to be seen")))
                .contains(Rule.KEY_PLACES)
                .doesNotContain(Rule.KEY_LONGEST);
    }

    private static String singles(String right, String wrong) {
        return IntStream.range(10, 60)
                .mapToObj(i ->
                        String.format(
                                Locale.ROOT,
                                """
                                { "id": "rope-%1$d", "concept": "rope", "type": "single", "difficulty": "easy",
                                  "stem": "Number %1$d?", "explanation": "So it is.",
                                  "options": [
                                    { "id": "a", "text": "%2$s", "why": "This is right here." },
                                    { "id": "b", "text": "%3$s b", "why": "This is wrong here." },
                                    { "id": "c", "text": "%3$s c", "why": "This is wrong there." } ],
                                  "answer": "a",
                                  "sources": [ { "title": "The rope book" } ], "exams": [], "asOf": "2026-11-20" },
                                """,
                                i,
                                right,
                                wrong))
                .collect(Collectors.joining());
    }

    private List<Rule> rules(Path copy, String questions) {
        TestPack pack =
                TestPack.in(copy)
                        .replace(BASICS, "\"questions\": [", "\"questions\": [" + questions);
        return remarks(pack).stream().map(Remark::rule).toList();
    }
}
