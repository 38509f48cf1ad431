package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.LifecycleStage;
import dev.deckhand.sandbox.model.Micros;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Golden cases of ecs-scheduling 11.5.
class DeploymentGoldenTest {
    private static final String CHECK = ", 'healthCheck': { 'command': [ 'CMD', 'true' ] }";

    /// A service of web:1 with all its tasks in place, updated to web:2 at 10s.
    private static String rollout(int desired, int minimum, int maximum, String more) {
        return Run.cluster(Run.bigInstance("i1", "az-a"))
                + ", "
                + Run.web("")
                + """
                , 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': %d,
                  'deploymentConfiguration': { 'minimumHealthyPercent': %d, 'maximumPercent': %d %s } } ],
                'tasks': [ { 'id': 'old', 'count': %d, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ],
                'timeline': [ { 'at': '10s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } } ]
                """
                        .formatted(desired, minimum, maximum, more, desired);
    }

    private static void assertCompleted(Run run, int desired) {
        StateView.DeploymentView newest = run.service("web").deployments().getFirst();
        assertThat(newest.status()).isEqualTo(DeploymentStatus.PRIMARY);
        assertThat(newest.rolloutState()).isEqualTo(RolloutState.COMPLETED);
        assertThat(newest.runningCount()).isEqualTo(desired);
        assertThat(run.messages("web"))
                .last()
                .isEqualTo("(service web) has reached a steady state.");
    }

    @Test
    void g69_rollingFourAt100And200StartsFourThenStopsFour() {
        Run run = Run.of(rollout(4, 100, 200, ""), 300);
        assertThat(run.deploys()).containsExactly("10: 4/0", "57: 0/4");
        assertCompleted(run, 4);
    }

    @Test
    void g70_rollingFourAt50And100GoesInTwoWaves() {
        Run run = Run.of(rollout(4, 50, 100, ""), 300);
        assertThat(run.deploys()).containsExactly("10: 0/2", "10: 2/0", "57: 0/2", "57: 2/0");
        assertThat(run.decisions(TraceDecision.Deploy.class))
                .allSatisfy(deploy -> assertThat(deploy.running()).isLessThanOrEqualTo(4));
        assertCompleted(run, 4);
    }

    @Test
    void g71_rollingOneAt0And100StopsFirst() {
        Run run = Run.of(rollout(1, 0, 100, ""), 300);
        assertThat(run.deploys()).containsExactly("10: 0/1", "10: 1/0");
        assertCompleted(run, 1);
    }

    @Test
    void g72_rollingOneAt100And200StartsFirst() {
        Run run = Run.of(rollout(1, 100, 200, ""), 300);
        assertThat(run.deploys()).containsExactly("10: 1/0", "57: 0/1");
        assertCompleted(run, 1);
    }

    @Test
    void g73_aDeploymentWithoutRoomIsStuckAndSaysSo() {
        Run run = Run.of(rollout(3, 100, 125, ""), 300);
        assertThat(run.deploys()).containsExactly("10: 0/0");
        assertThat(run.messages("web"))
                .containsExactly(
                        "(service web) was unable to stop or start tasks during a deployment because of the service"
                                + " deployment configuration. Update the minimumHealthyPercent or maximumPercent value"
                                + " and try again.");
    }

    @ParameterizedTest
    @CsvSource({"'', '', 47", "HEALTH, '', 17", "'', LB, 19", "HEALTH, LB, 19"})
    void g74_whenATaskCountsAsHealthy(String check, String balancer, long second) {
        String loadBalancers =
                balancer.isEmpty()
                        ? ""
                        : ", 'loadBalancers': [ { 'targetGroupArn': 'tg', 'containerName': 'app', 'containerPort': 80 } ]";
        Run run =
                Run.of(
                        Run.cluster(Run.bigInstance("i1", "az-a"))
                                + ", "
                                + Run.web(
                                        (check.isEmpty() ? "" : CHECK)
                                                + ", 'portMappings': [ { 'containerPort': 80 } ]")
                                + ", 'behaviour': { 'web': { 'targetHealthySeconds': 12 } }"
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1"
                                + loadBalancers
                                + " } ]",
                        120);
        assertThat(run.events(TraceEvent.TaskStateChange.class))
                .filteredOn(TraceEvent.TaskStateChange::countsHealthy)
                .first()
                .extracting(event -> Run.seconds(event.atMicros()))
                .isEqualTo(second);
    }

