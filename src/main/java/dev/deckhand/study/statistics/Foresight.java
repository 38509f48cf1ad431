package dev.deckhand.study.statistics;

import dev.deckhand.content.Question;
import dev.deckhand.study.statistics.History.Moment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How past predictions came true: for each answer on a later day than the one before it, the
/// chance of a right answer that readiness would have counted it with that morning, beside what
/// came.
///
/// @param answers how many there are, of the last [#DAYS] days
/// @param expected how many of them should have been right
/// @param right how many were
public record Foresight(int answers, double expected, int right) {
    /// Older predictions say little of how well today's are made.
    public static final int DAYS = 90;

    /// Fewer answers say nothing.
    public static final int FEWEST = 20;

    /// Whether there are enough answers to say how it came.
    public boolean tells() {
        return answers >= FEWEST;
    }

    /// 0 to 1.
    public double expectedShare() {
        return answers == 0 ? 0 : expected / answers;
    }

    /// 0 to 1.
    public double rightShare() {
        return answers == 0 ? 0 : (double) right / answers;
    }

    /// @param questions those that the prediction is about
    static Foresight of(List<Question> questions, History history, LocalDate today) {
        Map<String, Double> guesses = new HashMap<>();
        questions.forEach(question -> guesses.put(question.id(), Guess.chance(question)));
        LocalDate first = today.minusDays(DAYS - 1L);
        int answers = 0;
        double expected = 0;
        int right = 0;
        for (Moment moment : history.moments()) {
            Double guess = guesses.get(moment.attempt().question());
            if (guess != null && moment.elapsedDays() > 0 && !moment.day().isBefore(first)) {
                double known = history.recallBefore(moment);
                answers++;
                expected += known + (1 - known) * guess;
                right += moment.attempt().correct() ? 1 : 0;
            }
        }
        return new Foresight(answers, expected, right);
    }
}
