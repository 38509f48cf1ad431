package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Golden cases of section 11.5 as whole runs.
class DeploymentRunsGoldenTest {
    private static final String HOSTS =
            "'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.2xlarge' } ]";

    /// A cluster with one big instance, two revisions of `web`, and a service of listed tasks.
    private static String rolling(
            int desired, int minimum, int maximum, String more, String behaviour, String timeline) {
        return """
        { 'format': 1, 'id': 'golden', 'cluster': { 'name': 'demo', %s },
          'taskDefinitions': [
            { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'example/web:1', 'cpu': 128, 'memory': 128 } ] },
            { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'example/web:2', 'cpu': 128, 'memory': 128 } ] },
            { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'example/web:3', 'cpu': 128, 'memory': 128 } ] } ],
          'behaviour': { %s },
          'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': %s,
            'deploymentConfiguration': { 'minimumHealthyPercent': %s, 'maximumPercent': %s %s } } ],
          'tasks': [ { 'id': 'old', 'count': %s, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ],
          'timeline': [ %s ] }\
        """
                .formatted(HOSTS, behaviour, desired, minimum, maximum, more, desired, timeline);
    }

    private static final String UPDATE =
            "{ 'at': '10s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } }";

    private static List<String> looks(Run run) {
        return run.decisions("DEPLOY")
                .map(look -> look.get("start").asInt() + "/" + look.get("stop").asInt())
                .toList();
    }

    @Test
    void g69_rollingFourAt100And200() {
        Run run = Run.of(rolling(4, 100, 200, "", "", UPDATE), "5m");
        assertThat(looks(run)).containsExactly("4/0", "0/4");
        JsonNode first = run.decisions("DEPLOY").findFirst().orElseThrow();
        assertThat(first.get("minimumHealthy").asInt()).isEqualTo(4);
        assertThat(first.get("maximumRunning").asInt()).isEqualTo(8);
        assertThat(Run.at(first)).isEqualTo(10.0);
        assertThat(run.messages("web"))
                .last()
                .isEqualTo("(service web) has reached a steady state.");
        assertThat(run.running().map(task -> Run.text(task, "taskDefinition")))
                .hasSize(4)
                .containsOnly("web:2");
    }

    @Test
    void g70_rollingFourAt50And100() {
        Run run = Run.of(rolling(4, 50, 100, "", "", UPDATE), "10m");
        List<String> started = looks(run);
        assertThat(started.getFirst()).isIn("0/2", "2/2");
        assertThat(run.decisions("DEPLOY").mapToInt(look -> look.get("start").asInt()).sum())
                .isEqualTo(4);
        assertThat(run.decisions("DEPLOY").mapToInt(look -> look.get("stop").asInt()).sum())
                .isEqualTo(4);
        assertThat(run.decisions("DEPLOY"))
                .allSatisfy(look -> {
                    int running = look.get("running").asInt();
                    assertThat(running + look.get("start").asInt()).isLessThanOrEqualTo(4);
                    assertThat(look.get("healthy").asInt()).isGreaterThanOrEqualTo(2);
                });
        assertThat(run.running().map(task -> Run.text(task, "taskDefinition")))
                .containsOnly("web:2");
    }

    @Test
    void g71_rollingOneAt0And100StopsFirst() {
        Run run = Run.of(rolling(1, 0, 100, "", "", UPDATE), "5m");
        assertThat(run.when("old-1", "desiredStatus", "STOPPED")).contains(10.0);
        assertThat(run.running().map(task -> Run.text(task, "taskDefinition")))
                .containsExactly("web:2");
    }

    @Test
    void g72_rollingOneAt100And200StartsFirst() {
        Run run = Run.of(rolling(1, 100, 200, "", "", UPDATE), "5m");
        assertThat(looks(run)).containsExactly("1/0", "0/1");
        assertThat(run.when("old-1", "desiredStatus", "STOPPED")).contains(57.0);
    }

