package dev.deckhand.memory;

import java.time.Duration;
import java.util.OptionalInt;

/// Proposes a rating from what an answer was like, so that nobody has to judge themselves. The
/// learner may overrule it.
///
/// @param guessAtMost certainty in percent up to which a right answer counts as a guess
/// @param sureFrom certainty in percent from which an answer counts as sure
/// @param quickShare a quick answer takes at most this share of the card's usual time
public record AnswerGrading(int guessAtMost, int sureFrom, double quickShare) {
    /// Of the offered 50, 70, 90 and 99 percent, 50 is a guess and 90 is sure; half the usual time
    /// is quick.
    public static final AnswerGrading DEFAULT = new AnswerGrading(50, 90, 0.5);

    public AnswerGrading {
        if (guessAtMost < 0 || sureFrom > 100 || guessAtMost >= sureFrom || !(quickShare >= 0)) {
            throw new IllegalArgumentException(
                    "Not a grading: guess up to %d %%, sure from %d %%, quick below %s"
                            .formatted(guessAtMost, sureFrom, quickShare));
        }
    }

    /// Wrong is Again; right but guessed is Hard; right, sure and quick is Easy; right is Good. An
    /// answer without a certainty is never more than Good.
    ///
    /// @param usual the time this learner usually takes for such a card; zero when not known
    public Rating of(
            boolean correct, OptionalInt certaintyPercent, Duration taken, Duration usual) {
        if (!correct) {
            return Rating.AGAIN;
        }
        if (certaintyPercent.isEmpty()) {
            return Rating.GOOD;
        }
        int certainty = certaintyPercent.getAsInt();
        if (certainty <= guessAtMost) {
            return Rating.HARD;
        }
        boolean quick = taken.toMillis() <= usual.toMillis() * quickShare;
        return certainty >= sureFrom && quick && usual.isPositive() ? Rating.EASY : Rating.GOOD;
    }

    /// A rating for an open answer from the rubric points that it made: fewer than half is Again,
    /// fewer than three quarters Hard, all of them Easy when sure, else Good.
    public Rating ofRubric(int points, int outOf, OptionalInt certaintyPercent) {
        if (outOf < 1 || points < 0 || points > outOf) {
            throw new IllegalArgumentException(points + " of " + outOf + " rubric points");
        }
        if (2 * points < outOf) {
            return Rating.AGAIN;
        }
        if (4 * points < 3 * outOf) {
            return Rating.HARD;
        }
        boolean sure = certaintyPercent.isPresent() && certaintyPercent.getAsInt() >= sureFrom;
        return points == outOf && sure ? Rating.EASY : Rating.GOOD;
    }
}
