package dev.deckhand.memory.fit;

import dev.deckhand.memory.Chance;
import dev.deckhand.memory.FsrsParameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/// Fits the 21 parameters to items of a review set: stage 1 for the first stabilities, then Adam on
/// the loss of all items. Section 9. Pure and on the caller's thread; does not judge its result,
/// see [Optimiser].
final class ParameterFit {
    /// Below this there is nothing to learn from, section 9 ("Too little data").
    static final int MINIMUM = 8;

    /// Below this only the first stabilities are fitted.
    static final int MINIMUM_FOR_ALL = 64;

    private static final int BATCH = 512;
    private static final int LONGEST_HISTORY = 256;

    /// Passes over the items: as many as give about the wanted number of steps. The Rust library
    /// always makes 5; on logs of 10,000 reviews that stops short of the parameters that made them
    /// (log loss 0.3416, true 0.3412), with these limits it does not (0.3409).
    private static final int FEWEST_EPOCHS = 5;

    private static final int MOST_EPOCHS = 60;
    private static final double RATE = 0.04;
    private static final double MOMENTUM = 0.9;
    private static final double SQUARES = 0.999;
    private static final double TINY = 1e-8;

    /// How far each parameter usually lies from the default: the spread of the pull back to it.
    private static final double[] SPREAD = {
        6.43, 9.66, 17.58, 27.85, .57, .28, .6, .12, .39, .18, .33, .3, .09, .16, .57, .25, 1.03,
        .31, .32, .14, .27
    };

    private final ReviewSet set;
    private final FitOptions options;
    private final int steps;
    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;

    /// @param steps about how many the descent takes
    ParameterFit(
            ReviewSet set,
            FitOptions options,
            int steps,
            BooleanSupplier cancelled,
            DoubleConsumer progress) {
        this.set = set;
        this.options = options;
        this.steps = steps;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /// Fits to items in the order of time.
    ///
    /// @return parameters inside their bounds; empty when there are too few items, when the numbers
    ///   run away, or when it was cancelled
    Optional<FsrsParameters> fit(int[] items) {
        FirstReviews firsts = FirstReviews.of(set, items);
        int[] kept = firsts.kept();
        if (items.length < MINIMUM || kept.length == 0) {
            return Optional.empty();
        }
        double[] w = FsrsParameters.DEFAULT.toArray();
        System.arraycopy(InitialStability.fit(firsts, w), 0, w, 0, 4);
        if (!options.shortTerm()) {
            w[19] = 0;
        }
        boolean firstIntervalsOnly = IntStream.of(kept).allMatch(item -> longTermBefore(item) == 0);
        if (items.length >= MINIMUM_FOR_ALL && !firstIntervalsOnly) {
            descend(w, kept);
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            int[] counts = new int[4];
            Arrays.setAll(counts, i -> firsts.count(i + 1));
            double[] ordered =
                    InitialStability.smoothed(
                            Arrays.copyOf(w, 4), counts, FsrsParameters.DEFAULT.toArray());
            System.arraycopy(ordered, 0, w, 0, 4);
        }
        return Arrays.stream(w).allMatch(Double::isFinite)
                ? Optional.of(FsrsParameters.of(w))
                : Optional.empty();
    }

    private int longTermBefore(int item) {
        int count = 0;
        for (int at = set.first[item] + 1; at < set.at[item]; at++) {
            count += set.elapsed[at] > 0 ? 1 : 0;
        }
        return count;
    }

    private int length(int item) {
        return set.at[item] - set.first[item];
    }

    /// Adam on batches of items of similar length, the rate falling to 0 on a cosine.
    private void descend(double[] w, int[] items) {
        double[] start = w.clone();
        double[] weights = recency(items);
        int[] order =
                IntStream.range(0, items.length)
                        .filter(i -> length(items[i]) <= LONGEST_HISTORY)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> length(items[i])))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int batches = (order.length + BATCH - 1) / BATCH;
        var gradient = new Gradient(options.shortTerm(), LONGEST_HISTORY);
        var adam = new Adam();
        var chance = new Chance(options.seed());
        int[] batchOrder = IntStream.range(0, batches).toArray();
        int rounds = batches * Math.clamp(steps / batches, FEWEST_EPOCHS, MOST_EPOCHS);
        double[] slope = new double[w.length];
        for (int step = 0; step < rounds; step++) {
            if (step % batches == 0) {
                chance.shuffle(batchOrder);
            }
            int from = batchOrder[step % batches] * BATCH;
            int to = Math.min(order.length, from + BATCH);
            Arrays.fill(slope, 0);
            gradient.use(w);
            for (int i = from; i < to; i++) {
                int item = items[order[i]];
                gradient.add(set, set.first[item], set.at[item], weights[order[i]], slope);
            }
            pull(slope, w, start, (double) (to - from) / order.length);
            adam.step(w, slope, RATE * 0.5 * (1 + Math.cos(Math.PI * step / rounds)));
            clip(w);
            progress.accept((step + 1.0) / rounds);
            if (cancelled.getAsBoolean()) {
                return;
            }
        }
    }

    /// The newest review counts 1, the oldest a quarter.
    private static double[] recency(int[] items) {
        double[] weights = new double[items.length];
        for (int i = 0; i < weights.length; i++) {
            double age = items.length == 1 ? 1 : (double) i / (items.length - 1);
            weights[i] = 0.25 + 0.75 * age * age * age;
        }
        return weights;
    }

    private void pull(double[] slope, double[] w, double[] start, double share) {
        for (int i = 0; i < w.length; i++) {
            slope[i] += share * 2 * (w[i] - start[i]) / (SPREAD[i] * SPREAD[i]);
        }
        if (!options.shortTerm()) {
            Arrays.fill(slope, 0, 4, 0);
            Arrays.fill(slope, 17, 20, 0);
        }
    }

    /// Back into the bounds. With several relearning steps w17 and w18 stay low enough that a lapse
    /// followed by that many same-day successes cannot end above the old stability.
    private void clip(double[] w) {
        for (int i = 0; i < w.length; i++) {
            if (i != 19 || options.shortTerm()) {
                w[i] = Math.clamp(w[i], FsrsParameters.lower(i), FsrsParameters.upper(i));
            }
        }
        if (options.relearningSteps() > 1) {
            double room =
                    -(Math.log(w[11]) + Math.log(Math.pow(2, w[13]) - 1) + 0.3 * w[14])
                            / options.relearningSteps();
            double ceiling = Math.clamp(Math.sqrt(Math.max(room, 0.01)), 0.01, 2);
            w[17] = Math.min(w[17], ceiling);
            w[18] = Math.min(w[18], ceiling);
        }
    }

    /// Adam (Kingma, Ba 2015) with its usual constants.
    private static final class Adam {
        private final double[] mean = new double[FsrsParameters.COUNT];
        private final double[] square = new double[FsrsParameters.COUNT];
        private int steps;

        void step(double[] w, double[] slope, double rate) {
            steps++;
            double meanScale = 1 - Math.pow(MOMENTUM, steps);
            double squareScale = 1 - Math.pow(SQUARES, steps);
            for (int i = 0; i < w.length; i++) {
                mean[i] = MOMENTUM * mean[i] + (1 - MOMENTUM) * slope[i];
                square[i] = SQUARES * square[i] + (1 - SQUARES) * slope[i] * slope[i];
                w[i] -= rate * (mean[i] / meanScale) / (Math.sqrt(square[i] / squareScale) + TINY);
            }
        }
    }
}
