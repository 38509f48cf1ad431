package dev.deckhand.memory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.memory.FsrsParameters;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void aSmallCaseDoneByHand() {
        Metrics metrics =
                Metrics.of(
                        new double[] {0.9, 0.8, 0.6, 0.6},
                        new boolean[] {true, false, true, false},
                        new int[] {1, 1, 2, 2});
        assertThat(metrics.logLoss())
                .isCloseTo(
                        -(Math.log(0.9) + Math.log(0.2) + Math.log(0.6) + Math.log(0.4)) / 4,
                        within(1e-12));
        // Bin 1: 0.85 against 0.5; bin 2: 0.6 against 0.5; two reviews each.
        assertThat(metrics.rmseBins())
                .isCloseTo(Math.sqrt((0.35 * 0.35 + 0.1 * 0.1) / 2), within(1e-12));
        // Pairs: 0.9>0.8, 0.9>0.6, 0.6<0.8, 0.6=0.6.
        assertThat(metrics.auc()).isCloseTo(2.5 / 4, within(1e-12));
        assertThat(metrics.brier()).isCloseTo((0.01 + 0.64 + 0.16 + 0.36) / 4, within(1e-12));
    }

    @Test
    void binsAreByDaysReviewsAndLapses() {
        assertThat(Metrics.bin(1, 1, 0)).isEqualTo(Metrics.bin(3, 1, 0));
        assertThat(Metrics.bin(1, 1, 0)).isNotEqualTo(Metrics.bin(4, 1, 0));
        assertThat(Metrics.bin(1, 1, 0)).isNotEqualTo(Metrics.bin(1, 1, 1));
        assertThat(Metrics.bin(1, 1, 0)).isNotEqualTo(Metrics.bin(1, 3, 0));
    }

    @Test
    void nothingToMeasureIsNoError() {
        assertThat(Metrics.of(new double[0], new boolean[0], new int[0]).count()).isZero();
    }

    @Test
    void theMovingAverageGoesToTheShareThatIsRecalled() {
        ReviewSet set = ReviewSet.of(SyntheticLog.of(FsrsParameters.DEFAULT, 5_000, 1));
        double[] predicted = Predictions.movingAverage(set);
        assertThat(predicted[0]).isCloseTo(1 / (1 + Math.exp(-1.2)), within(1e-12));
        double mean = java.util.Arrays.stream(predicted).average().orElseThrow();
        assertThat(mean).isCloseTo(set.meanRecall(), within(0.03));
    }
}
