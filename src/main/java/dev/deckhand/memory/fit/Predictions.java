package dev.deckhand.memory.fit;

import dev.deckhand.memory.Fsrs6;
import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.Memory;
import dev.deckhand.memory.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the model says about each item of a [ReviewSet] before its answer is known.
public final class Predictions {
    private Predictions() {}

    /// The predicted recall of each item, in the order of the items.
    static double[] of(ReviewSet set, Fsrs6 model) {
        double[] atReview = new double[set.elapsed.length];
        boolean[] seen = new boolean[set.elapsed.length];
        int[] end = new int[set.elapsed.length];
        for (int item = 0; item < set.items(); item++) {
            end[set.first[item]] = Math.max(end[set.first[item]], set.at[item]);
            seen[set.first[item]] = true;
        }
        for (int first = 0; first < seen.length; first++) {
            if (!seen[first]) {
                continue;
            }
            Memory memory = model.first(Rating.ofGrade(set.grade[first]));
            for (int at = first + 1; at <= end[first]; at++) {
                atReview[at] = model.retrievability(memory, set.elapsed[at]);
                memory = model.after(memory, Rating.ofGrade(set.grade[at]), set.elapsed[at]);
            }
        }
        return IntStream.of(set.at).mapToDouble(at -> atReview[at]).toArray();
    }

    /// How well parameters predict all items of a set.
    public static Metrics measure(ReviewSet set, FsrsParameters parameters, boolean shortTerm) {
        return measure(set, of(set, new Fsrs6(parameters, shortTerm)), _ -> true);
    }

    static Metrics measure(ReviewSet set, double[] predicted, IntPredicate which) {
        int[] items = IntStream.range(0, set.items()).filter(which).toArray();
        double[] chosen = new double[items.length];
        boolean[] recalled = new boolean[items.length];
        int[] bins = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            chosen[i] = predicted[items[i]];
            recalled[i] = set.recalled(items[i]);
            bins[i] = set.bin[items[i]];
        }
        return Metrics.of(chosen, recalled, bins);
    }

    /// One point of a calibration plot.
    ///
    /// @param predicted mean predicted recall
    /// @param actual share that was recalled
    public record CalibrationPoint(double predicted, double actual, int count) {}

    /// Predicted against actual recall, in equally wide steps of the prediction; empty steps are
    /// left out.
    public static List<CalibrationPoint> calibration(
            ReviewSet set, FsrsParameters parameters, boolean shortTerm, int steps) {
        double[] predicted = of(set, new Fsrs6(parameters, shortTerm));
        double[] sum = new double[steps];
        int[] recalled = new int[steps];
        int[] count = new int[steps];
        for (int item = 0; item < predicted.length; item++) {
            int step = Math.min(steps - 1, (int) (predicted[item] * steps));
            sum[step] += predicted[item];
            recalled[step] += set.recalled(item) ? 1 : 0;
            count[step]++;
        }
        List<CalibrationPoint> points = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            if (count[step] > 0) {
                points.add(
                        new CalibrationPoint(
                                sum[step] / count[step],
                                (double) recalled[step] / count[step],
                                count[step]));
            }
        }
        return points;
    }

    /// The average that a parameterless model carries along: a logit that starts at 1.2 and moves
    /// by 0.3 of each error, as the public benchmark's MOVING-AVG does. Whoever fits a model has to
    /// beat it.
    static double[] movingAverage(ReviewSet set) {
        double[] predicted = new double[set.items()];
        double logit = 1.2;
        for (int item = 0; item < predicted.length; item++) {
            predicted[item] = 1 / (1 + Math.exp(-logit));
            logit += 0.3 * ((set.recalled(item) ? 1 : 0) - predicted[item]);
        }
        return predicted;
    }
}