    private static String breaker(boolean reset, String launches) {
        return Run.cluster(Run.bigInstance("i1", "az-a"))
                + ", "
                + Run.web(CHECK)
                + """
                , 'behaviour': { 'web:1': { 'healthySeconds': null, 'launches': [ %s ] } },
                'timeline': [ { 'at': '0s', 'createService': { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 6,
                  'deploymentConfiguration': { 'minimumHealthyPercent': 0, 'maximumPercent': 100, 'deploymentCircuitBreaker': {
                  'enable': true, 'rollback': true, 'resetOnHealthyTask': %s, 'thresholdConfiguration': { 'type': 'COUNT', 'value': 3 } } } } } ]
                """
                        .formatted(launches, reset);
    }

    @Test
    void g76_aHealthyTaskResetsTheCounterWhenItShould() {
        Run reset =
                Run.of(
                        breaker(
                                true,
                                "{ 'unhealthySeconds': 10 }, { 'unhealthySeconds': 20 }, { 'healthySeconds': 30 },"
                                        + " { 'unhealthySeconds': 40 }, { 'unhealthySeconds': 50 }, { 'unhealthySeconds': 60 }"),
                        300);
        assertThat(failedAt(reset)).containsExactly(67L);
        assertThat(reset.service("web").deployments().getFirst().failedTasks()).isEqualTo(3);
        Run cumulative =
                Run.of(
                        breaker(
                                false,
                                "{ 'unhealthySeconds': 10 }, { 'unhealthySeconds': 20 }, { 'healthySeconds': 30 },"
                                        + " { 'unhealthySeconds': 40 }"),
                        300);
        assertThat(failedAt(cumulative)).containsExactly(47L);
    }

    private static List<Long> failedAt(Run run) {
        return run.events(TraceEvent.DeploymentStateChange.class).stream()
                .filter(event -> event.rolloutState() == RolloutState.FAILED)
                .filter(event -> event.status() == DeploymentStatus.PRIMARY)
                .map(event -> Run.seconds(event.atMicros()))
                .toList();
    }

    private static final String BREAKER =
            ", 'deploymentCircuitBreaker': { 'enable': true, 'rollback': true }";

    @Test
    void g77_aSecondFailureHasNothingToRollBackTo() {
        String failing =
                "'behaviour': { 'web:2': { 'failure': 'CannotPullContainerError' }, 'web:3': { 'failure': 'CannotPullContainerError' } }";
        Run once = Run.of(rollout(2, 100, 200, BREAKER) + ", " + failing, 600);
        StateView.DeploymentView back = once.service("web").deployments().getLast();
        assertThat(back.status()).isEqualTo(DeploymentStatus.PRIMARY);
        assertThat(back.rolloutState()).isEqualTo(RolloutState.COMPLETED);
        assertThat(back.taskDefinition()).isEqualTo("web:1");
        assertThat(once.messages("web"))
                .anyMatch(message -> message.endsWith("deployment failed: tasks failed to start."))
                .contains("(service web) rolling back to deployment " + back.id() + ".");

        String stalled =
                Run.cluster(Run.bigInstance("i1", "az-a"))
                        + ", "
                        + Run.web("")
                                .replace(
                                        "'taskDefinitions': [",
                                        "'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'cpu': 128, 'memory': 128 } ] },")
                        + ", 'behaviour': { 'web:2': { 'failure': 'CannotPullContainerError' }, 'web:3': { 'failure': 'CannotPullContainerError' }, 'web:1': { 'pullSeconds': 100 } }"
                        + """
                        , 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2,
                          'deploymentConfiguration': { 'minimumHealthyPercent': 0, 'maximumPercent': 100
                            , 'deploymentCircuitBreaker': { 'enable': true, 'rollback': true } } } ],
                        'tasks': [ { 'id': 'old', 'count': 2, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ],
                        'timeline': [ { 'at': '10s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } },
                                      { 'at': '60s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:3' } } ]
                        """;
        Run twice = Run.of(stalled, 1800);
        assertThat(twice.service("web").deployments().getFirst().rolloutState())
                .isEqualTo(RolloutState.FAILED);
        assertThat(twice.service("web").deployments().getFirst().status())
                .isEqualTo(DeploymentStatus.PRIMARY);
        assertThat(twice.running()).isEmpty();
        assertThat(twice.messages("web"))
                .filteredOn(message -> message.contains("rolling back"))
                .hasSize(1);
    }

