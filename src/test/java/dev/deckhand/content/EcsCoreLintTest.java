package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Question.Hotspot.Spot;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pack that Deckhand comes with is as good as `pack validate` asks, and has what can be
/// counted of the curriculum's other demands.
class EcsCoreLintTest {
    private static final PackLint.Linted LINTED =
            PackLint.lint(Path.of("content/ecs-core"), List::of);

    private static final Pack PACK = LINTED.read().pack().orElseThrow();

    /// Faults of task definitions that the linter does not report at their lines: mostly because
    /// the definition is allowed, and only what it is for makes it wrong.
    private static final Map<String, Set<String>> NOT_AT_THEIR_LINES =
            Map.of(
                    // The parameter lives in another Region than the task.
                    "env-secrets-09", Set.of("region"),
                    // A start limit on the wrong one of two containers.
                    "find-the-bug-09", Set.of("start"),
                    // A container that ends when its work is done may well be essential.
                    "health-checks-07", Set.of("essential"),
                    // COMPLETE is a condition like SUCCESS; an environment variable may say
                    // anything, and in awsvpc no name of a container.
                    "multi-container-07", Set.of("complete", "name"),
                    // Absent fields are reported at the parts that need them: the list of
                    // containers,
                    // the image and the log configuration.
                    "find-the-bug-01", Set.of("role", "essential"),
                    // Reported at the other end of the contradiction, the container.
                    "resource-limits-08", Set.of("task"),
                    // The host port is judged once the network mode is one that Fargate has.
                    "network-modes-07", Set.of("port"));

    @Test
    void thereIsNothingToRemark() {
        assertThat(LINTED.read().problems()).isEmpty();
        assertThat(LINTED.remarks()).isEmpty();
    }

    static Collection<Question.Hotspot> taskDefinitions() {
        return PACK.questions().stream()
                .filter(Question.Hotspot.class::isInstance)
                .map(Question.Hotspot.class::cast)
                .filter(QuestionLint::isTaskDefinition)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("taskDefinitions")
    void theLinterFindsThePlantedFaults(Question.Hotspot hotspot) {
        List<String> unseen =
                hotspot.spots().stream()
                        .filter(spot ->
                                QuestionLint.lint(hotspot).stream()
                                        .noneMatch(found -> spot.lines().contains(found.line())))
                        .map(Spot::id)
                        .toList();
        assertThat(unseen)
                .containsExactlyInAnyOrderElementsOf(
                        NOT_AT_THEIR_LINES.getOrDefault(hotspot.id(), Set.of()));
    }

    @Test
    void noDecoyIsAFault() {
        for (Question.Hotspot hotspot : taskDefinitions()) {
            for (Spot decoy : hotspot.decoys()) {
                assertThat(QuestionLint.lint(hotspot))
                        .as("%s, decoy %s", hotspot.id(), decoy.id())
                        .noneMatch(found ->
                                found.isError()
                                        && decoy.lines().contains(found.line())
                                        && hotspot.spots().stream()
                                                .noneMatch(
                                                        spot -> QuestionLint.names(spot, found)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAA", "DVA", "SOA", "DOP", "SAP"})
    void eachExamFamilyHasItsQuestions(String family) {
        assertThat(PACK.questions())
                .filteredOn(one ->
                        one.common().exams().stream().anyMatch(tag -> tag.family().equals(family)))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void thirtyNotesShowWhatWordsWouldHaveToDescribe() {
        assertThat(PACK.concepts())
                .filteredOn(one -> NoteLint.isIllustrated(Markdown.parse(one.body())))
                .hasSizeGreaterThanOrEqualTo(30);
    }
}
