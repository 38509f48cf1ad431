package dev.deckhand.ui.review;

import dev.deckhand.app.Settings;
import dev.deckhand.study.ReviewQueue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the learner chose to do today about a backlog: a part of it, or all. Kept in the settings,
/// so that it holds when the window was closed.
///
/// @param questions ids; empty for everything
record TodaysPlan(LocalDate date, Set<String> questions) {
    private static final String KEY = "review.plan";

    TodaysPlan {
        questions = Set.copyOf(questions);
    }

    static Optional<TodaysPlan> read(Settings settings, LocalDate today) {
        List<String> words = Arrays.asList(settings.get(KEY, "").split(" "));
        return words.getFirst().equals(today.toString())
                ? Optional.of(new TodaysPlan(today, Set.copyOf(words.subList(1, words.size()))))
                : Optional.empty();
    }

    void write(Settings settings) {
        settings.set(KEY, (date + " " + String.join(" ", questions)).strip());
    }

    ReviewQueue of(ReviewQueue queue) {
        return questions.isEmpty() ? queue : queue.only(questions);
    }
}
