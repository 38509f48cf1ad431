package dev.deckhand.ui.shared;

import dev.deckhand.content.Difficulty;
import dev.deckhand.content.QuestionType;

/// What the window calls things that the model has words of its own for.
public final class Words {
    private Words() {}

    public static String difficulty(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> Messages.text("words.easy");
            case MEDIUM -> Messages.text("words.medium");
            case HARD -> Messages.text("words.hard");
        };
    }

    public static String type(QuestionType type) {
        return switch (type) {
            case SINGLE -> Messages.text("words.single");
            case MULTIPLE -> Messages.text("words.multiple");
            case TRUE_FALSE -> Messages.text("words.true-false");
            case ORDERING -> Messages.text("words.ordering");
            case MATCHING -> Messages.text("words.matching");
            case FILL -> Messages.text("words.fill");
            case HOTSPOT -> Messages.text("words.hotspot");
            case OPEN -> Messages.text("words.open");
            case PLACEMENT -> Messages.text("words.placement");
            case GENERATED -> Messages.text("words.generated");
        };
    }

    /// A span of time as a person would say it: `45 s`, `3 min`, `1 h 5 min`.
    public static String time(long millis) {
        long seconds = Math.round(millis / 1000.0);
        if (seconds < 60) {
            return Messages.text("words.seconds", seconds);
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60
                ? Messages.text("words.minutes", minutes)
                : Messages.text("words.hours", minutes / 60, minutes % 60);
    }
}
