package dev.deckhand.memory.plan;

import dev.deckhand.memory.Memory;
import dev.deckhand.memory.MemoryModel;
import dev.deckhand.memory.Rating;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What a review is expected to do. An answer is right with the chance of recall and wrong
/// otherwise; a wrong one is learnt again the same day. The two outcomes are then taken together as
/// one memory (stability by its geometric mean), so that a plan of many reviews needs no tree of
/// outcomes. That is an estimate for choosing, not a schedule: memories are never written back.
final class Expectation {
    /// A memory after its last review on some day; no memory before the first.
    record Trace(Optional<Memory> memory, int lastDay) {}

    private final MemoryModel model;
    private final AnswerHabits habits;

    Expectation(MemoryModel model, AnswerHabits habits) {
        this.model = model;
        this.habits = habits;
    }

    static Trace start(PlanCard card) {
        return new Trace(card.memory(), card.lastDay());
    }

    /// The chance of recall on a day; 0 for what was never learnt.
    double recall(Trace trace, int day) {
        return trace.memory().isEmpty()
                ? 0
                : model.retrievability(trace.memory().get(), day - trace.lastDay());
    }

    /// The memory after a review on a day.
    Trace reviewed(Trace trace, int day) {
        Memory right;
        Memory wrong;
        double chance;
        if (trace.memory().isPresent()) {
            Memory before = trace.memory().get();
            int elapsed = day - trace.lastDay();
            chance = model.retrievability(before, elapsed);
            right = model.after(before, Rating.GOOD, elapsed);
            wrong = relearnt(model.after(before, Rating.AGAIN, elapsed));
        } else {
            chance = habits.firstTimeRight();
            right = model.first(Rating.GOOD);
            wrong = relearnt(model.first(Rating.AGAIN));
        }
        double stability =
                Math.exp(
                        chance * Math.log(right.stability())
                                + (1 - chance) * Math.log(wrong.stability()));
        double difficulty = chance * right.difficulty() + (1 - chance) * wrong.difficulty();
        var memory =
                new Memory(
                        Math.clamp(stability, Memory.MIN_STABILITY, Memory.MAX_STABILITY),
                        Math.clamp(difficulty, 1, 10));
        return new Trace(Optional.of(memory), day);
    }

    private Memory relearnt(Memory memory) {
        return model.after(memory, Rating.GOOD, 0);
    }

    /// How long a review on a day takes on average.
    double seconds(PlanCard card, Trace trace, int day) {
        if (trace.memory().isEmpty()) {
            return card.seconds() * habits.newFactor();
        }
        double recall = recall(trace, day);
        return card.seconds() * (recall + (1 - recall) * habits.wrongFactor());
    }

    /// The day on which the normal schedule asks again.
    int nextDue(Trace trace, ToDoubleFunction<Memory> intervals) {
        double days = trace.memory().map(intervals::applyAsDouble).orElse(0.0);
        return trace.lastDay() + Math.clamp(Math.round(days), 1, 36_500);
    }

    /// How much each card counts: its domain's weight shared among the domain's cards, all of them
    /// together 1. Domains without a weight count nothing, unless none has one: then all cards
    /// count the same.
    static double[] weights(List<PlanCard> cards, Map<String, Double> blueprint) {
        Map<String, Integer> counts = new TreeMap<>();
        cards.forEach(card -> counts.merge(card.domain(), 1, Integer::sum));
        double total =
                counts.keySet().stream()
                        .mapToDouble(domain -> blueprint.getOrDefault(domain, 0.0))
                        .sum();
        return IntStream.range(0, cards.size())
                .mapToDouble(i -> {
                    String domain = cards.get(i).domain();
                    return total > 0
                            ? blueprint.getOrDefault(domain, 0.0)
                                    / total
                                    / counts.getOrDefault(domain, 1)
                            : 1.0 / cards.size();
                })
                .toArray();
    }
}
