package dev.deckhand.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.Goal;
import dev.deckhand.sandbox.model.Goal.Aim;
import dev.deckhand.sandbox.model.Goal.Bounds;
import dev.deckhand.sandbox.model.Goal.Scope;
import dev.deckhand.sandbox.model.Goal.When;
import dev.deckhand.sandbox.model.Micros;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a scenario may ask for, and what is said when it asks for nonsense.
class GoalReaderTest {
    private static final String SCENARIO =
            """
            { "format": 1, "id": "t",
              "cluster": { "containerInstances": [ { "id": "i1", "ec2InstanceType": "m5.large" } ] },
              "taskDefinitions": [ { "family": "web", "containerDefinitions": [ { "name": "app", "image": "x", "cpu": 256, "memory": 256 } ] } ],
              "services": [ { "serviceName": "web", "taskDefinition": "web:1", "desiredCount": 1 } ],
              "tasks": [ { "id": "w", "taskDefinition": "web:1", "containerInstance": "i1", "group": "service:web" } ],
              "goals": [
                { "text": "t", GOAL } ] }
            """;

    @Test
    void aGoalIsReadWithAllItSays() {
        Goal goal =
                read(
                        "'from': '1m', 'until': '2m', 'in': 'TRIALS', 'desiredCount': {'service': 'web', 'atLeast': 1, 'atMost': 3}");

        assertThat(goal)
                .isEqualTo(
                        new Goal(
                                "t",
                                new When.Throughout(
                                        Micros.ofMinutes(1), OptionalLong.of(Micros.ofMinutes(2))),
                                Scope.TRIALS,
                                new Aim.DesiredCount(
                                        "web", new Bounds(OptionalInt.of(1), OptionalInt.of(3)))));
    }

    @Test
    void withoutATimeItIsForTheEndOfEveryRun() {
        Goal goal = read("'steady': {'service': 'web'}");

        assertThat(goal.when()).isEqualTo(new When.At(OptionalLong.empty()));
        assertThat(goal.scope()).isEqualTo(Scope.EVERYWHERE);
    }

    @Test
    void boundsSayThemselvesInWords() {
        assertThat(Bounds.atMost(2)).hasToString("at most 2");
        assertThat(Bounds.exactly(2)).hasToString("2");
        assertThat(new Bounds(OptionalInt.of(2), OptionalInt.empty())).hasToString("at least 2");
        assertThat(new Bounds(OptionalInt.of(2), OptionalInt.of(4))).hasToString("2 to 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'at': '1m' | t.json:7:5: This goal asks for nothing. Give it exactly one aim, such as `steady` or `tasks`.",
                "'steady': {'service': 'web'}, 'waitingTasks': {'atMost': 0} | t.json:7:5: This goal asks for several things: steady, waitingTasks. Give it exactly one aim, such as `steady` or `tasks`.",
                "'steady': {'service': 'wob'} | t.json:7:42: There is no service `wob`. Correct the name, or add the service to the scenario.",
                "'at': '1m', 'from': '2m', 'steady': {'service': 'web'} | t.json:7:26: This goal is for one instant and for a span of time. Give `at`, or `from` and perhaps `until`.",
                "'until': '2m', 'steady': {'service': 'web'} | t.json:7:29: This goal has an end and no start. Give `from` too, or `at` alone.",
                "'from': '3m', 'until': '2m', 'steady': {'service': 'web'} | t.json:7:43: This goal ends before it starts. Make `until` later than `from`.",
                "'instancesUsed': {} | t.json:7:37: This aim has no limit. Give `atLeast`, `atMost` or both.",
                "'instancesUsed': {'atLeast': 3, 'atMost': 2} | t.json:7:37: `atLeast` is more than `atMost`. Swap the two.",
                "'tasks': {'count': 'RUNNING', 'containerInstance': 'i9', 'atMost': 2} | t.json:7:71: There is no container instance `i9`. Correct the name, or add the container instance to the scenario.",
                "'tasks': {'count': 'RUNNING', 'availabilityZone': 'az-z', 'atMost': 2} | t.json:7:70: There is no Availability Zone `az-z`. Correct the name, or add the Availability Zone to the scenario.",
                "'tasks': {'count': 'RUNNING', 'capacityProvider': 'cp', 'atMost': 2} | t.json:7:70: There is no capacity provider `cp`. Correct the name, or add the capacity provider to the scenario.",
                "'tasksKept': ['v'] | t.json:7:34: There is no task `v`. Correct the name, or add the task to the scenario.",
                "'spread': {'service': 'web', 'over': ['az-a'], 'atMost': 1} | t.json:7:57: A spread is over at least two Availability Zones. Name them.",
            })
    void nonsenseIsNamedWithItsPlace(String goal, String problem) {
        assertThat(reading(goal))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(one -> one.inFile("t.json"))
                                        .contains(problem));
    }

    private static Goal read(String goal) {
        return switch (reading(goal)) {
            case Reading.Valid(var scenario, var _) -> scenario.goals().getFirst();
            case Reading.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Reading reading(String goal) {
        return ScenarioReader.read(SCENARIO.replace("GOAL", goal.replace('\'', '"')));
    }
}
