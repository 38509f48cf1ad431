package dev.deckhand.cli;

/// A review log cannot be used. The problem is one line that says where and why.
final class ReviewLogProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    ReviewLogProblem(String where, String what) {
        super(where + ": " + what);
        problem = where + ": " + what;
    }

    ReviewLogProblem(String where, IllegalArgumentException cause) {
        super(where + ": " + cause.getMessage(), cause);
        problem = where + ": " + cause.getMessage();
    }

    String problem() {
        return problem;
    }
}
