package dev.deckhand.memory.fit;

import dev.deckhand.memory.Fsrs6;
import dev.deckhand.memory.FsrsParameters;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/// Fits the FSRS parameters to a learner's log and decides whether to use the result. Runs on the
/// caller's thread, for a second or so per 100,000 reviews; the same log and options give the same
/// result.
public final class Optimiser {
    /// A part of the log is predicted from all parts before it.
    private static final int PARTS = 6;

    /// Steps of the fit that may be used, and of each of those that are only compared. Twice as
    /// many take twice as long and change the fourth digit of the log loss by one.
    private static final int STEPS = 1_000;

    private static final int STEPS_TO_COMPARE = 500;
    private static final int ALL_STEPS = STEPS + (PARTS - 1) * STEPS_TO_COMPARE;

    /// From so many items on the fit is also held against what is usual.
    private static final int HEALTH_CHECK = 300;

    private final FitOptions options;

    public Optimiser(FitOptions options) {
        this.options = options;
    }

    /// Fits without being watched or stopped.
    public Optimisation run(ReviewSet set, FsrsParameters current) {
        return run(set, current, () -> false, _ -> {});
    }

    /// @param current the parameters in use; they stay unless fitted ones are better
    /// @param cancelled asked some hundred times a second
    /// @param progress told the share that is done, 0 to 1
    public Optimisation run(
            ReviewSet set,
            FsrsParameters current,
            BooleanSupplier cancelled,
            DoubleConsumer progress) {
        int n = set.items();
        if (n < ParameterFit.MINIMUM) {
            return new Optimisation.TooFew(n, ParameterFit.MINIMUM);
        }
        double whole = STEPS / (double) ALL_STEPS;
        var fit =
                new ParameterFit(
                        set, options, STEPS, cancelled, done -> progress.accept(done * whole));
        Optional<FsrsParameters> fitted = fit.fit(IntStream.range(0, n).toArray());
        if (cancelled.getAsBoolean()) {
            return new Optimisation.Cancelled();
        }
        if (fitted.isEmpty()) {
            return new Optimisation.Unusable(n);
        }
        Optional<Comparison> unseen = compare(set, current, cancelled, progress);
        if (unseen.isEmpty()) {
            return new Optimisation.Cancelled();
        }
        Metrics before = Predictions.measure(set, current, options.shortTerm());
        Metrics after = Predictions.measure(set, fitted.get(), options.shortTerm());
        boolean healthy = n <= HEALTH_CHECK || healthy(after, set.meanRecall());
        var report =
                new Optimisation.Report(set.reviews(), n, before, after, unseen.get(), healthy);
        progress.accept(1);
        boolean better = after.logLoss() < before.logLoss() && unseen.get().fittedIsBetter();
        return better
                ? new Optimisation.Improved(fitted.get(), report)
                : new Optimisation.Kept(report);
    }

    /// Fits the whole log, whatever comes of it: for benchmarks and for who decides alone.
    public Optional<FsrsParameters> fit(ReviewSet set) {
        return new ParameterFit(set, options, STEPS, () -> false, _ -> {})
                .fit(IntStream.range(0, set.items()).toArray());
    }

    /// Cuts the log in six by time; predicts each part but the first with parameters fitted to all
    /// before it. Empty when cancelled.
    private Optional<Comparison> compare(
            ReviewSet set,
            FsrsParameters current,
            BooleanSupplier cancelled,
            DoubleConsumer progress) {
        int n = set.items();
        double[] now = Predictions.of(set, new Fsrs6(current, options.shortTerm()));
        double[] fitted = new double[n];
        for (int part = 1; part < PARTS; part++) {
            int from = n * part / PARTS;
            int to = n * (part + 1) / PARTS;
            double share = STEPS_TO_COMPARE / (double) ALL_STEPS;
            double done = STEPS / (double) ALL_STEPS + (part - 1) * share;
            var fit =
                    new ParameterFit(
                            set,
                            options,
                            STEPS_TO_COMPARE,
                            cancelled,
                            within -> progress.accept(done + share * within));
            FsrsParameters parameters = fit.fit(IntStream.range(0, from).toArray()).orElse(current);
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            double[] predicted = Predictions.of(set, new Fsrs6(parameters, options.shortTerm()));
            System.arraycopy(predicted, from, fitted, from, to - from);
        }
        int first = n / PARTS;
        return Optional.of(
                new Comparison(
                        Predictions.measure(set, now, item -> item >= first),
                        Predictions.measure(set, fitted, item -> item >= first),
                        Predictions.measure(
                                set, Predictions.movingAverage(set), item -> item >= first)));
    }

    /// Anki's check of a fit against what logs of that size and recall usually reach, section 9
    /// ("Accepting a result").
    private static boolean healthy(Metrics metrics, double recall) {
        double usualLoss = 0.623 * Math.pow(4 * recall * (1 - recall), 0.738);
        double usualRmse =
                0.0135 / (Math.pow(recall, 0.504) - 1.14)
                        + 0.176 / (Math.pow(metrics.count() / 1000.0, 0.825) + 2.22)
                        + 0.101;
        return metrics.logLoss() / usualLoss <= 1.11 || metrics.rmseBins() / usualRmse <= 1.53;
    }
}