    @Test
    void g73_aDeploymentThatCanNeitherStartNorStopSaysSo() {
        Run run = Run.of(rolling(3, 100, 125, "", "", UPDATE), "10m");
        assertThat(run.tasks()).hasSize(3);
        assertThat(run.messages("web"))
                .contains(
                        "(service web) was unable to stop or start tasks during a deployment because of the service"
                                + " deployment configuration. Update the minimumHealthyPercent or maximumPercent value"
                                + " and try again.");
        assertThat(looks(run)).contains("0/0");
    }

    @Test
    void g74_withoutChecksATaskCountsAsHealthyAfter40Seconds() {
        Run run = Run.of(rolling(1, 100, 200, "", "", UPDATE), "5m");
        JsonNode healthy =
                run.events("TASK_STATE_CHANGE")
                        .filter(event -> Run.is(event, "taskDefinition", "web:2"))
                        .filter(event -> event.get("countsHealthy").asBoolean())
                        .findFirst()
                        .orElseThrow();
        double running = run.when(Run.text(healthy, "task"), "lastStatus", "RUNNING").orElseThrow();
        assertThat(Run.at(healthy)).isEqualTo(running + 40);
    }

    @Test
    void g74_withAHealthCheckItCountsWhenHealthyAndWithATargetGroupWhenTheTargetIs() {
        String json =
                """
                { 'format': 1, 'id': 'g-74', 'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.2xlarge' } ] },
                  'taskDefinitions': [
                    { 'family': 'check', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/c:1', 'cpu': 1, 'memory': 128,
                      'healthCheck': { 'command': [ 'CMD', 'true' ] } } ] },
                    { 'family': 'target', 'networkMode': 'bridge', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/t:1', 'cpu': 1, 'memory': 128,
                      'portMappings': [ { 'containerPort': 80, 'hostPort': 0 } ] } ] } ],
                  'behaviour': { 'check': { 'healthySeconds': 15 }, 'target': { 'targetHealthySeconds': 25 } },
                  'services': [
                    { 'serviceName': 'check', 'taskDefinition': 'check:1', 'desiredCount': 1 },
                    { 'serviceName': 'target', 'taskDefinition': 'target:1', 'desiredCount': 1,
                      'loadBalancers': [ { 'targetGroupArn': 'tg', 'containerName': 'app', 'containerPort': 80 } ] } ] }\
                """;
        Run run = Run.of(json, "5m");
        for (String[] expected :
                new String[][] {{"service:check", "15"}, {"service:target", "25"}}) {
            JsonNode healthy =
                    run.events("TASK_STATE_CHANGE")
                            .filter(event -> Run.is(event, "group", expected[0]))
                            .filter(event -> event.get("countsHealthy").asBoolean())
                            .findFirst()
                            .orElseThrow();
            double running =
                    run.when(Run.text(healthy, "task"), "lastStatus", "RUNNING").orElseThrow();
            assertThat(Run.at(healthy))
                    .as(expected[0])
                    .isEqualTo(running + Integer.parseInt(expected[1]));
        }
    }

    private static final String BREAKER =
            ", 'deploymentCircuitBreaker': { 'enable': true, 'rollback': true }";
    private static final String FAILING =
            "'web:2': { 'failure': 'CannotPullContainerError' }, 'web:3': { 'failure': 'CannotPullContainerError' }";

    @Test
    void g77_aFailedDeploymentRollsBackToTheLastCompletedOne() {
        Run run = Run.of(rolling(2, 100, 200, BREAKER, FAILING, UPDATE), "30m");
        assertThat(
                        run.events("DEPLOYMENT_STATE_CHANGE")
                                .map(event -> Run.text(event, "rolloutState")))
                .containsSubsequence("IN_PROGRESS", "FAILED", "COMPLETED");
        assertThat(run.running().map(task -> Run.text(task, "taskDefinition")))
                .hasSize(2)
                .containsOnly("web:1");
        assertThat(run.deployments("web"))
                .filteredOn(deployment -> Run.is(deployment, "status", "PRIMARY"))
                .extracting(deployment -> Run.text(deployment, "taskDefinition"))
                .containsExactly("web:1");
        assertThat(run.messages("web"))
                .anySatisfy(message ->
                        assertThat(message).contains("rolling back to deployment ecs-svc/"));
    }

