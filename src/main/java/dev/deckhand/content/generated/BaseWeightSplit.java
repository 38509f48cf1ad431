package dev.deckhand.content.generated;

import dev.deckhand.sandbox.capacity.CapacitySplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a capacity provider strategy divides tasks: the base first, the rest by weight. Only splits
/// that come out whole, since AWS does not say who gets a remainder.
final class BaseWeightSplit implements Family {
    @Override
    public String name() {
        return "base-weight-split";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY ->
                    Map.of(
                            "tasks",
                            new Range(4, 20),
                            "weight",
                            new Range(1, 4),
                            "base",
                            Range.of(0));
            case MEDIUM ->
                    Map.of(
                            "tasks",
                            new Range(5, 30),
                            "weight",
                            new Range(1, 5),
                            "base",
                            new Range(1, 5));
            case HARD ->
                    Map.of(
                            "tasks",
                            new Range(8, 60),
                            "weight",
                            new Range(1, 6),
                            "base",
                            new Range(1, 8));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        boolean fargate = draw.level() != Level.HARD;
        List<String> names =
                fargate
                        ? List.of("FARGATE", "FARGATE_SPOT")
                        : List.of("cp-on-demand", "cp-spot", "cp-arm");
        int tasks = draw.of("tasks");
        int base = draw.of("base");
        List<CapacitySplit.Item> items = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            items.add(new CapacitySplit.Item(names.get(i), i == 0 ? base : 0, draw.of("weight")));
        }
        int weights = items.stream().mapToInt(CapacitySplit.Item::weight).sum();
        int rest = tasks - base;
        if (rest <= 0 || items.stream().anyMatch(one -> rest * one.weight() % weights != 0)) {
            return Optional.empty();
        }
        List<Integer> shares = CapacitySplit.shares(items, tasks);
        int asked = draw.between(0, names.size() - 1);
        int right = shares.get(asked);
        int weight = items.get(asked).weight();
        String name = names.get(asked);
        boolean whole = tasks * weight % weights == 0;
        String sum = sum(items, tasks, base, asked);
        Choices choices =
                Choices.right(right, sum)
                        .wrongIf(
                                base > 0 && whole,
                                "base-ignored",
                                tasks * weight / weights,
                                "That divides all tasks by weight. The base of %d goes to `%s` first. %s"
                                        .formatted(base, names.getFirst(), sum))
                        .wrongIf(
                                base > 0 && asked == 0,
                                "base-not-added",
                                rest * weight / weights,
                                "That is the share of the rest by weight; the base of %d comes on top. %s"
                                        .formatted(base, sum))
                        .wrongIf(
                                base > 0 && asked == 0,
                                "base-is-all",
                                base,
                                "The base is a floor, not a ceiling: the provider has a weight as well. "
                                        + sum)
                        .wrong(
                                "the-other",
                                shares.get((asked + 1) % names.size()),
                                "That is the share of `%s`. %s"
                                        .formatted(names.get((asked + 1) % names.size()), sum))
                        .wrongIf(
                                tasks % names.size() == 0,
                                "even",
                                tasks / names.size(),
                                "Weights are shares, not a yes or no: equal parts come only from equal weights. "
                                        + sum)
                        .wrong(
                                "weight-as-count",
                                weight + (asked == 0 ? base : 0),
                                "A weight is a share of the tasks, not a number of tasks. " + sum)
                        .wrongIf(
                                rest * weight % (weights - weight) == 0,
                                "ratio-to-others",
                                rest * weight / (weights - weight),
                                "That divides by the other weights. A weight counts against the sum of all, %d. %s"
                                        .formatted(weights, sum))
                        .wrong(
                                "all",
                                tasks,
                                "Only a provider without any weighted one beside it gets all tasks. "
                                        + sum);
        String stem =
                "A service has a desired count of %d and this capacity provider strategy. How many of its tasks should `%s` have?\n\n%s"
                        .formatted(tasks, name, table(items));
        return choices.single(
                draw,
                4,
                stem,
                "First the base, once: it belongs to one provider. What is left is divided by weight ÷ sum of the weights.");
    }

    private static String sum(List<CapacitySplit.Item> items, int tasks, int base, int asked) {
        int weights = items.stream().mapToInt(CapacitySplit.Item::weight).sum();
        int weight = items.get(asked).weight();
        int rest = tasks - base;
        int share = rest * weight / weights;
        String byWeight = "%d × %d ÷ %d = %d".formatted(rest, weight, weights, share);
        return base == 0
                ? "By weight: " + byWeight + "."
                : asked == 0
                        ? "Base %d, then by weight %s: %d together."
                                .formatted(base, byWeight, base + share)
                        : "%d of %d are left after the base; by weight %s."
                                .formatted(rest, tasks, byWeight);
    }

    private static String table(List<CapacitySplit.Item> items) {
        return Text.table(
                List.of("capacityProvider", "base", "weight"),
                items.stream()
                        .map(one ->
                                List.of(
                                        one.capacityProvider(),
                                        String.valueOf(one.base()),
                                        String.valueOf(one.weight())))
                        .toList());
    }
}