    private static String alarmed(String first) {
        return rollout(
                        2,
                        100,
                        200,
                        ", 'alarms': { 'alarmNames': [ 'A', 'B' ], 'enable': true, 'rollback': true }")
                + ", 'alarms': [ { 'AlarmName': 'A', 'StateValue': '"
                + first
                + "' }, { 'AlarmName': 'B' } ]";
    }

    @Test
    void g78_anAlarmThatRingsAtTheStartSwitchesTheWatchOff() {
        String bake =
                alarmed("ALARM")
                        .replace(
                                "'timeline': [",
                                "'timeline': [ { 'at': '90s', 'setAlarmState': { 'AlarmName': 'B', 'StateValue': 'ALARM' } },");
        assertThat(failedAt(Run.of(bake, 900))).isEmpty();
        String quiet =
                alarmed("OK")
                        .replace(
                                "'timeline': [",
                                "'timeline': [ { 'at': '90s', 'setAlarmState': { 'AlarmName': 'B', 'StateValue': 'ALARM' } },");
        Run run = Run.of(quiet, 900);
        assertThat(failedAt(run)).containsExactly(90L);
        assertThat(run.service("web").deployments().getLast().status())
                .isEqualTo(DeploymentStatus.PRIMARY);
        assertThat(run.running())
                .allSatisfy(task -> assertThat(task.taskDefinition()).isEqualTo("web:1"));
    }

    @Test
    void aWatchedDeploymentBakesFiveMinutes() {
        Run run = Run.of(alarmed("OK"), 900);
        assertThat(run.events(TraceEvent.DeploymentStateChange.class))
                .last()
                .satisfies(event -> assertThat(Run.seconds(event.atMicros())).isEqualTo(57 + 300));
    }

    private static String unhealthy(int minimum, int maximum) {
        return Run.cluster(Run.bigInstance("i1", "az-a"))
                + ", "
                + Run.web(CHECK)
                + """
                , 'behaviour': { 't1': { 'unhealthySeconds': 20 } },
                'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2,
                  'deploymentConfiguration': { 'minimumHealthyPercent': %d, 'maximumPercent': %d } } ],
                'tasks': [ { 'id': 't1', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' },
                           { 'id': 't2', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ]
                """
                        .formatted(minimum, maximum);
    }

    @Test
    void g80_anUnhealthyTaskIsReplacedFirstOrStoppedFirst() {
        Run room = Run.of(unhealthy(100, 200), 200);
        assertThat(room.deploys()).containsExactly("20: 1/0", "37: 0/1");
        assertThat(room.stopOrders()).containsEntry("t1", 37L).hasSize(1);
        Run none = Run.of(unhealthy(50, 100), 200);
        assertThat(none.deploys()).containsExactly("20: 0/1", "20: 1/0");
        assertThat(none.stopOrders()).containsEntry("t1", 20L).hasSize(1);
    }

    private static String zones(int a, int b, int c, int maximum) {
        return Run.cluster(
                        Run.bigInstance("ia", "az-a"),
                        Run.bigInstance("ib", "az-b"),
                        Run.bigInstance("ic", "az-c"))
                + ", "
                + Run.web("")
                + """
                , 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 5,
                  'availabilityZoneRebalancing': '%s', 'deploymentConfiguration': { 'maximumPercent': %d } } ],
                'tasks': [ { 'id': 'a', 'count': %d, 'taskDefinition': 'web:1', 'containerInstance': 'ia', 'group': 'service:web' },
                           { 'id': 'b', 'count': %d, 'taskDefinition': 'web:1', 'containerInstance': 'ib', 'group': 'service:web' },
                           { 'id': 'c', 'count': %d, 'taskDefinition': 'web:1', 'containerInstance': 'ic', 'group': 'service:web' } ]
                """
                        .formatted(maximum > 100 ? "ENABLED" : "DISABLED", maximum, a, b, c);
    }

