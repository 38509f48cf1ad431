package dev.deckhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The six whole examples of the scenario format, as a user runs them.
class ScenarioExamplesTest {
    private static final Path FOLDER =
            Path.of("src", "test", "resources", "dev", "deckhand", "sandbox", "scenario");

    @Test
    void g07_strategiesAreAppliedInOrder() {
        JsonNode trace = simulate("g-07", "1m");

        List<JsonNode> places =
                all(trace, "decisions", place -> place.get("kind").asString().equals("PLACE"));
        assertThat(places).hasSize(1);
        JsonNode place = places.getFirst();
        assertThat(place.get("outcome").asString()).isEqualTo("PLACED");
        assertThat(place.get("containerInstance").asString()).isEqualTo("i3");
        assertThat(all(place, "reasons", _ -> true))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"containerInstance\":\"i4\",\"reason\":\"RESOURCE:MEMORY\",\"short\":112}");
        assertThat(stage(place, "RESOURCES")).isEqualTo("4 to 3");
        assertThat(stage(place, "spread:attribute:ecs.availability-zone")).isEqualTo("3 to 2");
        assertThat(stage(place, "binpack:memory")).isEqualTo("2 to 1");
    }

    @Test
    void g25_runTaskThatCanOnlyBeCarriedOutInPart() {
        JsonNode trace = simulate("g-25", "1m");

        assertThat(trace.get("tasks"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.get("startedBy").asString()).isEqualTo("learner");
                    assertThat(task.get("containerInstance").asString()).isEqualTo("i1");
                });
        assertThat(trace.get("failures"))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.get("at").asDouble()).isZero();
                    assertThat(failure.get("request").asString()).isEqualTo("both");
                    assertThat(failure.get("arn").asString()).isEqualTo("i1");
                    assertThat(failure.get("reason").asString()).isEqualTo("RESOURCE:PORTS");
                });
        assertThat(trace.at("/containerInstances/0/remainingResources/PORTS").toString())
                .isEqualTo("[22,80,2375,2376,51678,51679,51680]");
    }

    @Test
    void g69_rollingUpdateOfFourTasksAt100And200() {
        JsonNode trace = simulate("g-69", "5m");

        List<JsonNode> deploys =
                all(trace, "decisions", one -> one.get("kind").asString().equals("DEPLOY"));
        assertThat(deploys).hasSize(2);
        JsonNode first = deploys.getFirst();
        assertThat(first.get("at").asDouble()).isEqualTo(10);
        assertThat(
                        List.of(
                                "minimumHealthy",
                                "maximumRunning",
                                "healthy",
                                "running",
                                "start",
                                "stop"))
                .extracting(name -> first.get(name).asInt())
                .containsExactly(4, 8, 4, 4, 4, 0);
        assertThat(deploys.get(1).get("stop").asInt()).isEqualTo(4);
        List<JsonNode> running =
                all(
                        trace,
                        "events",
                        event ->
                                is(event, "lastStatus", "RUNNING")
                                        && is(event, "taskDefinition", "web:2"));
        assertThat(running).extracting(event -> event.get("at").asDouble()).contains(17.0, 57.0);
        assertThat(running)
                .filteredOn(event -> event.get("countsHealthy").asBoolean())
                .extracting(event -> event.get("at").asDouble())
                .containsOnly(57.0)
                .hasSize(4);
        assertThat(all(trace, "events", event -> is(event, "type", "SERVICE_EVENT")))
                .extracting(event -> event.get("text").asString())
                .endsWith("(service web) has reached a steady state.");
        assertThat(trace.at("/services/0/deployments/0/rolloutState").asString())
                .isEqualTo("COMPLETED");
    }

    @Test
    void g76_theCounterOfTheCircuitBreaker() {
        JsonNode trace = simulate("g-76", "5m");

        List<JsonNode> failed =
                all(
                        trace,
                        "events",
                        event ->
                                is(event, "type", "DEPLOYMENT_STATE_CHANGE")
                                        && is(event, "rolloutState", "FAILED"));
        assertThat(failed)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("at").asDouble()).isEqualTo(67);
                    assertThat(event.get("failedTasks").asInt()).isEqualTo(3);
                });
        assertThat(
                        all(
                                trace,
                                "events",
                                event -> event.get("text").asString().contains("rolling back")))
                .isEmpty();
        assertThat(
                        all(
                                trace,
                                "events",
                                event ->
                                        is(event, "lastStatus", "RUNNING")
                                                && event.has("stopCode")))
                .filteredOn(event -> event.get("at").asDouble() == 7)
                .hasSize(6);
    }

    @Test
    void g61_whatACapacityProviderCounts() {
        JsonNode early = simulate("g-61", "30s").at("/capacityProviders/0");
        JsonNode late = simulate("g-61", "1h");

        assertThat(early.get("instances").asInt()).isEqualTo(6);
        assertThat(early.get("instancesNeeded").asInt()).isEqualTo(3);
        assertThat(early.get("capacityProviderReservation").asDouble()).isEqualTo(50.0);
        assertThat(late.at("/capacityProviders/0/instances").asInt()).isEqualTo(3);
        assertThat(all(late, "containerInstances", instance -> is(instance, "status", "ACTIVE")))
                .extracting(instance -> instance.get("id").asString())
                .containsExactly("busy-1", "busy-2", "busy-3");
    }

    @Test
    void g82_canaryWithTwoBakeTimes() {
        JsonNode trace = simulate("g-82", "2h");

        List<JsonNode> shifts =
                all(
                        trace,
                        "events",
                        event ->
                                is(event, "type", "TRAFFIC_SHIFT")
                                        && event.get("requestedProductionTrafficWeight").asDouble()
                                                > 0);
        assertThat(shifts)
                .extracting(event -> event.get("requestedProductionTrafficWeight").asDouble())
                .containsExactly(10.0, 100.0);
        double first = shifts.get(0).get("at").asDouble();
        assertThat(shifts.get(1).get("at").asDouble()).isEqualTo(first + 900);
        List<JsonNode> cleanUp =
                all(trace, "events", event -> is(event, "lifecycleStage", "CLEAN_UP"));
        assertThat(cleanUp)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.get("at").asDouble()).isEqualTo(first + 900 + 1800));
        assertThat(simulate("g-82", "20m").at("/services/0/runningCount").asInt()).isEqualTo(4);
        assertThat(trace.at("/services/0/runningCount").asInt()).isEqualTo(2);
        assertThat(all(trace, "tasks", task -> is(task, "lastStatus", "RUNNING"))).hasSize(2);
    }

    @Test
    void whyTellsTheFunnelWhoWasRuledOutAndWhatWouldHaveChangedIt() {
        String task =
                all(simulate("g-07", "1m"), "decisions", one -> is(one, "kind", "PLACE"))
                        .getFirst()
                        .get("task")
                        .asString();

        JsonNode answer = JsonMapper.builder().build().readTree(why("g-07", task, "--json"));

        JsonNode decision = answer.at("/decisions/0");
        assertThat(decision.get("sentence").asString()).contains("i3");
        assertThat(decision.get("candidates")).hasSize(4);
        assertThat(decision.get("counterfactuals").valueStream().map(JsonNode::asString))
                .anyMatch(sentence -> sentence.startsWith("With 112 MiB more on i4"));
        assertThat(why("g-07", task))
                .contains("RESOURCES: 4 in, 3 out", "not i4: RESOURCE:MEMORY, 112 short");
    }

    @Test
    void whyAboutATaskThatIsNotThereIsWrongUsage() {
        int code =
                new CommandLine(new SimulateCommand())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute(FOLDER.resolve("g-07.json").toString(), "--why", "nobody");

        assertThat(code).isEqualTo(2);
    }

    private static String why(String example, String task, String... more) {
        var out = new StringWriter();
        List<String> words =
                new ArrayList<>(
                        List.of(
                                FOLDER.resolve(example + ".json").toString(),
                                "--until",
                                "1m",
                                "--why",
                                task));
        words.addAll(List.of(more));
        int code =
                new CommandLine(new SimulateCommand())
                        .setOut(new PrintWriter(out))
                        .execute(words.toArray(new String[0]));
        assertThat(code).isZero();
        return out.toString();
    }

    private static JsonNode simulate(String example, String until) {
        var out = new StringWriter();
        int code =
                new CommandLine(new SimulateCommand())
                        .setOut(new PrintWriter(out))
                        .execute(
                                FOLDER.resolve(example + ".json").toString(),
                                "--until",
                                until,
                                "--json");
        assertThat(code).isZero();
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private static List<JsonNode> all(JsonNode parent, String list, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item : parent.get(list)) {
            if (wanted.test(item)) {
                found.add(item);
            }
        }
        return found;
    }

    private static boolean is(JsonNode node, String name, String value) {
        return node.has(name) && node.get(name).asString("").equals(value);
    }

    private static String stage(JsonNode place, String name) {
        return all(place, "stages", stage -> is(stage, "name", name)).stream()
                .map(stage -> stage.get("in").asInt() + " to " + stage.get("out").asInt())
                .findFirst()
                .orElse("no stage " + name);
    }
}
