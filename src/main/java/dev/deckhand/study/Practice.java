package dev.deckhand.study;

import dev.deckhand.content.Difficulty;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.content.QuestionType;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Chooses the questions of a practice session.
public final class Practice {

    /// Which questions come into question by what the learner did with them.
    public enum Which {
        ALL,
        /// Never answered.
        UNSEEN,
        /// Wrong, in whole or in part, the last time.
        MISSED,
        FLAGGED
    }

    /// What to practise. An empty set means: any.
    ///
    /// @param concepts ids of concepts; these are meant in addition to all of those in `modules`
    /// @param count how many questions at the most
    /// @param seed decides which are chosen and in which order everything is shown
    public record Request(
            Set<String> modules,
            Set<String> concepts,
            Set<QuestionType> types,
            Set<Difficulty> difficulties,
            Which which,
            int count,
            long seed) {
        public Request {
            modules = Set.copyOf(modules);
            concepts = Set.copyOf(concepts);
            types = Set.copyOf(types);
            difficulties = Set.copyOf(difficulties);
            if (count < 1) {
                throw new IllegalArgumentException(
                        "A session has at least one question, not " + count);
            }
        }
    }

    private Practice() {}

    /// All questions that a request could ask, in the library's order. Suspended and buried ones
    /// are left out.
    public static List<Question> candidates(
            Library library, Learner learner, LocalDate today, Request request) {
        return library.questions().stream()
                .filter(question -> isAbout(library, question, request))
                .filter(question ->
                        request.types().isEmpty() || request.types().contains(question.type()))
                .filter(question ->
                        request.difficulties().isEmpty()
                                || request.difficulties().contains(question.common().difficulty()))
                .filter(question ->
                        isWanted(learner.question(question.id()), today, request.which()))
                .toList();
    }

    /// Chooses and shuffles. The same library, learner and request give the same session.
    public static List<Asked> select(
            Library library, Learner learner, LocalDate today, Request request) {
        List<Question> questions = new ArrayList<>(candidates(library, learner, today, request));
        Collections.shuffle(questions, Random.from(Chance.of(request.seed(), "questions")));
        return questions.stream()
                .limit(request.count())
                .map(question -> Asked.shuffled(question, request.seed()))
                .toList();
    }

    private static boolean isAbout(Library library, Question question, Request request) {
        if (request.modules().isEmpty() && request.concepts().isEmpty()) {
            return true;
        }
        return request.concepts().contains(question.concept())
                || library.concept(question.concept())
                        .filter(concept -> request.modules().contains(concept.module()))
                        .isPresent();
    }

    private static boolean isWanted(QuestionState state, LocalDate today, Which which) {
        if (state.suspended() || state.buriedUntil().filter(today::isBefore).isPresent()) {
            return false;
        }
        return switch (which) {
            case ALL -> true;
            case UNSEEN -> !state.isSeen();
            case MISSED -> state.isMissed();
            case FLAGGED -> state.flagged();
        };
    }
}
