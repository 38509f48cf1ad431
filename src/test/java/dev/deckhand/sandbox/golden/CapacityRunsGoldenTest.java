package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Golden cases of section 11.4 as whole runs.
class CapacityRunsGoldenTest {
    private static final String APP =
            """
            'taskDefinitions': [
              { 'family': 'app', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/app:1', 'cpu': 2048, 'memory': 512 } ] },
              { 'family': 'huge', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/huge:1', 'cpu': 4096, 'memory': 512 } ] },
              { 'family': 'serverless', 'networkMode': 'awsvpc', 'requiresCompatibilities': [ 'FARGATE' ], 'cpu': '256', 'memory': '512',
                'containerDefinitions': [ { 'name': 'app', 'image': 'e/app:1' } ] } ]\
            """;

    private static String group(String instances, String scaling, int maximum, String more) {
        return """
        { 'format': 1, 'id': 'golden',
          'subnets': [ { 'subnetId': 'subnet-a', 'availabilityZone': 'az-a' } ],
          'cluster': { 'name': 'demo', 'containerInstances': [ %s ], 'capacityProviders': [ { 'name': 'cp', 'autoScalingGroup': {
            'instanceType': 'm5.large', 'minSize': 0, 'maxSize': %s }, 'managedScaling': { %s }, 'managedTerminationProtection': 'ENABLED' } ] },
          %s %s }\
        """
                .formatted(instances, maximum, scaling, APP, more);
    }

    private static String hosts(int busy, int idle) {
        return "{ 'id': 'busy', 'count': %s, 'ec2InstanceType': 'm5.large', 'capacityProviderName': 'cp' }"
                        .formatted(busy)
                + (idle == 0
                        ? ""
                        : ", { 'id': 'idle', 'count': %s, 'ec2InstanceType': 'm5.large', 'capacityProviderName': 'cp' }"
                                .formatted(idle));
    }

    private static String tasksOn(int busy) {
        StringBuilder tasks = new StringBuilder(", 'tasks': [");
        for (int i = 1; i <= busy; i++) {
            tasks.append(i == 1 ? "" : ",")
                    .append(
                            "{ 'id': 't%s', 'taskDefinition': 'app:1', 'containerInstance': 'busy-%s', 'capacityProviderName': 'cp' }"
                                    .formatted(i, i));
        }
        return tasks.append("]").toString();
    }

    private static String run(String id, String at, String definition, int count) {
        return "{ 'at': '%s', 'id': '%s', 'runTask': { 'taskDefinition': '%s', 'count': %s, 'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 1 } ] } }"
                .formatted(at, id, definition, count);
    }

    private static String metric(Run run) {
        JsonNode provider = run.provider("cp");
        return provider.get("instances").asInt()
                + "/"
                + provider.get("instancesNeeded").asInt()
                + "/"
                + provider.get("capacityProviderReservation").asInt();
    }

    @Test
    void g55_g56_g57_g58_g59_strategiesThatEcsRefuses() {
        String[] refused = {
            "'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 0 }, { 'capacityProvider': 'cp2', 'weight': 0 } ]",
            "'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'base': 1, 'weight': 1 }, { 'capacityProvider': 'cp2', 'base': 1, 'weight': 1 } ]",
            "'capacityProviderStrategy': [ { 'capacityProvider': 'FARGATE', 'weight': 1 }, { 'capacityProvider': 'cp', 'weight': 1 } ]",
            "'launchType': 'EC2', 'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 1 } ]",
            "'capacityProviderStrategy': ["
                    + "{ 'capacityProvider': 'cp', 'weight': 1 },".repeat(20)
                    + "{ 'capacityProvider': 'cp', 'weight': 1 } ]"
        };
        StringBuilder timeline = new StringBuilder(", 'timeline': [");
        for (int i = 0; i < refused.length; i++) {
            timeline.append(
                    "{ 'at': '0s', 'id': 'run%s', 'runTask': { 'taskDefinition': 'app', 'count': 1, %s } },"
                            .formatted(i, refused[i]));
            timeline.append(
                    "{ 'at': '1s', 'id': 'service%s', 'createService': { 'serviceName': 's%s', 'taskDefinition': 'app', 'desiredCount': 1, %s } }%s"
                            .formatted(i, i, refused[i], i == refused.length - 1 ? "]" : ","));
        }
        String json =
                group(hosts(1, 0), "", 5, timeline.toString())
                        .replace(
                                "'capacityProviders': [",
                                "'capacityProviders': [ { 'name': 'cp2', 'autoScalingGroup': { 'instanceType': 'm5.large', 'maxSize': 5 } },");
        Run run = Run.of(json, "10s");
        assertThat(run.rejected()).hasSize(2 * refused.length);
        assertThat(run.tasks()).isEmpty();
    }

    @Test
    void g60_twoEmptyInstancesOfTenAreGivenBack() {
        String json = group(hosts(8, 2), "", 20, tasksOn(8));
        assertThat(metric(Run.of(json, "30s"))).isEqualTo("10/8/80");
        assertThat(Run.of(json, "1h").provider("cp").get("instances").asInt()).isEqualTo(8);
    }

