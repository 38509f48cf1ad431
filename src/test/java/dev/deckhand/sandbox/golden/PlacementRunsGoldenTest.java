package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Golden cases of sections 11.1 to 11.3 as whole runs: requests in, trace out.
class PlacementRunsGoldenTest {
    private static final String WEB =
            """
            'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [
              { 'name': 'app', 'image': 'example/web:1', 'cpu': 256, 'memory': 512 } ] } ]\
            """;

    private static String cluster(String instances) {
        return "{ 'format': 1, 'id': 'golden', 'cluster': { 'name': 'demo', 'containerInstances': ["
                + instances
                + "] },";
    }

    @Test
    void g14_distinctInstanceRunTaskOfFiveOnThreeInstances() {
        Run run =
                Run.of(
                        cluster("{ 'id': 'i', 'count': 3, 'ec2InstanceType': 'm5.large' }")
                                + WEB
                                + """
                                , 'timeline': [ { 'at': '0s', 'id': 'five', 'runTask': { 'taskDefinition': 'web', 'count': 5,
                                  'placementConstraints': [ { 'type': 'distinctInstance' } ] } } ] }\
                                """,
                        "1m");
        assertThat(run.tasks().map(task -> Run.text(task, "containerInstance")))
                .containsExactlyInAnyOrder("i-1", "i-2", "i-3");
        assertThat(run.failures()).isNotEmpty();
    }

    @Test
    void g15_aStoppingTaskDoesNotBlockDistinctInstance() {
        String listed =
                cluster("{ 'id': 'i1', 'ec2InstanceType': 'm5.large' }")
                        + WEB
                        + """
                        , 'behaviour': { 'a': { 'stopSeconds': 20 } },
                          'tasks': [ { 'id': 'a', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'desiredStatus': '%s' } ],
                          'timeline': [ { 'at': '1s', 'id': 'r', 'runTask': { 'taskDefinition': 'web', 'count': 1,
                            'placementConstraints': [ { 'type': 'distinctInstance' } ] } } ] }\
                        """;
        assertThat(Run.of(listed.formatted("STOPPED"), "5s").live("family:web")).hasSize(1);
        Run blocked = Run.of(listed.formatted("RUNNING"), "5s");
        assertThat(blocked.failureReasons())
                .containsExactly("DistinctInstance placement constraint unsatisfied.");
    }

