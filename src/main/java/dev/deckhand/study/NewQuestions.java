package dev.deckhand.study;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.memory.plan.NewCardOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order in which questions are met for the first time: by prerequisites of their concepts, the
/// easy ones of a concept first.
final class NewQuestions {
    /// So many concepts take turns, so that a day is not all about one. Their first questions still
    /// come in the order of the concepts.
    private static final int TOGETHER = 3;

    private static final int MOST_OF_A_CONCEPT = 10_000;

    private NewQuestions() {}

    /// A rank for each question, by its id.
    static Map<String, Integer> ranks(Library library) {
        Map<String, Set<String>> prerequisites = new HashMap<>();
        for (Concept concept : library.concepts()) {
            prerequisites.put(concept.id(), new HashSet<>(concept.prerequisites()));
        }
        Map<String, Integer> place = NewCardOrder.ranks(prerequisites, Map.of());
        Map<String, Integer> ranks = new HashMap<>();
        place.forEach((concept, rank) -> {
            List<Question> questions = new ArrayList<>(library.questionsOf(concept));
            questions.sort(Comparator.comparing(question -> question.common().difficulty()));
            for (int i = 0; i < questions.size(); i++) {
                int turn = rank / TOGETHER * MOST_OF_A_CONCEPT + i;
                ranks.put(questions.get(i).id(), turn * TOGETHER + rank % TOGETHER);
            }
        });
        return ranks;
    }
}
