package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.Mode;
import dev.deckhand.ui.shared.SampleServices;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    @TempDir Path folder;

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

    @Test
    void theVariantOfAGeneratedQuestionCanBeMadeAgainFromItsAnswer() {
        Asked asked = Asked.shuffled(Questions.generated(), 77);
        Question.Single variant = (Question.Single) asked.question();
        answer(asked, Response.Chosen.of(variant.answer()));

        Event.Answered written = answered("generated-1").getFirst();
        assertThat(written.correct()).isTrue();
        assertThat(Asked.shuffled(Questions.generated(), written.variantSeed().orElseThrow()))
                .isEqualTo(asked);
    }

    @Test
    void aMarkIsTakenBackHoweverOftenItWasMade() {
        String mark = Marks.challenge("zone-outage");
        recorder.noteRead(mark);
        UUID undone = recorder.undo(recorder.noteRead(mark));
        recorder.undo(undone); // stands again
        assertThat(Marks.isDone(services.journal().learner(), mark)).isTrue();
        assertThat(recorder.unread(mark)).hasSize(2);
        assertThat(Marks.isDone(services.journal().learner(), mark)).isFalse();
        assertThat(recorder.unread(mark)).isEmpty();
        recorder.noteRead(mark);
        assertThat(Marks.isDone(services.journal().learner(), mark)).isTrue();
        assertThat(services.journal().verify()).isEmpty();
    }

    @Test
    void aMarkIsNoNoteAndNoReview() {
        recorder.noteRead(Marks.lesson("first-task"));
        assertThat(services.journal().reviews()).isEmpty();
        assertThat(services.journal().attempts()).isEmpty();
        assertThat(Progress.next(services.library(), services.journal().learner()))
                .isEqualTo(Progress.next(services.library(), Learner.nobody()));
    }

    @Test
    void allVariantsOfAGeneratedQuestionAreOneCard() {
        for (long seed = 1; seed <= 3; seed++) {
            Asked asked = Asked.shuffled(Questions.generated(), seed);
            answer(asked, Response.Chosen.of(((Question.Single) asked.question()).answer()));
        }
        assertThat(services.journal().reviewsOf("generated-1")).hasSize(3);
        assertThat(services.journal().question("generated-1").answers()).isEqualTo(3);
        assertThat(answered("generated-1").stream().map(one -> one.variantSeed().orElseThrow()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void aPlacementIsWrittenWithTheInstanceThatWasPredicted() {
        answer(Asked.shuffled(Questions.placement(), 5), Response.Chosen.of("i1"));
        Event.Answered written = answered("placement-1").getFirst();
        assertThat(written.choice()).isEqualTo("i1");
        assertThat(written.correct()).isFalse();
        assertThat(written.variantSeed()).isEmpty();
    }

    private void answer(Asked asked, Response response) {
        recorder.answer("sitting", Mode.PRACTICE, asked, response, OptionalInt.empty(), 1_000);
    }

    private List<Event.Answered> answered(String question) {
        return services.journal().eventsOf(question).stream()
                .filter(Event.Answered.class::isInstance)
                .map(Event.Answered.class::cast)
                .toList();
    }
}
