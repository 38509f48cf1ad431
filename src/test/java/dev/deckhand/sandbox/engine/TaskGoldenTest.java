package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Golden cases of ecs-scheduling 11.7.
class TaskGoldenTest {
    /// One standalone task of these containers, started at 0s.
    private static Run task(String containers, String behaviour, String more, long until) {
        return Run.of(
                Run.cluster(Run.bigInstance("i1", "az-a"))
                        + ", 'taskDefinitions': [ { 'family': 'job', 'containerDefinitions': [ "
                        + containers
                        + " ] } ], 'behaviour': { 'job': { 'pullSeconds': 0, 'startSeconds': 0, "
                        + behaviour
                        + " } }, 'timeline': [ { 'at': '0s', 'runTask': { 'taskDefinition': 'job' } } "
                        + more
                        + " ]",
                until);
    }

    private static String container(String name, String more) {
        return "{ 'name': '%s', 'image': 'x', 'memory': 64 %s }".formatted(name, more);
    }

    private static StateView.TaskView only(Run run) {
        assertThat(run.trace.state().tasks()).hasSize(1);
        return run.trace.state().tasks().getFirst();
    }

    @Test
    void everyStateIsPassedInOrder() {
        Run run =
                task(
                        container("app", ""),
                        "'stopSeconds': 3",
                        ", { 'at': '10s', 'restoreAvailabilityZone': 'az-a' }",
                        60);
        String id = only(run).id();
        assertThat(run.life(id))
                .containsExactly("0 PROVISIONING", "0 PENDING", "0 ACTIVATING", "0 RUNNING");
        Simulation simulation =
                Simulation.load(
                        Run.scenario(
                                Run.cluster(Run.bigInstance("i1", "az-a"))
                                        + ", "
                                        + Run.web("")
                                        + ", 'timeline': [ { 'at': '0s', 'runTask': { 'taskDefinition': 'web:1' } } ]"));
        simulation.runUntil(20_000_000);
        String web = simulation.state().tasks().getFirst().id();
        simulation.apply(
                new dev.deckhand.sandbox.model.TimelineAction.StopTask(
                        web, java.util.Optional.empty()));
        simulation.runUntil(30_000_000);
        assertThat(
                        simulation.events().stream()
                                .filter(TraceEvent.TaskStateChange.class::isInstance)
                                .map(event -> ((TraceEvent.TaskStateChange) event).lastStatus()))
                .containsExactly(
                        TaskStatus.PROVISIONING,
                        TaskStatus.PENDING,
                        TaskStatus.ACTIVATING,
                        TaskStatus.RUNNING,
                        TaskStatus.DEACTIVATING,
                        TaskStatus.STOPPING,
                        TaskStatus.DEPROVISIONING,
                        TaskStatus.STOPPED);
        assertThat(simulation.state().tasks().getFirst().stopCode())
                .contains(StopCode.USER_INITIATED);
    }

    @Test
    void g106_restartPolicyKeepsTheTask() {
        String policy =
                ", 'restartPolicy': { 'enabled': true, 'restartAttemptPeriod': 300, 'ignoredExitCodes': [ 0 ] }";
        Run restarted =
                task(
                        container("app", policy),
                        "'containers': { 'app': { 'exits': [ { 'afterSeconds': 350, 'exitCode': 1 } ] } }",
                        "",
                        400);
        assertThat(only(restarted).lastStatus()).isEqualTo(TaskStatus.RUNNING);
        assertThat(only(restarted).containers().getFirst().restartCount()).isEqualTo(1);
        Run early =
                task(
                        container("app", policy),
                        "'containers': { 'app': { 'exits': [ { 'afterSeconds': 120, 'exitCode': 1 } ] } }",
                        "",
                        400);
        assertThat(only(early).lastStatus()).isEqualTo(TaskStatus.STOPPED);
        Run ignored =
                task(
                        container("app", policy),
                        "'containers': { 'app': { 'exits': [ { 'afterSeconds': 900, 'exitCode': 0 } ] } }",
                        "",
                        1000);
        assertThat(only(ignored).lastStatus()).isEqualTo(TaskStatus.STOPPED);
    }

    private static final String INIT = container("init", ", 'essential': false");

    @Test
    void g107_aFailedSuccessDependencyEndsTheTask() {
        Run run =
                task(
                        INIT
                                + ", "
                                + container(
                                        "app",
                                        ", 'dependsOn': [ { 'containerName': 'init', 'condition': 'SUCCESS' } ]"),
                        "'containers': { 'init': { 'exits': [ { 'afterSeconds': 4, 'exitCode': 1 } ] } }",
                        "",
                        60);
        assertThat(only(run).lastStatus()).isEqualTo(TaskStatus.STOPPED);
        assertThat(only(run).startedAtMicros()).isEmpty();
        assertThat(only(run).stoppedReason().orElseThrow()).startsWith("TaskDependencyError");
    }

