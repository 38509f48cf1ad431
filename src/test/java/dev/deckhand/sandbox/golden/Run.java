package dev.deckhand.sandbox.golden;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Durations;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.sandbox.scenario.TraceWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One scenario, run to a moment, and its trace as a reader of the JSON sees it.
record Run(JsonNode trace) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Text blocks are easier to read with single quotes.
    static Run of(String json, String until) {
        Scenario scenario = scenario(json);
        Simulation simulation = Simulation.load(scenario);
        simulation.runUntil(Durations.parse(until).orElseThrow());
        return new Run(JSON.readTree(TraceWriter.write(simulation.trace())));
    }

    static Scenario scenario(String json) {
        return switch (ScenarioReader.read(json.replace('\'', '"'))) {
            case Reading.Valid valid -> valid.scenario();
            case Reading.Invalid invalid ->
                    throw new AssertionError("not a scenario: " + invalid.problems());
        };
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return array.valueStream();
    }

    Stream<JsonNode> events(String type) {
        return all(trace.get("events")).filter(event -> is(event, "type", type));
    }

    Stream<JsonNode> decisions(String kind) {
        return all(trace.get("decisions")).filter(decision -> is(decision, "kind", kind));
    }

    List<JsonNode> failures() {
        return all(trace.get("failures")).toList();
    }

    List<String> failureReasons() {
        return failures().stream().map(failure -> text(failure, "reason")).toList();
    }

    Stream<JsonNode> tasks() {
        return all(trace.get("tasks"));
    }

    /// Tasks that run or will, of a group.
    Stream<JsonNode> live(String group) {
        return tasks().filter(
                        task -> is(task, "group", group) && !is(task, "desiredStatus", "STOPPED"));
    }

    Stream<JsonNode> running() {
        return tasks().filter(task -> is(task, "lastStatus", "RUNNING"));
    }

    JsonNode task(String id) {
        return tasks().filter(task -> is(task, "id", id)).findFirst().orElseThrow();
    }

    Stream<JsonNode> instances() {
        return all(trace.get("containerInstances"));
    }

    JsonNode instance(String id) {
        return instances().filter(instance -> is(instance, "id", id)).findFirst().orElseThrow();
    }

    JsonNode service(String name) {
        return all(trace.get("services"))
                .filter(service -> is(service, "name", name))
                .findFirst()
                .orElseThrow();
    }

    JsonNode provider(String name) {
        return all(trace.get("capacityProviders"))
                .filter(provider -> is(provider, "name", name))
                .findFirst()
                .orElseThrow();
    }

    JsonNode alarm(String name) {
        return all(trace.get("alarms"))
                .filter(alarm -> is(alarm, "AlarmName", name))
                .findFirst()
                .orElseThrow();
    }

    List<String> messages(String service) {
        return all(service(service).get("events")).map(event -> text(event, "message")).toList();
    }

    List<JsonNode> deployments(String service) {
        return all(service(service).get("deployments")).toList();
    }

    /// `request: action` of each refused request.
    List<String> rejected() {
        return events("REQUEST_REJECTED")
                .map(event -> text(event, "request") + ": " + text(event, "action"))
                .toList();
    }

    /// `from->to` of each change of a desired count or capacity.
    List<String> scaled() {
        return decisions("SCALE")
                .map(scale -> scale.get("from").asInt() + "->" + scale.get("to").asInt())
                .toList();
    }

    /// When the task first was in this state, in seconds.
    Optional<Double> when(String task, String field, String value) {
        return events("TASK_STATE_CHANGE")
                .filter(event -> is(event, "task", task) && is(event, field, value))
                .map(event -> event.get("at").asDouble())
                .findFirst();
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    static boolean is(JsonNode node, String field, String value) {
        return text(node, field).equals(value);
    }

    static double at(JsonNode node) {
        return node.get("at").asDouble();
    }
}
