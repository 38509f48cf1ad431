package dev.deckhand.study;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import java.util.List;
import java.util.Optional;

/// How far a learner has come with one concept.
///
/// @param read whether the note was read
/// @param questions how many questions there are
/// @param seen how many of them were answered
/// @param known how many of them were right the last time
public record Progress(Concept concept, boolean read, int questions, int seen, int known) {

    /// What to show beside a concept's name.
    public enum Stage {
        /// Nothing done yet.
        NEW,
        STARTED,
        /// The note was read, and four of five questions were right the last time.
        KNOWN
    }

    public static Progress of(Library library, Learner learner, Concept concept) {
        List<QuestionState> states =
                library.questionsOf(concept.id()).stream()
                        .map(Question::id)
                        .map(learner::question)
                        .toList();
        return new Progress(
                concept,
                learner.concept(concept.id()).isRead(),
                states.size(),
                (int) states.stream().filter(QuestionState::isSeen).count(),
                (int) states.stream().filter(state -> state.isSeen() && !state.isMissed()).count());
    }

    public Stage stage() {
        if (read && known * 5 >= questions * 4) {
            return Stage.KNOWN;
        }
        return read || seen > 0 ? Stage.STARTED : Stage.NEW;
    }

    /// 0 to 1: the share of the concept that is known, the note counting as much as all its
    /// questions.
    public double mastery() {
        double answers = questions == 0 ? (read ? 1 : 0) : (double) known / questions;
        return ((read ? 1 : 0) + answers) / 2;
    }

    /// The concept to take up next: the first in reading order that is not known and whose
    /// prerequisites are all at least read; failing that, the first that is not known. Empty when
    /// all are known.
    public static Optional<Concept> next(Library library, Learner learner) {
        List<Concept> open =
                library.concepts().stream()
                        .filter(concept -> of(library, learner, concept).stage() != Stage.KNOWN)
                        .toList();
        return open.stream()
                .filter(concept ->
                        concept.prerequisites().stream()
                                .allMatch(id ->
                                        library.concept(id).isEmpty()
                                                || learner.concept(id).isRead()))
                .filter(concept -> !learner.concept(concept.id()).isRead())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }
}
