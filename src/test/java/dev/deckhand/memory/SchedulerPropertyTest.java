package dev.deckhand.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every parameter list, every setting and every history.
class SchedulerPropertyTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static FsrsParameters parameters(SplittableRandom random) {
        double[] w = new double[FsrsParameters.COUNT];
        for (int i = 0; i < w.length; i++) {
            double low = FsrsParameters.lower(i);
            double high = Math.min(FsrsParameters.upper(i), 3 * FsrsParameters.DEFAULT.w(i) + 0.1);
            w[i] = low + random.nextDouble() * (high - low);
        }
        return FsrsParameters.of(w);
    }

    private static SchedulerOptions options(SplittableRandom random) {
        List<Duration> steps = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            steps.add(Duration.ofMinutes(1 + random.nextInt(600)));
        }
        return new SchedulerOptions(
                0.70 + 0.29 * random.nextDouble(),
                1 + random.nextInt(random.nextBoolean() ? 30 : 36_500),
                random.nextInt(4) > 0,
                steps,
                steps.subList(0, steps.size() / 2),
                random.nextBoolean());
    }

    private static int elapsed(SplittableRandom random, CardState card) {
        int planned = card instanceof CardState.Review review ? review.scheduledDays() : 1;
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> planned;
            case 2 -> random.nextInt(planned + 1);
            default -> planned + random.nextInt(2 * planned + 3);
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void buttonsAreInOrderInsideTheCapAndFinite(long seed) {
        var random = new SplittableRandom(seed);
        SchedulerOptions options = options(random);
        Scheduler scheduler = Scheduler.fsrs6(parameters(random), options);
        CardState card = new CardState.New();
        for (int i = 0; i < 60; i++) {
            int elapsed = elapsed(random, card);
            Choices choices = scheduler.choices(card, elapsed, seed);

            for (Choice choice : choices.inOrder()) {
                Memory memory = choice.next().known().orElseThrow();
                assertThat(memory.stability()).isBetween(0.001, 36_500.0);
                assertThat(memory.difficulty()).isBetween(1.0, 10.0);
                assertThat(choice.next().reps()).isEqualTo(i + 1);
                if (choice.delay() instanceof Delay.Days(var days)) {
                    assertThat(days).isBetween(1, options.maximumInterval());
                }
            }
            if (card instanceof CardState.Review || !options.shortTerm()) {
                assertOrdered(choices, options.maximumInterval());
            }
            assertThat(choices.recall().orElse(1)).isBetween(0.0, 1.0);
            Rating rating = Rating.ofGrade(1 + random.nextInt(4));
            assertThat(scheduler.answer(card, rating, elapsed, seed)).isEqualTo(choices.of(rating));
            card = choices.of(rating).next();
        }
    }

    private static void assertOrdered(Choices choices, int maximum) {
        List<Long> seconds =
                choices.inOrder().stream().map(choice -> choice.delay().seconds()).toList();
        assertThat(seconds).isSorted();
        for (int i = 2; i < 4; i++) {
            boolean capped = seconds.get(i) == maximum * 86_400L;
            assertThat(capped || seconds.get(i) > seconds.get(i - 1)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recallingNeverShrinksStabilityAndForgettingNeverRaisesIt(long seed) {
        var random = new SplittableRandom(seed);
        FsrsParameters parameters = parameters(random);
        for (int i = 0; i < 100; i++) {
            var model = new Fsrs6(parameters, i % 2 == 0);
            var memory =
                    new Memory(Math.exp(random.nextDouble() * 15 - 6), 1 + 9 * random.nextDouble());
            int elapsed = random.nextInt(400) * random.nextInt(2);
            double again = model.after(memory, Rating.AGAIN, elapsed).stability();
            double hard = model.after(memory, Rating.HARD, elapsed).stability();
            double good = model.after(memory, Rating.GOOD, elapsed).stability();
            double easy = model.after(memory, Rating.EASY, elapsed).stability();
            assertThat(hard).isGreaterThanOrEqualTo(memory.stability());
            assertThat(good).isGreaterThanOrEqualTo(hard);
            assertThat(easy).isGreaterThanOrEqualTo(good);
            assertThat(again).isLessThanOrEqualTo(hard);
            if (elapsed > 0) {
                assertThat(again).isLessThanOrEqualTo(memory.stability());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recallFallsWithTimeAndIsNinetyPercentAfterTheStability(long seed) {
        var random = new SplittableRandom(seed);
        var model = new Fsrs6(parameters(random), true);
        var memory = new Memory(Math.exp(random.nextDouble() * 10 - 3), 5);
        assertThat(model.retrievability(memory, 0)).isEqualTo(1);
        assertThat(model.retrievability(memory, memory.stability())).isCloseTo(0.9, within(1e-12));
        double before = 1;
        for (int day = 1; day < 100; day++) {
            double recall = model.retrievability(memory, day);
            assertThat(recall).isLessThan(before).isPositive();
            before = recall;
        }
        for (double retention : new double[] {0.7, 0.8, 0.9, 0.97, 0.99}) {
            double interval = model.intervals(retention).applyAsDouble(memory);
            assertThat(model.retrievability(memory, interval)).isCloseTo(retention, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void foldingALogReviewByReviewGivesWhatReplayGives(long seed) {
        var random = new SplittableRandom(seed);
        Scheduler scheduler = Scheduler.fsrs6(parameters(random), options(random));
        List<LoggedReview> log = new ArrayList<>();
        Map<String, Scheduled> folded = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            String card = "c" + random.nextInt(12);
            Optional<Scheduled> before = Optional.ofNullable(folded.get(card));
            int elapsed = before.map(known -> elapsed(random, known.state())).orElse(0);
            log.add(
                    new LoggedReview(
                            card,
                            Instant.ofEpochSecond(i * 1_000L),
                            Rating.ofGrade(1 + random.nextInt(4)),
                            elapsed));
            folded.put(card, Replay.after(scheduler, before, log.getLast()));
        }
        assertThat(Replay.of(scheduler, log)).isEqualTo(folded);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fuzzStaysInItsRangeNeverShrinksAndReplays(long seed) {
        var random = new SplittableRandom(seed);
        SchedulerOptions plain = SchedulerOptions.DEFAULT;
        Scheduler exact = Scheduler.fsrs6(FsrsParameters.DEFAULT, plain);
        Scheduler fuzzy = Scheduler.fsrs6(FsrsParameters.DEFAULT, plain.withFuzz(true));
        for (int i = 0; i < 50; i++) {
            var card =
                    new CardState.Review(
                            new Memory(3 + random.nextDouble() * 300, 5),
                            1 + random.nextInt(200),
                            5,
                            0);
            int elapsed = card.scheduledDays();
            int days = days(exact.answer(card, Rating.GOOD, elapsed, 0));
            int moved = days(fuzzy.answer(card, Rating.GOOD, elapsed, seed + i));
            FuzzRange range = FuzzRange.around(days, elapsed, card.scheduledDays(), 36_500);
            assertThat(moved).isBetween(range.first(), range.last() + 1);
            if (days > card.scheduledDays()) {
                assertThat(moved).isGreaterThan(card.scheduledDays());
            }
            assertThat(days(fuzzy.answer(card, Rating.GOOD, elapsed, seed + i))).isEqualTo(moved);
        }
    }

    private static int days(Choice choice) {
        return choice.delay() instanceof Delay.Days(var days) ? days : 0;
    }

    @Test
    void fuzzRangesAreThoseOfTheReference() {
        assertThat(FuzzRange.around(3, 0, 0, 36_500)).isEqualTo(new FuzzRange(2, 4));
        assertThat(FuzzRange.around(7, 0, 0, 36_500)).isEqualTo(new FuzzRange(5, 9));
        assertThat(FuzzRange.around(15, 0, 0, 36_500)).isEqualTo(new FuzzRange(13, 17));
        assertThat(FuzzRange.around(90, 0, 0, 36_500)).isEqualTo(new FuzzRange(84, 96));
        assertThat(FuzzRange.around(2, 0, 0, 36_500)).isEqualTo(new FuzzRange(2, 2));
        assertThat(FuzzRange.around(90, 88, 40, 36_500)).isEqualTo(new FuzzRange(89, 96));
        assertThat(FuzzRange.around(90, 40, 92, 36_500)).isEqualTo(new FuzzRange(92, 96));
        assertThat(FuzzRange.around(90, 0, 0, 91)).isEqualTo(new FuzzRange(84, 91));
    }

    @Test
    void withoutStepsNewCardsGoStraightToReviewAndLapsesStayThere() {
        Scheduler scheduler =
                Scheduler.fsrs6(
                        FsrsParameters.DEFAULT,
                        SchedulerOptions.DEFAULT.withSteps(List.of(), List.of()));
        Choices first = scheduler.choices(new CardState.New(), 0, 0);
        assertThat(first.inOrder())
                .extracting(choice -> choice.delay().seconds() / 86_400)
                .containsExactly(1L, 1L, 2L, 8L);
        Choice lapse = scheduler.answer(first.easy().next(), Rating.AGAIN, 8, 0);
        assertThat(lapse.next()).isInstanceOf(CardState.Review.class);
        assertThat(lapse.next().lapses()).isEqualTo(1);
    }

    @Test
    void failingOnARelearningStepIsNoNewLapseAndHardRepeatsALaterStep() {
        Scheduler scheduler =
                Scheduler.fsrs6(
                        FsrsParameters.DEFAULT,
                        SchedulerOptions.DEFAULT.withSteps(
                                List.of(Duration.ofMinutes(5)),
                                List.of(Duration.ofMinutes(10), Duration.ofMinutes(40))));
        CardState card = new CardState.Review(new Memory(20, 5), 20, 4, 2);
        card = scheduler.answer(card, Rating.AGAIN, 20, 0).next();
        card = scheduler.answer(card, Rating.AGAIN, 0, 0).next();
        assertThat(card.lapses()).isEqualTo(3);
        card = scheduler.answer(card, Rating.GOOD, 0, 0).next();
        Choice hard = scheduler.answer(card, Rating.HARD, 0, 0);
        assertThat(hard.delay()).isEqualTo(new Delay.Step(Duration.ofMinutes(40)));
        assertThat(hard.next().stepIndex()).isEqualTo(1);
        assertThat(scheduler.answer(card, Rating.GOOD, 0, 0).next())
                .isInstanceOf(CardState.Review.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 22, 0})
    void parameterListsOfAnotherLengthAreRefused(int length) {
        assertThatThrownBy(() -> FsrsParameters.of(new double[length]))
                .hasMessage(length + " parameters given, FSRS-6 has 21");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1, 0.9})
    void parametersOutsideTheirBoundsAreRefused(double value) {
        double[] w = FsrsParameters.DEFAULT.toArray();
        w[20] = value;
        assertThatThrownBy(() -> FsrsParameters.of(w)).hasMessageContaining("w20 = " + value);
    }

    @Test
    void olderParametersAreTakenOver() {
        FsrsParameters four =
                FsrsParameters.migrated(
                        0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474,
                        0.1367, 1.0461, 2.1072, 0.0793, 0.3246, 1.587, 0.2272, 2.8755);
        assertThat(four.w(4)).isCloseTo(5.1618 + 2 * 1.2298, within(1e-12));
        assertThat(four.w(5)).isCloseTo(Math.log(3 * 1.2298 + 1) / 3, within(1e-12));
        assertThat(four.w(6)).isCloseTo(1.3975, within(1e-12));
        assertThat(four.w(20)).isEqualTo(0.5);
        assertThat(four.w(19)).isZero();
    }

    @Test
    void anSm2CardKeepsItsIntervalAndGrowsByItsEase() {
        Fsrs6 model = Fsrs6.standard();
        Memory memory = model.fromSm2(30, 2.5, 0.9);
        assertThat(memory.stability()).isCloseTo(30, within(1e-9));
        double grown = model.after(memory, Rating.GOOD, 30).stability();
        assertThat(grown / 30).isCloseTo(2.5, within(1e-6));
    }
}
