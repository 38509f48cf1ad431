package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.capacity.CapacitySplit;
import dev.deckhand.sandbox.capacity.CapacitySplit.Item;
import java.util.ArrayList;
import java.util.List;

/// How a capacity provider strategy divides tasks, a line each.
final class SplitWords {
    /// More tasks are not told one by one.
    private static final int MOST_TASKS = 12;

    private SplitWords() {}

    /// @param existing tasks that each entry has already
    static List<String> of(List<Item> items, int[] existing, int count) {
        List<String> lines = new ArrayList<>();
        int weights = items.stream().mapToInt(Item::weight).sum();
        int[] now = existing.clone();
        for (int i = 0; i < count; i++) {
            int next = CapacitySplit.next(items, now);
            Item item = items.get(next);
            if (i < MOST_TASKS) {
                lines.add(
                        now[next] < item.base()
                                ? "Task %d goes to %s: %d of its base of %d are there."
                                        .formatted(
                                                i + 1,
                                                item.capacityProvider(),
                                                now[next],
                                                item.base())
                                : "Task %d goes to %s: beyond the base it has %d of %d, and its weight of %d in %d puts it furthest behind."
                                        .formatted(
                                                i + 1,
                                                item.capacityProvider(),
                                                now[next] - item.base(),
                                                beyondBase(items, now),
                                                item.weight(),
                                                weights));
            }
            now[next]++;
        }
        if (count > MOST_TASKS) {
            lines.add("And so on for %d more.".formatted(count - MOST_TASKS));
        }
        return lines;
    }

    private static int beyondBase(List<Item> items, int[] now) {
        int beyond = 0;
        for (int i = 0; i < now.length; i++) {
            beyond += Math.max(0, now[i] - items.get(i).base());
        }
        return beyond;
    }
}
