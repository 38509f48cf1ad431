package dev.deckhand.memory.fit;

/// Three ways of predicting the same reviews, none of which had seen them: each part of the log was
/// predicted from the parts before it. Section 10, "Split by time".
///
/// @param current the parameters in use
/// @param fitted parameters fitted to the earlier parts
/// @param movingAverage no model of memory at all, only the average so far
public record Comparison(Metrics current, Metrics fitted, Metrics movingAverage) {

    /// Whether fitting helped on reviews that were still to come.
    public boolean fittedIsBetter() {
        return fitted.logLoss() < current.logLoss();
    }

    public boolean fittedBeatsMovingAverage() {
        return fitted.logLoss() < movingAverage.logLoss();
    }
}
