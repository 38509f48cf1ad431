package dev.deckhand.memory.fit;

import dev.deckhand.memory.FsrsParameters;
import java.util.List;

/// Fits w0 to w3, the stability after the first answer. Section 9, "Stage 1".
final class InitialStability {
    private static final double LOWEST = 0.001;
    private static final double HIGHEST = 100;

    /// How the four lie between each other on a logarithmic scale: `ln w1 = 0.41 ln w0 + 0.59 ln
    /// w2` and `ln w2 = 0.46 ln w1 + 0.54 ln w3`.
    private static final double HARD_SHARE = 0.41;

    private static final double GOOD_SHARE = 0.54;

    private InitialStability() {}

    /// `-sum n*(p*ln R + (1-p)*ln(1-R)) + |s - usual| / 16` over the points of one first grade.
    static double objective(List<FirstReviews.Point> points, double stability, double usual) {
        double decay = -FsrsParameters.DEFAULT.w(20);
        double factor = Math.pow(0.9, 1 / decay) - 1;
        double sum = 0;
        for (FirstReviews.Point point : points) {
            double p = point.recall();
            double r = Math.pow(1 + factor * point.days() / stability, decay);
            sum -= point.count() * (p * Math.log(r) + (1 - p) * Math.log(1 - r));
        }
        return sum + Math.abs(stability - usual) / 16;
    }

    /// The stability with the smallest objective, by ternary search.
    static double fit(List<FirstReviews.Point> points, double usual) {
        double low = LOWEST;
        double high = HIGHEST;
        while (high - low > 1e-9) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (objective(points, left, usual) < objective(points, right, usual)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    /// The four values for a log; those of `usual` when it says nothing about any.
    static double[] fit(FirstReviews reviews, double[] usual) {
        double[] fitted = new double[4];
        int[] counts = new int[4];
        for (int i = 0; i < 4; i++) {
            counts[i] = reviews.count(i + 1);
            if (counts[i] > 0) {
                fitted[i] = fit(reviews.points(i + 1), usual[i]);
            }
        }
        return smoothed(fitted, counts, usual);
    }

    /// Brings the values into order, a pair in the wrong order taking the one with more reviews
    /// behind it, and fills in the grades that were never given.
    ///
    /// @param counts reviews behind each value; 0 marks a missing one
    static double[] smoothed(double[] values, int[] counts, double[] usual) {
        double[] s = values.clone();
        for (int apart = 1; apart < 4; apart++) {
            for (int small = 0; small + apart < 4; small++) {
                int large = small + apart;
                if (counts[small] > 0 && counts[large] > 0 && s[small] > s[large]) {
                    if (counts[small] > counts[large]) {
                        s[large] = s[small];
                    } else {
                        s[small] = s[large];
                    }
                }
            }
        }
        fill(s, counts, usual);
        for (int i = 0; i < 4; i++) {
            s[i] = Math.clamp(s[i], LOWEST, HIGHEST);
        }
        return s;
    }

    private static void fill(double[] s, int[] counts, double[] usual) {
        boolean[] known = new boolean[4];
        int given = 0;
        for (int i = 0; i < 4; i++) {
            known[i] = counts[i] > 0;
            given += known[i] ? 1 : 0;
        }
        if (given == 0) {
            System.arraycopy(usual, 0, s, 0, 4);
        } else if (given == 1) {
            int only = known[0] ? 0 : known[1] ? 1 : known[2] ? 2 : 3;
            double scale = s[only] / usual[only];
            for (int i = 0; i < 4; i++) {
                s[i] = usual[i] * scale;
            }
        } else {
            solve(s, known);
        }
    }

    /// Two values and the two relations give the other two.
    private static void solve(double[] s, boolean[] known) {
        double a = HARD_SHARE;
        double b = GOOD_SHARE;
        double[] x = new double[4];
        for (int i = 0; i < 4; i++) {
            x[i] = known[i] ? Math.log(s[i]) : 0;
        }
        if (known[0] && known[3] && !known[1] && !known[2]) {
            x[1] = (a * x[0] + (1 - a) * b * x[3]) / (1 - (1 - a) * (1 - b));
            known[1] = true;
        }
        for (int pass = 0; pass < 2; pass++) {
            if (!known[1] && known[0] && known[2]) {
                x[1] = a * x[0] + (1 - a) * x[2];
                known[1] = true;
            }
            if (!known[1] && known[2] && known[3]) {
                x[1] = (x[2] - b * x[3]) / (1 - b);
                known[1] = true;
            }
            if (!known[2] && known[1] && known[3]) {
                x[2] = (1 - b) * x[1] + b * x[3];
                known[2] = true;
            }
            if (!known[2] && known[0] && known[1]) {
                x[2] = (x[1] - a * x[0]) / (1 - a);
                known[2] = true;
            }
            if (!known[0] && known[1] && known[2]) {
                x[0] = (x[1] - (1 - a) * x[2]) / a;
                known[0] = true;
            }
            if (!known[3] && known[1] && known[2]) {
                x[3] = (x[2] - (1 - b) * x[1]) / b;
                known[3] = true;
            }
        }
        for (int i = 0; i < 4; i++) {
            s[i] = Math.exp(x[i]);
        }
    }
}
