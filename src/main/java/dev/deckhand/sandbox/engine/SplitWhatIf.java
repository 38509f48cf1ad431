package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.capacity.CapacitySplit;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why.Counterfactual;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What other bases and weights would have given each provider.
final class SplitWhatIf {
    private final TraceDecision.Split made;
    private final WhatIf whatIf;
    private final World world;

    SplitWhatIf(TraceDecision.Split made, WhatIf whatIf) {
        this.made = made;
        this.whatIf = whatIf;
        world = whatIf.world();
    }

    /// A changed strategy, and the change in words.
    private record Change(String words, List<CapacityProviderStrategyItem> strategy) {}

    /// @param existing tasks that each entry had already
    List<Counterfactual> of(
            List<CapacityProviderStrategyItem> strategy, int[] existing, int count) {
        List<Counterfactual> all = new ArrayList<>();
        for (Change change : changes(strategy, count)) {
            List<CapacitySplit.Item> items = Starter.items(change.strategy());
            if (CapacitySplit.problem(items).isPresent()) {
                continue;
            }
            List<Integer> shares = shares(items, existing, count);
            if (!shares.equals(made.shares().stream().map(TraceDecision.Share::tasks).toList())) {
                all.add(whatIf.proved(words(change, shares), tryIt(change, shares)));
            }
        }
        return all;
    }

    private static List<Change> changes(List<CapacityProviderStrategyItem> strategy, int count) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < strategy.size(); i++) {
            CapacityProviderStrategyItem item = strategy.get(i);
            String name = item.capacityProvider();
            if (item.base() > 0) {
                changes.add(
                        new Change(
                                "Without the base of " + name,
                                with(strategy, i, item.weight(), 0)));
            }
        }
        if (strategy.size() > 1) {
            List<CapacityProviderStrategyItem> equal = new ArrayList<>();
            for (CapacityProviderStrategyItem item : strategy) {
                equal.add(
                        new CapacityProviderStrategyItem(item.capacityProvider(), 1, item.base()));
            }
            changes.add(new Change("With equal weights", equal));
            for (int i = 0; i < strategy.size(); i++) {
                CapacityProviderStrategyItem item = strategy.get(i);
                int more = Math.max(1, Math.min(1_000, item.weight() * 3));
                changes.add(
                        new Change(
                                "With a weight of " + more + " for " + item.capacityProvider(),
                                with(strategy, i, more, item.base())));
            }
            boolean noBase = strategy.stream().allMatch(item -> item.base() == 0);
            for (int i = 0; i < strategy.size() && noBase; i++) {
                CapacityProviderStrategyItem item = strategy.get(i);
                int base = Math.max(1, count / 2);
                changes.add(
                        new Change(
                                "With a base of " + base + " for " + item.capacityProvider(),
                                with(strategy, i, item.weight(), base)));
            }
        }
        return changes;
    }

    private static List<CapacityProviderStrategyItem> with(
            List<CapacityProviderStrategyItem> strategy, int index, int weight, int base) {
        List<CapacityProviderStrategyItem> changed = new ArrayList<>(strategy);
        changed.set(
                index,
                new CapacityProviderStrategyItem(
                        strategy.get(index).capacityProvider(), weight, base));
        return changed;
    }

    private static List<Integer> shares(List<CapacitySplit.Item> items, int[] existing, int count) {
        int[] now = existing.clone();
        for (int i = 0; i < count; i++) {
            now[CapacitySplit.next(items, now)]++;
        }
        List<Integer> shares = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            shares.add(now[i] - existing[i]);
        }
        return shares;
    }

    private String words(Change change, List<Integer> shares) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            parts.add(made.shares().get(i).capacityProvider() + " gets " + shares.get(i));
        }
        return parts.stream().collect(Collectors.joining(", ", change.words() + " ", "."));
    }

    /// An update of the service; nothing for RunTask, whose request would have to be another one.
    private Optional<TimelineAction> tryIt(Change change, List<Integer> shares) {
        Optional<ServiceState> service =
                made.group().startsWith("service:")
                        ? world.service(made.group().substring("service:".length()))
                        : Optional.empty();
        return service.<TimelineAction>map(
                        state -> Changes.providers(state.name, change.strategy()))
                .filter(action -> gives(action, shares));
    }

    private boolean gives(TimelineAction action, List<Integer> shares) {
        return whatIf.after(action, course -> split(course).isPresent())
                .flatMap(this::split)
                .filter(split ->
                        split.shares().stream()
                                .map(TraceDecision.Share::tasks)
                                .toList()
                                .equals(shares))
                .isPresent();
    }

    private Optional<TraceDecision.Split> split(WhatIf.Course course) {
        return course.at(0, TraceDecision.Split.class, other -> other.group().equals(made.group()));
    }
}
