package dev.deckhand.study;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a practice session went.
///
/// @param asked how many questions there were
/// @param answered how many of them were answered; the others were skipped
/// @param right how many were wholly right
/// @param points the sum of the scores, each 0 to 1
/// @param byConcept in the library's order
/// @param missed the answers that were wrong, in whole or in part
/// @param read notes worth reading next, the most needed first
public record Summary(
        int asked,
        int answered,
        int right,
        double points,
        long durationMillis,
        List<OfConcept> byConcept,
        List<Answer> missed,
        List<Concept> read) {
    public Summary {
        byConcept = List.copyOf(byConcept);
        missed = List.copyOf(missed);
        read = List.copyOf(read);
    }

    /// @param answered how many questions of this concept were answered
    public record OfConcept(Concept concept, int right, int answered) {}

    public static Summary of(Library library, int asked, List<Answer> answers) {
        Map<String, Integer> answered = new LinkedHashMap<>();
        Map<String, Integer> right = new LinkedHashMap<>();
        List<Answer> missed = new ArrayList<>();
        double points = 0;
        long millis = 0;
        for (Answer answer : answers) {
            String concept = answer.asked().question().concept();
            answered.merge(concept, 1, Integer::sum);
            right.merge(concept, answer.grade().correct() ? 1 : 0, Integer::sum);
            points += answer.grade().score();
            millis += answer.durationMillis();
            if (!answer.grade().correct()) {
                missed.add(answer);
            }
        }
        List<OfConcept> byConcept =
                library.concepts().stream()
                        .filter(concept -> answered.containsKey(concept.id()))
                        .map(concept ->
                                new OfConcept(
                                        concept,
                                        right.getOrDefault(concept.id(), 0),
                                        answered.getOrDefault(concept.id(), 0)))
                        .toList();
        List<Concept> read =
                byConcept.stream()
                        .filter(of -> of.right() < of.answered())
                        .sorted(
                                Comparator.comparingInt(
                                        (OfConcept of) -> of.right() - of.answered()))
                        .map(OfConcept::concept)
                        .toList();
        int rightInAll = right.values().stream().mapToInt(Integer::intValue).sum();
        return new Summary(
                asked, answers.size(), rightInAll, points, millis, byConcept, missed, read);
    }
}
