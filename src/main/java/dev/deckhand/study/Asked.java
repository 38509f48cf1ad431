package dev.deckhand.study;

import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Prediction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.random.RandomGenerator;

/// A question as it is shown once: with its options in a shuffled order; of a generated one, the
/// variant that is asked.
///
/// @param question what is shown and graded; never a generated one
/// @param variantSeed of the variant of a generated question
/// @param shown the ids in the order shown: of options, of items to be put in order (never the
///   right order at first), or of the right-hand sides of a matching question (each text once).
///   Empty for kinds that show none
public record Asked(Question question, List<String> shown, OptionalLong variantSeed) {
    public Asked {
        shown = List.copyOf(shown);
    }

    public Asked(Question question, List<String> shown) {
        this(question, shown, OptionalLong.empty());
    }

    /// Shuffles with chance that depends on nothing but the seed and the question. A generated
    /// question becomes a variant, likewise.
    public static Asked shuffled(Question question, long seed) {
        RandomGenerator random = Chance.of(seed, question.id());
        return switch (question) {
            case Question.Single single ->
                    new Asked(question, shuffled(ids(single.options()), random));
            case Question.Multiple multiple ->
                    new Asked(question, shuffled(ids(multiple.options()), random));
            case Question.TrueFalse _ ->
                    new Asked(question, List.of(Question.TrueFalse.TRUE, Question.TrueFalse.FALSE));
            case Question.Ordering ordering -> {
                List<String> right = ids(ordering.items());
                List<String> shown = shuffled(right, random);
                if (shown.equals(right)) {
                    Collections.rotate(shown, 1);
                }
                yield new Asked(question, shown);
            }
            case Question.Matching matching ->
                    new Asked(question, shuffled(rights(matching), random));
            case Question.Placement placement ->
                    new Asked(
                            question,
                            placement.prediction().choices().stream()
                                    .map(Prediction.Choice::id)
                                    .toList());
            case Question.Generated generated -> {
                Question variant = generated.variant(seed);
                yield new Asked(variant, inOrder(variant, seed), OptionalLong.of(seed));
            }
            case Question.Fill _, Question.Hotspot _, Question.Open _ ->
                    new Asked(question, List.of());
        };
    }

    /// A variant's options stand as its family put them, which is in a drawn order wherever they
    /// have none of their own.
    private static List<String> inOrder(Question variant, long seed) {
        return switch (variant) {
            case Question.Single single -> ids(single.options());
            case Question.Multiple multiple -> ids(multiple.options());
            case Question.TrueFalse _,
                    Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Placement _,
                    Question.Generated _ ->
                    shuffled(variant, seed).shown();
        };
    }

    private static List<String> ids(List<Question.Option> options) {
        return options.stream().map(Question.Option::id).toList();
    }

    private static List<String> rights(Question.Matching matching) {
        Map<String, String> idOfText = new LinkedHashMap<>();
        matching.pairs().forEach(pair -> idOfText.putIfAbsent(pair.right(), pair.id()));
        matching.extras().forEach(extra -> idOfText.putIfAbsent(extra.text(), extra.id()));
        return List.copyOf(idOfText.values());
    }

    private static List<String> shuffled(List<String> ids, RandomGenerator random) {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, Random.from(random));
        return shuffled;
    }
}
