package dev.deckhand.study.statistics;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// What is known of each concept, by module.
public record Mastery(List<OfModule> modules) {
    public Mastery {
        modules = List.copyOf(modules);
    }

    public record OfModule(Module module, List<OfConcept> concepts) {
        public OfModule {
            concepts = List.copyOf(concepts);
        }
    }

    /// @param value 0 to 1: the share of the concept's questions that the learner would get right
    ///   today by memory alone; an unseen question counts 0
    /// @param questions all of the concept
    public record OfConcept(Progress progress, double value, List<String> questions) {
        public OfConcept {
            questions = List.copyOf(questions);
        }

        public Concept concept() {
            return progress.concept();
        }
    }

    /// All concepts, in the library's order.
    public List<OfConcept> concepts() {
        return modules.stream().flatMap(module -> module.concepts().stream()).toList();
    }

    /// @param wanted which questions count; a concept without any is left out
    static Mastery of(
            Library library,
            Learner learner,
            History history,
            Predicate<String> wanted,
            LocalDate today) {
        return new Mastery(
                library.modules().stream()
                        .map(module ->
                                new OfModule(
                                        module,
                                        library.conceptsOf(module.id()).stream()
                                                .map(concept ->
                                                        ofConcept(
                                                                Progress.of(
                                                                        library, learner, concept),
                                                                library,
                                                                history,
                                                                wanted,
                                                                today))
                                                .filter(one -> !one.questions().isEmpty())
                                                .toList()))
                        .filter(module -> !module.concepts().isEmpty())
                        .toList());
    }

    private static OfConcept ofConcept(
            Progress progress,
            Library library,
            History history,
            Predicate<String> wanted,
            LocalDate today) {
        List<String> questions =
                library.questionsOf(progress.concept().id()).stream()
                        .map(Question::id)
                        .filter(wanted)
                        .toList();
        double value =
                questions.stream()
                        .mapToDouble(question -> history.recall(question, today).orElse(0))
                        .average()
                        .orElse(0);
        return new OfConcept(progress, value, questions);
    }
}
