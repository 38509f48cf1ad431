package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Learner;
import dev.deckhand.ui.shared.SampleServices;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How well a challenge was solved stands in the journal.
class MarksTest {
    private static final String ID = "two-are-enough";
    private static final ChallengeResult HELPED = new ChallengeResult(2, 3, false);
    private static final ChallengeResult LONG = new ChallengeResult(6, 0, false);
    private static final ChallengeResult SHORT = new ChallengeResult(4, 0, false);
    private static final ChallengeResult SHOWN = new ChallengeResult(1, 0, true);

    @TempDir Path folder;
    @TempDir Path elsewhere;

    private Services services;
    private Recorder recorder;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder);
        recorder = SampleServices.recorder(services);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private UUID solved(ChallengeResult result) {
        return recorder.noteRead(Marks.result(ID, result));
    }

    private Learner now() {
        return services.journal().learner();
    }

    @Test
    void theBestIsWorthMostAndOfEqualsTakesFewestChanges() {
        assertThat(Marks.best(now(), ID)).isEmpty();
        solved(SHOWN);
        assertThat(Marks.best(now(), ID)).contains(SHOWN);
        solved(HELPED);
        assertThat(Marks.best(now(), ID)).contains(HELPED);
        solved(LONG);
        solved(SHORT);
        solved(HELPED);
        assertThat(Marks.best(now(), ID)).contains(SHORT);
        assertThat(Marks.best(now(), "two-are")).isEmpty();
    }

    @Test
    void whatIsTakenBackDoesNotCountAndTheOneBeforeDoes() {
        solved(LONG);
        UUID better = solved(SHORT);
        recorder.undo(better);
        assertThat(Marks.best(now(), ID)).contains(LONG);
    }

    @Test
    void aNameThatIsNoResultIsPassedOver() {
        recorder.noteRead("result:" + ID + ":many:0:own");
        recorder.noteRead("result:" + ID);
        assertThat(Marks.best(now(), ID)).isEmpty();
    }

    @Test
    void anotherJournalThatTakesTheEventsOverKnowsTheBestOfBoth() {
        solved(LONG);
        try (Services other = SampleServices.open(elsewhere)) {
            Journal there = other.journal();
            new Recorder(other.library(), there, services.ids()::next, other.clock())
                    .noteRead(Marks.result(ID, SHORT));
            services.journal().events().forEach(there::append);
            assertThat(Marks.best(there.learner(), ID)).contains(SHORT);
            assertThat(Marks.best(now(), ID)).contains(LONG);
        }
    }
}
