package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A point that was missing from an interview answer, and another question of the concept through
/// which it is asked again.
///
/// @param text the point, Markdown
/// @param through the id of that question
public record WeakPoint(Question.Open open, String text, String through) {
    /// A day is not to be filled with them.
    private static final int MOST = 5;

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{3,}");

    /// The points to ask again: from the day after the interview answer, until the other question
    /// was answered rightly.
    ///
    /// @return by the id of the other question; one that stands for several points has the first
    static Map<String, WeakPoint> of(Library library, Standing standing, LocalDate today) {
        Map<String, WeakPoint> points = new TreeMap<>();
        for (OpenAnswer answer : List.copyOf(new TreeMap<>(standing.open()).values())) {
            if (points.size() < MOST
                    && standing.deck().days().dateOf(answer.at()).isBefore(today)
                    && library.question(answer.question()).orElse(null)
                            instanceof Question.Open open) {
                for (WeakPoint point : missing(library, open, answer)) {
                    if (points.size() < MOST && isAsked(point, answer, standing.learner(), today)) {
                        points.putIfAbsent(point.through(), point);
                    }
                }
            }
        }
        return points;
    }

    private static List<WeakPoint> missing(Library library, Question.Open open, OpenAnswer answer) {
        List<WeakPoint> missing = new ArrayList<>();
        for (Question.Open.RubricPoint point : open.rubric()) {
            if (!answer.points().contains(point.id())) {
                through(library, open, point.text())
                        .ifPresent(other -> missing.add(new WeakPoint(open, point.text(), other)));
            }
        }
        return missing;
    }

    /// Among the other questions of the concept the one that has most words in common with the
    /// point. It does not depend on what was answered, so that it stays the same.
    private static Optional<String> through(Library library, Question.Open open, String point) {
        Set<String> wanted = words(point);
        return library.questionsOf(open.concept()).stream()
                .filter(question -> !(question instanceof Question.Open))
                .max(
                        Comparator.comparingLong((Question question) -> common(wanted, question))
                                .thenComparing(Question::id))
                .map(Question::id);
    }

    private static long common(Set<String> wanted, Question question) {
        Set<String> said = words(question.common().stem() + " " + question.common().explanation());
        return wanted.stream().filter(said::contains).count();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(words::add);
        return words;
    }

    private static boolean isAsked(
            WeakPoint point, OpenAnswer answer, Learner learner, LocalDate today) {
        QuestionState state = learner.question(point.through());
        boolean settled =
                state.last()
                        .filter(last -> last.at().isAfter(answer.at()) && last.correct())
                        .isPresent();
        return !settled && ReviewQueue.mayBeAsked(state, today);
    }
}
