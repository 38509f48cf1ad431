package dev.deckhand.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happened: the caches that grow event by event are those that a rebuild makes, and those
/// that the pure fold gives.
class JournalFoldTest {
    @TempDir Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growingEventByEventGivesWhatARebuildGives(long seed) {
        List<Event> log = RandomLog.of(seed, 120);
        try (Journal journal = open()) {
            for (Event event : log) {
                journal.append(event);
            }
            assertThat(journal.events()).isEqualTo(log);
            assertThat(journal.learner()).isEqualTo(Learner.of(log));
            assertThat(journal.verify()).isEmpty();
            journal.rebuild();
            assertThat(journal.learner()).isEqualTo(Learner.of(log));
            assertThat(journal.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eventsThatArriveInAnotherOrderOrTwiceGiveTheSame(long seed) {
        List<Event> log = RandomLog.of(seed, 80);
        List<Event> arriving = new ArrayList<>(log);
        arriving.addAll(log.subList(0, 20));
        Collections.shuffle(arriving, new Random(seed));
        try (Journal journal = open()) {
            journal.append(arriving.toArray(Event[]::new));
            assertThat(journal.events()).isEqualTo(log);
            assertThat(journal.learner()).isEqualTo(Learner.of(log));
            assertThat(journal.verify()).isEmpty();
        }
    }

    private Journal open() {
        Opening opening =
                new JournalFile(folder, InstantSource.system(), ZoneOffset.UTC).open("test");
        return ((Opening.Opened) opening).journal();
    }
}
