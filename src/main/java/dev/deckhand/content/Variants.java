package dev.deckhand.content;

import dev.deckhand.content.generated.Families;
import dev.deckhand.content.generated.Level;
import dev.deckhand.content.generated.Variant;
import java.util.List;
import java.util.Set;

/// Makes ordinary questions of what a family draws.
final class Variants {
    private Variants() {}

    static Question of(Question.Generated card, long seed) {
        // Two cards of one family, asked with one seed, are to differ.
        long own = seed * 31 + card.id().hashCode();
        Variant variant =
                Families.variant(
                        card.family(), level(card.common().difficulty()), card.parameters(), own);
        Question.Common common = common(card.common(), variant);
        return switch (variant) {
            case Variant.Single single ->
                    new Question.Single(common, options(single.options()), single.answer());
            case Variant.Multiple multiple ->
                    new Question.Multiple(common, options(multiple.options()), multiple.answer());
            case Variant.Fill fill ->
                    new Question.Fill(
                            common,
                            fill.accept(),
                            Set.of(Question.Fill.Ignore.CASE, Question.Fill.Ignore.SPACE),
                            fill.mistakes());
            case Variant.Ordering ordering ->
                    new Question.Ordering(common, options(ordering.items()));
            case Variant.Matching matching ->
                    new Question.Matching(
                            common,
                            matching.pairs().stream()
                                    .map(pair ->
                                            new Question.Matching.Pair(
                                                    pair.id(),
                                                    pair.left(),
                                                    pair.right(),
                                                    pair.why()))
                                    .toList(),
                            options(matching.extras()));
        };
    }

    static Level level(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> Level.EASY;
            case MEDIUM -> Level.MEDIUM;
            case HARD -> Level.HARD;
        };
    }

    private static Question.Common common(Question.Common card, Variant variant) {
        return new Question.Common(
                card.id(),
                card.concept(),
                card.difficulty(),
                variant.stem(),
                variant.explanation() + "\n\n" + card.explanation(),
                card.sources(),
                card.exams(),
                card.asOf(),
                card.ages(),
                card.seeds(),
                card.pack());
    }

    private static List<Question.Option> options(List<Variant.Option> options) {
        return options.stream()
                .map(option -> new Question.Option(option.id(), option.text(), option.why()))
                .toList();
    }
}
