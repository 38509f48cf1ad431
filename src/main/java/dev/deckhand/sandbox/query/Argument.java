package dev.deckhand.sandbox.query;

import java.time.Instant;
import java.util.List;

/// The right side of a single expression, read as its subject wants it.
public sealed interface Argument {
    /// `exists` and `not_exists` have none.
    record None() implements Argument {}

    record Literal(String text) implements Argument {}

    record Members(List<String> texts) implements Argument {
        public Members {
            texts = List.copyOf(texts);
        }
    }

    record Regex(BoundedRegex pattern) implements Argument {}

    record Whole(int number) implements Argument {}

    record Version(AgentVersion version) implements Argument {}

    record Moment(Instant instant) implements Argument {}
}