    @Test
    void g77_withoutACompletedDeploymentThereIsNoRollback() {
        // the rollback to web:1 is still IN_PROGRESS: its replacements take long to become healthy
        String json =
                rolling(
                        2,
                        0,
                        100,
                        BREAKER,
                        FAILING + ", 'web:1': { 'pullSeconds': 3000 }",
                        UPDATE
                                + ", { 'at': '5m', 'updateService': { 'service': 'web', 'taskDefinition': 'web:3' } }");
        Run run = Run.of(json, "40m");
        List<JsonNode> failed =
                run.events("DEPLOYMENT_STATE_CHANGE")
                        .filter(event -> Run.is(event, "rolloutState", "FAILED"))
                        .toList();
        assertThat(failed.stream().map(event -> Run.text(event, "taskDefinition")).distinct())
                .containsExactly("web:2", "web:3");
        double end = Run.at(failed.getLast());
        assertThat(
                        run.events("TASK_STATE_CHANGE")
                                .filter(event -> Run.at(event) > end)
                                .filter(event ->
                                        Run.is(event, "lastStatus", "PROVISIONING")
                                                || Run.is(event, "lastStatus", "PENDING")))
                .as("stalled: no launches after the second failure")
                .isEmpty();
    }

    private static String alarms(String first, String timeline) {
        return rolling(
                        1,
                        100,
                        200,
                        ", 'alarms': { 'alarmNames': [ 'A', 'B' ], 'enable': true, 'rollback': true }",
                        "",
                        UPDATE + timeline)
                .replace(
                        "'timeline'",
                        "'alarms': [ { 'AlarmName': 'A', 'service': 'web', 'StateValue': '%s' }, { 'AlarmName': 'B', 'service': 'web' } ], 'timeline'"
                                .formatted(first));
    }

    @Test
    void g78_anAlarmThatRingsInBakeTimeFailsTheDeployment() {
        String ring =
                ", { 'at': '2m', 'setAlarmState': { 'AlarmName': 'B', 'StateValue': 'ALARM' } }";
        Run run = Run.of(alarms("OK", ring), "20m");
        assertThat(run.events("DEPLOYMENT_STATE_CHANGE"))
                .anySatisfy(event -> {
                    assertThat(Run.text(event, "rolloutState")).isEqualTo("FAILED");
                    assertThat(Run.at(event)).isEqualTo(120.0);
                });
        assertThat(run.running().map(task -> Run.text(task, "taskDefinition")))
                .containsExactly("web:1");
    }

    @Test
    void g78_anAlarmThatRingsAlreadySwitchesTheWatchOff() {
        String ring =
                ", { 'at': '2m', 'setAlarmState': { 'AlarmName': 'B', 'StateValue': 'ALARM' } }";
        Run run = Run.of(alarms("ALARM", ring), "20m");
        assertThat(
                        run.events("DEPLOYMENT_STATE_CHANGE")
                                .map(event -> Run.text(event, "rolloutState")))
                .doesNotContain("FAILED")
                .contains("COMPLETED");
        assertThat(run.running().map(task -> Run.text(task, "taskDefinition")))
                .containsExactly("web:2");
    }

    private static String unhealthy(int minimum, int maximum) {
        return """
        { 'format': 1, 'id': 'g-80', 'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.2xlarge' } ] },
          'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/w:1', 'cpu': 128, 'memory': 128,
            'healthCheck': { 'command': [ 'CMD', 'true' ] } } ] } ],
          'behaviour': { 'sick': { 'unhealthySeconds': 30 } },
          'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2,
            'deploymentConfiguration': { 'minimumHealthyPercent': %s, 'maximumPercent': %s } } ],
          'tasks': [
            { 'id': 'well', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' },
            { 'id': 'sick', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ] }\
        """
                .formatted(minimum, maximum);
    }

    @Test
    void g80_withRoomTheReplacementStartsFirst() {
        Run run = Run.of(unhealthy(100, 200), "5m");
        // unhealthy at 30; the new one starts at 30, runs at 37, is healthy at 47
        assertThat(run.when("sick", "desiredStatus", "STOPPED")).contains(47.0);
        assertThat(run.live("service:web")).hasSize(2);
        assertThat(run.decisions("STOP").map(stop -> Run.text(stop, "cause")))
                .containsExactly("UNHEALTHY");
    }

