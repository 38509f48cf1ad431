package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.journal.Event;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisputeTest {
    private static final Instant AT = Instant.parse("2026-11-21T23:30:00Z");

    @Test
    void disputesNameWhatTheyAreAboutTheNewestFirst() {
        List<Dispute> all =
                Dispute.all(
                        List.of(
                                report("single-1", "Not since May."),
                                report("roles", "The table is old."),
                                report("gone-7", "Two answers are right.")),
                        Questions.library());
        assertThat(all).extracting(Dispute::title).containsExactly("", "roles", "Stem of single-1");
        assertThat(all)
                .extracting(Dispute::pack)
                .containsExactly("", "sample 1.2.3", "sample 1.2.3");
    }

    @Test
    void theLetterHoldsWhatAnAuthorNeedsAndNothingOfTheLearner() {
        List<Dispute> all =
                Dispute.all(
                        List.of(
                                report("gone-7", "Two answers are right."),
                                report("single-1", "Not since May.\nSee the guide.")),
                        Questions.library());
        assertThat(Dispute.letter(all, ZoneOffset.ofHours(1)))
                .isEqualTo(
                        """
                        single-1 (sample 1.2.3), 2026-11-22
                        Stem of single-1
                        > Not since May.
                        > See the guide.

                        gone-7, 2026-11-22
                        > Two answers are right.
                        """);
    }

    private static Event.Reported report(String item, String text) {
        return new Event.Reported(UUID.randomUUID(), AT, item, text);
    }
}
