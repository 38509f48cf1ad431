package dev.deckhand.study.statistics;

import dev.deckhand.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// How firmly cards sit, and how hard they are for this learner.
///
/// @param stability in days, the time until the chance of recall has fallen to 90 %
/// @param difficulty 1 to 10
public record Memories(
        int cards, OptionalDouble medianStability, List<Bin> stability, List<Bin> difficulty) {
    /// The bounds of the bins of stability: a day, a few days, a week, three weeks, ...
    private static final double[] DAYS = {0, 1, 3, 7, 21, 60, 180, Double.POSITIVE_INFINITY};

    private static final double[] DIFFICULTIES = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, Double.POSITIVE_INFINITY
    };

    public Memories {
        stability = List.copyOf(stability);
        difficulty = List.copyOf(difficulty);
    }

    /// Cards with a value from `from` up to and without `to`.
    public record Bin(double from, double to, List<String> questions) {
        public Bin {
            questions = List.copyOf(questions);
        }
    }

    static Memories of(History history, Predicate<String> wanted) {
        Map<String, Memory> memories = new TreeMap<>();
        history.cards()
                .forEach((question, card) ->
                        card.state()
                                .known()
                                .filter(_ -> wanted.test(question))
                                .ifPresent(memory -> memories.put(question, memory)));
        double[] sorted =
                memories.values().stream().mapToDouble(Memory::stability).sorted().toArray();
        OptionalDouble median =
                sorted.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
        return new Memories(
                memories.size(),
                median,
                bins(memories, DAYS, Memory::stability),
                bins(memories, DIFFICULTIES, Memory::difficulty));
    }

    private static List<Bin> bins(
            Map<String, Memory> memories, double[] bounds, ToDoubleFunction<Memory> value) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.length; i++) {
            double from = bounds[i];
            double to = bounds[i + 1];
            bins.add(
                    new Bin(
                            from,
                            to,
                            memories.entrySet().stream()
                                    .filter(one -> value.applyAsDouble(one.getValue()) >= from)
                                    .filter(one -> value.applyAsDouble(one.getValue()) < to)
                                    .map(Map.Entry::getKey)
                                    .toList()));
        }
        return bins;
    }
}
