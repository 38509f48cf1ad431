package dev.deckhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every scenario that ships runs, and tells what its note promises.
class ContentScenarioRunsTest {
    /// How many requests a scenario makes in order to show that they are refused.
    private static final Map<String, Long> MEANT_TO_BE_REFUSED =
            Map.of(
                    "requests-that-are-refused.json", 7L,
                    "ports-and-interfaces.json", 1L,
                    "neutral-cluster.json", 1L);

    private static final Path FOLDER = Path.of("content", "ecs-core", "scenarios");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachRunsAndGivesTheSameBytesAgain(Path file) {
        String first = run(file);

        assertThat(run(file)).isEqualTo(first);
        JsonNode trace = JsonMapper.builder().build().readTree(first);
        assertThat(trace.propertyNames())
                .containsExactly(
                        "scenario",
                        "seed",
                        "until",
                        "hash",
                        "events",
                        "decisions",
                        "failures",
                        "containerInstances",
                        "tasks",
                        "services",
                        "capacityProviders",
                        "alarms");
        List<Long> numbers = new ArrayList<>();
        double[] last = {0};
        trace.get("events")
                .forEach(event -> {
                    numbers.add(event.get("seq").asLong());
                    assertThat(event.get("at").asDouble()).isGreaterThanOrEqualTo(last[0]);
                    last[0] = event.get("at").asDouble();
                });
        trace.get("decisions").forEach(decision -> numbers.add(decision.get("seq").asLong()));
        assertThat(numbers).doesNotHaveDuplicates().isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyTheScenarioAboutRefusalsIsRefusedAnything(Path file) {
        JsonNode trace = trace(file);

        long rejected =
                trace.get("events")
                        .valueStream()
                        .filter(event -> event.get("type").asString().equals("REQUEST_REJECTED"))
                        .count();
        String name = file.getFileName().toString();
        assertThat(rejected).as(name).isEqualTo(MEANT_TO_BE_REFUSED.getOrDefault(name, 0L));
    }

    @Test
    void theFunnelOfWhyNotPlacedNamesEightReasons() {
        JsonNode trace = trace(FOLDER.resolve("why-not-placed.json"));

        JsonNode first = trace.at("/decisions/0");
        assertThat(first.get("outcome").asString()).isEqualTo("NOT_PLACED");
        assertThat(first.get("reasons").findValuesAsString("reason"))
                .containsExactlyInAnyOrder(
                        "INACTIVE",
                        "AGENT",
                        "ATTRIBUTE",
                        "RESOURCE:CPU",
                        "RESOURCE:MEMORY",
                        "RESOURCE:PORTS",
                        "RESOURCE:GPU",
                        "MemberOf placement constraint unsatisfied.");
        assertThat(trace.at("/tasks/0/containerInstance").asString()).isEqualTo("right");
    }

    @Test
    void theTasksOfWaysToEndEndInFiveWays() {
        JsonNode trace = trace(FOLDER.resolve("ways-to-end.json"));

        assertThat(trace.get("tasks").findValuesAsString("stopCode"))
                .containsExactlyInAnyOrder(
                        "EssentialContainerExited",
                        "EssentialContainerExited",
                        "UserInitiated",
                        "UserInitiated",
                        "TerminationNotice");
        assertThat(
                        trace.get("tasks")
                                .valueStream()
                                .filter(task -> task.get("id").asString().equals("deaf-1"))
                                .map(task -> task.at("/containers/0/exitCode").asInt()))
                .containsExactly(137);
    }

    @Test
    void theRolloutsEndAsTheirNotesSay() {
        assertThat(rolloutStates("rolling-update.json")).containsOnly("COMPLETED");
        assertThat(rolloutStates("stuck-deployment.json")).containsOnly("COMPLETED");
        assertThat(events("stuck-deployment.json"))
                .anyMatch(text -> text.contains("was unable to stop or start tasks"));
        assertThat(rolloutStates("circuit-breaker-rollback.json")).contains("FAILED", "COMPLETED");
        assertThat(events("image-pull-failure.json"))
                .contains("(service web) is unable to consistently start tasks successfully.");
        assertThat(taskDefinitions("image-pull-failure.json")).containsOnly("web:3");
        assertThat(taskDefinitions("blue-green-with-pause.json")).containsOnly("web:1");
        assertThat(taskDefinitions("linear-shift.json")).containsOnly("api:2");
    }

    @Test
    void theServicesEndAtTheCountsThatTheirNotesSay() {
        assertThat(desiredAndRunning("spot-with-a-floor.json")).isEqualTo("10/10");
        assertThat(desiredAndRunning("zone-outage.json")).isEqualTo("6/6");
        assertThat(desiredAndRunning("protected-workers.json")).isEqualTo("1/1");
        assertThat(desiredAndRunning("drain-an-instance.json")).isEqualTo("3/3");
        assertThat(
                        trace(FOLDER.resolve("zone-outage.json"))
                                .get("containerInstances")
                                .valueStream()
                                .filter(instance ->
                                        instance.get("status").asString().equals("ACTIVE"))
                                .map(instance -> instance.get("runningTasksCount").asInt()))
                .containsExactly(2, 2, 2);
        JsonNode scaling = trace(FOLDER.resolve("target-tracking.json"));
        assertThat(
                        scaling.get("decisions")
                                .valueStream()
                                .filter(one -> one.get("kind").asString().equals("SCALE"))
                                .map(one ->
                                        one.get("from").asInt() + " to " + one.get("to").asInt()))
                .startsWith("4 to 6");
    }

    private static List<String> rolloutStates(String file) {
        return trace(FOLDER.resolve(file))
                .at("/services/0/deployments")
                .findValuesAsString("rolloutState");
    }

    private static List<String> events(String file) {
        return trace(FOLDER.resolve(file)).get("events").findValuesAsString("text");
    }

    private static List<String> taskDefinitions(String file) {
        return trace(FOLDER.resolve(file))
                .get("tasks")
                .valueStream()
                .filter(task -> task.get("lastStatus").asString().equals("RUNNING"))
                .map(task -> task.get("taskDefinition").asString())
                .toList();
    }

    private static String desiredAndRunning(String file) {
        JsonNode service = trace(FOLDER.resolve(file)).at("/services/0");
        return service.get("desiredCount").asInt() + "/" + service.get("runningCount").asInt();
    }

    private static JsonNode trace(Path file) {
        return JsonMapper.builder().build().readTree(run(file));
    }

    private static String run(Path file) {
        var out = new StringWriter();
        int code =
                new CommandLine(new SimulateCommand())
                        .setOut(new PrintWriter(out))
                        .execute(file.toString(), "--json");
        assertThat(code).isZero();
        return out.toString();
    }
}
