package dev.deckhand.journal;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What follows from a journal: the state of every question and concept that an event has touched.
/// Immutable.
public record Learner(
        SortedMap<String, QuestionState> questions, SortedMap<String, ConceptState> concepts) {
    public Learner {
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        concepts = Collections.unmodifiableSortedMap(new TreeMap<>(concepts));
    }

    public static Learner nobody() {
        return new Learner(new TreeMap<>(), new TreeMap<>());
    }

    public QuestionState question(String id) {
        QuestionState state = questions.get(id);
        return state == null ? QuestionState.untouched(id) : state;
    }

    public ConceptState concept(String id) {
        ConceptState state = concepts.get(id);
        return state == null ? ConceptState.untouched(id) : state;
    }

    /// Folds a whole journal, or all that it holds of one subject, in the order of the events.
    public static Learner of(List<Event> events) {
        Set<UUID> undone = undone(events);
        SortedMap<String, QuestionState> questions = new TreeMap<>();
        SortedMap<String, ConceptState> concepts = new TreeMap<>();
        for (Event event : events) {
            if (undone.contains(event.id())) {
                continue;
            }
            event.questionId()
                    .ifPresent(id ->
                            questions.put(
                                    id,
                                    questions
                                            .getOrDefault(id, QuestionState.untouched(id))
                                            .after(event)));
            if (event instanceof Event.NoteRead read) {
                String id = read.concept();
                concepts.put(
                        id, concepts.getOrDefault(id, ConceptState.untouched(id)).after(event));
            }
        }
        return new Learner(questions, concepts);
    }

    /// The ids of the events that are taken back. The last `Undone` stands; one that is itself
    /// taken back has no effect.
    static Set<UUID> undone(List<Event> events) {
        Set<UUID> undone = new HashSet<>();
        for (Event event : events.reversed()) {
            if (event instanceof Event.Undone undo && !undone.contains(undo.id())) {
                undone.add(undo.undone());
            }
        }
        return undone;
    }
}