    @Test
    void g80_withoutRoomTheUnhealthyOneStopsFirst() {
        Run run = Run.of(unhealthy(50, 100), "5m");
        assertThat(run.when("sick", "desiredStatus", "STOPPED")).contains(30.0);
        assertThat(run.live("service:web")).hasSize(2);
    }

    private static String zones(String counts, int maximumPercent) {
        StringBuilder tasks = new StringBuilder();
        String[] perZone = counts.split(",", -1);
        for (int i = 0; i < 3; i++) {
            if (!perZone[i].equals("0")) {
                tasks.append(tasks.isEmpty() ? "" : ",")
                        .append(
                                "{ 'id': 't%s', 'count': %s, 'taskDefinition': 'web:1', 'containerInstance': 'i%s', 'group': 'service:web' }"
                                        .formatted(i, perZone[i], i));
            }
        }
        return """
        { 'format': 1, 'id': 'g-81', 'cluster': { 'name': 'demo', 'containerInstances': [
            { 'id': 'i0', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-a' },
            { 'id': 'i1', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-b' },
            { 'id': 'i2', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-c' } ] },
          'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/w:1', 'cpu': 128, 'memory': 128 } ] } ],
          'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 5, 'availabilityZoneRebalancing': 'ENABLED',
            'deploymentConfiguration': { 'minimumHealthyPercent': 50, 'maximumPercent': %s } } ],
          'tasks': [ %s ] }\
        """
                .formatted(maximumPercent, tasks);
    }

    @Test
    void g81_rebalancingStartsInTheLeanZoneThenStopsInTheHeavyOne() {
        Run run = Run.of(zones("3,1,1", 200), "10m");
        JsonNode started = run.decisions("PLACE").findFirst().orElseThrow();
        assertThat(Run.text(started, "availabilityZone")).isIn("az-b", "az-c");
        JsonNode stopped = run.decisions("STOP").findFirst().orElseThrow();
        assertThat(Run.text(stopped, "containerInstance")).isEqualTo("i0");
        assertThat(Run.text(stopped, "cause")).isEqualTo("AZ_REBALANCING");
        assertThat(Run.at(stopped)).isGreaterThan(Run.at(started));
        assertThat(run.decisions("STOP")).hasSize(1);
        assertThat(run.live("service:web")).hasSize(5);
    }

    @Test
    void g81_aBalancedServiceIsLeftAlone() {
        assertThat(Run.of(zones("2,2,1", 200), "10m").events("TASK_STATE_CHANGE")).isEmpty();
    }

    private static String nativeDeployment(String configuration) {
        return """
        { 'format': 1, 'id': 'golden',
          'subnets': [ { 'subnetId': 'subnet-a', 'availabilityZone': 'az-a' } ],
          'targetGroups': [ { 'targetGroupArn': 'tg-blue', 'targetType': 'ip', 'deregistrationDelaySeconds': 0 },
                            { 'targetGroupArn': 'tg-green', 'targetType': 'ip', 'deregistrationDelaySeconds': 0 } ],
          'cluster': { 'name': 'demo' },
          'taskDefinitions': [
            { 'family': 'web', 'networkMode': 'awsvpc', 'requiresCompatibilities': ['FARGATE'], 'cpu': '256', 'memory': '512',
              'containerDefinitions': [ { 'name': 'app', 'image': 'example/web:1', 'portMappings': [ { 'containerPort': 80 } ] } ] },
            { 'family': 'web', 'networkMode': 'awsvpc', 'requiresCompatibilities': ['FARGATE'], 'cpu': '256', 'memory': '512',
              'containerDefinitions': [ { 'name': 'app', 'image': 'example/web:2', 'portMappings': [ { 'containerPort': 80 } ] } ] } ],
          'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2, 'launchType': 'FARGATE',
            'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': ['subnet-a'] } },
            'loadBalancers': [ { 'targetGroupArn': 'tg-blue', 'containerName': 'app', 'containerPort': 80, 'advancedConfiguration': {
              'alternateTargetGroupArn': 'tg-green', 'productionListenerRule': 'rule-prod', 'roleArn': 'role' } } ],
            'deploymentConfiguration': { %s } } ],
          'tasks': [ { 'id': 'old', 'count': 2, 'taskDefinition': 'web:1', 'group': 'service:web', 'availabilityZone': 'az-a' } ],
          'timeline': [ { 'at': '1m', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } } ] }\
        """
                .formatted(configuration);
    }

