package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Golden cases of section 11.7 as whole runs.
class TaskRunsGoldenTest {
    private static String one(String containers, String behaviour) {
        return """
        { 'format': 1, 'id': 'golden', 'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.xlarge' } ] },
          'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ %s ] } ],
          'behaviour': { %s },
          'timeline': [ { 'at': '0s', 'id': 'r', 'runTask': { 'taskDefinition': 'web', 'count': 1 } } ] }\
        """
                .formatted(containers, behaviour);
    }

    private static String container(String name, String more) {
        return "{ 'name': '%s', 'image': 'e/%s:1', 'cpu': 64, 'memory': 64 %s }"
                .formatted(name, name, more);
    }

    private static JsonNode containerOf(JsonNode task, String name) {
        return task.get("containers")
                .valueStream()
                .filter(container -> Run.is(container, "name", name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode only(Run run) {
        return run.tasks().findFirst().orElseThrow();
    }

    @Test
    void g105_onlyEssentialContainersDecideTheHealth() {
        String check =
                ", 'healthCheck': { 'command': [ 'CMD', 'true' ], 'interval': 5, 'retries': 1 }";
        Run run =
                Run.of(
                        one(
                                container("app", check)
                                        + ","
                                        + container("side", check + ", 'essential': false"),
                                "'web': { 'containers': { 'app': { 'healthResults': [ 'pass' ] }, 'side': { 'healthResults': [ 'fail' ] } } }"),
                        "1m");
        assertThat(Run.text(only(run), "healthStatus")).isEqualTo("HEALTHY");
        Run unknown =
                Run.of(
                        one(
                                container("app", check) + "," + container("side", check),
                                "'web': { 'healthySeconds': null, 'containers': { 'app': { 'healthResults': [ 'pass' ] } } }"),
                        "1m");
        assertThat(Run.text(only(unknown), "healthStatus")).isEqualTo("UNKNOWN");
        Run unhealthy =
                Run.of(
                        one(
                                container("app", check) + "," + container("side", check),
                                "'web': { 'healthySeconds': null, 'containers': { 'app': { 'healthResults': [ 'fail' ] } } }"),
                        "1m");
        assertThat(Run.text(only(unhealthy), "healthStatus")).isEqualTo("UNHEALTHY");
    }

    @Test
    void g106_theRestartPolicy() {
        String policy =
                ", 'restartPolicy': { 'enabled': true, 'ignoredExitCodes': [ 0 ], 'restartAttemptPeriod': 300 }";
        for (String[] row :
                new String[][] {
                    {"'afterSeconds': 350, 'exitCode': 1", "RUNNING"},
                    {"'afterSeconds': 120, 'exitCode': 1", "STOPPED"},
                    {"'afterSeconds': 900, 'exitCode': 0", "STOPPED"}
                }) {
            Run run =
                    Run.of(
                            one(
                                    container("app", policy),
                                    "'web': { 'containers': { 'app': { 'exits': [ { %s } ] } } }"
                                            .formatted(row[0])),
                            "30m");
            JsonNode task = only(run);
            assertThat(Run.text(task, "lastStatus")).as(row[0]).isEqualTo(row[1]);
            assertThat(containerOf(task, "app").get("restartCount").asInt())
                    .isEqualTo(row[1].equals("RUNNING") ? 1 : 0);
        }
    }

    private static String dependent(String condition) {
        return one(
                container("init", ", 'essential': false")
                        + ","
                        + container(
                                "app",
                                ", 'dependsOn': [ { 'containerName': 'init', 'condition': '%s' } ]"
                                        .formatted(condition)),
                "'web': { 'containers': { 'init': { 'exits': [ { 'afterSeconds': 3, 'exitCode': 1 } ] } } }");
    }

    @Test
    void g107_aFailedSuccessDependencyStopsTheTask() {
        Run run = Run.of(dependent("SUCCESS"), "5m");
        assertThat(Run.text(only(run), "lastStatus")).isEqualTo("STOPPED");
        assertThat(run.when(Run.text(only(run), "id"), "lastStatus", "RUNNING")).isEmpty();
        assertThat(containerOf(only(run), "app").get("exitCode").isNull()).isTrue();
    }

    @Test
    void g108_aCompletedDependencyLetsTheContainerStart() {
        Run run = Run.of(dependent("COMPLETE"), "5m");
        assertThat(Run.text(only(run), "lastStatus")).isEqualTo("RUNNING");
        assertThat(Run.text(containerOf(only(run), "app"), "lastStatus")).isEqualTo("RUNNING");
    }

    @Test
    void g109_anEssentialContainerThatExitsWithZeroEndsTheTask() {
        Run run =
                Run.of(
                        one(
                                container("app", ""),
                                "'web': { 'exitAfterSeconds': 20, 'exitCode': 0 }"),
                        "5m");
        assertThat(Run.text(only(run), "lastStatus")).isEqualTo("STOPPED");
        assertThat(Run.text(only(run), "stopCode")).isEqualTo("EssentialContainerExited");
        assertThat(Run.text(only(run), "stoppedReason"))
                .isEqualTo("Essential container in task exited");
        assertThat(containerOf(only(run), "app").get("exitCode").asInt()).isZero();
    }

    @Test
    void g110_whatIgnoresSigtermIsKilled() {
        String json =
                """
                { 'format': 1, 'id': 'g-110', 'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.xlarge' } ] },
                  'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/web:1', 'cpu': 64, 'memory': 64, 'stopTimeout': 30 } ] } ],
                  'behaviour': { 'web': { 'stopSeconds': null } },
                  'tasks': [ { 'id': 't', 'taskDefinition': 'web:1', 'containerInstance': 'i1' } ],
                  'timeline': [ { 'at': '10s', 'stopTask': { 'task': 't', 'reason': 'enough' } } ] }\
                """;
        Run run = Run.of(json, "5m");
        assertThat(run.when("t", "lastStatus", "STOPPED")).contains(40.0);
        assertThat(containerOf(run.task("t"), "app").get("exitCode").asInt()).isEqualTo(137);
        assertThat(Run.text(run.task("t"), "stopCode")).isEqualTo("UserInitiated");
    }

    @Test
    void g111_theStartPeriodAndThenTheRetries() {
        String check =
                ", 'healthCheck': { 'command': [ 'CMD', 'true' ], 'interval': 10, 'retries': 3, 'startPeriod': 60 }";
        Run run =
                Run.of(
                        one(
                                container("app", check),
                                "'web': { 'containers': { 'app': { 'healthResults': [ 'fail', 'fail', 'fail', 'pass', 'fail', 'fail', 'fail' ] } } }"),
                        "2m");
        String task = Run.text(only(run), "id");
        double started = run.when(task, "lastStatus", "RUNNING").orElseThrow();
        assertThat(run.when(task, "healthStatus", "HEALTHY")).contains(started + 40);
        assertThat(run.when(task, "healthStatus", "UNHEALTHY")).contains(started + 70);
    }

    @Test
    void g112_aReclaimedFargateSpotTaskIsNotReplacedByOnDemand() {
        String json =
                """
                { 'format': 1, 'id': 'g-112', 'subnets': [ { 'subnetId': 'subnet-a', 'availabilityZone': 'az-a' } ],
                  'cluster': { 'name': 'demo' },
                  'taskDefinitions': [ { 'family': 'web', 'networkMode': 'awsvpc', 'requiresCompatibilities': [ 'FARGATE' ], 'cpu': '256', 'memory': '512',
                    'containerDefinitions': [ { 'name': 'app', 'image': 'e/web:1' } ] } ],
                  'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1,
                    'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 'subnet-a' ] } },
                    'capacityProviderStrategy': [ { 'capacityProvider': 'FARGATE_SPOT', 'weight': 1 } ] } ],
                  'tasks': [ { 'id': 't', 'taskDefinition': 'web:1', 'group': 'service:web', 'availabilityZone': 'az-a', 'capacityProviderName': 'FARGATE_SPOT' } ],
                  'timeline': [
                    { 'at': '10s', 'setCapacity': { 'capacityProvider': 'FARGATE_SPOT', 'available': false } },
                    { 'at': '20s', 'interruptSpot': 't' },
                    { 'at': '30m', 'setCapacity': { 'capacityProvider': 'FARGATE_SPOT', 'available': true } } ] }\
                """;
        Run run = Run.of(json, "29m");
        assertThat(run.events("SPOT_INTERRUPTION_WARNING").map(Run::at)).containsExactly(20.0);
        assertThat(Run.text(run.task("t"), "stopCode")).isEqualTo("SpotInterruption");
        assertThat(run.live("service:web")).isEmpty();
        Run later = Run.of(json, "2h");
        assertThat(later.live("service:web").map(task -> Run.text(task, "capacityProviderName")))
                .as("the scheduler keeps trying")
                .containsExactly("FARGATE_SPOT");
    }

    private static Run create(String definition, String service) {
        return Run.of(
                """
                { 'format': 1, 'id': 'golden', 'subnets': [ %s ],
                  'targetGroups': [ { 'targetGroupArn': 'ip', 'targetType': 'ip' }, { 'targetGroupArn': 'instance', 'targetType': 'instance' } ],
                  'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.xlarge' } ] },
                  'taskDefinitions': [ { 'family': 'web', %s } ],
                  'timeline': [ { 'at': '0s', 'id': 'c', 'createService': { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1, %s } } ] }\
                """
                        .formatted(subnets(17), definition, service),
                "1m");
    }

    private static String subnets(int count) {
        StringBuilder subnets = new StringBuilder();
        for (int i = 0; i < count; i++) {
            subnets.append(i == 0 ? "" : ",")
                    .append("{ 'subnetId': 's%s', 'availabilityZone': 'az-a' }".formatted(i));
        }
        return subnets.toString();
    }

    private static String names(String prefix, int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(i == 0 ? "'" : ",'").append(prefix).append(i).append("'");
        }
        return names.toString();
    }

    private static final String PORT =
            "'containerDefinitions': [ { 'name': 'app', 'image': 'e/web:1', 'cpu': 64, 'memory': 64, 'portMappings': [ { 'containerPort': 80 } ] } ]";

    @Test
    void g113_theTargetTypeFollowsTheNetworkMode() {
        String balancer =
                "'loadBalancers': [ { 'targetGroupArn': '%s', 'containerName': 'app', 'containerPort': 80 } ]";
        String network =
                ", 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's0' ] } }";
        String bridge = "'networkMode': 'bridge', " + PORT;
        String awsvpc = "'networkMode': 'awsvpc', " + PORT;
        assertThat(create(bridge, balancer.formatted("ip")).rejected())
                .containsExactly("c: createService");
        assertThat(create(bridge, balancer.formatted("instance")).rejected()).isEmpty();
        assertThat(create(awsvpc, balancer.formatted("instance") + network).rejected())
                .containsExactly("c: createService");
        assertThat(create(awsvpc, balancer.formatted("ip") + network).rejected()).isEmpty();
    }

    @Test
    void g114_subnetsAndSecurityGroupsHaveLimits() {
        String awsvpc = "'networkMode': 'awsvpc', " + PORT;
        String network =
                "'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ %s ], 'securityGroups': [ %s ] } }";
        assertThat(create(awsvpc, network.formatted(names("s", 16), names("g", 5))).rejected())
                .isEmpty();
        assertThat(create(awsvpc, network.formatted(names("s", 17), names("g", 5))).rejected())
                .hasSize(1);
        assertThat(create(awsvpc, network.formatted(names("s", 16), names("g", 6))).rejected())
                .hasSize(1);
    }

    @Test
    void g115_containersAndTargetGroupsHaveLimits() {
        StringBuilder balancers = new StringBuilder("'loadBalancers': [");
        for (int i = 0; i < 6; i++) {
            balancers
                    .append(i == 0 ? "" : ",")
                    .append(
                            "{ 'targetGroupArn': 'tg%s', 'containerName': 'app', 'containerPort': 80 }"
                                    .formatted(i));
        }
        assertThat(create("'networkMode': 'bridge', " + PORT, balancers + "]").rejected())
                .hasSize(1);
        String eleven =
                """
                { 'format': 1, 'id': 'g-115', 'cluster': { 'name': 'demo' },
                  'timeline': [ { 'at': '0s', 'id': 'reg', 'registerTaskDefinition': { 'family': 'web', 'containerDefinitions': [ %s ] } } ] }\
                """;
        StringBuilder containers = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            containers.append(i == 0 ? "" : ",").append(container("c" + i, ""));
        }
        assertThat(Run.of(eleven.formatted(containers), "1m").rejected()).hasSize(1);
        String ten = containers.substring(0, containers.lastIndexOf(",{"));
        assertThat(Run.of(eleven.formatted(ten), "1m").rejected()).isEmpty();
    }
}
