package dev.deckhand.memory.fit;

import dev.deckhand.memory.FsrsParameters;
import java.util.Locale;

/// What came of an optimisation. Parameters that predict worse are never offered.
public sealed interface Optimisation {

    /// What happened and why, in one sentence for the learner.
    String sentence();

    /// The measurements behind a decision.
    ///
    /// @param reviews all reviews of the log
    /// @param items those that could be predicted
    /// @param before the parameters in use, on all items
    /// @param after the fitted parameters, on all items
    /// @param unseen the comparison on reviews that were not fitted to
    /// @param healthy whether the fit is as good as such a log usually allows
    record Report(
            int reviews,
            int items,
            Metrics before,
            Metrics after,
            Comparison unseen,
            boolean healthy) {}

    /// The fitted parameters predict better, both what they were fitted to and what they had not
    /// seen.
    record Improved(FsrsParameters parameters, Report report) implements Optimisation {
        @Override
        public String sentence() {
            Comparison unseen = report.unseen();
            String gain =
                    String.format(
                            Locale.ROOT,
                            "Fitted to %,d reviews: on later reviews that it had not seen, log loss"
                                    + " falls from %.4f to %.4f (moving average %.4f), so the new"
                                    + " parameters are better",
                            report.items(),
                            unseen.current().logLoss(),
                            unseen.fitted().logLoss(),
                            unseen.movingAverage().logLoss());
            if (report.items() < FEW) {
                return gain + ", though under " + FEW + " reviews the gain is small.";
            }
            if (!unseen.fittedBeatsMovingAverage()) {
                return gain + ", though a plain moving average would still predict better.";
            }
            return gain + ".";
        }
    }

    /// The fitted parameters are no better: the ones in use stay.
    record Kept(Report report) implements Optimisation {
        @Override
        public String sentence() {
            boolean onAll = report.after().logLoss() < report.before().logLoss();
            Comparison unseen = report.unseen();
            return String.format(
                    Locale.ROOT,
                    "The parameters in use stay: fitted ones %s (log loss %.4f against %.4f).",
                    onAll
                            ? "predict later reviews no better"
                            : "describe the %,d reviews no better".formatted(report.items()),
                    onAll ? unseen.fitted().logLoss() : report.after().logLoss(),
                    onAll ? unseen.current().logLoss() : report.before().logLoss());
        }
    }

    /// There is not enough to learn from.
    record TooFew(int items, int minimum) implements Optimisation {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "The parameters in use stay: %s, and at least %d are needed.",
                    items == 1
                            ? "only 1 review came a day or more after the one before"
                            : "only " + items + " reviews came a day or more after the one before",
                    minimum);
        }
    }

    /// The log is long enough, but its first intervals are too scattered to start from.
    record Unusable(int items) implements Optimisation {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "The parameters in use stay: among %,d reviews no first interval occurs often"
                            + " enough to learn from.",
                    items);
        }
    }

    /// It was stopped before it came to a result.
    record Cancelled() implements Optimisation {
        @Override
        public String sentence() {
            return "Stopped before it was done: the parameters in use stay.";
        }
    }

    /// Under so many reviews a fit gains little.
    int FEW = 400;
}
