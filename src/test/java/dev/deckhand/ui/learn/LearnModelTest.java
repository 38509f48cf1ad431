package dev.deckhand.ui.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Startup;
import dev.deckhand.content.Concept;
import dev.deckhand.study.Progress;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnModelTest {
    private final List<Runnable> undos = new ArrayList<>();
    private Services services;
    private LearnModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        services =
                ((Startup.Ready)
                                Startup.open(
                                        new DataFolder(folder),
                                        InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z")),
                                        ZoneOffset.UTC,
                                        new SplittableRandom(1)))
                        .services();
        Background atOnce = new Background(Runnable::run, Runnable::run);
        model =
                new LearnModel(
                        services.library(),
                        services.journal(),
                        new Recorder(
                                services.library(),
                                services.journal(),
                                services.ids()::next,
                                services.clock()),
                        services.settings(),
                        services.clock(),
                        atOnce,
                        atOnce,
                        new FakeNavigator());
        model.load();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theMapHasEveryConceptAndSuggestsTheFirst() {
        assertThat(model.outline().get().size()).isEqualTo(services.library().concepts().size());
        assertThat(model.suggested()).contains(services.library().concepts().getFirst());
        assertThat(model.note().get()).isEmpty();
    }

    @Test
    void anOpenNoteKnowsItsNeighboursAndWhoLinksToIt() {
        model.open("iam-execution-role");
        Note note = model.note().get().orElseThrow();
        List<Concept> all = services.library().concepts();
        int at = all.indexOf(note.concept());
        assertThat(note.previous()).contains(all.get(at - 1));
        assertThat(note.next()).contains(all.get(at + 1));
        assertThat(note.needed()).extracting(Concept::id).containsExactly("iam-overview");
        assertThat(note.linkedFrom()).extracting(Concept::id).contains("iam-task-role");
    }

    @Test
    void markingANoteReadIsInTheJournalAndCanBeTakenBack() {
        model.open("cluster");
        model.markRead();
        Concept cluster = services.library().concept("cluster").orElseThrow();
        assertThat(services.journal().learner().concept("cluster").isRead()).isTrue();
        assertThat(model.progress(cluster).stage()).isEqualTo(Progress.Stage.STARTED);
        undos.getLast().run();
        assertThat(services.journal().learner().concept("cluster").isRead()).isFalse();
        assertThat(model.progress(cluster).stage()).isEqualTo(Progress.Stage.NEW);
    }

    @Test
    void aGuideIsOpenedLikeANoteAndMarkedUnderANameOfItsOwn() {
        model.openGuide("flask-on-ec2");
        Note guide = model.note().get().orElseThrow();
        assertThat(guide.module()).isEqualTo("Hands-on");
        assertThat(guide.needed()).extracting(Concept::id).contains("dynamic-ports");
        assertThat(guide.previous().map(Concept::id)).contains("guide:fargate-web-app");
        assertThat(guide.next()).isEmpty();
        model.markRead();
        assertThat(services.journal().learner().concept("guide:flask-on-ec2").isRead()).isTrue();
        assertThat(model.outline().get().guides().known()).isEqualTo(1);
        assertThat(model.outline().get().size()).isEqualTo(services.library().concepts().size());
        undos.getLast().run();
        assertThat(model.outline().get().guides().known()).isZero();
    }

    @Test
    void whatIsWrongWithANoteIsKeptAndCanBeTakenBack() {
        Concept cluster = services.library().concept("cluster").orElseThrow();
        model.dispute(cluster, "The limit is higher now.");
        assertThat(services.journal().reports())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.question()).isEqualTo("cluster");
                    assertThat(report.text()).isEqualTo("The limit is higher now.");
                });
        undos.getLast().run();
        assertThat(services.journal().reports()).isEmpty();
        assertThat(services.journal().verify()).isEmpty();
    }

    @Test
    void aGuideThatNoPackHasShowsTheMap() {
        model.openGuide("no-such-guide");
        assertThat(model.note().get()).isEmpty();
    }

    @Test
    void markingANoteTwiceWritesOnce() {
        model.open("cluster");
        model.markRead();
        model.markRead();
        assertThat(services.journal().size()).isEqualTo(1);
    }

    @Test
    void aNoteThatNoPackHasShowsTheMap() {
        model.open("cluster");
        model.open("no-such-concept");
        assertThat(model.note().get()).isEmpty();
    }

    @Test
    void theFilterLooksAtTitleAndId() {
        model.filter().set("  EXECUTION ");
        assertThat(model.passes(services.library().concept("iam-execution-role").orElseThrow()))
                .isTrue();
        assertThat(model.passes(services.library().concept("cluster").orElseThrow())).isFalse();
    }

    @Test
    void thePlaceInANoteIsKept() {
        model.rememberScroll("cluster", 0.4321);
        assertThat(model.scrollOf("cluster")).isEqualTo(0.4321);
        assertThat(model.scrollOf("fargate")).isZero();
    }

    @Test
    void aJournalThatCannotBeReadIsAProblemAndNotACrash() {
        services.journal().close();
        model.load();
        assertThat(model.problem().get()).isNotEmpty();
    }

    private final class FakeNavigator implements Navigator {
        @Override
        public void go(Place place) {}

        @Override
        public void browse(URI page) {}

        @Override
        public void undoable(String done, Runnable undo) {
            undos.add(undo);
        }

        @Override
        public void done(String what) {}

        @Override
        public void problem(String what) {}

        @Override
        public void recorded() {}

        @Override
        public void packsChanged() {}
    }
}
