package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Variant.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects the right option and what people take for it. A wrong option that says the same as
/// another one is left out, so that no two are equal and none is right by accident.
final class Choices {
    private final Option right;
    private final List<Option> wrong = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    private Choices(Option right) {
        this.right = right;
        texts.add(right.text());
        ids.add(right.id());
    }

    static Choices right(String id, String text, String why) {
        return new Choices(new Option(id, text, why));
    }

    /// For answers that are a number: its text is compared, so a slip that happens to give the
    /// right number is left out.
    static Choices right(int number, String why) {
        return right("right", String.valueOf(number), why);
    }

    Choices wrong(String id, String text, String why) {
        if (texts.add(text) && ids.add(id)) {
            wrong.add(new Option(id, text, why));
        }
        return this;
    }

    /// A wrong number; negative ones are nobody's answer and are left out.
    Choices wrong(String id, int number, String why) {
        return number < 0 ? this : wrong(id, String.valueOf(number), why);
    }

    /// The same, when it applies.
    Choices wrongIf(boolean applies, String id, int number, String why) {
        return applies ? wrong(id, number, why) : this;
    }

    /// A question with so many options; empty when there are not enough wrong ones. Those that were
    /// added first are preferred.
    Optional<Variant> single(Draw draw, int options, String stem, String explanation) {
        if (wrong.size() < options - 1) {
            return Optional.empty();
        }
        List<Option> shown = new ArrayList<>(wrong.subList(0, options - 1));
        shown.add(right);
        return Optional.of(new Variant.Single(stem, explanation, draw.shuffled(shown), right.id()));
    }
}
