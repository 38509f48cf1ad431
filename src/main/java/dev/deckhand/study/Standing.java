package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Learner;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.Scheduler;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /// The standing after something about one question was written down. Only on the journal's
    /// thread.
    Standing after(Library library, Journal journal, String question) {
        TreeMap<String, dev.deckhand.journal.QuestionState> states =
                new TreeMap<>(learner.questions());
        states.put(question, journal.question(question));
        Map<String, OpenAnswer> answers = new TreeMap<>(open);
        if (library.question(question).filter(Question.Open.class::isInstance).isPresent()) {
            Optional<OpenAnswer> last = OpenAnswer.last(journal, question);
            if (last.isPresent()) {
                answers.put(question, last.get());
            } else {
                answers.remove(question);
            }
        }
        return new Standing(
                new Learner(states, learner.concepts()),
                deck.with(question, journal.reviewsOf(question)),
                answers);
    }
}
