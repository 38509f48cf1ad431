package dev.deckhand.ui.review;

import dev.deckhand.memory.Delay;
import dev.deckhand.memory.Rating;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.ui.shared.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the review screen says things.
final class ReviewWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final int DAYS_OF_MONTHS = 60;
    private static final double DAYS_OF_A_MONTH = 30.4;
    private static final int DAYS_OF_A_YEAR = 365;

    private ReviewWords() {}

    static String rating(Rating rating) {
        return switch (rating) {
            case AGAIN -> Messages.text("review.again");
            case HARD -> Messages.text("review.hard");
            case GOOD -> Messages.text("review.good");
            case EASY -> Messages.text("review.easy");
        };
    }

    /// Short: `10 m`, `3 d`, `2.5 mo`, `1.2 y`.
    static String interval(Delay delay) {
        return switch (delay) {
            case Delay.Step step ->
                    Messages.text("review.interval.minutes", step.duration().toMinutes());
            case Delay.Days days -> days(days.days());
        };
    }

    static String days(double days) {
        if (days < 1) {
            return Messages.text("review.interval.hours", Math.round(days * 24));
        }
        if (days < DAYS_OF_MONTHS) {
            return Messages.text("review.interval.days", Math.round(days));
        }
        return days < DAYS_OF_A_YEAR
                ? Messages.text("review.interval.months", days / DAYS_OF_A_MONTH)
                : Messages.text("review.interval.years", days / DAYS_OF_A_YEAR);
    }

    /// In full, for screen readers.
    static String after(Delay delay) {
        return switch (delay) {
            case Delay.Step step ->
                    Messages.text("review.after.minutes", step.duration().toMinutes());
            case Delay.Days days -> Messages.text("review.after.days", days.days());
        };
    }

    static String percent(double share) {
        return Messages.text("review.percent", Math.round(share * 100));
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static long minutes(double minutes) {
        return Math.max(1, Math.round(minutes));
    }

    /// What a day to come holds.
    static String coming(ReviewQueue.Coming coming, LocalDate today) {
        if (coming.cards() == 0) {
            return Messages.text("review.tomorrow.none");
        }
        return coming.date().equals(today.plusDays(1))
                ? Messages.text("review.tomorrow", coming.cards(), minutes(coming.minutes()))
                : Messages.text(
                        "review.next",
                        day(coming.date()),
                        coming.cards(),
                        minutes(coming.minutes()));
    }
}
