package dev.deckhand.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.content.Lesson;
import dev.deckhand.content.Lesson.Caption;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.sandbox.why.InspectorModel;
import dev.deckhand.ui.sandbox.why.PredictModel;
import dev.deckhand.ui.sandbox.why.Recording;
import dev.deckhand.ui.sandbox.why.WhyModel;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson that comes with Deckhand, played on the stage with its inspector, as by somebody
/// who presses Next.
class ContentLessonsPlayTest {
    private static final long FRAME = 40_000_000;
    private static final int PATIENCE = 100_000;
    private static final Library LIBRARY =
            new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));

    @TempDir Path folder;

    private final Background here = new Background(Runnable::run, Runnable::run);
    private final StageModel stage = new StageModel(here);
    private final Visited visited = new Visited();
    private Services services;
    private WhyModel why;
    private PredictModel predict;
    private long nanos;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder);
        Recorder recorder =
                new Recorder(LIBRARY, services.journal(), services.ids()::next, services.clock());
        why = new WhyModel(stage.run(), stage.selection());
        predict =
                new PredictModel(
                        stage.run(),
                        stage.selection(),
                        new Recording(() -> LIBRARY, recorder, here, "lessons"),
                        services.clock(),
                        visited);
        InspectorModel inspector =
                new InspectorModel(
                        stage.run(), stage.selection(), () -> LIBRARY, visited, why, predict);
        inspector.guessingProperty().subscribe(stage.futureHiddenProperty()::set);
        stage.setGuessing(predict::ask, predict::stop, predict.openProperty());
    }

    @AfterEach
    void close() {
        services.close();
    }

    static List<Lesson> lessons() {
        return LIBRARY.lessons();
    }

    /// Lets the run play until it waits.
    private void watch() {
        for (int i = 0; stage.run().playingProperty().get() && i < PATIENCE; i++) {
            nanos += FRAME;
            stage.run().tick(nanos);
        }
        assertThat(stage.run().playingProperty().get()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyCaptionIsReachedInItsOrderAndTheLessonIsDoneOnce(Lesson lesson) {
        List<String> finished = new ArrayList<>();
        LessonModel model =
                new LessonModel(lesson, LIBRARY, stage, () -> finished.add(lesson.id()));
        List<Caption> seen = new ArrayList<>();
        model.captionProperty()
                .subscribe(_ -> {
                    model.currentCaption().ifPresent(seen::add);
                });

        List<Integer> begun = new ArrayList<>();
        model.partProperty()
                .subscribe((_, part) -> {
                    if (model.currentCaption().isEmpty()) {
                        begun.add(part.intValue());
                    }
                });

        model.start();
        for (int i = 0; model.hasNext() && i < PATIENCE; i++) {
            model.next();
            watch();
        }

        assertThat(begun).as("parts begun before a caption").hasSize(lesson.parts().size() - 1);
        List<Caption> written = new ArrayList<>();
        lesson.parts().forEach(part -> written.addAll(part.captions()));
        assertThat(seen).containsExactlyElementsOf(written);
        assertThat(finished).containsExactly(lesson.id());
        assertThat(model.missingProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whatACaptionPointsAtIsThereAndItsWhyIsExplained(Lesson lesson) {
        LessonModel model = new LessonModel(lesson, LIBRARY, stage, () -> {});
        model.start();
        for (int i = 0; i < PATIENCE; i++) {
            model.currentCaption().ifPresent(caption -> check(lesson, caption));
            if (!model.hasNext()) {
                break;
            }
            model.next();
            watch();
        }
        model.stop();
    }

    private void check(Lesson lesson, Caption caption) {
        String where = lesson.id() + " at " + caption.atMicros() / 1_000_000 + " s";
        Set<Thing> lit = stage.selection().lit();
        boolean guessing = stage.guessingProperty().get();
        assertThat(lit).as(where).hasSize(guessing ? 0 : caption.focus().size());
        Picture picture = stage.run().momentProperty().get().picture();
        assertThat(lit).as(where).allMatch(thing -> isThere(thing, picture));
        if (caption.why().isPresent()) {
            assertThat(stage.selection().line()).as(where).get().matches(Line::decision);
            assertThat(why.isOpen() || stage.guessingProperty().get()).as(where).isTrue();
        }
    }

    private static boolean isThere(Thing thing, Picture picture) {
        return switch (thing) {
            case Thing.Instance(var id) -> picture.instanceRow(id) != Picture.NONE;
            case Thing.Task(var id) -> picture.taskRow(id) != Picture.NONE;
            case Thing.Service(var name) -> picture.services().contains(name);
            case Thing.Zone(var name) -> picture.zones().contains(name);
            case Thing.Provider(var name) -> picture.capacityProviders().contains(name);
            case Thing.Waiting(var group) ->
                    picture.waiting().stream().anyMatch(one -> one.group().equals(group));
        };
    }

    @Test
    void whereACaptionAsksAGuessIsBegunAndTheCaptionAfterItTellsNothingYet() {
        Set<String> asked = new HashSet<>();
        for (Lesson lesson : LIBRARY.lessons()) {
            LessonModel model = new LessonModel(lesson, LIBRARY, stage, () -> {});
            model.start();
            while (model.hasNext()) {
                model.next();
                watch();
                int caption = model.captionProperty().get();
                if (model.currentCaption().filter(Caption::predict).isPresent()) {
                    assertThat(stage.guessingProperty().get()).as(lesson.id()).isTrue();
                    assertThat(model.captionProperty().get()).isEqualTo(caption);
                    asked.add(lesson.id());
                }
            }
            model.stop();
            assertThat(stage.guessingProperty().get()).isFalse();
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(4);
    }
}
