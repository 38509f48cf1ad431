package dev.deckhand.memory.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The order in which new concepts are met: what a concept builds on comes before it, and among
/// those that could be next the heavier one in the exam's blueprint comes first. Section 13.
public final class NewCardOrder {
    private NewCardOrder() {}

    /// A rank for each concept, from 0. Concepts on a circle, which a checked pack does not have,
    /// come after all others.
    ///
    /// @param prerequisites of each concept; those that are no keys themselves do not count
    /// @param weights by blueprint; a missing one is 0
    public static Map<String, Integer> ranks(
            Map<String, Set<String>> prerequisites, Map<String, Double> weights) {
        Map<String, Set<String>> open = new TreeMap<>();
        Map<String, List<String>> unlocks = new HashMap<>();
        prerequisites.forEach((concept, needed) -> {
            Set<String> known = new TreeSet<>(needed);
            known.retainAll(prerequisites.keySet());
            known.remove(concept);
            open.put(concept, known);
            known.forEach(
                    need -> unlocks.computeIfAbsent(need, _ -> new ArrayList<>()).add(concept));
        });
        Comparator<String> next =
                Comparator.<String>comparingDouble(concept -> -weights.getOrDefault(concept, 0.0))
                        .thenComparing(Comparator.naturalOrder());
        Set<String> ready = new TreeSet<>(next);
        open.forEach((concept, needed) -> {
            if (needed.isEmpty()) {
                ready.add(concept);
            }
        });
        Map<String, Integer> ranks = new HashMap<>();
        while (!ready.isEmpty()) {
            String concept = ready.iterator().next();
            ready.remove(concept);
            ranks.put(concept, ranks.size());
            for (String unlocked : unlocks.getOrDefault(concept, List.of())) {
                Set<String> needed = open.getOrDefault(unlocked, Set.of());
                needed.remove(concept);
                if (needed.isEmpty()) {
                    ready.add(unlocked);
                }
            }
        }
        open.keySet().stream()
                .filter(concept -> !ranks.containsKey(concept))
                .sorted(next)
                .toList()
                .forEach(concept -> ranks.put(concept, ranks.size()));
        return ranks;
    }
}
