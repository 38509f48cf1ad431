package dev.deckhand.sandbox.query;

/// Carries a problem out of the parser's recursion; never leaves this package.
final class SyntaxProblem extends Exception {
    private static final long serialVersionUID = 1;

    final transient QueryProblem problem;

    /// @param at the place, counted from 0
    SyntaxProblem(int at, String message, String fix) {
        super(message, null, false, false);
        this.problem = new QueryProblem(at + 1, message, fix);
    }
}
