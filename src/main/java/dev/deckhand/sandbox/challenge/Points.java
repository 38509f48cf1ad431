package dev.deckhand.sandbox.challenge;

import java.util.List;

/// What a solved challenge is worth.
public final class Points {
    public static final int MOST = 100;

    /// What each hint costs: where to look, which rule, the move.
    public static final List<Integer> HINT_COSTS = List.of(10, 20, 30);

    private Points() {}

    /// @param hints how many hints were taken
    /// @param solutionShown whether the solution was looked at; then it is worth nothing
    public static int of(int hints, boolean solutionShown) {
        if (solutionShown) {
            return 0;
        }
        int cost = HINT_COSTS.subList(0, hints).stream().mapToInt(Integer::intValue).sum();
        return MOST - cost;
    }
}