    @Test
    void g16_sevenTasksOverThreeZones() {
        Run run =
                Run.of(
                        cluster(
                                        "{ 'id': 'a', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-a' },"
                                                + "{ 'id': 'b', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-b' },"
                                                + "{ 'id': 'c', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-c' }")
                                + WEB
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 7 } ] }",
                        "1m");
        List<Integer> counts =
                List.of("a", "b", "c").stream()
                        .map(id -> run.instance(id).get("runningTasksCount").asInt())
                        .sorted()
                        .toList();
        assertThat(counts).containsExactly(2, 2, 3);
    }

    @Test
    void g18_aDisconnectedAgentFailsTheRequestAndIsNamedInTheEvent() {
        Run run =
                Run.of(
                        cluster(
                                        "{ 'id': 'i1', 'ec2InstanceType': 'm5.large', 'agentConnected': false }")
                                + WEB
                                + """
                                , 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1 } ],
                                  'timeline': [ { 'at': '1s', 'id': 'r', 'runTask': { 'taskDefinition': 'web', 'count': 1 } } ] }\
                                """,
                        "10s");
        assertThat(run.failureReasons()).containsExactly("AGENT");
        assertThat(run.messages("web").getFirst())
                .isEqualTo(
                        "(service web) was unable to place a task because no container instance met all of its"
                                + " requirements. The closest matching (container-instance i1) encountered error"
                                + " \"AGENT\". For more information, see the Troubleshooting section of the Amazon ECS"
                                + " Developer Guide.");
    }

    @Test
    void g25_aStaticPortTwiceIsOneTaskAndOneFailure() {
        Run run =
                Run.of(
                        cluster("{ 'id': 'i1', 'ec2InstanceType': 'm5.large' }")
                                + """
                                'taskDefinitions': [ { 'family': 'proxy', 'networkMode': 'bridge', 'containerDefinitions': [
                                  { 'name': 'app', 'image': 'example/proxy:1', 'cpu': 128, 'memory': 128,
                                    'portMappings': [ { 'containerPort': 80, 'hostPort': 80, 'protocol': 'tcp' } ] } ] } ],
                                'timeline': [ { 'at': '0s', 'id': 'both', 'runTask': { 'taskDefinition': 'proxy', 'count': 2 } } ] }\
                                """,
                        "1m");
        assertThat(run.tasks()).hasSize(1);
        JsonNode failure = run.failures().getFirst();
        assertThat(run.failures()).hasSize(1);
        assertThat(Run.text(failure, "arn")).isEqualTo("i1");
        assertThat(Run.text(failure, "reason")).isEqualTo("RESOURCE:PORTS");
        assertThat(Run.text(failure, "request")).isEqualTo("both");
    }

    @Test
    void g37_anInstanceOutsideTheSubnetsIsInTheWrongLocation() {
        Run run =
                Run.of(
                        """
                        { 'format': 1, 'id': 'g-37',
                          'subnets': [ { 'subnetId': 'subnet-a', 'availabilityZone': 'az-a' } ],
                          'cluster': { 'name': 'demo', 'containerInstances': [
                            { 'id': 'i1', 'ec2InstanceType': 'm5.large', 'availabilityZone': 'az-b' } ] },
                          'taskDefinitions': [ { 'family': 'web', 'networkMode': 'awsvpc', 'containerDefinitions': [
                            { 'name': 'app', 'image': 'example/web:1', 'cpu': 128, 'memory': 128 } ] } ],
                          'timeline': [
                            { 'at': '0s', 'id': 'start', 'startTask': { 'taskDefinition': 'web', 'containerInstances': [ 'i1' ],
                              'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 'subnet-a' ] } } } },
                            { 'at': '1s', 'id': 'run', 'runTask': { 'taskDefinition': 'web', 'count': 1, 'launchType': 'EC2',
                              'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 'subnet-a' ] } } } } ] }\
                        """,
                        "1m");
        assertThat(run.failureReasons()).containsExactly("LOCATION", "LOCATION");
        assertThat(run.tasks()).isEmpty();
    }

    @Test
    void g40_aClusterWithoutInstancesPlacesNothing() {
        Run run =
                Run.of(
                        cluster("")
                                + WEB
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1, 'launchType': 'EC2' } ] }",
                        "1m");
        assertThat(run.tasks()).isEmpty();
        assertThat(run.messages("web"))
                .anySatisfy(message ->
                        assertThat(message)
                                .contains(
                                        "Reason: No Container Instances were found in your cluster."));
    }

    @Test
    void g41_startTaskOnADeregisteredOrUnknownInstance() {
        Run run =
                Run.of(
                        cluster("{ 'id': 'i1', 'ec2InstanceType': 'm5.large' }")
                                + WEB
                                + """
                                , 'timeline': [
                                  { 'at': '1s', 'deregisterInstance': { 'containerInstance': 'i1' } },
                                  { 'at': '2s', 'id': 'gone', 'startTask': { 'taskDefinition': 'web', 'containerInstances': [ 'i1' ] } },
                                  { 'at': '3s', 'id': 'unknown', 'startTask': { 'taskDefinition': 'web', 'containerInstances': [ 'i9' ] } } ] }\
                                """,
                        "10s");
        assertThat(run.failureReasons()).containsExactly("INACTIVE", "MISSING");
    }

    @Test
    void g42_runTaskOfElevenIsRejected() {
        Run run =
                Run.of(
                        cluster("{ 'id': 'i1', 'ec2InstanceType': 'm5.4xlarge' }")
                                + WEB
                                + """
                                , 'timeline': [
                                  { 'at': '0s', 'id': 'eleven', 'runTask': { 'taskDefinition': 'web', 'count': 11 } },
                                  { 'at': '1s', 'id': 'ten', 'runTask': { 'taskDefinition': 'web', 'count': 10 } } ] }\
                                """,
                        "1m");
        assertThat(run.rejected()).containsExactly("eleven: runTask");
        assertThat(run.tasks()).hasSize(10);
    }

    @Test
    void g43_aFullProvisioningQueueRefusesRunTask() {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            requests.append("{ 'at': '0s', 'id': 'r%s', ".formatted(i))
                    .append("'runTask': { 'taskDefinition': 'web', 'count': 10, ")
                    .append(
                            "'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 1 } ] } },");
        }
        Run run =
                Run.of(
                        """
                        { 'format': 1, 'id': 'g-43',
                          'cluster': { 'name': 'demo', 'capacityProviders': [ { 'name': 'cp', 'autoScalingGroup': {
                            'instanceType': 'm5.large', 'minSize': 0, 'maxSize': 1, 'launchSeconds': 600 } } ] },
                        """
                                + WEB
                                + ", 'timeline': ["
                                + requests
                                + """
                                { 'at': '1s', 'id': 'more', 'runTask': { 'taskDefinition': 'web', 'count': 1,
                                  'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 1 } ] } } ] }\
                                """,
                        "10s");
        assertThat(run.rejected()).containsExactly("more: runTask");
        assertThat(run.tasks()).hasSize(500);
    }

    private static String scaleIn(
            String instances, String strategy, String tasks, int from, int to) {
        return cluster(instances)
                + """
                'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [
                  { 'name': 'app', 'image': 'example/web:1', 'cpu': 100, 'memory': 1000 } ] } ],
                'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': %s %s } ],
                'tasks': [ %s ],
                'timeline': [ { 'at': '1m', 'updateService': { 'service': 'web', 'desiredCount': %s } } ] }\
                """
                        .formatted(from, strategy, tasks, to);
    }

    private static String on(String instance, int count) {
        return "{ 'id': 't-%s', 'count': %s, 'taskDefinition': 'web:1', 'containerInstance': '%s', 'group': 'service:web' }"
                .formatted(instance, count, instance);
    }

    private static List<String> stoppedOn(Run run) {
        return run.decisions("STOP").map(stop -> Run.text(stop, "containerInstance")).toList();
    }

    @Test
    void g44_binpackStopsWhereTheMostIsLeft() {
        Run run =
                Run.of(
                        scaleIn(
                                "{ 'id': 'i1', 'remainingResources': { 'CPU': 1024, 'MEMORY': 1000 } },"
                                        + "{ 'id': 'i2', 'remainingResources': { 'CPU': 1024, 'MEMORY': 3000 } }",
                                ", 'placementStrategy': [ { 'type': 'binpack', 'field': 'memory' } ]",
                                on("i1", 1) + "," + on("i2", 1),
                                2,
                                1),
                        "2m");
        assertThat(stoppedOn(run)).containsExactly("i2");
    }

    @Test
    void g45_spreadStopsInTheFullestZone() {
        Run run =
                Run.of(
                        scaleIn(
                                "{ 'id': 'a', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-a' },"
                                        + "{ 'id': 'b', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-b' },"
                                        + "{ 'id': 'c', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-c' }",
                                ", 'placementStrategy': [ { 'type': 'spread', 'field': 'attribute:ecs.availability-zone' } ]",
                                on("a", 3) + "," + on("b", 2) + "," + on("c", 2),
                                7,
                                6),
                        "2m");
        assertThat(stoppedOn(run)).containsExactly("a");
    }

    @Test
    void g46_theDefaultStopsOnTheFullestInstanceOfTheFullestZone() {
        Run run =
                Run.of(
                        scaleIn(
                                "{ 'id': 'i1', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-a' },"
                                        + "{ 'id': 'i2', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-a' },"
                                        + "{ 'id': 'i3', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-b' }",
                                ", 'availabilityZoneRebalancing': 'DISABLED'",
                                on("i1", 3) + "," + on("i2", 1) + "," + on("i3", 2),
                                6,
                                5),
                        "2m");
        assertThat(stoppedOn(run)).containsExactly("i1");
        assertThat(run.decisions("STOP").map(stop -> Run.text(stop, "cause")))
                .containsExactly("SCALE_IN");
    }

    private static String draining(int maximumPercent) {
        return cluster(
                        "{ 'id': 'i1', 'ec2InstanceType': 'm5.xlarge' }, { 'id': 'i2', 'ec2InstanceType': 'm5.xlarge' }")
                + WEB
                + """
                , 'behaviour': { 'pending': { 'pullSeconds': 600 } },
                  'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2,
                    'deploymentConfiguration': { 'minimumHealthyPercent': 100, 'maximumPercent': %s } } ],
                  'tasks': [
                    { 'id': 'runs', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' },
                    { 'id': 'pending', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web', 'lastStatus': 'PENDING' },
                    { 'id': 'alone', 'taskDefinition': 'web:1', 'containerInstance': 'i1' } ],
                  'timeline': [ { 'at': '10s', 'drainInstance': 'i1' } ] }\
                """
                        .formatted(maximumPercent);
    }

    @Test
    void g47_drainingReplacesRunningServiceTasksAndLeavesStandaloneOnes() {
        Run run = Run.of(draining(200), "5m");
        assertThat(run.when("pending", "desiredStatus", "STOPPED")).contains(10.0);
        double stopped = run.when("runs", "desiredStatus", "STOPPED").orElseThrow();
        assertThat(stopped).as("after its replacement is healthy").isGreaterThan(10.0);
        assertThat(run.live("service:web").map(task -> Run.text(task, "containerInstance")))
                .containsExactly("i2", "i2");
        assertThat(Run.text(run.task("alone"), "lastStatus")).isEqualTo("RUNNING");
        assertThat(Run.text(run.instance("i1"), "status")).isEqualTo("DRAINING");
    }

    @Test
    void g48_withoutRoomInTheBoundsARunningTaskStaysOnADrainingInstance() {
        String json =
                cluster(
                                "{ 'id': 'i1', 'ec2InstanceType': 'm5.xlarge' }, { 'id': 'i2', 'ec2InstanceType': 'm5.xlarge' }")
                        + WEB
                        + """
                        , 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2,
                            'deploymentConfiguration': { 'minimumHealthyPercent': 100, 'maximumPercent': 100 } } ],
                          'tasks': [ { 'id': 'w', 'count': 2, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ],
                          'timeline': [ { 'at': '10s', 'drainInstance': 'i1' } ] }\
                        """;
        Run run = Run.of(json, "10m");
        assertThat(run.decisions("STOP")).isEmpty();
        assertThat(run.running().map(task -> Run.text(task, "containerInstance")))
                .containsExactly("i1", "i1");
    }

    @Test
    void g49_aDaemonRunsOnEveryActiveInstanceThatSatisfiesItsConstraints() {
        Run run =
                Run.of(
                        cluster(
                                        "{ 'id': 'i', 'count': 3, 'ec2InstanceType': 'm5.large', 'attributes': { 'agent': 'yes' } },"
                                                + "{ 'id': 'draining', 'ec2InstanceType': 'm5.large', 'status': 'DRAINING', 'attributes': { 'agent': 'yes' } },"
                                                + "{ 'id': 'other', 'ec2InstanceType': 'm5.large' }")
                                + WEB
                                + """
                                , 'services': [ { 'serviceName': 'd', 'taskDefinition': 'web:1', 'schedulingStrategy': 'DAEMON',
                                  'placementConstraints': [ { 'type': 'memberOf', 'expression': 'attribute:agent == yes' } ] } ] }\
                                """,
                        "1m");
        assertThat(run.running().map(task -> Run.text(task, "containerInstance")))
                .containsExactlyInAnyOrder("i-1", "i-2", "i-3");
    }
}
