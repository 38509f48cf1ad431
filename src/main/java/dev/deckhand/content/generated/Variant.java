package dev.deckhand.content.generated;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One question as a family made it. All prose is Markdown. Ids name what is believed, not where it
/// stands, so that the same mistake has the same id in each variant.
public sealed interface Variant {

    String stem();

    /// What to remember, with the numbers of this variant.
    String explanation();

    /// Something that can be chosen, and what choosing it shows.
    record Option(String id, String text, String why) {}

    /// One of several options is right.
    record Single(String stem, String explanation, List<Option> options, String answer)
            implements Variant {
        public Single {
            options = List.copyOf(options);
        }
    }

    /// Two or more, but not all, of several options are right.
    record Multiple(String stem, String explanation, List<Option> options, Set<String> answer)
            implements Variant {
        public Multiple {
            options = List.copyOf(options);
            answer = Set.copyOf(answer);
        }
    }

    /// A gap to be typed.
    ///
    /// @param mistakes usual wrong answers, each with its why
    record Fill(String stem, String explanation, List<String> accept, Map<String, String> mistakes)
            implements Variant {
        public Fill {
            accept = List.copyOf(accept);
            mistakes = Collections.unmodifiableMap(new LinkedHashMap<>(mistakes));
        }
    }

    /// Steps to be put in order, given in the right one.
    record Ordering(String stem, String explanation, List<Option> items) implements Variant {
        public Ordering {
            items = List.copyOf(items);
        }
    }

    /// Left-hand sides, each to be given its right-hand side.
    ///
    /// @param extras right-hand sides that match nothing
    record Matching(String stem, String explanation, List<Pair> pairs, List<Option> extras)
            implements Variant {
        public record Pair(String id, String left, String right, String why) {}

        public Matching {
            pairs = List.copyOf(pairs);
            extras = List.copyOf(extras);
        }
    }
}
