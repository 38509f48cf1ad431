package dev.deckhand.memory.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// How good predictions of recall were. Section 10.
///
/// @param count how many predictions
/// @param logLoss mean of `-ln` of the probability given to what happened; lower is better
/// @param rmseBins calibration: root of the count-weighted mean square of (mean predicted - mean
///   recalled) over bins; lower is better
/// @param auc ranking: the chance that a recalled card had a higher prediction than a forgotten
///   one; 0.5 when all were recalled or none
/// @param brier mean square of (predicted - recalled); lower is better
public record Metrics(int count, double logLoss, double rmseBins, double auc, double brier) {
    private static final double SMALLEST = 1e-12;

    /// Measures predictions.
    ///
    /// @param bins what to group by for [#rmseBins]; see [#bin]
    public static Metrics of(double[] predicted, boolean[] recalled, int[] bins) {
        int n = predicted.length;
        if (recalled.length != n || bins.length != n) {
            throw new IllegalArgumentException(
                    n + " predictions, " + recalled.length + " outcomes, " + bins.length + " bins");
        }
        if (n == 0) {
            return new Metrics(0, 0, 0, 0.5, 0);
        }
        double loss = 0;
        double brier = 0;
        for (int i = 0; i < n; i++) {
            loss += logLoss(predicted[i], recalled[i]);
            double error = predicted[i] - (recalled[i] ? 1 : 0);
            brier += error * error;
        }
        return new Metrics(
                n, loss / n, rmse(predicted, recalled, bins), auc(predicted, recalled), brier / n);
    }

    static double logLoss(double predicted, boolean recalled) {
        return -Math.log(Math.max(SMALLEST, recalled ? predicted : 1 - predicted));
    }

    /// The bin of a review, from the days since the last one, how many reviews at least a day apart
    /// the card has had with this one, and how often it was forgotten before. The numbers are those
    /// of the public benchmark.
    static int bin(int days, int longTermReviews, int lapses) {
        long t = Math.round(2.48 * Math.pow(3.62, floorLog(3.62, days)) * 100);
        // The benchmark counts the card's first review too.
        long n = Math.round(1.99 * Math.pow(1.89, floorLog(1.89, longTermReviews + 1)));
        long l = lapses == 0 ? 0 : Math.round(1.65 * Math.pow(1.73, floorLog(1.73, lapses)));
        return Long.hashCode(t * 1_000_003 + n * 1_009 + l);
    }

    private static double floorLog(double base, int value) {
        return Math.floor(Math.log(value) / Math.log(base));
    }

    private static double rmse(double[] predicted, boolean[] recalled, int[] bins) {
        Map<Integer, double[]> sums = new HashMap<>();
        for (int i = 0; i < bins.length; i++) {
            double[] sum = sums.computeIfAbsent(bins[i], _ -> new double[2]);
            sum[0] += predicted[i] - (recalled[i] ? 1 : 0);
            sum[1]++;
        }
        // Sorted, so that the sum does not depend on the order of a hash table.
        double[] squares =
                sums.values().stream()
                        .mapToDouble(sum -> sum[0] * sum[0] / sum[1])
                        .sorted()
                        .toArray();
        return Math.sqrt(Arrays.stream(squares).sum() / bins.length);
    }

    /// By ranks (Mann-Whitney), equal predictions sharing theirs.
    private static double auc(double[] predicted, boolean[] recalled) {
        Integer[] order = new Integer[predicted.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> predicted[i]));
        double rankSum = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && predicted[order[to]] == predicted[order[from]]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                if (recalled[order[i]]) {
                    rankSum += rank;
                    positives++;
                }
            }
            from = to;
        }
        long negatives = predicted.length - positives;
        if (positives == 0 || negatives == 0) {
            return 0.5;
        }
        return (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }
}
