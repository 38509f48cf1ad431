package dev.deckhand.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.study.Marks;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was brought to its end in the sandbox stands in the journal.
class SandboxMarksTest {
    private static final String LESSON = "base-and-weight";

    @TempDir Path folder;

    private final Visited visited = new Visited();
    private Services services;
    private SandboxModel model;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder, SandboxScreen.LIBRARY);
        model = model();
    }

    private SandboxModel model() {
        Background here = new Background(Runnable::run, Runnable::run);
        return new SandboxModel(services, here, here, visited);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private static boolean isDone(SandboxModel model) {
        return model.catalogue().cards().stream()
                .filter(card -> card.id().equals(LESSON))
                .findFirst()
                .orElseThrow()
                .done();
    }

    private void play() {
        model.show(new Place.SandboxLesson(LESSON));
        SandboxModel.Page.Playing playing = (SandboxModel.Page.Playing) model.pageProperty().get();
        while (playing.lesson().hasNext()) {
            playing.lesson().next();
        }
    }

    @Test
    void aLessonPlayedToItsEndIsWrittenDownOnceAndCanBeTakenBack() {
        model.show(new Place.Sandbox());
        assertThat(isDone(model)).isFalse();
        play();
        model.show(new Place.Sandbox());
        play();
        model.show(new Place.Sandbox());
        assertThat(isDone(model)).isTrue();
        assertThat(services.journal().eventsOf(Marks.lesson(LESSON))).hasSize(1);
        assertThat(visited.problems).isEmpty();
        assertThat(visited.done).singleElement().asString().contains("is done");

        SandboxModel another = model();
        another.show(new Place.Sandbox());
        assertThat(isDone(another)).isTrue();

        visited.undos.getFirst().run();
        assertThat(isDone(model)).isFalse();
        assertThat(services.journal().verify()).isEmpty();
    }
}
