package dev.deckhand.study.statistics;

import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Prediction;

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
            case Question.Placement placement -> {
                Prediction prediction = placement.prediction();
                yield (double) prediction.right().size() / prediction.choices().size();
            }
            // Each variant of a family has as many choices as another.
            case Question.Generated generated -> chance(generated.variant(0));
            case Question.Fill _, Question.Hotspot _, Question.Open _ -> 0;
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
