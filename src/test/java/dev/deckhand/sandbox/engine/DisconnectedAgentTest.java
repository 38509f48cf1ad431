package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What ECS does not hear while an agent is disconnected (ecs-scheduling 1.9, 6.5).
class DisconnectedAgentTest {
    private static String agent(String at, boolean connected) {
        return "{ 'at': '%s', 'setAgentConnected': { 'containerInstance': 'i1', 'agentConnected': %b } }"
                .formatted(at, connected);
    }

    private static String body(String more, String... timeline) {
        return Run.cluster(Run.bigInstance("i1", "az-a"))
                + ", "
                + Run.web("")
                + ", 'tasks': [ { 'id': 't', 'taskDefinition': 'web:1', 'containerInstance': 'i1' } ], "
                + more
                + " 'timeline': [ "
                + String.join(", ", timeline)
                + " ]";
    }

    @Test
    void theEndOfATaskIsSeenWhenTheAgentIsBack() {
        Run run =
                Run.of(
                        body(
                                "'behaviour': { 't': { 'exitAfterSeconds': 60, 'exitCode': 1 } },",
                                agent("30s", false),
                                agent("5m", true)),
                        600);
        assertThat(run.life("t")).containsExactly("300 STOPPED");
        assertThat(run.task("t").stoppedReason().orElseThrow()).contains("Essential container");
    }

    @Test
    void aRunningTaskKeepsItsStatusAndGoesOnCounting() {
        Simulation simulation =
                Simulation.load(
                        Run.scenario(
                                body(
                                        "'behaviour': { 't': { 'exitAfterSeconds': 60 } },",
                                        agent("30s", false))));
        simulation.runUntil(Micros.ofMinutes(60));
        StateView state = simulation.state();
        assertThat(state.tasks().getFirst().lastStatus()).isEqualTo(TaskStatus.RUNNING);
        assertThat(state.containerInstances().getFirst().runningTasksCount()).isEqualTo(1);
    }

    @Test
    void anOrderToStopWaitsForTheAgentAndItsRoomStaysTaken() {
        String body =
                body(
                        "",
                        agent("30s", false),
                        "{ 'at': '1m', 'stopTask': { 'task': 't' } }",
                        agent("5m", true));
        Simulation simulation = Simulation.load(Run.scenario(body));
        simulation.runUntil(Micros.ofMinutes(4));
        StateView.TaskView task = simulation.state().tasks().getFirst();
        assertThat(task.lastStatus()).isEqualTo(TaskStatus.RUNNING);
        assertThat(task.desiredStatus()).isEqualTo(TaskStatus.STOPPED);
        StateView.InstanceView host = simulation.state().containerInstances().getFirst();
        assertThat(host.runningTasksCount()).isZero();
        assertThat(host.remainingResources().memory())
                .isEqualTo(host.registeredResources().memory() - 128);
        Run run = Run.of(body, 600);
        assertThat(run.life("t"))
                .containsExactly(
                        "60 RUNNING",
                        "300 DEACTIVATING",
                        "300 STOPPING",
                        "301 DEPROVISIONING",
                        "301 STOPPED");
    }

    @Test
    void aTaskThatIsToldToStopBeforeItStartedComesToNothing() {
        Run run =
                Run.of(
                        body(
                                "",
                                "{ 'at': '10s', 'runTask': { 'taskDefinition': 'web:1', 'startedBy': 'me' } }",
                                agent("12s", false),
                                "{ 'at': '30s', 'drainInstance': 'i1' }",
                                agent("5m", true)),
                        600);
        List<StateView.TaskView> mine =
                run.trace.state().tasks().stream()
                        .filter(task -> task.startedBy().isPresent())
                        .toList();
        assertThat(mine).hasSize(1);
        assertThat(run.life(mine.getFirst().id())).endsWith("300 RUNNING");
        Run stopped =
                Run.of(
                        body(
                                "'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 0 } ],",
                                "{ 'at': '10s', 'updateService': { 'service': 'web', 'desiredCount': 1 } }",
                                agent("12s", false),
                                "{ 'at': '30s', 'updateService': { 'service': 'web', 'desiredCount': 0 } }",
                                agent("5m", true)),
                        600);
        assertThat(stopped.trace.state().tasks().get(1).lastStatus()).isEqualTo(TaskStatus.STOPPED);
        assertThat(stopped.trace.state().tasks().get(1).startedAtMicros()).isEmpty();
        assertThat(stopped.trace.state().tasks().get(1).stoppedAtMicros())
                .hasValue(Micros.ofMinutes(5));
    }

    @Test
    void aHostThatIsGoneTakesItsTasksWithIt() {
        Run run =
                Run.of(
                        body(
                                "'behaviour': { 't': { 'exitAfterSeconds': 60 } },",
                                agent("30s", false),
                                "{ 'at': '2m', 'stopInstance': 'i1' }",
                                agent("5m", true)),
                        600);
        assertThat(run.life("t")).containsExactly("120 STOPPED");
    }
}
