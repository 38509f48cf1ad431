package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftConcept;
import dev.deckhand.content.Draft.DraftQuestion;
import dev.deckhand.content.PackReader.Drafted;
import dev.deckhand.content.Remark.Rule;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks through a pack for what may be said and would be better otherwise: notes that are too
/// long, right options that give themselves away, questions that are asked twice. What a pack may
/// not hold is the reader's to find.
public final class PackLint {
    /// How many questions a concept needs, so that knowing one by heart is not knowing the concept.
    private static final int FEWEST_QUESTIONS = 4;

    /// A pack, what is wrong with it, and what could be better.
    public record Linted(ReadPack read, List<Remark> remarks) {
        public Linted {
            remarks = List.copyOf(remarks);
        }
    }

    private PackLint() {}

    /// Reads and looks through a folder or a `.deckpack`.
    ///
    /// @param installed where the packs that it requires are looked for
    public static Linted lint(Path pack, Supplier<List<Pack>> installed) {
        Drafted drafted = PackReader.draft(pack);
        ReadPack read = PackReader.link(drafted, installed);
        Remarks remarks = new Remarks();
        drafted.draft()
                .ifPresent(draft ->
                        read.pack().ifPresent(one -> lint(one, draft, drafted.name(), remarks)));
        return new Linted(read, remarks.placed(drafted.name()));
    }

    private static void lint(Pack pack, Draft draft, String name, Remarks remarks) {
        Map<String, Place> concepts = new HashMap<>();
        for (DraftConcept one : draft.concepts()) {
            concepts.put(one.concept().id(), one.idPlace());
        }
        Map<String, Place> questions = new HashMap<>();
        for (DraftQuestion one : draft.questions()) {
            questions.put(one.question().id(), one.idPlace());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Question question : pack.questions()) {
            counts.merge(question.concept(), 1, Integer::sum);
            QuestionLint.check(question, place(questions, question.id(), name), remarks);
        }
        for (Concept concept : pack.concepts()) {
            Place place = place(concepts, concept.id(), name);
            NoteLint.check(concept, place, remarks);
            int count = counts.getOrDefault(concept.id(), 0);
            if (count < FEWEST_QUESTIONS) {
                remarks.add(
                        Rule.FEW_QUESTIONS,
                        place,
                        "The concept " + concept.id() + " has " + count + " questions",
                        "Ask for it in " + FEWEST_QUESTIONS + " ways at least.");
            }
        }
        KeyLint.check(pack.questions(), name, remarks);
        new Likeness(pack.questions())
                .pairs()
                .forEach(pair ->
                        remarks.add(
                                Rule.STEM_TWICE,
                                place(questions, pair.later().id(), name),
                                "The question "
                                        + pair.later().id()
                                        + " says nearly what "
                                        + pair.earlier().id()
                                        + " says",
                                "Ask for something else, or remove one of the two."));
    }

    private static Place place(Map<String, Place> places, String id, String name) {
        return Optional.ofNullable(places.get(id)).orElseGet(() -> Place.file(name));
    }
}
