package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Ids;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.JournalFile;
import dev.deckhand.journal.Mode;
import dev.deckhand.journal.Opening;
import dev.deckhand.memory.Rating;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewQueueTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Library library = Questions.library();
    private Instant now = MORNING;
    private MemoryOptions options = MemoryOptions.DEFAULT;
    private Optional<Goal> goal = Optional.empty();

    @TempDir Path folder;

    private Journal journal;
    private Recorder recorder;
    private Standings standings;

    @BeforeEach
    void open() {
        journal =
                ((Opening.Opened) new JournalFile(folder, () -> now, ZoneOffset.UTC).open("test"))
                        .journal();
        Ids ids = new Ids(() -> now, new SplittableRandom(3));
        recorder = new Recorder(library, journal, ids::next, () -> now);
        standings =
                new Standings(
                        library, journal, () -> options, () -> goal, () -> now, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Answer answer(String id, boolean right) {
        Question question = library.question(id).orElseThrow();
        Response response =
                switch (question) {
                    case Question.Single single ->
                            Response.Chosen.of(right ? single.answer() : "user");
                    case Question.Multiple _ ->
                            right ? Response.Chosen.of("a", "c") : Response.Chosen.of("b", "d");
                    case Question.TrueFalse _ -> Response.Chosen.of(right ? "false" : "true");
                    case Question.Fill _ ->
                            new Response.Typed(right ? "--force-new-deployment" : "no");
                    case Question.Hotspot _ ->
                            new Response.Marked(new TreeSet<>(right ? Set.of(2, 4) : Set.of(1)));
                    case Question.Open open ->
                            new Response.Written(
                                    "",
                                    new TreeSet<>(
                                            right
                                                    ? open.rubric().stream()
                                                            .map(p -> p.id())
                                                            .toList()
                                                    : List.of("r1", "r2", "r3")));
                    default -> throw new IllegalArgumentException(id);
                };
        return recorder.answer(
                "s",
                Mode.REVIEW,
                Asked.shuffled(question, 1),
                response,
                OptionalInt.empty(),
                20_000);
    }

    private List<String> ids(ReviewQueue queue) {
        return queue.cards().stream().map(card -> card.question().id()).toList();
    }

    @Test
    void aBeginnerMeetsNewCardsInTheOrderOfPrerequisites() {
        ReviewQueue queue = standings.queue();
        assertThat(queue.counts()).isEqualTo(new ReviewQueue.Counts(0, 0, 8, 0));
        assertThat(ids(queue).getFirst()).isEqualTo("single-1");
        assertThat(ids(queue).indexOf("matching-1")).isLessThan(ids(queue).indexOf("hotspot-1"));
        assertThat(queue.minutes()).isGreaterThan(5);
    }

    @Test
    void theDailyLimitCountsWhatWasIntroducedTodayAlready() {
        options = limits(3, 200);
        assertThat(standings.queue().counts().fresh()).isEqualTo(3);
        answer("single-1", true);
        answer("fill-1", true);
        assertThat(standings.queue().counts().fresh()).isEqualTo(1);
        now = MORNING.plus(Duration.ofDays(1));
        assertThat(standings.queue().counts().fresh()).isEqualTo(3);
    }

    @Test
    void aForgottenCardComesBackAfterItsStepAndIsNotWaitedForWhenNothingElseIsLeft() {
        options = limits(1, 200);
        answer("single-1", false);
        ReviewQueue queue = standings.queue();
        assertThat(queue.cards()).isEmpty();
        assertThat(queue.later()).hasSize(1);
        assertThat(queue.next(now).orElseThrow().question().id()).isEqualTo("single-1");
        now = now.plusSeconds(61);
        assertThat(ids(standings.queue())).containsExactly("single-1");
    }

    @Test
    void buriedAndSuspendedCardsAreLeftOutAndComeBack() {
        recorder.bury("single-1", TODAY.plusDays(1));
        UUID suspended = recorder.suspend("fill-1", true);
        assertThat(ids(standings.queue())).doesNotContain("single-1", "fill-1").hasSize(6);
        recorder.undo(suspended);
        assertThat(ids(standings.queue())).contains("fill-1").hasSize(7);
        now = Instant.parse("2026-11-21T03:59:00Z");
        assertThat(ids(standings.queue())).doesNotContain("single-1");
        now = Instant.parse("2026-11-21T04:00:00Z");
        assertThat(ids(standings.queue())).contains("single-1");
    }

    @Test
    void afterAnAnswerAnotherConceptComesFirst() {
        answer("single-1", true);
        String next = ids(standings.queue()).getFirst();
        assertThat(library.question(next).orElseThrow().concept()).isNotEqualTo("roles");
    }

    @Test
    void aPointLeftOutInAnInterviewIsAskedThroughAnotherQuestionFromTheNextDayOn() {
        answer("open-1", false); // rotation was left out
        assertThat(standings.queue().counts().weak()).isZero();
        now = now.plus(Duration.ofDays(1));
        options = limits(0, 200);
        assertThat(standings.queue().counts().weak()).isZero(); // it would be a new card
        options = limits(1, 200);
        ReviewQueue queue = standings.queue();
        assertThat(queue.counts().weak()).isEqualTo(1);
        ReviewQueue.Card card =
                queue.cards().stream()
                        .filter(one -> one.weak().isPresent())
                        .findFirst()
                        .orElseThrow();
        assertThat(card.question().id()).isEqualTo("hotspot-1");
        assertThat(card.weak().orElseThrow().text()).isEqualTo("rotation");
        answer("hotspot-1", true);
        assertThat(standings.queue().counts().weak()).isZero();
    }

    @Test
    void aCardForgottenOftenIsALeech() {
        Answer first = answer("single-1", true);
        recorder.rate(first, Rating.EASY);
        for (int i = 0; i < 8; i++) {
            now = now.plus(Duration.ofDays(60));
            recorder.rate(answer("single-1", true), Rating.AGAIN);
            recorder.rate(answer("single-1", true), Rating.EASY);
        }
        now = now.plus(Duration.ofDays(60));
        ReviewQueue.Card card =
                standings.queue().cards().stream()
                        .filter(one -> one.question().id().equals("single-1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(card.lapses()).isEqualTo(8);
        assertThat(card.leech()).isTrue();
    }

    @Test
    void whenNothingIsDueItSaysWhenSomethingWillBe() {
        options = limits(0, 200);
        assertThat(standings.queue().next()).isEmpty();
        recorder.rate(answer("single-1", true), Rating.EASY);
        ReviewQueue queue = standings.queue();
        assertThat(queue.cards()).isEmpty();
        assertThat(queue.tomorrow().cards()).isZero();
        LocalDate due =
                standings
                        .now()
                        .deck()
                        .card("single-1")
                        .orElseThrow()
                        .dueDate(standings.now().deck().days());
        assertThat(queue.next().orElseThrow().date()).isEqualTo(due);
        assertThat(queue.next().orElseThrow().due()).isEqualTo(1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsKeptAtHandIsWhatTheJournalSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> known = List.of("single-1", "multiple-1", "fill-1", "open-1", "hotspot-1");
        for (int i = 0; i < 60; i++) {
            String id = known.get(random.nextInt(known.size()));
            Answer answer = answer(id, random.nextBoolean());
            switch (random.nextInt(5)) {
                case 0 -> recorder.undo(recorder.undo(answer.event()));
                case 1 -> recorder.undo(answer.event());
                case 2 -> recorder.rate(answer, Rating.ofGrade(1 + random.nextInt(4)));
                case 3 -> recorder.reset(id);
                default -> recorder.bury(id, TODAY.plusDays(random.nextInt(60)));
            }
            now = now.plus(Duration.ofHours(random.nextInt(30)));
            Standing kept = standings.now();
            Standing read =
                    Standing.read(
                            library, journal, options.scheduler(), options.days(ZoneOffset.UTC));
            assertThat(kept.deck().cards()).isEqualTo(read.deck().cards());
            assertThat(kept.learner()).isEqualTo(read.learner());
            assertThat(kept.open()).isEqualTo(read.open());
            for (String one : known) {
                assertThat(kept.deck().introducedOn(one)).isEqualTo(read.deck().introducedOn(one));
            }
        }
    }

    private static MemoryOptions limits(int fresh, int reviews) {
        return MemoryOptions.of(key ->
                Optional.ofNullable(
                        Map.of(
                                        MemoryOptions.NEW_PER_DAY,
                                        Integer.toString(fresh),
                                        MemoryOptions.REVIEWS_PER_DAY,
                                        Integer.toString(reviews))
                                .get(key)));
    }

    private static Goal interviewIn(int days, int minutes, DayOfWeek... off) {
        return new Goal(Optional.empty(), TODAY.plusDays(days), minutes, Set.of(off));
    }

    @Test
    void withAGoalTheQueueIsWhatThePlanHasForToday() {
        goal = Optional.of(interviewIn(10, 5));
        GoalPlan plan = GoalPlan.of(library, standings.now(), now, options, goal.get());
        assertThat(ids(standings.queue()))
                .containsExactlyInAnyOrderElementsOf(plan.plan().days().getFirst())
                .isNotEmpty();
        assertThat(plan.cards()).isEqualTo(8);
        assertThat(plan.plan().plan().onTheDay())
                .isGreaterThanOrEqualTo(plan.plan().nothing().onTheDay());
    }

    @Test
    void whatWasAnsweredTodayIsNotPlannedAgainToday() {
        goal = Optional.of(interviewIn(10, 60));
        String first = ids(standings.queue()).getFirst();
        recorder.rate(answer(first, true), Rating.EASY);
        assertThat(ids(standings.queue())).isNotEmpty().doesNotContain(first);
    }

    @Test
    void aPlanMadeAnewTheSameDayCountsTheMinutesThatAreSpent() {
        goal = Optional.of(interviewIn(30, 5));
        int before = standings.queue().cards().size();
        for (String id : ids(standings.queue())) {
            recorder.rate(answer(id, true), Rating.EASY);
        }
        Standings anew =
                new Standings(
                        library, journal, () -> options, () -> goal, () -> now, ZoneOffset.UTC);
        assertThat(before).isPositive();
        assertThat(anew.queue().cards()).hasSizeLessThan(before);
    }

    @Test
    void nothingIsPlannedForADayOff() {
        goal = Optional.of(interviewIn(10, 60, TODAY.getDayOfWeek()));
        assertThat(standings.queue().cards()).isEmpty();
    }

    @Test
    void onceTheDayIsThereTheUsualScheduleGoesOn() {
        Goal today = interviewIn(0, 20);
        goal = Optional.of(today);
        assertThat(today.isAhead(TODAY)).isFalse();
        assertThat(standings.goal()).isEmpty();
        assertThat(standings.queue().counts()).isEqualTo(new ReviewQueue.Counts(0, 0, 8, 0));
    }

    @Test
    void aGoalIsReadFromSettingsAndRubbishIsNoGoal() {
        Map<String, String> settings = new HashMap<>();
        settings.put(Goal.WHAT, Goal.INTERVIEW);
        settings.put(Goal.DATE, "2026-12-24");
        settings.put(MemoryOptions.MINUTES_PER_DAY, "30");
        settings.put(Goal.DAYS_OFF, "SUNDAY feriado wednesday");
        Function<String, Optional<String>> read = key -> Optional.ofNullable(settings.get(key));
        assertThat(Goal.of(read, library))
                .contains(
                        new Goal(
                                Optional.empty(),
                                LocalDate.of(2026, 12, 24),
                                30,
                                Set.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY)));
        settings.put(Goal.DATE, "soon");
        assertThat(Goal.of(read, library)).isEmpty();
        settings.put(Goal.DATE, "2026-12-24");
        settings.put(Goal.WHAT, "an-exam-that-left");
        assertThat(Goal.of(read, library)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theStandingKeptUpToDateIsTheOneReadAnew(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<UUID> events = new ArrayList<>();
        List<String> cards = List.of("single-1", "fill-1", "multiple-1", "true-false-1");
        for (int i = 0; i < 40; i++) {
            now = now.plusSeconds(random.nextLong(200_000));
            String card = cards.get(random.nextInt(cards.size()));
            switch (random.nextInt(8)) {
                case 0 -> events.add(recorder.reset(card));
                case 1 -> {
                    if (!events.isEmpty()) {
                        recorder.undo(events.removeLast());
                    }
                }
                case 2 -> recorder.rate(answer(card, true), Rating.HARD);
                default -> events.add(answer(card, random.nextBoolean()).event());
            }
            if (random.nextBoolean()) {
                Standing anew =
                        Standing.read(
                                library,
                                journal,
                                options.scheduler(),
                                options.days(ZoneOffset.UTC));
                assertThat(standings.now().deck().cards()).isEqualTo(anew.deck().cards());
                for (String one : cards) {
                    assertThat(standings.now().deck().introducedOn(one))
                            .isEqualTo(anew.deck().introducedOn(one));
                }
            }
        }
    }
}
