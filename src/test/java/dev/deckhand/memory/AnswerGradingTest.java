package dev.deckhand.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerGradingTest {
    @ParameterizedTest
    @CsvSource({
        "false, 99, 5, AGAIN",
        "false, , 5, AGAIN",
        "true, 50, 5, HARD",
        "true, 50, 50, HARD",
        "true, 70, 5, GOOD",
        "true, , 5, GOOD",
        "true, 90, 5, EASY",
        "true, 99, 10, EASY",
        "true, 99, 11, GOOD"
    })
    void theAnswerAndHowSureItWasGiveTheRating(
            boolean correct, Integer certainty, int seconds, Rating expected) {
        OptionalInt sure = certainty == null ? OptionalInt.empty() : OptionalInt.of(certainty);
        assertThat(
                        AnswerGrading.DEFAULT.of(
                                correct, sure, Duration.ofSeconds(seconds), Duration.ofSeconds(20)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, AGAIN",
        "1, 4, AGAIN",
        "2, 4, HARD",
        "3, 4, GOOD",
        "4, 4, EASY",
        "1, 1, EASY"
    })
    void anOpenAnswerIsRatedByItsRubric(int points, int outOf, Rating expected) {
        assertThat(AnswerGrading.DEFAULT.ofRubric(points, outOf, OptionalInt.of(90)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void anUnknownUsualTimeMakesNothingQuick(int usual) {
        assertThat(
                        AnswerGrading.DEFAULT.of(
                                true, OptionalInt.of(99), Duration.ZERO, Duration.ofSeconds(usual)))
                .isEqualTo(Rating.GOOD);
    }
}
