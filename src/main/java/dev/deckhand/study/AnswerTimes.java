package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.content.QuestionType;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import java.util.EnumMap;
import java.util.Map;

/// How long this learner takes over a question: over this one, where it was answered before; else
/// over others of its kind.
final class AnswerTimes {
    /// A longer pause says nothing of the question. Interview answers may take five times as long.
    private static final double LONGEST_SECONDS = 60;

    /// For looking at what the reveal says.
    private static final double READING_SECONDS = 8;

    private final Learner learner;
    private final Map<QuestionType, Double> usual = new EnumMap<>(QuestionType.class);

    AnswerTimes(Library library, Learner learner) {
        this.learner = learner;
        Map<QuestionType, Integer> counts = new EnumMap<>(QuestionType.class);
        for (Question question : library.questions()) {
            QuestionState state = learner.question(question.id());
            if (state.isSeen()) {
                usual.merge(question.type(), own(question, state), Double::sum);
                counts.merge(question.type(), 1, Integer::sum);
            }
        }
        counts.forEach((type, count) -> usual.computeIfPresent(type, (_, sum) -> sum / count));
    }

    /// With a look at what the reveal says.
    double seconds(Question question) {
        QuestionState state = learner.question(question.id());
        double answering =
                state.isSeen()
                        ? own(question, state)
                        : usual.getOrDefault(question.type(), assumed(question.type()));
        return answering + READING_SECONDS;
    }

    private static double own(Question question, QuestionState state) {
        double most = question.type() == QuestionType.OPEN ? 5 * LONGEST_SECONDS : LONGEST_SECONDS;
        return Math.clamp(state.totalMillis() / 1000.0 / state.answers(), 1, most);
    }

    private static double assumed(QuestionType type) {
        return switch (type) {
            case SINGLE, TRUE_FALSE, FILL -> 20;
            case MULTIPLE, HOTSPOT, PLACEMENT, GENERATED -> 35;
            case ORDERING, MATCHING -> 45;
            case OPEN -> 120;
        };
    }
}
