package dev.deckhand.memory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTest {
    private static final int[][] ELAPSED = {
        {0, 0, 0, 0},
        {0, 0, 0, 0},
        {0, 0, 0, 1},
        {0, 1, 1, 3},
        {1, 3, 3, 5},
        {3, 6, 6, 12},
        {4, 11, 12, 23}
    };
    private static final int[][] GRADE = {
        {1, 2, 3, 4},
        {3, 4, 2, 4},
        {1, 4, 4, 3},
        {4, 3, 3, 3},
        {3, 1, 3, 3},
        {2, 3, 3, 4},
        {3, 3, 3, 1}
    };
    private static final double[] PUBLISHED = {
        -0.095689, -0.005161, -0.001225, 0.007462, 0.036508, -0.082112, 0.059396, -2.147484,
        0.576267, -2.875137, 0.715488, -0.028994, 0.009917, -0.218922, -0.001780, -0.089381,
        0.299141, 0.068104, -0.011605, -0.253982, 0.277006
    };

    @Test
    void thePublishedLossAndSlopesComeOut() {
        ReviewSet set = published();
        var gradient = new Gradient(true, 10);
        gradient.use(FsrsParameters.DEFAULT.toArray());
        double[] slope = new double[21];

        double loss = 0;
        for (int item = 0; item < set.items(); item++) {
            if (set.at[item] - set.first[item] == 6) {
                loss += gradient.add(set, set.first[item], set.at[item], 1, slope);
            }
        }

        assertThat(loss).isCloseTo(4.0466048, within(5e-7));
        assertThat(slope).containsExactly(PUBLISHED, within(1e-6));
    }

    private static ReviewSet published() {
        List<LoggedReview> log = new ArrayList<>();
        for (int card = 0; card < 4; card++) {
            for (int row = 0; row < ELAPSED.length; row++) {
                log.add(
                        new LoggedReview(
                                "c" + card,
                                Instant.ofEpochSecond(1_000_000L * row),
                                Rating.ofGrade(GRADE[row][card]),
                                ELAPSED[row][card]));
            }
        }
        return ReviewSet.of(log);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySlopeIsThatOfSmallDifferences(long seed) {
        var random = new SplittableRandom(seed);
        boolean shortTerm = seed % 4 != 0;
        double[] w = new double[21];
        for (int i = 0; i < w.length; i++) {
            double inside = 0.1 + 0.8 * random.nextDouble();
            double usual = FsrsParameters.DEFAULT.w(i);
            w[i] =
                    Math.clamp(
                            usual * (0.7 + 0.6 * inside),
                            FsrsParameters.lower(i) * 1.05 + 1e-3,
                            FsrsParameters.upper(i) * 0.95);
        }
        List<LoggedReview> log = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            log.add(
                    new LoggedReview(
                            "c",
                            Instant.ofEpochSecond(i),
                            Rating.ofGrade(1 + random.nextInt(4)),
                            i == 9 ? 5 : Math.max(0, random.nextInt(30) - 8)));
        }
        ReviewSet set = ReviewSet.of(log);
        var gradient = new Gradient(shortTerm, 20);
        double[] slope = new double[21];
        gradient.use(w);
        gradient.add(set, 0, 9, 1, slope);

        for (int i = 0; i < w.length; i++) {
            double step = 1e-6 * Math.max(1e-2, w[i]);
            double difference =
                    (loss(gradient, set, w, i, step) - loss(gradient, set, w, i, -step))
                            / (2 * step);
            assertThat(slope[i])
                    .as("slope in w" + i)
                    .isCloseTo(difference, within(1e-4 + 1e-4 * Math.abs(difference)));
        }
    }

    private static double loss(Gradient gradient, ReviewSet set, double[] w, int i, double step) {
        double[] moved = w.clone();
        moved[i] += step;
        gradient.use(moved);
        return gradient.add(set, 0, 9, 1, new double[21]);
    }
}
