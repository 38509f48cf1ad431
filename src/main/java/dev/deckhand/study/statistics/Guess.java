package dev.deckhand.study.statistics;

import dev.deckhand.content.Question;

/// How often somebody who knows nothing is right.
final class Guess {
    private Guess() {}

    /// The chance of a wholly right answer by guessing, 0 for what has to be written or found.
    static double chance(Question question) {
        return switch (question) {
            case Question.Single single -> 1.0 / single.options().size();
            case Question.TrueFalse _ -> 0.5;
            case Question.Multiple multiple ->
                    1 / choose(multiple.options().size(), multiple.answer().size());
            case Question.Ordering ordering -> 1 / factorial(ordering.items().size());
            case Question.Matching matching ->
                    Math.pow(
                            matching.pairs().size() + matching.extras().size(),
                            -matching.pairs().size());
            case Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Placement _,
                    Question.Generated _ ->
                    0;
        };
    }

    private static double choose(int of, int some) {
        return factorial(of) / factorial(some) / factorial(of - some);
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}
