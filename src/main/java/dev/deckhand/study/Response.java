package dev.deckhand.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a learner gave as an answer. Refers to options, items and pairs by id, never by the
/// position shown.
public sealed interface Response {

    /// How the journal holds it: readable, the same for equal responses, never parsed to decide a
    /// grade again.
    String encoded();

    /// The chosen option or options; for a true-or-false question `true` or `false`.
    record Chosen(SortedSet<String> options) implements Response {
        public Chosen {
            options = new TreeSet<>(options);
        }

        public static Chosen of(String... options) {
            return new Chosen(new TreeSet<>(Set.of(options)));
        }

        @Override
        public String encoded() {
            return String.join(" ", options);
        }
    }

    /// All items in the order they were put.
    record Ordered(List<String> items) implements Response {
        public Ordered {
            items = List.copyOf(items);
        }

        @Override
        public String encoded() {
            return String.join(" ", items);
        }
    }

    /// For each pair's left side, the id of the pair or extra whose right side was given to it.
    record Matched(SortedMap<String, String> rights) implements Response {
        public Matched {
            rights = new TreeMap<>(rights);
        }

        public static Matched of(Map<String, String> rights) {
            return new Matched(new TreeMap<>(rights));
        }

        @Override
        public String encoded() {
            return rights.entrySet().stream()
                    .map(right -> right.getKey() + "=" + right.getValue())
                    .collect(Collectors.joining(" "));
        }
    }

    /// The text typed into the gap.
    record Typed(String text) implements Response {
        @Override
        public String encoded() {
            return text;
        }
    }

    /// The lines marked as faulty, counted from 1.
    record Marked(SortedSet<Integer> lines) implements Response {
        public Marked {
            lines = new TreeSet<>(lines);
        }

        @Override
        public String encoded() {
            return lines.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    /// An interview answer, and the rubric points that the learner says it made.
    record Written(String text, SortedSet<String> points) implements Response {
        public Written {
            points = new TreeSet<>(points);
        }

        @Override
        public String encoded() {
            return String.join(" ", points) + "\n" + text;
        }
    }
}
