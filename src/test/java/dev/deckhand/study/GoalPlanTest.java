package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.content.Exam;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.JournalFile;
import dev.deckhand.journal.Opening;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans for the exams of the built-in pack.
class GoalPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Library LIBRARY =
            new Library(PackReader.readBuiltIn().pack().stream().toList());

    @TempDir Path folder;

    private static Goal goal(String exam, String date) {
        return new Goal(LIBRARY.exam(exam), LocalDate.parse(date), 30, Set.of());
    }

    private GoalPlan plan(Goal goal) {
        try (Journal journal =
                ((Opening.Opened) new JournalFile(folder, () -> NOW, ZoneOffset.UTC).open("test"))
                        .journal()) {
            MemoryOptions options = MemoryOptions.DEFAULT;
            Standing standing =
                    Standing.read(
                            LIBRARY, journal, options.scheduler(), options.days(ZoneOffset.UTC));
            return GoalPlan.of(LIBRARY, standing, NOW, options, goal);
        }
    }

    /// How many questions count for a domain: each counts once, for the first that it is about.
    private static Map<String, Long> counted(Exam exam) {
        return LIBRARY.questions().stream()
                .flatMap(question ->
                        exam.domains().stream()
                                .map(domain -> domain.tag())
                                .filter(question.common().exams()::contains)
                                .findFirst()
                                .stream())
                .collect(Collectors.groupingBy(Object::toString, Collectors.counting()));
    }

    @Test
    void withoutWeightsEveryQuestionOfTheExamCountsTheSame() {
        Goal goal = goal("sap-c03", "2026-12-05");
        GoalPlan plan = plan(goal);
        Map<String, Long> counted = counted(goal.exam().orElseThrow());
        assertThat(plan.parts().stream().map(GoalPlan.Part::title))
                .startsWith("Design and implement cloud-native architectures")
                .hasSize(5);
        assertThat(plan.cards())
                .isEqualTo(counted.values().stream().mapToLong(Long::longValue).sum());
        double mean =
                plan.plan().plan().byDomain().entrySet().stream()
                                .mapToDouble(part -> part.getValue() * counted.get(part.getKey()))
                                .sum()
                        / plan.cards();
        assertThat(mean).isPositive();
        assertThat(plan.plan().plan().onTheDay()).isCloseTo(mean, within(1e-9));
    }

    @Test
    void withWeightsAPartCountsAsTheBlueprintSays() {
        Goal goal = goal("dva-c02", "2026-11-30");
        GoalPlan plan = plan(goal);
        Map<String, Double> parts = plan.plan().plan().byDomain();
        assertThat(plan.plan().plan().onTheDay())
                .isCloseTo(
                        0.32 * parts.get("DVA:1")
                                + 0.26 * parts.get("DVA:2")
                                + 0.24 * parts.get("DVA:3")
                                + 0.18 * parts.get("DVA:4"),
                        within(1e-9));
    }

    @Test
    void anExamCanBeTakenOnlyBetweenItsFirstAndItsLastDay() {
        assertThat(goal("dva-c02", "2026-11-30").canBeTaken()).isTrue();
        assertThat(goal("dva-c02", "2026-12-01").canBeTaken()).isFalse();
        assertThat(goal("dva-c03", "2026-11-30").canBeTaken()).isFalse();
        assertThat(goal("dva-c03", "2026-12-01").canBeTaken()).isTrue();
        assertThat(goal("sap-c02", "2026-11-22").canBeTaken()).isFalse();
        assertThat(goal("saa-c03", "2027-03-01").canBeTaken()).isTrue();
        assertThat(new Goal(Optional.empty(), LocalDate.EPOCH, 30, Set.of()).canBeTaken()).isTrue();
    }
}
