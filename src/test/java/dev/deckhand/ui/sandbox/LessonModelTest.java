package dev.deckhand.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Lesson;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A lesson of two parts, played.
class LessonModelTest {
    private static final long SECOND = 1_000_000;
    private static final long FRAME = 20_000_000;
    private static final Library LIBRARY =
            new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));

    private final StageModel stage = new StageModel(new Background(Runnable::run, Runnable::run));
    private int finished;

    private static Lesson.Caption caption(int seconds, String text, String focus) {
        return new Lesson.Caption(
                seconds * SECOND,
                text,
                List.of(Lesson.Focus.of(focus)),
                true,
                seconds == 10 ? Optional.of(new Lesson.Why.Service("tight")) : Optional.empty(),
                false);
    }

    private LessonModel lesson(String scenario) {
        Lesson lesson =
                new Lesson(
                        "two",
                        "Two",
                        "Both.",
                        List.of(),
                        4,
                        List.of(
                                new Lesson.Part(
                                        "First",
                                        scenario,
                                        60 * SECOND,
                                        List.of(
                                                caption(0, "before", "service:tight"),
                                                caption(10, "while", "i1"),
                                                caption(30, "after", "service:careful"))),
                                new Lesson.Part(
                                        "Second",
                                        "zone-outage",
                                        60 * SECOND,
                                        List.of(caption(5, "gone", "zone:az-a")))),
                        "ecs-core");
        LessonModel model = new LessonModel(lesson, LIBRARY, stage, () -> finished++);
        model.start();
        return model;
    }

    private String text(LessonModel model) {
        return model.currentCaption().map(Lesson.Caption::text).orElse("");
    }

    private void watch() {
        for (long nanos = 0; stage.run().playingProperty().get(); nanos += FRAME) {
            stage.run().tick(nanos);
        }
    }

    @Test
    void theRunWaitsAtEachCaptionAndGoesOnWhenTold() {
        LessonModel model = lesson("rolling-update");
        assertThat(text(model)).isEqualTo("before");
        assertThat(stage.selection().lit()).containsExactly(new Thing.Service("tight"));
        model.next();
        assertThat(stage.run().playingProperty().get()).isTrue();
        watch();
        assertThat(text(model)).isEqualTo("while");
        assertThat(stage.run().momentProperty().get().atMicros()).isEqualTo(10 * SECOND);
        assertThat(stage.selection().lit()).containsExactly(new Thing.Instance("i1"));
        assertThat(stage.selection().line()).get().matches(Line::decision);
    }

    @Test
    void whoIsInAHurryJumpsToTheNextCaption() {
        LessonModel model = lesson("rolling-update");
        model.next();
        model.next();
        assertThat(text(model)).isEqualTo("while");
        assertThat(stage.run().playingProperty().get()).isFalse();
        model.back();
        assertThat(text(model)).isEqualTo("before");
    }

    @Test
    void whoScrubsSeesTheCaptionOfWhereTheyAre() {
        LessonModel model = lesson("rolling-update");
        stage.run().toTime(40 * SECOND);
        assertThat(text(model)).isEqualTo("after");
        stage.run().toTime(12 * SECOND);
        assertThat(text(model)).isEqualTo("while");
    }

    @Test
    void theLastCaptionOfTheLastPartEndsItOnce() {
        LessonModel model = lesson("rolling-update");
        stage.run().toTime(40 * SECOND);
        assertThat(finished).isZero();
        model.next();
        assertThat(model.partProperty().get()).isEqualTo(1);
        model.next();
        watch();
        assertThat(text(model)).isEqualTo("gone");
        assertThat(model.hasNext()).isFalse();
        stage.run().toTime(0);
        stage.run().toTime(6 * SECOND);
        assertThat(finished).isEqualTo(1);
    }

    @Test
    void aScenarioThatIsNotThereIsNamed() {
        assertThat(lesson("nowhere").missingProperty().get()).contains("nowhere");
    }
}