    @Test
    void g81_anUnbalancedServiceMovesOneTask() {
        Run run = Run.of(zones(3, 1, 1, 200), 300);
        assertThat(run.stopOrders()).hasSize(1);
        assertThat(run.stopOrders().keySet()).allMatch(id -> id.startsWith("a"));
        assertThat(run.decisions(TraceDecision.Stop.class))
                .singleElement()
                .satisfies(stop ->
                        assertThat(stop.cause()).isEqualTo(TraceDecision.StopCause.AZ_REBALANCING));
        assertThat(run.messages("web"))
                .first()
                .isEqualTo(
                        "(service web) is not AZ balanced with 3 tasks in az-a, 1 tasks in az-b, 1 tasks in az-c. AZ Rebalancing in progress.");
        assertThat(run.messages("web"))
                .contains(
                        "(service web) is AZ balanced with 2 tasks in az-a, 2 tasks in az-b, 1 tasks in az-c.");
        assertThat(Run.of(zones(2, 2, 1, 200), 300).trace.events()).isEmpty();
        assertThat(Run.of(zones(3, 1, 1, 100), 300).trace.events()).isEmpty();
    }

    private static String shifting(String configuration) {
        return """
        'subnets': [ { 'subnetId': 's', 'availabilityZone': 'az-a' } ],
        'targetGroups': [ { 'targetGroupArn': 'blue', 'targetType': 'ip', 'deregistrationDelaySeconds': 0 },
                          { 'targetGroupArn': 'green', 'targetType': 'ip', 'deregistrationDelaySeconds': 0 } ],
        'cluster': { 'name': 'demo' },
        'taskDefinitions': [ %1$s, %1$s ],
        'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2, 'launchType': 'FARGATE',
          'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's' ] } },
          'loadBalancers': [ { 'targetGroupArn': 'blue', 'containerName': 'app', 'containerPort': 80, 'advancedConfiguration': {
            'alternateTargetGroupArn': 'green', 'productionListenerRule': 'rule', 'roleArn': 'role' } } ],
          'deploymentConfiguration': { %2$s } } ],
        'tasks': [ { 'id': 'old', 'count': 2, 'taskDefinition': 'web:1', 'group': 'service:web', 'availabilityZone': 'az-a' } ],
        'timeline': [ { 'at': '43s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } } ]
        """
                .formatted(
                        "{ 'family': 'web', 'networkMode': 'awsvpc', 'requiresCompatibilities': [ 'FARGATE' ], 'cpu': '256', 'memory': '512',"
                                + " 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'portMappings': [ { 'containerPort': 80 } ] } ] }",
                        configuration);
    }

    /// `minute weight` of each shift; green is up at the first minute.
    private static List<String> shifts(Run run) {
        return run.events(TraceEvent.TrafficShift.class).stream()
                .map(shift ->
                        (Run.seconds(shift.atMicros()) - 60) / 60
                                + " "
                                + shift.requestedProductionTrafficWeight())
                .toList();
    }

