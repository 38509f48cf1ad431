package dev.deckhand.content;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of question, with the word that packs, the command line and the journal use for each.
public enum QuestionType {
    SINGLE("single"),
    MULTIPLE("multiple"),
    TRUE_FALSE("true-false"),
    ORDERING("ordering"),
    MATCHING("matching"),
    FILL("fill"),
    HOTSPOT("hotspot"),
    OPEN("open"),
    PLACEMENT("placement"),
    GENERATED("generated");

    private final String word;

    QuestionType(String word) {
        this.word = word;
    }

    /// The value of a question's `type` field.
    public String word() {
        return word;
    }

    public static Optional<QuestionType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