    /// `weight@seconds since the first shift`, and `CLEAN_UP@...` at the end.
    private static List<String> shifts(Run run) {
        List<JsonNode> shifts = run.events("TRAFFIC_SHIFT").toList();
        double first = Run.at(shifts.getFirst());
        List<String> times =
                new ArrayList<>(
                        shifts.stream()
                                .map(shift ->
                                        shift.get("requestedProductionTrafficWeight").asInt()
                                                + "@"
                                                + (int) (Run.at(shift) - first))
                                .toList());
        run.events("LIFECYCLE_STAGE_CHANGE")
                .filter(event -> Run.is(event, "lifecycleStage", "CLEAN_UP"))
                .forEach(event -> times.add("CLEAN_UP@" + (int) (Run.at(event) - first)));
        return times;
    }

    @Test
    void g82_canaryTenPercent() {
        Run run =
                Run.of(
                        nativeDeployment(
                                "'strategy': 'CANARY', 'bakeTimeInMinutes': 30, 'canaryConfiguration': {"
                                        + " 'canaryPercent': 10, 'canaryBakeTimeInMinutes': 15 }"),
                        "2h");
        assertThat(shifts(run)).containsExactly("10@0", "100@900", "CLEAN_UP@2700");
    }

    @Test
    void g83_linearTwentyFivePercent() {
        Run run =
                Run.of(
                        nativeDeployment(
                                "'strategy': 'LINEAR', 'bakeTimeInMinutes': 10, 'linearConfiguration': {"
                                        + " 'stepPercent': 25, 'stepBakeTimeInMinutes': 5 }"),
                        "2h");
        assertThat(shifts(run))
                .containsExactly("25@0", "50@300", "75@600", "100@900", "CLEAN_UP@1500");
    }

    @Test
    void g84_linearDefaults() {
        Run run = Run.of(nativeDeployment("'strategy': 'LINEAR', 'bakeTimeInMinutes': 10"), "3h");
        assertThat(shifts(run))
                .hasSize(11)
                .startsWith("10@0", "20@360")
                .endsWith("100@3240", "CLEAN_UP@3840");
    }

    @Test
    void g85_valuesOutsideTheRangesAreRejected() {
        for (String[] row :
                new String[][] {
                    {
                        "'strategy': 'LINEAR', 'bakeTimeInMinutes': 10, 'linearConfiguration': { 'stepPercent': 2.9 }",
                        "no"
                    },
                    {
                        "'strategy': 'LINEAR', 'bakeTimeInMinutes': 10, 'linearConfiguration': { 'stepPercent': 3.0 }",
                        "yes"
                    },
                    {
                        "'strategy': 'LINEAR', 'bakeTimeInMinutes': 10, 'linearConfiguration': { 'stepPercent': 33.3 }",
                        "yes"
                    },
                    {
                        "'strategy': 'LINEAR', 'bakeTimeInMinutes': 10, 'linearConfiguration': { 'stepPercent': 33.33 }",
                        "no"
                    },
                    {
                        "'strategy': 'CANARY', 'bakeTimeInMinutes': 10, 'canaryConfiguration': { 'canaryPercent': 0.1 }",
                        "yes"
                    },
                    {
                        "'strategy': 'CANARY', 'bakeTimeInMinutes': 10, 'canaryConfiguration': { 'canaryPercent': 0 }",
                        "no"
                    },
                    {"'strategy': 'LINEAR', 'bakeTimeInMinutes': 1440", "yes"},
                    {"'strategy': 'LINEAR', 'bakeTimeInMinutes': 1441", "no"}
                }) {
            String json =
                    nativeDeployment("'strategy': 'LINEAR', 'bakeTimeInMinutes': 10")
                            .replace(
                                    "'taskDefinition': 'web:2' }",
                                    "'taskDefinition': 'web:2', 'deploymentConfiguration': { "
                                            + row[0]
                                            + " } }");
            assertThat(Run.of(json, "2m").rejected().isEmpty())
                    .as(row[0])
                    .isEqualTo(row[1].equals("yes"));
        }
    }