    @Test
    void g108_aCompleteDependencyDoesNotCareForTheExitCode() {
        Run run =
                task(
                        INIT
                                + ", "
                                + container(
                                        "app",
                                        ", 'dependsOn': [ { 'containerName': 'init', 'condition': 'COMPLETE' } ]"),
                        "'containers': { 'init': { 'exits': [ { 'afterSeconds': 4, 'exitCode': 1 } ] } }",
                        "",
                        60);
        assertThat(run.life(only(run).id())).last().isEqualTo("4 RUNNING");
    }

    @Test
    void aHealthyDependencyDelaysTheStart() {
        Run run =
                task(
                        container("db", ", 'healthCheck': { 'command': [ 'CMD', 'x' ] }")
                                + ", "
                                + container(
                                        "app",
                                        ", 'dependsOn': [ { 'containerName': 'db', 'condition': 'HEALTHY' } ]"),
                        "'healthySeconds': 9",
                        "",
                        60);
        assertThat(run.life(only(run).id())).last().isEqualTo("9 RUNNING");
    }

    @Test
    void startTimeoutOfADependencyEndsTheTask() {
        Run run =
                task(
                        container("init", ", 'essential': false, 'startTimeout': 20")
                                + ", "
                                + container(
                                        "app",
                                        ", 'dependsOn': [ { 'containerName': 'init', 'condition': 'COMPLETE' } ]"),
                        "'exitCode': 0",
                        "",
                        60);
        assertThat(run.life(only(run).id())).last().isEqualTo("20 STOPPED");
    }

    @Test
    void g109_anEssentialContainerThatExitsEndsTheTask() {
        Run run = task(container("app", ""), "'exitAfterSeconds': 5, 'exitCode': 0", "", 60);
        assertThat(only(run).stopCode()).contains(StopCode.ESSENTIAL_CONTAINER_EXITED);
        assertThat(only(run).stoppedReason()).contains("Essential container in task exited");
        assertThat(only(run).containers().getFirst().exitCode()).hasValue(0);
        assertThat(run.life(only(run).id())).last().isEqualTo("5 STOPPED");
    }

    @Test
    void g110_aProcessThatIgnoresSigtermIsKilled() {
        String body =
                Run.cluster(Run.bigInstance("i1", "az-a"))
                        + ", "
                        + Run.web(", 'stopTimeout': 30")
                        + ", 'behaviour': { 'web': { 'stopSeconds': null } }, 'tasks': [ { 'id': 't', 'taskDefinition': 'web:1', 'containerInstance': 'i1' } ], 'timeline': [ { 'at': '10s', 'stopTask': { 'task': 't', 'reason': 'enough' } } ]";
        Run run = Run.of(body, 60);
        assertThat(run.life("t"))
                .containsExactly(
                        "10 DEACTIVATING", "10 STOPPING", "40 DEPROVISIONING", "40 STOPPED");
        assertThat(run.task("t").containers().getFirst().exitCode()).hasValue(137);
        assertThat(run.task("t").stoppedReason()).contains("enough");
    }

    @Test
    void g111_theHealthCheckScript() {
        Run run =
                task(
                        container(
                                "app",
                                ", 'healthCheck': { 'command': [ 'CMD', 'x' ], 'interval': 10, 'retries': 3, 'startPeriod': 60 }"),
                        "'containers': { 'app': { 'healthResults': [ 'fail', 'fail', 'fail', 'pass', 'fail', 'fail', 'fail' ] } }",
                        "",
                        100);
        List<String> health =
                run.events(TraceEvent.TaskStateChange.class).stream()
                        .filter(event -> event.healthStatus() != HealthStatus.UNKNOWN)
                        .map(event -> Run.seconds(event.atMicros()) + " " + event.healthStatus())
                        .toList();
        assertThat(health).containsExactly("40 HEALTHY", "70 UNHEALTHY");
        assertThat(only(run).lastStatus()).isEqualTo(TaskStatus.RUNNING);
    }

    private static final String FARGATE =
            "'subnets': [ { 'subnetId': 's', 'availabilityZone': 'az-a' } ], 'cluster': { 'name': 'demo' }, 'taskDefinitions': [ { 'family': 'web', 'networkMode': 'awsvpc', 'requiresCompatibilities': [ 'FARGATE' ], 'cpu': '256', 'memory': '512', 'containerDefinitions': [ { 'name': 'app', 'image': 'x' } ] } ]";

