package dev.deckhand.ui.library;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Markdown;
import dev.deckhand.content.Module;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A question or a note as the library lists it, with what the learner did with it.
///
/// @param title one line of plain text
/// @param text all that can be found in it, in lower case
/// @param question absent for a note
/// @param read whether the note was read; for a question, that of its concept
record Item(
        String id,
        String title,
        String text,
        Concept concept,
        String module,
        Optional<Question> question,
        QuestionState state,
        boolean read) {

    boolean isNote() {
        return question.isEmpty();
    }

    String pack() {
        return question.map(one -> one.common().pack()).orElse(concept.pack());
    }

    /// Each note followed by its questions, in reading order.
    static List<Item> all(Library library, Learner learner) {
        List<Item> items = new ArrayList<>();
        for (Concept concept : library.concepts()) {
            boolean read = learner.concept(concept.id()).isRead();
            String module =
                    library.module(concept.module()).map(Module::title).orElse(concept.module());
            items.add(
                    new Item(
                            concept.id(),
                            concept.title(),
                            lower(concept.id(), concept.title(), concept.summary(), concept.body()),
                            concept,
                            module,
                            Optional.empty(),
                            QuestionState.untouched(concept.id()),
                            read));
            for (Question question : library.questionsOf(concept.id())) {
                QuestionState state = learner.question(question.id());
                String stem = Markdown.plain(question.common().stem()).replaceAll("\\s+", " ");
                items.add(
                        new Item(
                                question.id(),
                                stem,
                                lower(
                                        question.id(),
                                        stem,
                                        question.common().explanation(),
                                        state.note()),
                                concept,
                                module,
                                Optional.of(question),
                                state,
                                read));
            }
        }
        return List.copyOf(items);
    }

    private static String lower(String... texts) {
        return String.join("\n", texts).toLowerCase(Locale.ROOT);
    }
}
