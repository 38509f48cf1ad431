package dev.deckhand.study.statistics;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.study.statistics.History.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A question that was often wrong.
///
/// @param wrong how many of its answers
public record Hard(Question question, Share wrong) {
    private static final int MOST = 8;

    /// How likely it goes wrong: one wrong of one is less bad than nine of ten.
    double weight() {
        return (wrong.part() + 1.0) / (wrong.whole() + 2.0);
    }

    /// The hardest first; only those that were wrong twice or more: once is no pattern.
    static List<Hard> of(List<Moment> moments, Library library) {
        Map<String, Share> wrong = new TreeMap<>();
        for (Moment moment : moments) {
            wrong.merge(
                    moment.attempt().question(),
                    Share.NONE.plus(!moment.attempt().correct()),
                    (a, b) -> new Share(a.part() + b.part(), a.whole() + b.whole()));
        }
        return wrong.entrySet().stream()
                .filter(entry -> entry.getValue().part() > 1)
                .flatMap(entry ->
                        library.question(entry.getKey()).stream()
                                .map(question -> new Hard(question, entry.getValue())))
                .sorted(
                        Comparator.comparingDouble(Hard::weight)
                                .reversed()
                                .thenComparing(hard -> hard.question().id()))
                .limit(MOST)
                .toList();
    }
}
