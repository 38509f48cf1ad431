package dev.deckhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.journal.Event;
import dev.deckhand.study.Marks;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedOverTest {
    @TempDir Path folder;

    @Test
    void whatWasDoneInTheSandboxGoesFromTheSettingsIntoTheJournalOnce() {
        DataFolder data = new DataFolder(folder);
        Settings before = Settings.read(data.settings());
        before.set("sandbox.done.lesson.first-task", "true");
        before.set("sandbox.done.challenge.zone-outage", "true");
        before.set("sandbox.done.challenge.never", "false");
        before.set("sandbox.speed", "10");
        try (Services services = open(data)) {
            assertThat(marks(services))
                    .containsExactly(Marks.lesson("first-task"), Marks.challenge("zone-outage"));
            assertThat(services.settings().startingWith("sandbox."))
                    .containsOnlyKeys("sandbox.speed");
            assertThat(services.journal().verify()).isEmpty();
        }
        try (Services again = open(data)) {
            assertThat(marks(again)).hasSize(2);
        }
    }

    private static List<String> marks(Services services) {
        return services.journal().events().stream().map(Event::subject).toList();
    }

    private static Services open(DataFolder data) {
        Startup.Result result =
                Startup.open(
                        data,
                        InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z")),
                        ZoneOffset.UTC,
                        new SplittableRandom(1));
        if (!(result instanceof Startup.Ready(Services services))) {
            throw new IllegalStateException("Not opened: " + result);
        }
        return services;
    }
}
