package dev.deckhand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Rating;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewLogCsvTest {
    private static final DayRule BERLIN = new DayRule(4, ZoneId.of("Europe/Berlin"));

    @Test
    void elapsedDaysThatAreNotGivenFollowFromTheLearnersDays() {
        List<LoggedReview> log =
                ReviewLogCsv.read(
                        List.of(
                                "card,at,rating",
                                "b,2026-01-05T12:00:00Z,3",
                                "a,2026-01-05T21:00:00Z,3",
                                "a,2026-01-06T02:00:00Z,1",
                                "a,2026-01-06T07:00:00Z,4"),
                        BERLIN);
        assertThat(log)
                .extracting(LoggedReview::card, LoggedReview::rating, LoggedReview::elapsedDays)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", Rating.GOOD, 0),
                        org.assertj.core.groups.Tuple.tuple("a", Rating.GOOD, 0),
                        org.assertj.core.groups.Tuple.tuple("a", Rating.AGAIN, 0),
                        org.assertj.core.groups.Tuple.tuple("a", Rating.EASY, 1));
    }

    @Test
    void linesAreTakenInTheOrderOfTimeAndManualChangesAndCrammingLeftOut() {
        List<LoggedReview> log =
                ReviewLogCsv.read(
                        List.of(
                                "\"card_id\";\"review_time\";\"review_rating\";\"review_state\";\"elapsed_days\"",
                                "1;1767800000000;3;2;2",
                                "1;1767700000000;0;1;0",
                                "1;1767750000000;3;4;1",
                                "",
                                "1;1767600000000;2;0;-1"),
                        BERLIN);
        assertThat(log).extracting(LoggedReview::rating).containsExactly(Rating.HARD, Rating.GOOD);
        assertThat(log).extracting(LoggedReview::elapsedDays).containsExactly(0, 2);
    }

    @Test
    void aFileWithoutTheNeededColumnsSaysWhichIsMissing() {
        assertThatThrownBy(() -> ReviewLogCsv.read(List.of("card_id,review_rating"), BERLIN))
                .hasMessageContaining("no column is named review_time or at");
    }
}
