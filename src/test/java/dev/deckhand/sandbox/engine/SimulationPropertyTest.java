package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.Trace;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds in every run, whatever happens in it: random fleets, services, rollouts and faults.
class SimulationPropertyTest {
    private static final long END = Micros.ofMinutes(20);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noInstanceIsEverOverbookedAndNoTaskGoesWhereItMayNot(long seed) {
        Simulation simulation = Simulation.load(RandomScenario.of(seed));
        Map<String, StateView.TaskView> seen = new HashMap<>();
        while (simulation.nextAtMicros() <= END && simulation.step()) {
            StateView state = simulation.state();
            Map<String, StateView.InstanceView> instances = new HashMap<>();
            for (StateView.InstanceView instance : state.containerInstances()) {
                instances.put(instance.id(), instance);
                assertThat(instance.remainingResources().cpu())
                        .isBetween(0, instance.registeredResources().cpu());
                assertThat(instance.remainingResources().memory())
                        .isBetween(0, instance.registeredResources().memory());
                assertThat(instance.remainingResources().eni().orElse(0)).isNotNegative();
            }
            for (StateView.TaskView task : state.tasks()) {
                StateView.TaskView before = seen.put(task.id(), task);
                if (before == null
                        && task.containerInstance().isPresent()
                        && simulation.position() > 30) {
                    assertThat(instances.get(task.containerInstance().get()).status())
                            .isNotEqualTo(InstanceStatus.INACTIVE);
                }
                if (before != null) {
                    assertThat(task.lastStatus()).isGreaterThanOrEqualTo(before.lastStatus());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSchedulerNeverStopsAHealthyTaskBelowTheMinimumNorStartsAboveTheMaximum(long seed) {
        Simulation simulation = Simulation.load(RandomScenario.of(seed));
        simulation.runUntil(END);
        for (TraceDecision decision : simulation.decisions()) {
            if (decision instanceof TraceDecision.Deploy deploy) {
                assertThat(deploy.running() + deploy.start())
                        .isLessThanOrEqualTo(Math.max(deploy.running(), deploy.maximumRunning()));
            }
        }
        assertHealthyStops(simulation);
    }

    /// Follows the events of each service: a STOP of a healthy task by the scheduler leaves at
    /// least the minimum.
    private static void assertHealthyStops(Simulation simulation) {
        Map<String, Boolean> healthy = new HashMap<>();
        Map<String, String> group = new HashMap<>();
        simulation
                .scenario()
                .tasks()
                .forEach(task -> {
                    if (task.group().isPresent()
                            && task.lastStatus() == TaskStatus.RUNNING
                            && task.desiredStatus() == TaskStatus.RUNNING) {
                        healthy.put(task.id(), true);
                        group.put(task.id(), task.group().get());
                    }
                });
        Map<String, TraceDecision.Deploy> bounds = new HashMap<>();
        List<Object> all = new ArrayList<>(simulation.events());
        all.addAll(simulation.decisions());
        all.sort((one, other) -> Long.compare(seq(one), seq(other)));
        for (Object entry : all) {
            if (entry instanceof TraceDecision.Deploy deploy) {
                bounds.put("service:" + deploy.service(), deploy);
            } else if (entry instanceof TraceEvent.TaskStateChange change) {
                group.put(change.task(), change.group());
                healthy.put(change.task(), change.countsHealthy());
            } else if (entry instanceof TraceDecision.Stop stop
                    && healthy.getOrDefault(stop.task(), false)) {
                TraceDecision.Deploy last = bounds.get(stop.group());
                boolean bounded =
                        stop.cause() == TraceDecision.StopCause.DEPLOYMENT
                                || stop.cause() == TraceDecision.StopCause.DRAINING
                                || stop.cause() == TraceDecision.StopCause.SCALE_IN;
                if (last != null && last.atMicros() == stop.atMicros() && bounded) {
                    long left =
                            healthy.entrySet().stream()
                                            .filter(Map.Entry::getValue)
                                            .filter(one ->
                                                    stop.group().equals(group.get(one.getKey())))
                                            .count()
                                    - 1;
                    assertThat(left)
                            .as("%s at %d", stop, stop.atMicros())
                            .isGreaterThanOrEqualTo(last.minimumHealthy());
                }
            }
        }
    }

    private static long seq(Object entry) {
        return entry instanceof TraceEvent event ? event.seq() : ((TraceDecision) entry).seq();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCountsOfDeploymentsAreThoseOfTheirTasks(long seed) {
        Simulation simulation = Simulation.load(RandomScenario.of(seed));
        for (int minute = 1; minute <= 20; minute++) {
            simulation.runUntil(Micros.ofMinutes(minute));
            StateView state = simulation.state();
            for (StateView.ServiceView service : state.services()) {
                if (isMadeAgain(state, service)) {
                    continue;
                }
                long running =
                        state.tasks().stream()
                                .filter(task -> task.group().equals("service:" + service.name()))
                                .filter(task ->
                                        task.lastStatus() == TaskStatus.RUNNING
                                                && task.desiredStatus() == TaskStatus.RUNNING)
                                .count();
                long pending =
                        state.tasks().stream()
                                .filter(task -> task.group().equals("service:" + service.name()))
                                .filter(task ->
                                        task.lastStatus().compareTo(TaskStatus.RUNNING) < 0
                                                && task.desiredStatus() == TaskStatus.RUNNING)
                                .count();
                assertThat(service.runningCount()).isEqualTo((int) running);
                assertThat(service.pendingCount()).isEqualTo((int) pending);
                assertThat(
                                service.deployments().stream()
                                        .mapToInt(StateView.DeploymentView::runningCount)
                                        .sum())
                        .isEqualTo((int) running);
            }
        }
    }

    /// Whether a deleted service and a new one have the same name, and so the same group.
    private static boolean isMadeAgain(StateView state, StateView.ServiceView service) {
        return state.services().stream()
                        .filter(other -> other.name().equals(service.name()))
                        .count()
                > 1;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameScenarioAndSeedGiveTheSameTrace(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Simulation one = Simulation.load(scenario);
        one.runUntil(END);
        Simulation other = Simulation.load(RandomScenario.of(seed));
        while (other.nextAtMicros() <= END) {
            other.step();
        }
        other.runUntil(END);
        Trace trace = one.trace();
        assertThat(other.trace()).isEqualTo(trace);
        assertThat(other.hash()).isEqualTo(one.hash());
        long explained = trace.decisions().size();
        assertThat(one.decisions()).hasSize((int) explained);
        if (explained > 0) {
            TraceDecision some = trace.decisions().get((int) (seed % explained));
            assertThat(one.explained(some.seq())).isEqualTo(some);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seekingGivesTheStateOfAFreshRun(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario scenario = RandomScenario.of(seed);
        Simulation run = Simulation.load(scenario);
        run.runUntil(END);
        long length = run.length();
        String end = run.hash();
        for (int i = 0; i < 6; i++) {
            long goal = random.nextLong(length + 1);
            run.seek(goal);
            Simulation fresh = Simulation.load(scenario);
            while (fresh.position() < goal) {
                fresh.step();
            }
            assertThat(run.position()).isEqualTo(goal);
            assertThat(run.hash()).isEqualTo(fresh.hash());
            assertThat(run.state()).isEqualTo(fresh.state());
            assertThat(run.events()).isEqualTo(fresh.events());
            assertThat(run.decisions()).isEqualTo(fresh.decisions());
        }
        run.seek(length);
        assertThat(run.hash()).isEqualTo(end);
        assertThat(run.stepBack()).isTrue();
        assertThat(run.position()).isEqualTo(length - 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBranchLeavesItsParentAloneAndUndoTakesARequestBack(long seed) {
        Simulation parent = Simulation.load(RandomScenario.of(seed));
        parent.runUntil(END);
        String end = parent.hash();
        long length = parent.length();
        parent.seek(length / 2);
        Simulation branch = parent.branch();
        String middle = branch.hash();
        StateView state = branch.state();
        branch.apply(new TimelineAction.FailAvailabilityZone("az-a"));
        branch.runUntil(END);
        branch.apply(new TimelineAction.RestoreAvailabilityZone("az-a"));
        branch.runUntil(END + Micros.PER_MINUTE);
        assertThat(parent.hash()).isEqualTo(middle);
        String after = branch.hash();
        long there = branch.position();
        branch.seek(there / 2);
        branch.seek(there);
        assertThat(branch.hash()).isEqualTo(after);
        parent.seek(length);
        assertThat(parent.hash()).isEqualTo(end);
        assertThat(branch.undo()).isTrue();
        assertThat(branch.undo()).isTrue();
        assertThat(branch.undo()).isFalse();
        assertThat(branch.hash()).isEqualTo(middle);
        assertThat(branch.state().tasks()).isEqualTo(state.tasks());
        branch.runUntil(END);
        assertThat(branch.hash()).isEqualTo(end);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRunComesToRest(long seed) {
        Simulation simulation = Simulation.load(RandomScenario.of(seed));
        simulation.runUntil(END);
        // ECS waits for tasks on instances whose agent never comes back
        for (StateView.InstanceView instance : simulation.state().containerInstances()) {
            if (!instance.agentConnected()) {
                simulation.apply(new TimelineAction.SetAgentConnected(instance.id(), true));
            }
        }
        simulation.runUntil(Micros.ofMinutes(120));
        assertThat(simulation.nowMicros()).isEqualTo(Micros.ofMinutes(120));
        // and where there is no room for the new revision, the old one stays as far as it must
        List<String> waiting =
                simulation.picture().waiting().stream().map(Picture.Waiting::group).toList();
        Optional<StateView.DeploymentView> unfinished =
                simulation.state().services().stream()
                        .filter(service ->
                                service.schedulingStrategy() == SchedulingStrategy.REPLICA
                                        && !waiting.contains("service:" + service.name()))
                        .flatMap(service -> service.deployments().stream())
                        .filter(deployment ->
                                deployment.rolloutState() == RolloutState.IN_PROGRESS
                                        && deployment.runningCount() > deployment.desiredCount())
                        .findFirst();
        assertThat(unfinished).isEmpty();
    }
}
