package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Scheduled scaling (ecs-scheduling 8.4). Runs start on 2026-11-20 at 0:00 UTC.
class ScheduledScalingTest {
    private static String body(int desired, String actions, String more) {
        return Run.cluster(Run.bigInstance("i1", "az-a"))
                + ", "
                + Run.web("")
                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': %d, 'simulation': { 'cpuUtilization': 50 } } ]"
                        .formatted(desired)
                + ", 'tasks': [ { 'id': 't', 'count': %d, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ]"
                        .formatted(desired)
                + ", 'scalableTargets': [ { 'service': 'web', 'MinCapacity': 1, 'MaxCapacity': 10 } ], 'scheduledActions': [ "
                + actions
                + " ]"
                + more;
    }

    private static String action(String name, String schedule, String bounds, String more) {
        return "{ 'service': 'web', 'ScheduledActionName': '%s', 'Schedule': '%s', 'ScalableTargetAction': { %s } %s }"
                .formatted(name, schedule, bounds, more);
    }

    private static List<Problem> problems(String body) {
        String json = ("{ 'format': 1, 'id': 'test', " + body + " }").replace('\'', '"');
        return switch (ScenarioReader.read(json)) {
            case Reading.Valid _ -> List.of();
            case Reading.Invalid invalid -> invalid.problems();
        };
    }

    @Test
    void theDesiredCountMovesIntoTheNewBounds() {
        Run run =
                Run.of(
                        body(
                                3,
                                action("up", "at(2026-11-20T00:05:00)", "'MinCapacity': 6", "")
                                        + ", "
                                        + action(
                                                "down",
                                                "cron(10 0 ? * FRI *)",
                                                "'MinCapacity': 1, 'MaxCapacity': 2",
                                                ""),
                                ""),
                        1200);
        assertThat(run.scales()).containsExactly("300: 3 6", "600: 6 2");
        assertThat(run.decisions(TraceDecision.Scale.class).getFirst().proposals())
                .containsExactly(new TraceDecision.Proposal("up", 6));
        assertThat(run.running()).hasSize(2);
    }

    @Test
    void aCountWithinTheBoundsStaysAndTheDecisionSaysThatTheActionRan() {
        Run run =
                Run.of(
                        body(
                                3,
                                action(
                                        "wide",
                                        "at(2026-11-20T00:05:00)",
                                        "'MinCapacity': 2, 'MaxCapacity': 4",
                                        ""),
                                ""),
                        1200);
        assertThat(run.scales()).containsExactly("300: 3 3");
    }

    @Test
    void cooldownsDoNotHoldItUpAndItsBoundsHoldForPolicies() {
        String tracking =
                ", 'scalingPolicies': [ { 'service': 'web', 'PolicyName': 'cpu', 'PolicyType': 'TargetTrackingScaling', 'TargetTrackingScalingPolicyConfiguration': { 'TargetValue': 25, 'PredefinedMetricSpecification': { 'PredefinedMetricType': 'ECSServiceAverageCPUUtilization' } } } ]";
        Run run =
                Run.of(
                        body(
                                2,
                                action("down", "at(2026-11-20T00:03:30)", "'MaxCapacity': 3", "")
                                        + ", "
                                        + action(
                                                "up",
                                                "at(2026-11-20T00:04:30)",
                                                "'MinCapacity': 5, 'MaxCapacity': 5",
                                                ""),
                                tracking),
                        1200);
        assertThat(run.scales()).containsExactly("180: 2 4", "210: 4 3", "270: 3 5");
    }

    @Test
    void aStartTimeIsTheFirstTimeAndNothingRunsAfterTheEndTime() {
        Run run =
                Run.of(
                        body(
                                1,
                                action(
                                        "often",
                                        "rate(2 minutes)",
                                        "'MinCapacity': 2",
                                        ", 'StartTime': '2026-11-20T00:01:00Z', 'EndTime': '2026-11-20T00:05:00Z'"),
                                ", 'timeline': [ { 'at': '90s', 'updateService': { 'service': 'web', 'desiredCount': 1 } }, { 'at': '6m', 'updateService': { 'service': 'web', 'desiredCount': 1 } } ]"),
                        1200);
        assertThat(run.scales()).containsExactly("60: 1 2", "180: 1 2");
        assertThat(run.running()).hasSize(1);
    }

    @Test
    void anActionThatIsPutAgainReplacesTheOldOne() {
        Run run =
                Run.of(
                        body(
                                1,
                                action("one", "rate(1 minute)", "'MinCapacity': 2", ""),
                                ", 'timeline': [ { 'at': '30s', 'putScheduledAction': "
                                        + action(
                                                "one",
                                                "at(2026-11-20T00:04:00)",
                                                "'MinCapacity': 4",
                                                "")
                                        + " } ]"),
                        1200);
        assertThat(run.scales()).containsExactly("240: 1 4");
    }

    @Test
    void suspendedScheduledScalingRests() {
        Run run =
                Run.of(
                        body(
                                1,
                                action("one", "rate(1 minute)", "'MinCapacity': 2", ""),
                                ", 'timeline': [ { 'at': '30s', 'registerScalableTarget': { 'service': 'web', 'MinCapacity': 1, 'MaxCapacity': 10, 'SuspendedState': { 'ScheduledScalingSuspended': true } } } ]"),
                        600);
        assertThat(run.scales()).isEmpty();
    }

