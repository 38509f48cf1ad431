package dev.deckhand.sandbox.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a capacity provider strategy divides tasks: the base first, the rest by weight
/// (ecs-scheduling 5.2).
public final class CapacitySplit {
    private static final int MOST_PROVIDERS = 20;
    private static final int MOST_BASE = 100_000;
    private static final int MOST_WEIGHT = 1_000;

    private CapacitySplit() {}

    /// One entry of a strategy.
    public record Item(String capacityProvider, int base, int weight) {}

    /// What keeps ECS from accepting a strategy, in its words; empty when it is fine.
    public static Optional<String> problem(List<Item> strategy) {
        if (strategy.size() > MOST_PROVIDERS) {
            return Optional.of(
                    "A capacity provider strategy cannot contain more than 20 capacity providers.");
        }
        int bases = 0;
        int weights = 0;
        for (Item item : strategy) {
            if (item.base() < 0 || item.base() > MOST_BASE) {
                return Optional.of("The base of a capacity provider must be between 0 and 100000.");
            }
            if (item.weight() < 0 || item.weight() > MOST_WEIGHT) {
                return Optional.of("The weight of a capacity provider must be between 0 and 1000.");
            }
            bases += item.base() > 0 ? 1 : 0;
            weights += item.weight();
        }
        if (bases > 1) {
            return Optional.of("Only one capacity provider in a strategy can have a base defined.");
        }
        if (strategy.size() > 1 && weights == 0) {
            return Optional.of(
                    "At least one capacity provider in a strategy must have a weight greater than zero.");
        }
        return Optional.empty();
    }

    /// How many of `tasks` each entry should have in all.
    ///
    /// AWS does not say who gets the remainder; `[MODEL]` each task goes to the entry that is
    /// furthest behind its share, the first of equals.
    public static List<Integer> shares(List<Item> strategy, int tasks) {
        int[] count = new int[strategy.size()];
        for (int i = 0; i < tasks; i++) {
            count[next(strategy, count)]++;
        }
        List<Integer> shares = new ArrayList<>(count.length);
        for (int one : count) {
            shares.add(one);
        }
        return List.copyOf(shares);
    }

    /// The entry that gets the next task when each already has `count` of them.
    public static int next(List<Item> strategy, int[] count) {
        long weights = 0;
        long weighted = 1;
        for (int i = 0; i < count.length; i++) {
            Item item = strategy.get(i);
            if (count[i] < item.base()) {
                return i;
            }
            weights += item.weight();
            weighted += count[i] - item.base();
        }
        if (weights == 0) {
            return 0;
        }
        int best = -1;
        long bestDeficit = 0;
        for (int i = 0; i < count.length; i++) {
            Item item = strategy.get(i);
            if (item.weight() == 0) {
                continue;
            }
            long deficit = weighted * item.weight() - (count[i] - item.base()) * weights;
            if (best < 0 || deficit > bestDeficit) {
                best = i;
                bestDeficit = deficit;
            }
        }
        return best;
    }
}
