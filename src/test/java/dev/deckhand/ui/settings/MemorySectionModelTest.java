package dev.deckhand.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Startup;
import dev.deckhand.study.Goal;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.Standings;
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

class MemorySectionModelTest {
    @TempDir Path folder;

    private final List<Runnable> undos = new ArrayList<>();
    private Services services;
    private MemorySectionModel model;

    @BeforeEach
    void open() {
        services =
                ((Startup.Ready)
                                Startup.open(
                                        new DataFolder(folder),
                                        InstantSource.fixed(Instant.parse("2026-11-21T18:30:00Z")),
                                        ZoneOffset.UTC,
                                        new SplittableRandom(1)))
                        .services();
        Background atOnce = new Background(Runnable::run, Runnable::run);
        model =
                new MemorySectionModel(
                        services,
                        new Standings(
                                services.library(),
                                services.journal(),
                                () -> MemoryOptions.of(services.settings()::get),
                                () -> Goal.of(services.settings()::get, services.library()),
                                services.clock(),
                                services.zone()),
                        atOnce,
                        atOnce,
                        new Undoing());
        model.load();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void rememberingMoreCostsMoreMinutes() {
        var costs = model.costsProperty().get();
        assertThat(costs.keySet()).containsExactlyElementsOf(MemorySectionModel.RETENTIONS);
        assertThat(costs.get(97).minutesPerDay()).isGreaterThan(costs.get(80).minutesPerDay());
    }

    @Test
    void aChoiceHoldsAtOnceAndCanBeTakenBack() {
        model.choose(MemoryOptions.NEW_PER_DAY, "3", "New cards a day");
        assertThat(model.optionsProperty().get().newPerDay()).isEqualTo(3);
        undos.getLast().run();
        assertThat(model.optionsProperty().get().newPerDay()).isEqualTo(10);
        assertThat(services.settings().get(MemoryOptions.NEW_PER_DAY)).isEmpty();
    }

    @Test
    void fittingToTooFewAnswersSaysSoAndChangesNothing() {
        model.optimise();
        assertThat(model.fittingProperty().get()).isFalse();
        assertThat(model.outcomeProperty().get()).contains("stay");
        assertThat(services.settings().get(MemoryOptions.PARAMETERS)).isEmpty();
    }

    private final class Undoing implements Navigator {
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
        public void problem(String what) {
            throw new IllegalStateException(what);
        }

        @Override
        public void recorded() {}

        @Override
        public void packsChanged() {}
    }
}
