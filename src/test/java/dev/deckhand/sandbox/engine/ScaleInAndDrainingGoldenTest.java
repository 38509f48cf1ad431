package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Golden cases of ecs-scheduling 11.3, through the whole engine.
class ScaleInAndDrainingGoldenTest {
    private static final String DEFINITION =
            "'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'cpu': 128, 'memory': 1000 } ] } ]";

    private static String scaleIn(String instances, String strategy, int from, String tasks) {
        return "'cluster': { 'name': 'demo', 'containerInstances': [ %s ] }, %s, 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': %d %s } ], 'tasks': [ %s ], 'timeline': [ { 'at': '1s', 'updateService': { 'service': 'web', 'desiredCount': %d } } ]"
                .formatted(instances, DEFINITION, from, strategy, tasks, from - 1);
    }

    private static String on(String id, int count, String instance) {
        return "{ 'id': '%s', 'count': %d, 'taskDefinition': 'web:1', 'containerInstance': '%s', 'group': 'service:web' }"
                .formatted(id, count, instance);
    }

    private static String room(String id, String zone, int memory) {
        return "{ 'id': '%s', 'availabilityZone': '%s', 'remainingResources': { 'CPU': 4096, 'MEMORY': %d } }"
                .formatted(id, zone, memory);
    }

    private static List<String> stoppedOn(Run run) {
        return run.decisions(TraceDecision.Stop.class).stream()
                .map(stop -> stop.containerInstance().orElseThrow())
                .toList();
    }

    @Test
    void g44_binpackStopsWhereMostWouldBeLeft() {
        Run run =
                Run.of(
                        scaleIn(
                                room("i1", "az-a", 1000) + ", " + room("i2", "az-a", 3000),
                                ", 'placementStrategy': [ { 'type': 'binpack', 'field': 'memory' } ]",
                                2,
                                on("a", 1, "i1") + ", " + on("b", 1, "i2")),
                        60);
        assertThat(stoppedOn(run)).containsExactly("i2");
    }

    @Test
    void g45_spreadStopsInTheFullestZone() {
        Run run =
                Run.of(
                        scaleIn(
                                room("i1", "az-a", 9000)
                                        + ", "
                                        + room("i2", "az-b", 9000)
                                        + ", "
                                        + room("i3", "az-c", 9000),
                                ", 'placementStrategy': [ { 'type': 'spread', 'field': 'attribute:ecs.availability-zone' } ]",
                                7,
                                on("a", 3, "i1")
                                        + ", "
                                        + on("b", 2, "i2")
                                        + ", "
                                        + on("c", 2, "i3")),
                        60);
        assertThat(stoppedOn(run)).containsExactly("i1");
    }

    @Test
    void g46_withoutStrategyTheFullestInstanceOfTheFullestZone() {
        Run run =
                Run.of(
                        scaleIn(
                                room("i1", "az-a", 9000)
                                        + ", "
                                        + room("i2", "az-a", 9000)
                                        + ", "
                                        + room("i3", "az-b", 9000),
                                ", 'availabilityZoneRebalancing': 'DISABLED'",
                                6,
                                on("a", 3, "i1")
                                        + ", "
                                        + on("b", 1, "i2")
                                        + ", "
                                        + on("c", 2, "i3")),
                        60);
        assertThat(stoppedOn(run)).containsExactly("i1");
    }

    private static String draining(int minimum, int maximum) {
        return Run.cluster(Run.bigInstance("i1", "az-a"), Run.bigInstance("i2", "az-a"))
                + ", "
                + Run.web("")
                + """
                , 'behaviour': { 'pending': { 'pullSeconds': 600 }, 'alone': { 'exitAfterSeconds': 200 } },
                'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2,
                  'deploymentConfiguration': { 'minimumHealthyPercent': %d, 'maximumPercent': %d } } ],
                'tasks': [ { 'id': 'running', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' },
                           { 'id': '%s', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web', 'lastStatus': '%s' },
                           { 'id': 'alone', 'taskDefinition': 'web:1', 'containerInstance': 'i1' } ],
                'timeline': [ { 'at': '10s', 'drainInstance': 'i1' } ]
                """
                        .formatted(
                                minimum,
                                maximum,
                                maximum > 100 ? "pending" : "second",
                                maximum > 100 ? "PENDING" : "RUNNING");
    }

    @Test
    void g47_drainingReplacesWithinTheBounds() {
        Run run = Run.of(draining(100, 200), 150);
        assertThat(run.stopOrders()).containsEntry("pending", 10L);
        assertThat(run.task("pending").lastStatus()).isEqualTo(TaskStatus.STOPPED);
        assertThat(run.stopOrders().get("running")).isEqualTo(57L);
        assertThat(run.running().stream().filter(task -> task.group().equals("service:web")))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.containerInstance()).contains("i2"));
        assertThat(run.task("alone").lastStatus()).isEqualTo(TaskStatus.RUNNING);
        assertThat(run.instance("i1").status()).isEqualTo(InstanceStatus.DRAINING);
        assertThat(run.instance("i1").runningTasksCount()).isEqualTo(1);
    }

    @Test
    void g48_withoutRoomARunningTaskStaysOnTheDrainingInstance() {
        Run run = Run.of(draining(100, 100), 150);
        assertThat(run.stopOrders()).isEmpty();
        assertThat(run.deploys()).containsExactly("10: 0/0");
        assertThat(run.task("running").lastStatus()).isEqualTo(TaskStatus.RUNNING);
    }

    @Test
    void g49_oneDaemonTaskOnEveryInstanceThatQualifies() {
        String instance =
                "{ 'id': '%s', 'ec2InstanceType': 'm5.large', 'status': '%s', 'attributes': { 'role': '%s' } }";
        Run run =
                Run.of(
                        Run.cluster(
                                        instance.formatted("i1", "ACTIVE", "x"),
                                        instance.formatted("i2", "ACTIVE", "x"),
                                        instance.formatted("i3", "ACTIVE", "x"),
                                        instance.formatted("i4", "DRAINING", "x"),
                                        instance.formatted("i5", "ACTIVE", "y"))
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'schedulingStrategy': 'DAEMON', 'placementConstraints': [ { 'type': 'memberOf', 'expression': 'attribute:role == x' } ] } ]",
                        60);
        assertThat(run.running())
                .extracting(task -> task.containerInstance().orElseThrow())
                .containsExactly("i1", "i2", "i3");
        assertThat(run.service("web").desiredCount()).isEqualTo(3);
    }

    @Test
    void aNewInstanceGetsItsDaemonTaskBeforeTheWaitingReplica() {
        Run run =
                Run.of(
                        Run.cluster()
                                + ", "
                                + Run.web("").replace("'memory': 128", "'memory': 600")
                                + """
                                , 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1, 'launchType': 'EC2' },
                                                { 'serviceName': 'agent', 'taskDefinition': 'web:2', 'schedulingStrategy': 'DAEMON' } ],
                                'timeline': [ { 'at': '10s', 'registerInstance': { 'id': 'i1', 'registeredResources': { 'CPU': 1024, 'MEMORY': 1000 } } } ]
                                """,
                        60);
        assertThat(run.running())
                .singleElement()
                .satisfies(task -> assertThat(task.group()).isEqualTo("service:agent"));
        assertThat(run.messages("web"))
                .anyMatch(message ->
                        message.contains("No Container Instances were found in your cluster."))
                .anyMatch(message -> message.contains("has insufficient memory available."));
    }
}