    @Test
    void g112_aReclaimedSpotTaskIsNotReplacedOnDemand() {
        String body =
                FARGATE
                        + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1, 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's' ] } }, 'capacityProviderStrategy': [ { 'capacityProvider': 'FARGATE_SPOT', 'weight': 1 } ] } ],"
                        + "'tasks': [ { 'id': 't', 'taskDefinition': 'web:1', 'group': 'service:web', 'availabilityZone': 'az-a', 'capacityProviderName': 'FARGATE_SPOT' } ],"
                        + "'timeline': [ { 'at': '10s', 'setCapacity': { 'capacityProvider': 'FARGATE_SPOT', 'available': false } }, { 'at': '20s', 'interruptSpot': 't' }, { 'at': '600s', 'setCapacity': { 'capacityProvider': 'FARGATE_SPOT', 'available': true } } ]";
        Run run = Run.of(body, 599);
        assertThat(run.task("t").stopCode()).contains(StopCode.SPOT_INTERRUPTION);
        assertThat(run.task("t").stoppedReason()).contains("Your Spot Task was interrupted.");
        assertThat(run.life("t")).last().isEqualTo("140 STOPPED");
        assertThat(run.running()).isEmpty();
        assertThat(run.messages("web"))
                .contains(
                        "(service web) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.");
        assertThat(Run.of(body, 700).running())
                .singleElement()
                .satisfies(
                        task -> assertThat(task.capacityProviderName()).contains("FARGATE_SPOT"));
    }

    private static Run refused(String service) {
        return Run.of(
                "'subnets': [ "
                        + IntStream.range(0, 17)
                                .mapToObj(number ->
                                        "{ 'subnetId': 's%d', 'availabilityZone': 'az-a' }"
                                                .formatted(number))
                                .collect(Collectors.joining(", "))
                        + " ], 'targetGroups': [ { 'targetGroupArn': 'ip', 'targetType': 'ip' } ], "
                        + Run.cluster(Run.bigInstance("i1", "az-a"))
                        + ", 'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'memory': 64, 'portMappings': [ { 'containerPort': 80 } ] } ] }, { 'family': 'vpc', 'networkMode': 'awsvpc', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'memory': 64 } ] } ], 'timeline': [ { 'at': '0s', 'createService': { 'serviceName': 'web', 'desiredCount': 1, "
                        + service
                        + " } } ]",
                10);
    }

    @Test
    void g113_g114_g115_servicesThatEcsRefuses() {
        String balancer = "{ 'targetGroupArn': '%s', 'containerName': 'app', 'containerPort': 80 }";
        assertThat(
                        refused(
                                        "'taskDefinition': 'web', 'loadBalancers': [ "
                                                + balancer.formatted("ip")
                                                + " ]")
                                .rejected())
                .hasSize(1);
        String six =
                IntStream.range(0, 6)
                        .mapToObj(number -> balancer.formatted("tg" + number))
                        .collect(Collectors.joining(", "));
        assertThat(refused("'taskDefinition': 'web', 'loadBalancers': [ " + six + " ]").rejected())
                .hasSize(1);
        String subnets =
                IntStream.range(0, 17)
                        .mapToObj(number -> "'s" + number + "'")
                        .collect(Collectors.joining(", "));
        assertThat(
                        refused(
                                        "'taskDefinition': 'vpc', 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ "
                                                + subnets
                                                + " ] } }")
                                .rejected())
                .hasSize(1);
        assertThat(
                        refused(
                                        "'taskDefinition': 'vpc', 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's1' ], 'securityGroups': [ '1', '2', '3', '4', '5', '6' ] } }")
                                .rejected())
                .hasSize(1);
        assertThat(refused("'taskDefinition': 'web'").rejected()).isEmpty();
        String eleven =
                IntStream.range(0, 11)
                        .mapToObj(number -> container("c" + number, ""))
                        .collect(Collectors.joining(", "));
        Run run =
                Run.of(
                        Run.cluster()
                                + ", 'timeline': [ { 'at': '0s', 'registerTaskDefinition': { 'family': 'many', 'containerDefinitions': [ "
                                + eleven
                                + " ] } } ]",
                        10);
        assertThat(run.rejected()).containsExactly("ClientException");
    }

    @Test
    void imagesThatCannotBePulledAndProcessesKilledForMemory() {
        Run pull = task(container("app", ""), "'failure': 'CannotPullContainerError'", "", 60);
        assertThat(only(pull).stopCode()).contains(StopCode.TASK_FAILED_TO_START);
        assertThat(only(pull).stoppedReason().orElseThrow())
                .startsWith("CannotPullContainerError: ");
        Run memory = task(container("app", ""), "'exitAfterSeconds': 9, 'exitCode': 137", "", 60);
        assertThat(only(memory).containers().getFirst().reason())
                .contains("OutOfMemoryError: Container killed due to memory usage");
    }
}