    private static long minuteOf(Run run, LifecycleStage stage) {
        return run.events(TraceEvent.LifecycleStageChange.class).stream()
                .filter(change -> change.lifecycleStage() == stage)
                .map(change -> (Run.seconds(change.atMicros()) - 60) / 60)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void g82_canaryShiftsTwiceThenBakes() {
        Run run =
                Run.of(
                        shifting(
                                "'strategy': 'CANARY', 'bakeTimeInMinutes': 30, 'canaryConfiguration': { 'canaryPercent': 10, 'canaryBakeTimeInMinutes': 15 }"),
                        7200);
        assertThat(shifts(run)).containsExactly("0 10", "15 100");
        assertThat(minuteOf(run, LifecycleStage.CLEAN_UP)).isEqualTo(45);
        assertCompleted(run, 2);
    }

    @Test
    void g83_linearShiftsInSteps() {
        Run run =
                Run.of(
                        shifting(
                                "'strategy': 'LINEAR', 'bakeTimeInMinutes': 10, 'linearConfiguration': { 'stepPercent': 25, 'stepBakeTimeInMinutes': 5 }"),
                        7200);
        assertThat(shifts(run)).containsExactly("0 25", "5 50", "10 75", "15 100");
        assertThat(minuteOf(run, LifecycleStage.CLEAN_UP)).isEqualTo(25);
    }

    @Test
    void g84_linearDefaults() {
        Run run = Run.of(shifting("'strategy': 'LINEAR', 'bakeTimeInMinutes': 7"), 7200);
        assertThat(shifts(run)).hasSize(10).last().isEqualTo("54 100");
        assertThat(minuteOf(run, LifecycleStage.CLEAN_UP)).isEqualTo(61);
    }

    @Test
    void aPauseHookHoldsTheDeploymentAndRollbackGoesBackToBlue() {
        String hook =
                "'strategy': 'BLUE_GREEN', 'bakeTimeInMinutes': 1, 'lifecycleHooks': [ { 'targetType': 'PAUSE', 'lifecycleStages': [ 'POST_PRODUCTION_TRAFFIC_SHIFT' ] } ]";
        Run waiting = Run.of(shifting(hook), 3600);
        assertThat(waiting.service("web").deployments().getFirst().lifecycleStage())
                .contains(LifecycleStage.POST_PRODUCTION_TRAFFIC_SHIFT);
        String back =
                shifting(hook)
                        .replace(
                                "'timeline': [",
                                "'timeline': [ { 'at': '10m', 'continueServiceDeployment': { 'service': 'web', 'action': 'ROLLBACK' } },");
        Run run = Run.of(back, 3600);
        assertThat(shifts(run)).containsExactly("0 100", "9 0");
        assertThat(run.running())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.taskDefinition()).isEqualTo("web:1"));
    }

    @Test
    void theHooksOfTheTrafficShiftsRunAgainOnRollback() {
        String hooks =
                "'strategy': 'BLUE_GREEN', 'bakeTimeInMinutes': 60, 'lifecycleHooks': [ { 'hookTargetArn': 'fn', 'roleArn': 'r', 'lifecycleStages': [ 'PRE_SCALE_UP', 'TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT' ] } ]";
        String back =
                shifting(hooks)
                        .replace(
                                "'timeline': [",
                                "'timeline': [ { 'at': '20m', 'stopServiceDeployment': { 'service': 'web', 'stopType': 'ROLLBACK' } },");
        Run run = Run.of(back, 3600);
        assertThat(
                        run.events(TraceEvent.HookStateChange.class).stream()
                                .filter(hook -> hook.atMicros() >= Micros.ofMinutes(20))
                                .map(hook -> hook.lifecycleStage() + " " + hook.status()))
                .containsExactly(
                        "PRODUCTION_TRAFFIC_SHIFT IN_PROGRESS",
                        "TEST_TRAFFIC_SHIFT IN_PROGRESS",
                        "PRODUCTION_TRAFFIC_SHIFT SUCCEEDED",
                        "TEST_TRAFFIC_SHIFT SUCCEEDED");
        assertThat(run.running())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.taskDefinition()).isEqualTo("web:1"));
    }

    @Test
    void g85_parametersOutOfRangeAreRefused() {
        String body =
                shifting("'strategy': 'LINEAR', 'bakeTimeInMinutes': 1")
                        .replaceAll("'timeline': (?s:.*)", "");
        String update =
                "'timeline': [ { 'at': '0s', 'updateService': { 'service': 'web', 'deploymentConfiguration': { %s } } } ]";
        for (String wrong :
                List.of(
                        "'linearConfiguration': { 'stepPercent': 2.9 }",
                        "'linearConfiguration': { 'stepPercent': 33.33 }",
                        "'strategy': 'CANARY', 'canaryConfiguration': { 'canaryPercent': 0 }",
                        "'bakeTimeInMinutes': 1441")) {
            assertThat(Run.of(body + update.formatted(wrong), 60).rejected()).as(wrong).hasSize(1);
        }
        for (String right :
                List.of(
                        "'linearConfiguration': { 'stepPercent': 3 }",
                        "'linearConfiguration': { 'stepPercent': 33.3 }",
                        "'strategy': 'CANARY', 'canaryConfiguration': { 'canaryPercent': 0.1 }",
                        "'bakeTimeInMinutes': 1440")) {
            assertThat(Run.of(body + update.formatted(right), 60).rejected()).as(right).isEmpty();
        }
    }

    @Test
    void g86_taskSetsGetTheirShare() {
        Run run =
                Run.of(
                        Run.cluster(Run.bigInstance("i1", "az-a"))
                                + ", "
                                + Run.web("")
                                + """
                                , 'timeline': [
                                  { 'at': '0s', 'createService': { 'serviceName': 'web', 'desiredCount': 10, 'deploymentController': { 'type': 'EXTERNAL' } } },
                                  { 'at': '1s', 'createTaskSet': { 'service': 'web', 'externalId': 'one', 'taskDefinition': 'web:1', 'scale': { 'value': 25, 'unit': 'PERCENT' } } },
                                  { 'at': '60s', 'updateTaskSet': { 'service': 'web', 'taskSet': 'one', 'scale': { 'value': 12, 'unit': 'PERCENT' } } } ]
                                """,
                        59);
        assertThat(run.service("web").taskSets())
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.computedDesiredCount()).isEqualTo(3);
                    assertThat(set.runningCount()).isEqualTo(3);
                });
    }

    @Test
    void g87_aServiceThatCannotStartTasksWaitsLongerAndLonger() {
        String body =
                Run.cluster(Run.bigInstance("i1", "az-a"))
                        + ", "
                        + Run.web("")
                        + ", 'behaviour': { 'web:1': { 'failure': 'CannotPullContainerError' } }, 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1 } ]";
        Run run = Run.of(body, 4 * 3600);
        List<Long> starts =
                run.decisions(TraceDecision.Place.class).stream()
                        .map(place -> Run.seconds(place.atMicros()))
                        .toList();
        assertThat(starts).startsWith(0L, 5L, 10L, 15L, 50L, 115L, 240L);
        for (int i = 2; i < starts.size(); i++) {
            assertThat(starts.get(i) - starts.get(i - 1)).isBetween(5L, 1620L + 5);
        }
        assertThat(run.messages("web"))
                .contains("(service web) is unable to consistently start tasks successfully.");
        Run updated =
                Run.of(
                        body
                                + ", 'timeline': [ { 'at': '20m', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } } ]",
                        1300);
        assertThat(updated.running()).hasSize(1);
        Run exits =
                Run.of(
                        body.replace(
                                "'failure': 'CannotPullContainerError'",
                                "'exitAfterSeconds': 1, 'exitCode': 1"),
                        800);
        assertThat(exits.decisions(TraceDecision.Place.class)).hasSize(101);
    }

    @Test
    void g88_protectedTasksStay() {
        String body =
                Run.cluster(Run.bigInstance("i1", "az-a"))
                        + ", "
                        + Run.web("")
                        + """
                        , 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 3 } ],
                        'tasks': [ { 'id': 't', 'count': 3, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ],
                        'timeline': [ { 'at': '0s', 'updateTaskProtection': { 'tasks': [ 't-1', 't-2' ], 'protectionEnabled': true, 'expiresInMinutes': 10 } },
                                      { 'at': '10s', 'updateService': { 'service': 'web', 'desiredCount': 1 } } ]
                        """;
        Run early = Run.of(body, 300);
        assertThat(early.stopOrders()).containsOnlyKeys("t-3");
        assertThat(early.messages("web"))
                .anyMatch(message -> message.contains("2 tasks under protection"));
        Run late = Run.of(body, 900);
        assertThat(late.running()).hasSize(1);
        assertThat(late.stopOrders().values()).contains(600L);
    }
}
