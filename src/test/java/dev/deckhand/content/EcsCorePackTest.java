package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pack that Deckhand comes with keeps to its schemas, has what the curriculum asks for, and is
/// written as `content/README.md` says.
class EcsCorePackTest {
    private static final ReadPack READ = PackReader.read(Path.of("content/ecs-core"));

    /// How many questions the curriculum asks for, by concept and difficulty.
    private static final Map<String, List<Integer>> TARGETS = targets();

    static Collection<Concept> concepts() {
        return READ.pack().orElseThrow().concepts();
    }

    @Test
    void hasNoProblems() {
        assertThat(READ.problems()).isEmpty();
    }

    @Test
    void eachConceptHasTheQuestionsTheCurriculumAsksFor() {
        Map<String, List<Integer>> counts = new TreeMap<>();
        concepts().forEach(concept -> counts.put(concept.id(), counts(concept.id())));
        assertThat(counts).isEqualTo(TARGETS);
    }

    private static List<Integer> counts(String concept) {
        return Arrays.stream(Difficulty.values())
                .map(difficulty ->
                        (int)
                                questions().stream()
                                        .filter(one -> one.concept().equals(concept))
                                        .filter(one -> one.common().difficulty() == difficulty)
                                        .count())
                .toList();
    }

    private static Map<String, List<Integer>> targets() {
        Map<String, List<Integer>> targets = new TreeMap<>();
        try {
            List<String> lines =
                    Files.readAllLines(Path.of("src/test/resources/curriculum-targets.csv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                targets.put(
                        cells[0],
                        Arrays.stream(cells, 1, cells.length).map(Integer::valueOf).toList());
            }
            return targets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsExamsAreThoseWhoseWeightsAreKnown() {
        Pack pack = READ.pack().orElseThrow();
        assertThat(pack.exams().stream().map(Exam::code))
                .containsExactly(
                        "ANS-C01", "CLF-C02", "DOP-C02", "DVA-C02", "SAA-C03", "SCS-C03",
                        "SOA-C03");
        Exam saa = pack.exams().get(4);
        assertThat(saa.domains().stream().map(Exam.Domain::weight)).containsExactly(30, 26, 24, 20);
        assertThat(saa.domains().getFirst().tag()).isEqualTo(new ExamTag("SAA", 1));
        assertThat(saa.passMark()).hasValue(720);
        assertThat(saa.scored()).hasValue(50);
        assertThat(pack.exams().getFirst().passMark()).isEmpty();
    }

    @Test
    void theBuiltInPackIsTheSame() {
        Pack builtIn = PackReader.readBuiltIn().pack().orElseThrow();
        assertThat(builtIn.info()).isEqualTo(READ.pack().orElseThrow().info());
        assertThat(builtIn.concepts()).isEqualTo(READ.pack().orElseThrow().concepts());
        assertThat(builtIn.questions()).isEqualTo(READ.pack().orElseThrow().questions());
        assertThat(builtIn.exams()).isEqualTo(READ.pack().orElseThrow().exams());
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void aNoteChecksWithQuestionsOfItsOwn(Concept concept) {
        Set<String> checks =
                NoteLint.blocks(Markdown.parse(concept.body())).stream()
                        .filter(Check.class::isInstance)
                        .map(node -> ((Check) node).questionId())
                        .collect(Collectors.toSet());
        assertThat(checks).allMatch(id -> id.startsWith(concept.id() + "-"));
    }

    private static List<Question> questions() {
        return READ.pack().orElseThrow().questions();
    }
}
