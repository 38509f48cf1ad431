package dev.deckhand.study.statistics;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.study.statistics.History.Moment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A wrong option that was taken for the right one. Of questions with one right option, and of
/// statements.
///
/// @param taken the id of the wrong option
/// @param right the id of the right one
/// @param times how often it was taken, of all answers to the question
public record Confusion(Question question, String taken, String right, Share times) {
    private static final int MOST = 8;

    private record Key(String question, String taken) {}

    /// The most frequent first.
    static List<Confusion> of(List<Moment> moments, Library library) {
        Map<String, Integer> answers = new HashMap<>();
        Map<Key, Integer> wrong = new HashMap<>();
        for (Moment moment : moments) {
            String question = moment.attempt().question();
            answers.merge(question, 1, Integer::sum);
            if (!moment.attempt().correct()) {
                wrong.merge(new Key(question, moment.attempt().choice()), 1, Integer::sum);
            }
        }
        return wrong.entrySet().stream()
                .flatMap(entry ->
                        library.question(entry.getKey().question()).stream()
                                .flatMap(question ->
                                        confusion(
                                                question,
                                                entry.getKey().taken(),
                                                new Share(
                                                        entry.getValue(),
                                                        answers.getOrDefault(
                                                                question.id(), entry.getValue())))
                                                .stream()))
                .sorted(
                        Comparator.comparingInt((Confusion one) -> -one.times().part())
                                .thenComparingInt(one -> one.times().whole())
                                .thenComparing(one -> one.question().id())
                                .thenComparing(Confusion::taken))
                .limit(MOST)
                .toList();
    }

    /// Nothing for other kinds of questions, and for options that the question no longer has.
    private static Optional<Confusion> confusion(Question question, String taken, Share times) {
        return switch (question) {
            case Question.Single single
                    when single.options().stream().anyMatch(one -> one.id().equals(taken))
                            && !single.answer().equals(taken) ->
                    Optional.of(new Confusion(question, taken, single.answer(), times));
            case Question.TrueFalse statement
                    when taken.equals(String.valueOf(!statement.answer())) ->
                    Optional.of(
                            new Confusion(
                                    question, taken, String.valueOf(statement.answer()), times));
            case Question.Placement placement
                    when placement.prediction().choices().stream()
                                    .anyMatch(one -> one.id().equals(taken))
                            && !placement.prediction().right().contains(taken) ->
                    Optional.of(
                            new Confusion(
                                    question,
                                    taken,
                                    placement.prediction().right().stream()
                                            .sorted()
                                            .findFirst()
                                            .orElseThrow(),
                                    times));
            case Question.Single _,
                    Question.TrueFalse _,
                    Question.Multiple _,
                    Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Placement _,
                    Question.Generated _ ->
                    Optional.empty();
        };
    }
}