    @Test
    void g62_fromNothingTheFirstLaunchIsTwo() {
        assertThat(metric(Run.of(group("", "", 10, ""), "30s"))).isEqualTo("0/0/100");
        Run run =
                Run.of(
                        group("", "", 10, ", 'timeline': [" + run("r", "10s", "app", 5) + "]"),
                        "1m30s");
        assertThat(run.provider("cp").get("capacityProviderReservation").asInt()).isEqualTo(200);
        assertThat(run.scaled().getFirst()).isEqualTo("0->2");
        assertThat(run.tasks().map(task -> Run.text(task, "lastStatus")))
                .hasSize(5)
                .containsOnly("PROVISIONING");
        Run later =
                Run.of(
                        group("", "", 10, ", 'timeline': [" + run("r", "10s", "app", 5) + "]"),
                        "25m");
        assertThat(later.running()).hasSize(5);
    }

    @Test
    void g63_fourMoreAreNeededThanThere() {
        String json =
                group(
                        hosts(8, 0),
                        "",
                        20,
                        tasksOn(8) + ", 'timeline': [" + run("r", "10s", "app", 4) + "]");
        assertThat(metric(Run.of(json, "30s"))).isEqualTo("8/12/150");
        Run later = Run.of(json, "10m");
        assertThat(later.scaled()).containsExactly("8->12");
        assertThat(later.provider("cp").get("instances").asInt()).isEqualTo(12);
        assertThat(later.running()).hasSize(12);
    }

    @Test
    void g64_aTargetBelow100KeepsSpareInstances() {
        for (int[] row : new int[][] {{9, 90, 10}, {5, 75, 7}, {3, 50, 6}}) {
            Run run =
                    Run.of(
                            group(
                                    hosts(row[0], 0),
                                    "'targetCapacity': %s".formatted(row[1]),
                                    20,
                                    tasksOn(row[0])),
                            "1h");
            assertThat(run.provider("cp").get("instances").asInt())
                    .as("target %s", row[1])
                    .isEqualTo(row[2]);
        }
    }

    @Test
    void g65_theStepSizesBoundTheLaunch() {
        for (int[] row : new int[][] {{3, 5}, {7, 7}, {25, 10}}) {
            StringBuilder timeline = new StringBuilder(", 'timeline': [");
            for (int left = row[0], i = 0; left > 0; left -= 10, i++) {
                timeline.append(i == 0 ? "" : ",")
                        .append(run("r" + i, "10s", "app", Math.min(10, left)));
            }
            Run run =
                    Run.of(
                            group(
                                    hosts(1, 0),
                                    "'minimumScalingStepSize': 5, 'maximumScalingStepSize': 10",
                                    100,
                                    tasksOn(1) + timeline + "]"),
                            "1m30s");
            assertThat(run.scaled())
                    .as("estimate %s", row[0])
                    .containsExactly("1->" + (1 + row[1]));
        }
    }

    @Test
    void g66_fourteenMinutesBelowTheTargetAreNotEnough() {
        // two of three instances are busy for 14 datapoints, then a task takes the third
        String json =
                group(
                        hosts(2, 1),
                        "",
                        3,
                        tasksOn(2) + ", 'timeline': [" + run("r", "14m30s", "app", 1) + "]");
        assertThat(Run.of(json, "30m").scaled()).isEmpty();
        assertThat(Run.of(group(hosts(2, 1), "", 3, tasksOn(2)), "30m").scaled())
                .containsExactly("3->2");
    }

    @Test
    void g67_aTaskLargerThanTheSmallestTypeIsNotCounted() {
        String json =
                group(
                                hosts(1, 0),
                                "",
                                10,
                                tasksOn(1) + ", 'timeline': [" + run("r", "10s", "huge", 2) + "]")
                        .replace(
                                "'instanceType': 'm5.large'",
                                "'instanceTypes': [ 'm5.large', 'm5.4xlarge' ]");
        Run run = Run.of(json, "20m");
        assertThat(run.scaled()).isEmpty();
        assertThat(metric(run)).isEqualTo("1/1/100");
        assertThat(
                        run.tasks()
                                .filter(task -> Run.is(task, "taskDefinition", "huge:1"))
                                .map(task -> Run.text(task, "lastStatus")))
                .containsExactly("PROVISIONING", "PROVISIONING");
    }

    @Test
    void g51_g53_splitsOfWholeRequests() {
        String fargate =
                """
                , 'timeline': [ { 'at': '0s', 'id': 'r', 'runTask': { 'taskDefinition': 'serverless', 'count': 10,
                  'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 'subnet-a' ] } },
                  'capacityProviderStrategy': [ { 'capacityProvider': 'FARGATE', 'base': 2, 'weight': 1 }, { 'capacityProvider': 'FARGATE_SPOT', 'weight': 3 } ] } } ]\
                """;
        Run run = Run.of(group("", "", 1, fargate), "1m");
        assertThat(run.tasks().filter(task -> Run.is(task, "capacityProviderName", "FARGATE")))
                .hasSize(4);
        assertThat(run.tasks().filter(task -> Run.is(task, "capacityProviderName", "FARGATE_SPOT")))
                .hasSize(6);
        List<JsonNode> shares =
                run.decisions("SPLIT")
                        .findFirst()
                        .orElseThrow()
                        .get("shares")
                        .valueStream()
                        .toList();
        assertThat(shares.stream().map(share -> share.get("tasks").asInt())).containsExactly(4, 6);
    }
}
