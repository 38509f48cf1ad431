package dev.deckhand.sandbox.query;

import java.util.Optional;

/// What a single expression asks of its subject. Each has a sign and a word.
public enum Operator {
    EQUALS("==", "equals"),
    NOT_EQUALS("!=", "not_equals"),
    GREATER_THAN(">", "greater_than"),
    GREATER_THAN_EQUAL(">=", "greater_than_equal"),
    LESS_THAN("<", "less_than"),
    LESS_THAN_EQUAL("<=", "less_than_equal"),
    EXISTS("exists", "exists"),
    NOT_EXISTS("!exists", "not_exists"),
    IN("in", "in"),
    NOT_IN("!in", "not_in"),
    MATCHES("=~", "matches"),
    NOT_MATCHES("!~", "not_matches");

    private final String sign;
    private final String word;

    Operator(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /// The short spelling, as in `==`.
    public String sign() {
        return sign;
    }

    static Optional<Operator> of(String spelling) {
        for (Operator operator : values()) {
            if (operator.sign.equals(spelling) || operator.word.equals(spelling)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    boolean isOrdering() {
        return this == GREATER_THAN
                || this == GREATER_THAN_EQUAL
                || this == LESS_THAN
                || this == LESS_THAN_EQUAL;
    }

    /// Whether a value that compares to the argument like this (negative, zero, positive) satisfies
    /// the operator.
    boolean holds(int comparison) {
        return switch (this) {
            case EQUALS -> comparison == 0;
            case NOT_EQUALS -> comparison != 0;
            case GREATER_THAN -> comparison > 0;
            case GREATER_THAN_EQUAL -> comparison >= 0;
            case LESS_THAN -> comparison < 0;
            case LESS_THAN_EQUAL -> comparison <= 0;
            case EXISTS, NOT_EXISTS, IN, NOT_IN, MATCHES, NOT_MATCHES ->
                    throw new IllegalStateException(this + " compares nothing");
        };
    }
}
