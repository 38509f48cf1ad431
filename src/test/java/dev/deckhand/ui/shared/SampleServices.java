package dev.deckhand.ui.shared;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Startup;
import dev.deckhand.content.Library;
import dev.deckhand.study.Questions;
import dev.deckhand.study.Recorder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;

/// Services on a folder of their own, with the small library of [Questions] unless another is
/// given.
public final class SampleServices {
    public static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private SampleServices() {}

    public static Services open(Path folder) {
        return open(folder, InstantSource.fixed(NOW));
    }

    public static Services open(Path folder, InstantSource clock) {
        return open(folder, clock, Questions.library());
    }

    public static Services open(Path folder, Library library) {
        return open(folder, InstantSource.fixed(NOW), library);
    }

    public static Services open(Path folder, InstantSource clock, Library library) {
        Startup.Result result =
                Startup.open(
                        new DataFolder(folder), clock, ZoneOffset.UTC, new SplittableRandom(1));
        if (!(result instanceof Startup.Ready(Services ready))) {
            throw new IllegalStateException("Not opened: " + result);
        }
        return new Services(
                ready.folder(),
                ready.settings(),
                library,
                Map.of(),
                ready.journal(),
                ready.clock(),
                ready.zone(),
                ready.ids(),
                ready.random());
    }

    /// Writes into the journal of these services.
    public static Recorder recorder(Services services) {
        return new Recorder(
                services.library(), services.journal(), services.ids()::next, services.clock());
    }
}
