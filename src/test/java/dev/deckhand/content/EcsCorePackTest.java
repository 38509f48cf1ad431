package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.deckhand.content.generated.Families;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pack that Deckhand comes with keeps to its schemas, has what the curriculum asks for, and is
/// written as `content/README.md` says.
class EcsCorePackTest {
    private static final ReadPack READ = PackReader.read(Path.of("content/ecs-core"));

    /// How many questions the curriculum asks for, by concept and difficulty.
    private static final Map<String, List<Integer>> TARGETS = table("curriculum-targets.csv");

    /// How many it asks for by module and kind, in the order of `KINDS`.
    private static final Map<String, List<Integer>> KIND_TARGETS = table("curriculum-kinds.csv");

    /// The kinds the curriculum counts; what is asked in the sandbox is generated or a placement.
    private static final List<Set<QuestionType>> KINDS =
            List.of(
                    Set.of(QuestionType.SINGLE),
                    Set.of(QuestionType.MULTIPLE),
                    Set.of(QuestionType.TRUE_FALSE),
                    Set.of(QuestionType.ORDERING),
                    Set.of(QuestionType.MATCHING),
                    Set.of(QuestionType.FILL),
                    Set.of(QuestionType.OPEN),
                    Set.of(QuestionType.HOTSPOT),
                    Set.of(QuestionType.GENERATED, QuestionType.PLACEMENT));

    private static final Set<QuestionType> ALL_KINDS = Set.of(QuestionType.values());

    static Collection<Concept> concepts() {
        return READ.pack().orElseThrow().concepts();
    }

    @Test
    void hasNoProblems() {
        assertThat(READ.problems()).isEmpty();
    }

    @Test
    void eachConceptHasAtLeastTheQuestionsTheCurriculumAsksFor() {
        assertThat(concepts().stream().map(Concept::id))
                .containsExactlyInAnyOrderElementsOf(TARGETS.keySet());
        TARGETS.forEach((concept, wanted) -> {
            List<Integer> counts = counts(concept);
            for (int i = 0; i < wanted.size(); i++) {
                assertThat(counts.get(i))
                        .as("%s: easy, medium, hard are %s of %s", concept, counts, wanted)
                        .isGreaterThanOrEqualTo(wanted.get(i));
            }
        });
    }

    @Test
    void eachModuleHasItsKindsOfQuestions() {
        KIND_TARGETS.forEach((module, targets) -> {
            for (int i = 0; i < KINDS.size(); i++) {
                assertThat(count(module, KINDS.get(i)))
                        .as("%s %s", module, KINDS.get(i))
                        .isBetween(targets.get(i) - 2, targets.get(i) + 2);
            }
        });
    }

    /// Two more here and two more there may not add up to a pack of another make.
    @Test
    void theTotalsOfModulesAndKindsAreWithinFivePercentOfTheirTargets() {
        KIND_TARGETS.forEach(
                (module, targets) -> assertClose(module, count(module, ALL_KINDS), sum(targets)));
        for (int i = 0; i < KINDS.size(); i++) {
            int kind = i;
            assertClose(
                    KINDS.get(kind).toString(),
                    KIND_TARGETS.keySet().stream()
                            .mapToInt(module -> count(module, KINDS.get(kind)))
                            .sum(),
                    KIND_TARGETS.values().stream().mapToInt(targets -> targets.get(kind)).sum());
        }
        assertClose(
                "questions",
                questions().size(),
                KIND_TARGETS.values().stream().mapToInt(EcsCorePackTest::sum).sum());
    }

