package dev.deckhand.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Attempt;
import dev.deckhand.journal.Learner;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.Rating;
import dev.deckhand.memory.Scheduler;
import dev.deckhand.memory.SchedulerOptions;
import dev.deckhand.study.Questions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures worked out by hand. The library has modules identity (concept roles) and networking.
class StatisticsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final DayRule DAYS = new DayRule(4, ZoneOffset.UTC);
    private static final Scheduler SCHEDULER =
            Scheduler.fsrs6(FsrsParameters.DEFAULT, SchedulerOptions.DEFAULT);
    private static final Library LIBRARY = Questions.library();

    private final List<Attempt> attempts = new ArrayList<>();

    @Test
    void retentionCountsOnlyCardsInReviewThatComeBackOnALaterDay() {
        answer("single-1", 30, Rating.EASY); // leaves the steps at once
        answer("single-1", 22, Rating.GOOD); // counts, recalled
        answer("single-1", 22, Rating.GOOD); // same day
        answer("single-1", 2, Rating.AGAIN); // counts, forgotten
        answer("single-1", 1, Rating.GOOD); // relearning
        answer("multiple-1", 3, Rating.GOOD); // still on a step
        answer("multiple-1", 2, Rating.GOOD);
        Retention retention = statistics(Scope.ALL).retention();
        assertThat(retention.all()).isEqualTo(new Share(1, 2));
        assertThat(retention.byModule())
                .singleElement()
                .satisfies(module -> {
                    assertThat(module.recalled()).isEqualTo(new Share(1, 2));
                    assertThat(module.questions()).containsExactly("single-1");
                });
        List<Retention.Period> weeks =
                retention.periods().getOrDefault(Retention.Step.WEEK, List.of());
        assertThat(weeks.stream().map(Retention.Period::start))
                .containsExactly(
                        LocalDate.of(2026, 10, 26),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 16));
        assertThat(weeks.getLast().recalled()).isEqualTo(new Share(0, 1));
        assertThat(weeks.get(1).recalled()).isEqualTo(Share.NONE);
        assertThat(retention.periods().get(Retention.Step.MONTH)).hasSize(2);
    }

    @Test
    void calibrationComparesWhatWasStatedWithWhatWasRight() {
        sure("single-1", 90, true);
        sure("single-1", 90, false);
        sure("multiple-1", 50, true);
        answer("multiple-1", 0, Rating.GOOD); // nothing stated
        Calibration calibration = statistics(Scope.ALL).calibration();
        assertThat(calibration.levels().stream().map(Calibration.Level::percent))
                .containsExactly(50, 90);
        assertThat(calibration.levels().getLast().right()).isEqualTo(new Share(1, 2));
        assertThat(calibration.levels().getLast().gap()).isCloseTo(-0.4, within(1e-12));
        // (0.1² + 0.9² + 0.5²) / 3
        assertThat(calibration.brier().orElseThrow()).isCloseTo(1.07 / 3, within(1e-12));
        assertThat(calibration.stated()).isEqualTo(3);
    }

    @Test
    void confusionsAreWrongOptionsOfSingleChoiceAndStatements() {
        wrong("single-1", "execution");
        wrong("single-1", "execution");
        wrong("single-1", "user");
        wrong("true-false-1", "true");
        wrong("multiple-1", "a b");
        wrong("single-1", "gone");
        List<Confusion> confusions = statistics(Scope.ALL).confusions();
        assertThat(confusions.stream().map(Confusion::taken))
                .containsExactly("execution", "true", "user");
        assertThat(confusions.getFirst().right()).isEqualTo("task");
        assertThat(confusions.getFirst().times()).isEqualTo(new Share(2, 4));
    }

    @Test
    void theHardestAreThoseMostOftenWrongAndNotOnlyOnce() {
        wrong("single-1", "user");
        wrong("single-1", "user");
        wrong("multiple-1", "a");
        wrong("multiple-1", "b");
        answer("multiple-1", 0, Rating.GOOD);
        wrong("true-false-1", "true");
        List<Hard> hardest = statistics(Scope.ALL).hardest();
        assertThat(hardest.stream().map(hard -> hard.question().id()))
                .containsExactly("single-1", "multiple-1");
        assertThat(hardest.getLast().wrong()).isEqualTo(new Share(2, 3));
    }

    @Test
    void aPauseCountsAsAMinute() {
        attempts.add(attempt("single-1", 0, Rating.GOOD, OptionalInt.empty(), true, "", 600_000));
        attempts.add(attempt("single-1", 0, Rating.GOOD, OptionalInt.empty(), true, "", 20_000));
        Statistics statistics = statistics(Scope.ALL);
        assertThat(statistics.effort().millis()).isEqualTo(80_000);
        assertThat(statistics.activity().days())
                .containsExactly(new Activity.Day(TODAY, 2, 80_000, List.of("single-1")));
    }

    @Test
    void oneMissedDayIsForgivenAndTwoEndTheStreak() {
        assertThat(streak(0, 1, 3, 5)).isEqualTo(new Activity.Streak(4, true));
        assertThat(streak(0, 1, 4, 5)).isEqualTo(new Activity.Streak(2, true));
        assertThat(streak(2, 3)).isEqualTo(new Activity.Streak(2, false));
        assertThat(streak(3, 4)).isEqualTo(new Activity.Streak(0, false));
        assertThat(streak()).isEqualTo(new Activity.Streak(0, false));
    }

    @Test
    void theForecastHasEachCardOnceAndTheOverdueApart() {
        answer("single-1", 40, Rating.EASY); // due 8 days later: long ago
        answer("multiple-1", 0, Rating.EASY); // due in 8 days
        Forecast forecast = statistics(Scope.ALL).forecast();
        assertThat(forecast.overdue()).containsExactly("single-1");
        assertThat(forecast.days()).hasSize(30);
        assertThat(forecast.days().get(8).questions()).containsExactly("multiple-1");
        assertThat(forecast.total()).isEqualTo(1);
    }

    @Test
    void cardsAreSortedByStabilityAndDifficulty() {
        answer("single-1", 0, Rating.EASY); // 8.2956 days, difficulty 1
        answer("multiple-1", 0, Rating.AGAIN); // 0.212 days, difficulty 6.4133
        Memories memories = statistics(Scope.ALL).memories();
        assertThat(memories.stability().getFirst().questions()).containsExactly("multiple-1");
        assertThat(memories.stability().get(3).questions()).containsExactly("single-1");
        assertThat(memories.difficulty().get(0).questions()).containsExactly("single-1");
        assertThat(memories.difficulty().get(5).questions()).containsExactly("multiple-1");
        assertThat(memories.medianStability().orElseThrow())
                .isCloseTo((8.2956 + 0.212) / 2, within(1e-3));
    }

    @Test
    void whatWasWrongTheLastTimeIsNotKnown() {
        answer("single-1", 0, Rating.GOOD);
        answer("multiple-1", 0, Rating.AGAIN);
        Mastery.OfConcept roles =
                statistics(Scope.ALL).mastery().concepts().stream()
                        .filter(one -> one.concept().id().equals("roles"))
                        .findFirst()
                        .orElseThrow();
        assertThat(roles.value()).isCloseTo(1.0 / roles.questions().size(), within(1e-9));
    }

    @Test
    void theRangeEndsToday() {
        answer("single-1", 7, Rating.GOOD);
        answer("single-1", 6, Rating.GOOD);
        answer("single-1", 0, Rating.GOOD);
        assertThat(statistics(new Scope(Scope.Range.WEEK, Set.of(), Set.of())).answers())
                .isEqualTo(2);
        assertThat(statistics(Scope.ALL).answers()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void allModulesAreTheSameAsNoFilter(long seed) {
        Library library = new Library(PackReader.readBuiltIn().pack().stream().toList());
        SplittableRandom random = new SplittableRandom(seed);
        List<Attempt> some = randomAttempts(library, random, 400);
        History history = History.of(some, SCHEDULER, DAYS);
        Set<String> modules =
                library.modules().stream().map(Module::id).collect(Collectors.toSet());
        Statistics all = Statistics.of(library, Learner.nobody(), history, NOW, Scope.ALL);
        Scope scope = new Scope(Scope.Range.ALL, modules, Set.of("ecs-core"));
        Statistics filtered = Statistics.of(library, Learner.nobody(), history, NOW, scope);
        assertThat(filtered).usingRecursiveComparison().ignoringFields("scope").isEqualTo(all);
        int parts = 0;
        for (String module : modules) {
            Scope one = new Scope(Scope.Range.ALL, Set.of(module), Set.of());
            parts += Statistics.of(library, Learner.nobody(), history, NOW, one).answers();
        }
        assertThat(parts).isEqualTo(all.answers()).isEqualTo(400);
    }

    static List<Attempt> randomAttempts(Library library, SplittableRandom random, int count) {
        List<Question> questions = library.questions();
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean right = random.nextInt(5) > 0;
            attempts.add(
                    new Attempt(
                            questions.get(random.nextInt(questions.size())).id(),
                            NOW.minus(Duration.ofMinutes((count - i) * 500_000L / count)),
                            right ? Rating.ofGrade(2 + random.nextInt(3)) : Rating.AGAIN,
                            right,
                            random.nextBoolean() ? OptionalInt.of(70) : OptionalInt.empty(),
                            "a",
                            random.nextInt(90_000)));
        }
        return attempts;
    }

    private static Activity.Streak streak(int... daysAgo) {
        Set<LocalDate> learned =
                java.util.Arrays.stream(daysAgo)
                        .mapToObj(TODAY::minusDays)
                        .collect(Collectors.toSet());
        return Activity.Streak.of(learned, TODAY);
    }

    private Statistics statistics(Scope scope) {
        History history = History.of(attempts, SCHEDULER, DAYS);
        return Statistics.of(LIBRARY, Learner.nobody(), history, NOW, scope);
    }

    private void answer(String question, int daysAgo, Rating rating) {
        attempts.add(
                attempt(
                        question,
                        daysAgo,
                        rating,
                        OptionalInt.empty(),
                        rating.recalled(),
                        "",
                        9_000));
    }

    private void sure(String question, int percent, boolean right) {
        Rating rating = right ? Rating.GOOD : Rating.AGAIN;
        attempts.add(attempt(question, 0, rating, OptionalInt.of(percent), right, "", 9_000));
    }

    private void wrong(String question, String choice) {
        attempts.add(attempt(question, 0, Rating.AGAIN, OptionalInt.empty(), false, choice, 9_000));
    }

    private static Attempt attempt(
            String question,
            int daysAgo,
            Rating rating,
            OptionalInt certainty,
            boolean right,
            String choice,
            long millis) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        return new Attempt(question, at, rating, right, certainty, choice, millis);
    }
}
