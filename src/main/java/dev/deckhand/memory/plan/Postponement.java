package dev.deckhand.memory.plan;

import dev.deckhand.memory.Memory;
import dev.deckhand.memory.MemoryModel;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A card that could wait.
///
/// @param relativeOverdue how far past its interval it would be, as a share of the interval
public record Postponement(String card, double relativeOverdue) {
    private static final double SAFE = 0.15;

    /// Whether waiting costs next to nothing.
    public boolean isSafe() {
        return relativeOverdue < SAFE;
    }

    /// Due cards by what a delay would cost, the cheapest first. Section 13: `(R^(-1/decay) - 1) /
    /// (DR^(-1/decay) - 1) - 1` of the delayed card, which is the time elapsed over the interval,
    /// less 1.
    ///
    /// @param delayDays how long they would wait
    public static List<Postponement> of(
            List<PlanCard> cards, int delayDays, MemoryModel model, double desiredRetention) {
        ToDoubleFunction<Memory> intervals = model.intervals(desiredRetention);
        return cards.stream()
                .filter(card -> card.memory().isPresent() && card.dueDay() <= 0)
                .map(card ->
                        new Postponement(
                                card.id(),
                                (delayDays - card.lastDay())
                                                / intervals.applyAsDouble(
                                                        card.memory().orElseThrow())
                                        - 1))
                .sorted(
                        Comparator.comparingDouble(Postponement::relativeOverdue)
                                .thenComparing(Postponement::card))
                .toList();
    }
}