    private static void assertClose(String what, int count, int target) {
        assertThat(count).as(what).isCloseTo(target, withinPercentage(5));
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static int count(String module, Set<QuestionType> kinds) {
        Set<String> concepts =
                concepts().stream()
                        .filter(concept -> concept.module().equals(module))
                        .map(Concept::id)
                        .collect(Collectors.toSet());
        return (int)
                questions().stream()
                        .filter(one ->
                                concepts.contains(one.concept()) && kinds.contains(one.type()))
                        .count();
    }

    @Test
    void eachFamilyIsAskedAndEachGeneratedQuestionCanBeMade() {
        Set<String> families = new TreeSet<>();
        for (Question question : questions()) {
            if (question instanceof Question.Generated generated) {
                families.add(generated.family());
                assertThat(generated.variant(1).id()).isEqualTo(generated.id());
            }
        }
        assertThat(families).containsExactlyInAnyOrderElementsOf(Families.names());
    }

    @Test
    void eachPlacementHasOneRightAnswerAndAReasonForEach() {
        for (Question question : questions()) {
            if (question instanceof Question.Placement placement) {
                var prediction = placement.prediction();
                assertThat(prediction.right()).as(placement.id()).hasSize(1);
                assertThat(prediction.choices())
                        .as(placement.id())
                        .hasSize(prediction.hosts().size() + 1)
                        .allMatch(choice -> !choice.why().isBlank());
            }
        }
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

    /// A table of the curriculum: a name and numbers in each line, after a line of headings.
    private static Map<String, List<Integer>> table(String file) {
        Map<String, List<Integer>> targets = new TreeMap<>();
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources", file));
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
    void itsExamsHaveTheFiguresThatCouldBeChecked() {
        Pack pack = READ.pack().orElseThrow();
        assertThat(pack.exams().stream().map(Exam::code))
                .containsExactly(
                        "ANS-C01", "CLF-C02", "DOP-C02", "DVA-C02", "DVA-C03", "SAA-C03", "SAP-C02",
                        "SAP-C03", "SCS-C03", "SOA-C03");
        Exam saa = exam(pack, "saa-c03");
        assertThat(saa.domains().stream().map(domain -> domain.weight().orElseThrow()))
                .containsExactly(30, 26, 24, 20);
        assertThat(saa.domains().getFirst().tag()).isEqualTo(new ExamTag("SAA", 1));
        assertThat(saa.passMark()).hasValue(720);
        assertThat(saa.scored()).hasValue(50);
        assertThat(exam(pack, "ans-c01").passMark()).isEmpty();
        for (Exam exam : List.of(exam(pack, "dva-c03"), exam(pack, "sap-c03"))) {
            assertThat(exam.weighed()).isFalse();
            assertThat(exam.passMark()).isEmpty();
            assertThat(exam.scored()).isEmpty();
        }
        assertThat(exam(pack, "dva-c03").domains()).hasSize(4);
        assertThat(exam(pack, "sap-c03").domains()).hasSize(5);
        assertThat(exam(pack, "sap-c02").domains()).isEmpty();
    }

    private static Exam exam(Pack pack, String id) {
        return pack.exams().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theVersionsOfAnExamAreOfferedByWhatCanBeTaken() {
        Library library = new Library(List.of(READ.pack().orElseThrow()));
        assertThat(offered(library, "2026-11-21"))
                .containsSubsequence("DVA-C02", "DVA-C03", "SAP-C03")
                .doesNotContain("SAP-C02");
        assertThat(offered(library, "2026-11-30")).contains("DVA-C02");
        assertThat(offered(library, "2026-12-01")).contains("DVA-C03").doesNotContain("DVA-C02");
        Exam developer = exam(READ.pack().orElseThrow(), "dva-c03");
        assertThat(developer.on(LocalDate.parse("2026-11-30"))).isEqualTo(Exam.Status.PLANNED);
        assertThat(developer.on(LocalDate.parse("2026-12-01"))).isEqualTo(Exam.Status.CURRENT);
        assertThat(library.otherVersions(developer).stream().map(Exam::code))
                .containsExactly("DVA-C02");
    }

    private static List<String> offered(Library library, String day) {
        return library.examsAhead(LocalDate.parse(day)).stream().map(Exam::code).toList();
    }

    @Test
    void thirtyDaysLeadThroughAllConceptsOnceAndLookBackEveryWeek() {
        List<StudyPath.Day> days = path("thirty-days").days();
        assertThat(days).hasSize(30);
        assertThat(days.stream().flatMap(EcsCorePackTest::reads))
                .containsExactlyInAnyOrderElementsOf(concepts().stream().map(Concept::id).toList());
        assertThat(IntStream.rangeClosed(1, 30).filter(day -> days.get(day - 1).checkpoint()))
                .containsExactly(7, 14, 21, 30);
    }

    @Test
    void theFastTrackAndTheInterviewDaysAreDaysOfTheThirty() {
        assertThat(path("ten-days").days()).hasSize(10);
        assertThat(path("thirty-days").days()).containsAll(path("ten-days").days());
        List<StudyPath.Day> interview = path("interview-only").days();
        assertThat(interview).hasSize(12);
        assertThat(interview.getLast().items()).contains(new StudyPath.Item.Aloud(List.of(), 40));
        assertThat(path("thirty-days").days())
                .extracting(StudyPath.Day::title)
                .containsAll(interview.subList(0, 11).stream().map(StudyPath.Day::title).toList());
    }

    @Test
    void thereAreEnoughQuestionsForEachItemOfAPath() {
        for (StudyPath path : READ.pack().orElseThrow().paths()) {
            for (StudyPath.Item item :
                    path.days().stream().flatMap(day -> day.items().stream()).toList()) {
                switch (item) {
                    case StudyPath.Item.Practise practise ->
                            assertThat(asked(practise.concepts(), false))
                                    .as("%s", practise)
                                    .isGreaterThanOrEqualTo(practise.questions());
                    case StudyPath.Item.Test test ->
                            assertThat(asked(test.concepts(), false))
                                    .as("%s", test)
                                    .isGreaterThanOrEqualTo(test.questions());
                    case StudyPath.Item.Aloud aloud ->
                            assertThat(asked(aloud.concepts(), true))
                                    .as("%s", aloud)
                                    .isGreaterThanOrEqualTo(aloud.questions());
                    case StudyPath.Item.Read _,
                            StudyPath.Item.Follow _,
                            StudyPath.Item.Review _,
                            StudyPath.Item.MockExam _,
                            StudyPath.Item.Watch _,
                            StudyPath.Item.TakeLesson _,
                            StudyPath.Item.Solve _,
                            StudyPath.Item.Outside _ -> {}
                }
            }
        }
    }

    @Test
    void eachInterviewTrackHasItsQuestions() {
        assertThat(READ.pack().orElseThrow().tracks())
                .extracting(InterviewTrack::id)
                .containsExactlyInAnyOrder("architect", "devops-engineer", "junior", "sre");
        for (InterviewTrack track : READ.pack().orElseThrow().tracks()) {
            for (InterviewTrack.Topic topic : track.topics()) {
                assertThat(topic.questions()).as(topic.title()).isNotEmpty();
                assertThat(topic.questions())
                        .allMatch(question ->
                                topic.concepts().contains(question.replaceAll("-\\d+$", "")));
            }
        }
    }

    private static StudyPath path(String id) {
        return READ.pack().orElseThrow().paths().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> reads(StudyPath.Day day) {
        return day.items().stream()
                .filter(StudyPath.Item.Read.class::isInstance)
                .map(item -> ((StudyPath.Item.Read) item).concept());
    }

    private static int asked(List<String> concepts, boolean open) {
        return (int)
                questions().stream()
                        .filter(one -> concepts.isEmpty() || concepts.contains(one.concept()))
                        .filter(one -> !open || one.type() == QuestionType.OPEN)
                        .count();
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
