package dev.deckhand.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void attemptsAreTheReviewsWithMoreSaidOfEach(long seed) {
        JournalFile file =
                new JournalFile(folder, InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC);
        try (Journal journal = ((Opening.Opened) file.open("test")).journal()) {
            journal.append(RandomLog.of(seed, 300).toArray(Event[]::new));
            assertThat(journal.attempts().stream().map(AttemptsTest::brief))
                    .containsExactlyElementsOf(
                            journal.reviews().stream().map(AttemptsTest::brief).toList());
        }
    }

    private static String brief(Attempt one) {
        return one.question() + one.at() + one.rating() + one.durationMillis();
    }

    private static String brief(Review one) {
        return one.question() + one.at() + one.rating() + one.durationMillis();
    }
}
