package dev.deckhand.sandbox.query;

/// An expression of the cluster query language, with the text it was read from.
///
/// `Query.parse("attribute:stack == prod")` is [Parsed.Valid]; `Query.parse("attribute:stack =
/// prod")` is [Parsed.Invalid] with column 17.
public record Query(String text, Expression expression) {
    /// The longest expression that ECS takes in a placement constraint.
    public static final int MOST_CHARACTERS = 2000;

    /// What became of a text: a query, or the first thing that is wrong with it.
    public sealed interface Parsed {
        record Valid(Query query) implements Parsed {}

        record Invalid(QueryProblem problem) implements Parsed {}
    }

    /// Reads an expression. Never throws, whatever the text.
    public static Parsed parse(String text) {
        return QueryParser.parse(text);
    }

    /// Reads an expression that is known to be right, such as one in a test or one that was checked
    /// before.
    ///
    /// @throws IllegalArgumentException when it is not
    public static Query of(String text) {
        return switch (parse(text)) {
            case Parsed.Valid(var query) -> query;
            case Parsed.Invalid(var problem) ->
                    throw new IllegalArgumentException(
                            "'%s', column %s: %s"
                                    .formatted(text, problem.column(), problem.message()));
        };
    }

    public boolean matches(QueriedInstance instance) {
        return expression.matches(instance);
    }

    /// Whether the answer for an instance only changes when the instance itself does, not with its
    /// tasks.
    public boolean isSteady() {
        return expression.isSteady();
    }
}
