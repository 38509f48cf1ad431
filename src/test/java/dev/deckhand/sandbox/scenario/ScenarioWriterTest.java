package dev.deckhand.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A scenario written again with a learner's changes.
class ScenarioWriterTest {
    private static String text() throws IOException {
        try (var in =
                ScenarioWriterTest.class.getResourceAsStream(
                        "/content/ecs-core/scenarios/zone-outage.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Scenario read(String text) {
        return ((Reading.Valid) ScenarioReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .scenario();
    }

    @Test
    void whatIsWrittenRunsAsTheLearnerLeftIt() throws IOException {
        Scenario scenario = read(text());
        Simulation played = Simulation.load(scenario);
        played.runUntil(5_250_000);
        played.apply(new TimelineAction.DrainInstance("b1"));
        played.runUntil(70_000_000);
        played.apply(new TimelineAction.FailAvailabilityZone("az-c"));
        played.runUntil(600_000_000);

        Scenario written = read(ScenarioWriter.withChanges(text(), played.requests()));
        Simulation again = Simulation.load(written);
        again.runUntil(600_000_000);

        assertThat(written.timeline()).hasSize(scenario.timeline().size() + 2);
        assertThat(again.state().containerInstances())
                .isEqualTo(played.state().containerInstances());
        assertThat(again.events())
                .extracting("text")
                .isEqualTo(played.events().stream().map(event -> event.text()).toList());
    }

    @Test
    void withoutChangesItIsTheSameScenario() throws IOException {
        assertThat(read(ScenarioWriter.withChanges(text(), List.of()))).isEqualTo(read(text()));
    }

    @Test
    void aTimeIsWrittenToTheMillisecond() throws IOException {
        String written =
                ScenarioWriter.withChanges(
                        text(),
                        List.of(
                                new TimelineEntry(
                                        3_725_040_000L,
                                        "learner[0]",
                                        new TimelineAction.DrainInstance("b1"))));
        assertThat(written).contains("\"at\": \"1h2m5s40ms\"");
    }
}
