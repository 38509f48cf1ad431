package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Change;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Learner;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.Scheduler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where a learner stands, as far as reviews are concerned: all that the journal says. Immutable.
///
/// @param open the last answer to each interview question that was answered
public record Standing(Learner learner, Deck deck, Map<String, OpenAnswer> open) {
    public Standing {
        open = Map.copyOf(open);
    }

    /// Reads the whole journal. Only on its thread.
    public static Standing read(
            Library library, Journal journal, Scheduler scheduler, DayRule days) {
        Learner learner = journal.learner();
        Map<String, OpenAnswer> open = new TreeMap<>();
        for (Question question : library.questions()) {
            if (question instanceof Question.Open && learner.question(question.id()).isSeen()) {
                OpenAnswer.last(journal, question.id())
                        .ifPresent(answer -> open.put(question.id(), answer));
            }
        }
        return new Standing(learner, Deck.of(journal.reviews(), scheduler, days), open);
    }

    /// The standing after something was written down. Only on the journal's thread.
    Standing after(Library library, Journal journal, List<Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<String, OpenAnswer> answers = new TreeMap<>(open);
        Deck changed = deck;
        Set<String> anew =
                changes.stream()
                        .filter(change -> change.answer().isEmpty())
                        .map(Change::subject)
                        .collect(Collectors.toSet());
        for (String subject : anew) {
            changed = changed.with(subject, journal.reviewsOf(subject));
        }
        for (Change change : changes) {
            String subject = change.subject();
            if (!anew.contains(subject)) {
                changed = changed.after(change.answer().orElseThrow());
            }
            if (library.question(subject).filter(Question.Open.class::isInstance).isPresent()) {
                answers.remove(subject);
                OpenAnswer.last(journal, subject).ifPresent(answer -> answers.put(subject, answer));
            }
        }
        return new Standing(journal.learner(), changed, answers);
    }
}
