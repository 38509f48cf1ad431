package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Difficulty;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.content.QuestionType;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.Mode;
import dev.deckhand.memory.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PracticeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Library library = Questions.library();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedGivesTheSameSession(long seed) {
        Practice.Request request = all(5, seed);
        assertThat(Practice.select(library, Learner.nobody(), TODAY, request))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isEqualTo(Practice.select(library, Learner.nobody(), TODAY, request));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOrderingNeverStartsInTheRightOrder(long seed) {
        Asked asked = Asked.shuffled(Questions.ordering(), seed);
        assertThat(asked.shown())
                .containsExactlyInAnyOrder("pull", "create", "start", "check", "stop")
                .isNotEqualTo(List.of("pull", "create", "start", "check", "stop"));
    }

    @Test
    void theRightOptionStandsAtEveryPlaceAboutAsOften() {
        int[] places = new int[4];
        for (long seed = 0; seed < 4000; seed++) {
            places[Asked.shuffled(Questions.single(), seed).shown().indexOf("task")]++;
        }
        assertThat(places).hasSize(4);
        assertThat(Arrays.stream(places).boxed()).allMatch(count -> count > 850 && count < 1150);
    }

    @Test
    void equalRightSidesOfAMatchingQuestionAreShownOnce() {
        assertThat(Asked.shuffled(Questions.matching(), 1).shown())
                .containsExactlyInAnyOrder("p1", "p2", "x1");
    }

    @Test
    void modulesConceptsKindsAndDifficultyNarrowTheChoice() {
        assertThat(
                        ids(
                                request(
                                        Set.of("identity"),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        Practice.Which.ALL)))
                .containsExactly("single-1", "multiple-1", "true-false-1");
        assertThat(
                        ids(
                                request(
                                        Set.of("identity"),
                                        Set.of("sizes"),
                                        Set.of(),
                                        Set.of(),
                                        Practice.Which.ALL)))
                .containsExactly("single-1", "multiple-1", "true-false-1", "hotspot-1", "open-1");
        assertThat(
                        ids(
                                request(
                                        Set.of(),
                                        Set.of(),
                                        Set.of(QuestionType.FILL),
                                        Set.of(),
                                        Practice.Which.ALL)))
                .containsExactly("fill-1");
        assertThat(
                        ids(
                                request(
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(Difficulty.EASY),
                                        Practice.Which.ALL)))
                .containsExactly("single-1", "true-false-1");
    }

    @Test
    void unseenMissedAndFlaggedFollowTheJournal() {
        Learner learner =
                Learner.of(
                        List.of(
                                answered(1, "single-1", 1),
                                answered(2, "multiple-1", 0),
                                new Event.Flagged(id(3), Instant.EPOCH, "open-1", true)));
        assertThat(ids(learner, Practice.Which.UNSEEN))
                .doesNotContain("single-1", "multiple-1")
                .hasSize(6);
        assertThat(ids(learner, Practice.Which.MISSED)).containsExactly("multiple-1");
        assertThat(ids(learner, Practice.Which.FLAGGED)).containsExactly("open-1");
    }

    @Test
    void suspendedQuestionsAreNeverAskedAndBuriedOnesNotBeforeTheirDay() {
        Learner learner =
                Learner.of(
                        List.of(
                                new Event.Suspended(id(1), Instant.EPOCH, "single-1", true),
                                new Event.Buried(id(2), Instant.EPOCH, "fill-1", TODAY.plusDays(1)),
                                new Event.Buried(id(3), Instant.EPOCH, "open-1", TODAY)));
        assertThat(ids(learner, Practice.Which.ALL))
                .doesNotContain("single-1", "fill-1")
                .contains("open-1");
    }

    @Test
    void theSummaryNamesWhatWasMissedAndWhatToReadFirst() {
        Answer right = answer(Questions.single(), Response.Chosen.of("task"));
        Answer partly = answer(Questions.multiple(), Response.Chosen.of("a"));
        Answer wrong = answer(Questions.fill(), new Response.Typed("no idea"));
        Answer wrongToo =
                answer(
                        Questions.ordering(),
                        new Response.Ordered(List.of("stop", "check", "start", "create", "pull")));
        Summary summary = Summary.of(library, 6, List.of(right, partly, wrong, wrongToo));
        assertThat(summary.right()).isEqualTo(1);
        assertThat(summary.answered()).isEqualTo(4);
        assertThat(summary.points()).isEqualTo(1.5);
        assertThat(summary.missed()).containsExactly(partly, wrong, wrongToo);
        assertThat(summary.read()).extracting("id").containsExactly("modes", "roles");
        assertThat(summary.byConcept()).hasSize(2);
    }

    @Test
    void theNextConceptIsOneWhosePrerequisitesWereRead() {
        assertThat(Progress.next(library, Learner.nobody()))
                .hasValueSatisfying(c -> assertThat(c.id()).isEqualTo("roles"));
        Learner learner = Learner.of(List.of(new Event.NoteRead(id(1), Instant.EPOCH, "roles")));
        assertThat(Progress.next(library, learner))
                .hasValueSatisfying(c -> assertThat(c.id()).isEqualTo("modes"));
    }

    private static Answer answer(Question question, Response response) {
        return new Answer(
                Asked.shuffled(question, 1),
                response,
                Grading.grade(question, response),
                OptionalInt.empty(),
                1000,
                Rating.GOOD,
                id(9));
    }

    private List<String> ids(Practice.Request request) {
        return Practice.candidates(library, Learner.nobody(), TODAY, request).stream()
                .map(Question::id)
                .toList();
    }

    private List<String> ids(Learner learner, Practice.Which which) {
        return Practice.candidates(
                        library,
                        learner,
                        TODAY,
                        request(Set.of(), Set.of(), Set.of(), Set.of(), which))
                .stream()
                .map(Question::id)
                .toList();
    }

    private static Practice.Request all(int count, long seed) {
        return new Practice.Request(
                Set.of(), Set.of(), Set.of(), Set.of(), Practice.Which.ALL, count, seed);
    }

    private static Practice.Request request(
            Set<String> modules,
            Set<String> concepts,
            Set<QuestionType> types,
            Set<Difficulty> difficulties,
            Practice.Which which) {
        return new Practice.Request(modules, concepts, types, difficulties, which, 20, 1);
    }

    private static Event answered(int index, String question, int points) {
        return new Event.Answered(
                id(index),
                Instant.EPOCH,
                question,
                "s",
                Mode.PRACTICE,
                "sample",
                "1.2.3",
                "",
                points,
                1,
                OptionalInt.empty(),
                1,
                Rating.GOOD,
                OptionalLong.empty());
    }

    private static UUID id(int index) {
        return new UUID(0x7000L, index);
    }
}