    @Test
    void g86_aTaskSetRunsItsShareRoundedUp() {
        String json =
                """
                { 'format': 1, 'id': 'g-86', 'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.2xlarge' } ] },
                  'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/w:1', 'cpu': 128, 'memory': 128 } ] } ],
                  'timeline': [
                    { 'at': '0s', 'createService': { 'serviceName': 'web', 'desiredCount': 10, 'deploymentController': { 'type': 'EXTERNAL' } } },
                    { 'at': '1s', 'createTaskSet': { 'service': 'web', 'externalId': 'blue', 'taskDefinition': 'web:1', 'scale': { 'value': 25, 'unit': 'PERCENT' } } },
                    { 'at': '2s', 'createTaskSet': { 'service': 'web', 'externalId': 'green', 'taskDefinition': 'web:1', 'scale': { 'value': 12, 'unit': 'PERCENT' } } } ] }\
                """;
        Run run = Run.of(json, "2m");
        assertThat(
                        run.service("web")
                                .get("taskSets")
                                .valueStream()
                                .map(set ->
                                        Run.text(set, "externalId")
                                                + " "
                                                + set.get("computedDesiredCount").asInt()
                                                + " "
                                                + set.get("runningCount").asInt()))
                .containsExactlyInAnyOrder("blue 3 3", "green 2 2");
    }

    @Test
    void g87_tasksThatNeverRunAreRetriedWithGrowingGaps() {
        String json =
                rolling(
                        1,
                        0,
                        100,
                        "",
                        "'web:2': { 'failure': 'CannotPullContainerError' }",
                        UPDATE);
        Run run = Run.of(json, "6h");
        assertThat(run.messages("web"))
                .contains("(service web) is unable to consistently start tasks successfully.");
        List<Double> starts = run.decisions("PLACE").map(Run::at).toList();
        double longest = 0;
        for (int i = 1; i < starts.size(); i++) {
            double gap = starts.get(i) - starts.get(i - 1);
            assertThat(gap).as("gap %s of %s", i, starts).isGreaterThanOrEqualTo(longest - 0.001);
            longest = Math.max(longest, gap);
        }
        assertThat(longest).isBetween(27 * 60.0, 27 * 60.0 + 10);
    }

    @Test
    void g87_tasksThatRunAndExitAreNotThrottledAndAnUpdateResets() {
        Run exits =
                Run.of(
                        rolling(
                                1,
                                0,
                                100,
                                "",
                                "'web:2': { 'exitAfterSeconds': 5, 'exitCode': 1 }",
                                UPDATE),
                        "10m");
        assertThat(exits.decisions("PLACE").count()).isGreaterThan(30);
        Run updated =
                Run.of(
                        rolling(
                                1,
                                0,
                                100,
                                "",
                                "'web:2': { 'failure': 'CannotPullContainerError' }",
                                UPDATE
                                        + ", { 'at': '5h', 'updateService': { 'service': 'web', 'taskDefinition': 'web:3' } }"),
                        "6h");
        assertThat(updated.decisions("PLACE").map(Run::at)).contains(18_000.0);
    }

    @Test
    void g88_protectedTasksAreSkippedUntilTheProtectionEnds() {
        String json =
                rolling(
                        3,
                        100,
                        200,
                        "",
                        "",
                        "{ 'at': '1s', 'updateTaskProtection': { 'tasks': [ 'old-1', 'old-2' ], 'protectionEnabled': true, 'expiresInMinutes': 30 } },"
                                + "{ 'at': '1m', 'updateService': { 'service': 'web', 'desiredCount': 1 } }");
        Run before = Run.of(json, "20m");
        assertThat(before.live("service:web").map(task -> Run.text(task, "id")))
                .containsExactlyInAnyOrder("old-1", "old-2");
        assertThat(before.messages("web"))
                .anySatisfy(message -> assertThat(message).contains("protect"));
        assertThat(Run.of(json, "40m").live("service:web")).hasSize(1);
    }
}
