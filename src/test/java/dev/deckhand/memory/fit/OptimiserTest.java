package dev.deckhand.memory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.LoggedReview;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptimiserTest {
    private static final Optimiser OPTIMISER = new Optimiser(FitOptions.DEFAULT);

    @Test
    void stageOneGivesThePublishedObjectiveAndFindsItsMinimum() {
        double[] recall = {.86666667, .90721649, .73015873, .76315789, .67857143};
        int[] counts = {435, 97, 63, 38, 28};
        List<FirstReviews.Point> points =
                IntStream.range(0, 5)
                        .mapToObj(i -> new FirstReviews.Point(i + 1, recall[i], counts[i]))
                        .toList();
        double stability = 0.7840586;

        assertThat(InitialStability.objective(points, stability, 0.212))
                .isCloseTo(279.9207, within(1e-4));
        assertThat(InitialStability.objective(points, stability, stability))
                .isCloseTo(279.8849, within(1e-4));
        double best = InitialStability.fit(points, 0.212);
        for (double aside : new double[] {0.8, 0.99, 1.01, 1.2}) {
            assertThat(InitialStability.objective(points, best, 0.212))
                    .isLessThan(InitialStability.objective(points, best * aside, 0.212));
        }
    }

    @Test
    void knownParametersAreRecoveredFromTheLogTheyMade() {
        List<LoggedReview> log = SyntheticLog.of(SyntheticLog.LEARNER, 12_000, 1);
        ReviewSet set = ReviewSet.of(log);

        Optimisation outcome = OPTIMISER.run(set, FsrsParameters.DEFAULT);

        assertThat(outcome).isInstanceOf(Optimisation.Improved.class);
        var improved = (Optimisation.Improved) outcome;
        double before = improved.report().before().logLoss();
        double after = improved.report().after().logLoss();
        double truth = Predictions.measure(set, SyntheticLog.LEARNER, true).logLoss();
        assertThat(after).isLessThan(before).isLessThan(truth + 0.0001);
        assertThat(improved.report().after().rmseBins())
                .isLessThan(0.6 * improved.report().before().rmseBins());
        assertThat(improved.report().unseen().fittedBeatsMovingAverage()).isTrue();
        assertThat(outcome.sentence()).contains("not seen", "better").endsWith(".");
    }

    @Test
    void aLearnerLikeTheDefaultKeepsTheDefaultOrGetsSomethingNoWorse() {
        ReviewSet set = ReviewSet.of(SyntheticLog.of(FsrsParameters.DEFAULT, 3_000, 2));

        switch (OPTIMISER.run(set, FsrsParameters.DEFAULT)) {
            case Optimisation.Kept kept ->
                    assertThat(kept.sentence()).startsWith("The parameters in use stay");
            case Optimisation.Improved improved -> {
                assertThat(improved.report().after().logLoss())
                        .isLessThan(improved.report().before().logLoss());
                assertThat(improved.report().unseen().fittedIsBetter()).isTrue();
            }
            case Optimisation.TooFew _, Optimisation.Unusable _, Optimisation.Cancelled _ ->
                    throw new AssertionError("3,000 reviews are enough");
        }
    }

    @Test
    void theTrueParametersAreNeverReplacedByWorseOnes() {
        for (long seed = 10; seed < 12; seed++) {
            ReviewSet set = ReviewSet.of(SyntheticLog.of(SyntheticLog.LEARNER, 1_500, seed));
            if (OPTIMISER.run(set, SyntheticLog.LEARNER)
                    instanceof Optimisation.Improved(var parameters, var report)) {
                assertThat(Predictions.measure(set, parameters, true).logLoss())
                        .isLessThan(Predictions.measure(set, SyntheticLog.LEARNER, true).logLoss());
                assertThat(report.unseen().fittedIsBetter()).isTrue();
            }
        }
    }

    @Test
    void tooFewReviewsAreRefused() {
        ReviewSet set = ReviewSet.of(SyntheticLog.of(SyntheticLog.LEARNER, 500, 3).subList(0, 10));
        assertThat(OPTIMISER.run(set, FsrsParameters.DEFAULT))
                .isInstanceOf(Optimisation.TooFew.class)
                .extracting(Optimisation::sentence)
                .asString()
                .contains("at least 8");
    }

    @Test
    void theSameLogGivesTheSameParameters() {
        List<LoggedReview> log = SyntheticLog.of(SyntheticLog.LEARNER, 2_000, 4);
        assertThat(OPTIMISER.fit(ReviewSet.of(log)))
                .isPresent()
                .isEqualTo(OPTIMISER.fit(ReviewSet.of(log)));
    }

    @Test
    void progressRisesToOne() {
        ReviewSet set = ReviewSet.of(SyntheticLog.of(SyntheticLog.LEARNER, 2_000, 5));
        List<Double> seen = new ArrayList<>();
        OPTIMISER.run(set, FsrsParameters.DEFAULT, () -> false, seen::add);
        assertThat(seen).isSorted().hasSizeGreaterThan(20);
        assertThat(seen.getLast()).isEqualTo(1.0);
    }

    @Test
    void itStopsWhenToldTo() {
        ReviewSet set = ReviewSet.of(SyntheticLog.of(SyntheticLog.LEARNER, 5_000, 6));
        var asked = new AtomicInteger();
        var steps = new AtomicInteger();
        Optimisation outcome =
                OPTIMISER.run(
                        set,
                        FsrsParameters.DEFAULT,
                        () -> asked.incrementAndGet() > 3,
                        _ -> steps.incrementAndGet());
        assertThat(outcome).isInstanceOf(Optimisation.Cancelled.class);
        assertThat(steps.get()).isLessThan(10);
    }

    @Test
    void withoutShortTermMemoryItsParametersStayWhereTheyAre() {
        ReviewSet set = ReviewSet.of(SyntheticLog.of(SyntheticLog.LEARNER, 3_000, 7));
        FsrsParameters fitted = new Optimiser(new FitOptions(false, 1, 42)).fit(set).orElseThrow();
        assertThat(fitted.w(17)).isEqualTo(FsrsParameters.DEFAULT.w(17));
        assertThat(fitted.w(18)).isEqualTo(FsrsParameters.DEFAULT.w(18));
        assertThat(fitted.w(19)).isZero();
    }

    @Test
    void aMissingFirstGradeLiesBetweenItsNeighbours() {
        double[] usual = {0.212, 1.2931, 2.3065, 8.2956};
        for (int missing = 0; missing < 16; missing++) {
            int[] counts = new int[4];
            for (int i = 0; i < 4; i++) {
                counts[i] = (missing >> i & 1) == 1 ? 0 : 50;
            }
            double[] filled = InitialStability.smoothed(new double[] {0.4, 1, 3, 9}, counts, usual);
            assertThat(filled).isSorted();
        }
    }

    @Test
    void ofTwoInTheWrongOrderTheBetterCountedWins() {
        double[] smoothed =
                InitialStability.smoothed(
                        new double[] {2, 1, 3, 9}, new int[] {10, 90, 50, 50}, new double[4]);
        assertThat(smoothed).containsExactly(new double[] {1, 1, 3, 9}, within(1e-12));
    }
}
