package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The scenarios that notes run do what the sentence before them and their own note say.
class NoteScenariosTest {
    @Test
    void threeTasksAreSixContainersAndTheOneThatFailsIsReplaced() {
        Played run = play("tasks-and-containers", 6);
        assertThat(run.count("is STOPPED: Essential container in task exited")).isEqualTo(1);
        assertThat(run.count("(service shop) has started 1 tasks")).isEqualTo(1);
        assertThat(run.count("container web is RUNNING")).isEqualTo(4);
        assertThat(run.count("container router is RUNNING")).isEqualTo(4);
    }

    @Test
    void aClusterWithoutHostsRunsATaskOnFargate() {
        Played run = play("neutral-cluster", 6);
        assertThat(run.count(") is RUNNING")).isEqualTo(2);
        assertThat(run.count("No Container Instances were found in your cluster.")).isEqualTo(1);
    }

    @Test
    void aDaemonFollowsTheHostsThatMeetItsConstraints() {
        Played run = play("daemon-follows-hosts", 6);
        assertThat(run.lines("has started 1 tasks"))
                .extracting(Line::seconds)
                .containsExactly(30.0, 240.0);
        assertThat(run.lines("(task l1) is STOPPING"))
                .extracting(Line::seconds)
                .containsExactly(120.0);
    }

    @Test
    void withoutGraceASlowTaskIsReplacedForEver() {
        Played run = play("slow-start", 10);
        assertThat(run.count("(service hasty) has reached a steady state")).isZero();
        assertThat(run.count("(service hasty) has started 1 tasks")).isGreaterThan(10);
        assertThat(run.count("(service patient) has started 1 tasks")).isEqualTo(1);
        assertThat(run.count("(service patient) has reached a steady state")).isEqualTo(1);
    }

    @Test
    void reservationsFillAHostThatNobodyUses() {
        Played run = play("what-a-task-reserves", 6);
        assertThat(run.count(") is RUNNING")).isEqualTo(5);
        assertThat(run.failures()).containsExactly("the fifth RESOURCE:CPU");
    }

    @Test
    void gpusAreBookedWhole() {
        Played run = play("gpus-are-counted", 6);
        assertThat(run.count(") is RUNNING")).isEqualTo(4);
        assertThat(run.failures())
                .contains("one more model RESOURCE:GPU")
                .allMatch(failure -> failure.startsWith("one more model"));
    }

    @Test
    void anAttributeCountsWhenATaskIsPlacedAndNotAfterwards() {
        Played run = play("attributes-decide", 6);
        assertThat(run.count(") is RUNNING")).isEqualTo(2);
        assertThat(run.count("STOPPED")).isZero();
        assertThat(run.failures())
                .allMatch(failure -> failure.contains("MemberOf"))
                .anyMatch(failure -> failure.startsWith("nowhere "))
                .anyMatch(failure -> failure.startsWith("nowhere again "))
                .noneMatch(failure -> failure.startsWith("on i1"));
    }

    @Test
    void onlyTheTaskOfTheServiceIsReplaced() {
        Played run = play("alone-or-in-a-service", 6);
        assertThat(run.count("is STOPPED: Essential container in task exited")).isEqualTo(2);
        assertThat(run.count("has started 1 tasks")).isEqualTo(1);
    }

    private record Line(double seconds, String text) {}

    private record Played(List<Line> events, List<String> failures) {
        List<Line> lines(String part) {
            return events.stream().filter(line -> line.text().contains(part)).toList();
        }

        int count(String part) {
            return lines(part).size();
        }
    }

    private static Played play(String id, int minutes) {
        Simulation simulation = load(id);
        simulation.runUntil(minutes * 60_000_000L);
        return new Played(
                simulation.events().stream()
                        .map(event -> new Line(event.atMicros() / 1e6, event.text()))
                        .toList(),
                simulation.failures().stream()
                        .map(failure -> failure.request() + " " + failure.reason())
                        .toList());
    }

    private static Simulation load(String id) {
        try {
            byte[] json = Files.readAllBytes(Path.of("content/ecs-core/scenarios", id + ".json"));
            return Simulation.load(((Reading.Valid) ScenarioReader.read(json)).scenario());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
