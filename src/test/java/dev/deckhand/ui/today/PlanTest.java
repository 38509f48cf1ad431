package dev.deckhand.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.journal.Mode;
import dev.deckhand.memory.CardState;
import dev.deckhand.memory.Delay;
import dev.deckhand.memory.Memory;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Questions;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Response;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.ui.shared.OpenSession;
import dev.deckhand.ui.shared.SampleServices;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    @TempDir Path folder;

    private Instant now = SampleServices.NOW;
    private Services services;
    private ReviewQueue queue = nothing();
    private Recorder recorder;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder, () -> now);
        recorder = SampleServices.recorder(services);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anEmptyJournalBeginsWithTheFirstNote() {
        assertThat(plan().isFirstRun()).isTrue();
        assertThat(plan().steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Begin.class,
                        begin -> assertThat(begin.concept().id()).isEqualTo("roles"));
    }

    @Test
    void afterReadingComeTheQuestionsOfThatNoteThenTheNextNote() {
        recorder.noteRead("roles");
        Plan plan = plan();
        assertThat(plan.steps())
                .containsExactly(
                        new Step.Answer(services.library().concept("roles").orElseThrow(), 3),
                        new Step.Read(services.library().concept("modes").orElseThrow()));
        assertThat(plan.notesRead()).isEqualTo(1);
    }

    @Test
    void missedAndFlaggedQuestionsAreOfferedWithTheirNumbers() {
        answer(Response.Chosen.of("user"));
        recorder.flag("fill-1", true);
        assertThat(plan().steps()).contains(new Step.Retry(1), new Step.Flagged(1));
        answer(Response.Chosen.of("task"));
        assertThat(plan().steps()).doesNotContain(new Step.Retry(1));
        assertThat(plan().right()).isEqualTo(1);
        assertThat(plan().answered()).isEqualTo(1);
    }

    @Test
    void aSessionLeftOpenComesFirst() {
        OpenSession open = new OpenSession("s", 1, List.of("single-1", "fill-1"), 1);
        open.write(services.settings());
        assertThat(OpenSession.read(services.settings())).contains(open);
        assertThat(plan().steps().getFirst()).isEqualTo(new Step.Resume(open));
    }

    @Test
    void theGreetingFollowsTheLearnersClock() {
        assertThat(plan(ZoneId.of("UTC")).partOfDay()).isEqualTo(Plan.PartOfDay.MORNING);
        assertThat(plan(ZoneId.of("Asia/Tokyo")).partOfDay()).isEqualTo(Plan.PartOfDay.EVENING);
    }

    private void answer(Response response) {
        recorder.answer(
                "s",
                Mode.PRACTICE,
                Asked.shuffled(Questions.single(), 1),
                response,
                OptionalInt.empty(),
                1000);
        now = now.plusSeconds(1);
    }

    private Plan plan() {
        return plan(services.zone());
    }

    private Plan plan(ZoneId zone) {
        Optional<OpenSession> open = OpenSession.read(services.settings());
        return Plan.of(
                services.library(),
                services.journal().learner(),
                open,
                queue,
                Optional.empty(),
                services.settings()::get,
                now,
                zone);
    }

    private static ReviewQueue nothing() {
        return new ReviewQueue(
                List.of(),
                List.of(),
                0,
                0,
                new ReviewQueue.Coming(LocalDate.of(2026, 11, 21), 0, 0, 0),
                Optional.empty());
    }

    @Test
    void whatIsDueComesFirst() {
        recorder.noteRead("roles");
        ReviewQueue.Card due =
                new ReviewQueue.Card(
                        Questions.single(),
                        Optional.of(
                                new Scheduled(
                                        new CardState.Review(new Memory(3, 5), 3, 2, 0),
                                        now.minusSeconds(300_000),
                                        new Delay.Days(3))),
                        Optional.empty(),
                        false);
        queue =
                new ReviewQueue(
                        List.of(due), List.of(), 0.6, 0, nothing().tomorrow(), Optional.empty());
        assertThat(plan().steps().getFirst())
                .isEqualTo(new Step.Review(new ReviewQueue.Counts(1, 0, 0, 0), 1));
    }
}