    @Test
    void duringADeploymentTheBoundsMoveAndFewerTasksWait() {
        Run run =
                Run.of(
                        body(
                                4,
                                action("one", "at(2026-11-20T00:01:00)", "'MaxCapacity': 2", ""),
                                ", 'timeline': [ { 'at': '50s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } } ]"),
                        600);
        assertThat(run.scales()).containsExactly("60: 4 4");
        assertThat(run.running()).hasSize(4);
    }

    @Test
    void whatApplicationAutoScalingRefusesIsRefusedAndTheRunGoesOn() {
        Run run =
                Run.of(
                        body(
                                        1,
                                        "",
                                        ", 'timeline': [ "
                                                + String.join(
                                                        ", ",
                                                        put(
                                                                "nobody",
                                                                "rate(1 hour)",
                                                                "'MinCapacity': 1",
                                                                ""),
                                                        put(
                                                                "other",
                                                                "rate(1 hour)",
                                                                "'MinCapacity': 1",
                                                                ""),
                                                        put(
                                                                "web",
                                                                "now and then",
                                                                "'MinCapacity': 1",
                                                                ""),
                                                        put(
                                                                "web",
                                                                "at(2026-11-19T00:00:00)",
                                                                "'MinCapacity': 1",
                                                                ""),
                                                        put("web", "rate(1 hour)", "", ""),
                                                        put(
                                                                "web",
                                                                "rate(1 hour)",
                                                                "'MinCapacity': 5, 'MaxCapacity': 4",
                                                                ""),
                                                        put(
                                                                "web",
                                                                "rate(1 hour)",
                                                                "'MinCapacity': 1",
                                                                ", 'Timezone': 'Mars/Base'"),
                                                        put(
                                                                "web",
                                                                "rate(1 hour)",
                                                                "'MinCapacity': 1",
                                                                ", 'EndTime': '2026-11-01T00:00:00Z'"))
                                                + " ]")
                                .replace(
                                        "'services': [",
                                        "'services': [ { 'serviceName': 'other', 'taskDefinition': 'web:1', 'desiredCount': 0 },"),
                        60);
        assertThat(run.rejected())
                .containsExactly(
                        "ServiceNotFoundException",
                        "ObjectNotFoundException",
                        "ValidationException",
                        "ValidationException",
                        "ValidationException",
                        "ValidationException",
                        "ValidationException",
                        "ValidationException");
    }

    private static String put(String service, String schedule, String bounds, String more) {
        return "{ 'at': '10s', 'putScheduledAction': "
                + action("x", schedule, bounds, more)
                        .replace("'service': 'web'", "'service': '" + service + "'")
                + " }";
    }

    @Test
    void boundsThatCrossAtTheTimeChangeNothing() {
        Run run =
                Run.of(
                        body(
                                3,
                                action("one", "at(2026-11-20T00:01:00)", "'MinCapacity': 20", ""),
                                ""),
                        600);
        assertThat(run.scales()).isEmpty();
        assertThat(run.events(TraceEvent.RequestRejected.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.request()).isEqualTo("one");
                    assertThat(event.text()).contains("minimum capacity of 20");
                });
    }

    @Test
    void aFileWithABadActionIsToldWhere() {
        assertThat(problems(body(1, action("a", "cron(0 9 L * ? *)", "'MinCapacity': 1", ""), "")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("/scheduledActions/0/Schedule");
                    assertThat(problem.message()).contains("does not model `L`");
                });
        assertThat(
                        problems(
                                body(
                                        1,
                                        "",
                                        ", 'timeline': [ "
                                                + put(
                                                        "web",
                                                        "cron(0 9 ? * MON#1 *)",
                                                        "'MinCapacity': 1",
                                                        "")
                                                + " ]")))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.path())
                                .isEqualTo("/timeline/0/putScheduledAction/Schedule"));
        assertThat(
                        problems(
                                body(
                                        1,
                                        action("a", "rate(1 hour)", "'MinCapacity': 1", "")
                                                + ", "
                                                + action(
                                                        "a",
                                                        "rate(2 hours)",
                                                        "'MinCapacity': 1",
                                                        ""),
                                        "")))
                .extracting(Problem::rule)
                .containsExactly("duplicate-name");
    }

    @Test
    void goingBackAndForthGivesTheSameRun() {
        Simulation simulation =
                Simulation.load(
                        Run.scenario(
                                body(
                                        1,
                                        action("up", "rate(3 minutes)", "'MinCapacity': 4", "")
                                                + ", "
                                                + action(
                                                        "down",
                                                        "cron(0/5 * * * ? *)",
                                                        "'MinCapacity': 1, 'MaxCapacity': 2",
                                                        ""),
                                        "")));
        simulation.runUntil(Micros.ofMinutes(60));
        String end = simulation.hash();
        simulation.seek(simulation.length() / 2);
        simulation.runUntil(Micros.ofMinutes(60));
        assertThat(simulation.hash()).isEqualTo(end);
    }
}
