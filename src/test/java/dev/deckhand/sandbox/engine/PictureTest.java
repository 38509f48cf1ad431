package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pictures that a screen draws while the run goes on.
class PictureTest {
    private static final long END = Micros.ofMinutes(20);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 40));
    }

    /// Everything a picture says, as text.
    private static String everything(Picture picture) {
        StringBuilder text = new StringBuilder();
        text.append(picture.atMicros()).append(' ').append(picture.position());
        text.append(picture.zones()).append(picture.services()).append(picture.waiting());
        for (int row = 0; row < picture.instanceCount(); row++) {
            text.append('\n').append(picture.instance(row)).append(picture.instanceZone(row));
            text.append(picture.instanceProvider(row)).append(picture.instanceGone(row));
            for (int task : picture.tasksOn(row)) {
                text.append(' ').append(task).append('@').append(picture.taskSlot(task));
            }
        }
        for (int row = 0; row < picture.taskCount(); row++) {
            text.append('\n').append(picture.task(row)).append(picture.taskSlot(row));
            text.append(picture.taskZone(row)).append(picture.taskFailed(row));
        }
        return text.append(picture.state()).toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPictureStaysAsItIsWhileTheRunGoesOn(long seed) {
        Simulation simulation = Simulation.load(RandomScenario.of(seed));
        List<Picture> pictures = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int minute = 0; minute < 20; minute += 3) {
            simulation.runUntil(Micros.ofMinutes(minute));
            pictures.add(simulation.picture());
            texts.add(everything(pictures.getLast()));
        }
        simulation.runUntil(END);
        simulation.seek(simulation.length() / 3);
        simulation.apply(new TimelineAction.FailAvailabilityZone("az-a"));
        simulation.runUntil(END);
        for (int i = 0; i < pictures.size(); i++) {
            assertThat(everything(pictures.get(i))).isEqualTo(texts.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTaskKeepsItsSlotForLifeAndSharesItWithNobody(long seed) {
        Simulation simulation = Simulation.load(RandomScenario.of(seed));
        Map<Integer, Integer> slots = new HashMap<>();
        while (simulation.nextAtMicros() <= END && simulation.step()) {
            Picture picture = simulation.picture();
            Set<String> taken = new HashSet<>();
            for (int row = 0; row < picture.taskCount(); row++) {
                int slot = picture.taskSlot(row);
                if (slot == Picture.NONE) {
                    assertThat(
                                    picture.taskLastStatus(row) == TaskStatus.PROVISIONING
                                            || !picture.taskOnMap(row))
                            .isTrue();
                    continue;
                }
                assertThat(slots.computeIfAbsent(row, _ -> slot)).isEqualTo(slot);
                if (picture.taskOnMap(row)) {
                    String home = picture.taskInstance(row) + "/" + picture.taskZone(row);
                    assertThat(taken.add(home + "/" + slot)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seekingGivesThePictureOfAFreshRun(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario scenario = RandomScenario.of(seed);
        Simulation run = Simulation.load(scenario);
        run.runUntil(END);
        for (int i = 0; i < 4; i++) {
            long goal = random.nextLong(run.length() + 1);
            run.seek(goal);
            Simulation fresh = Simulation.load(scenario);
            while (fresh.position() < goal) {
                fresh.step();
            }
            assertThat(everything(run.picture())).isEqualTo(everything(fresh.picture()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePictureSaysWhatTheStateSays(long seed) {
        Simulation simulation = Simulation.load(RandomScenario.of(seed));
        simulation.runUntil(Micros.ofMinutes(1 + seed % 19));
        Picture picture = simulation.picture();
        StateView state = simulation.state();
        assertThat(picture.state()).isEqualTo(state);
        for (int row = 0; row < picture.instanceCount(); row++) {
            StateView.InstanceView instance = state.containerInstances().get(row);
            assertThat(picture.instance(row)).isEqualTo(instance);
            assertThat(picture.instanceRow(instance.id())).isEqualTo(row);
            assertThat(picture.zones().get(picture.instanceZone(row)))
                    .isEqualTo(instance.availabilityZone());
            assertThat(picture.cpuFree(row)).isEqualTo(instance.remainingResources().cpu());
            assertThat(picture.memory(row)).isEqualTo(instance.registeredResources().memory());
            assertThat(picture.instanceGone(row))
                    .isEqualTo(instance.status() == InstanceStatus.INACTIVE);
        }
        for (int row = 0; row < picture.taskCount(); row++) {
            StateView.TaskView task = state.tasks().get(row);
            assertThat(picture.task(row)).isEqualTo(task);
            assertThat(picture.taskRow(task.id())).isEqualTo(row);
            int zone = picture.taskZone(row);
            assertThat(zone == Picture.NONE ? "" : picture.zones().get(zone))
                    .isEqualTo(task.availabilityZone().orElse(""));
            assertThat(picture.taskDefinition(row)).isEqualTo(task.taskDefinition());
        }
    }

    @Test
    void aNewTaskTakesTheLowestFreeSlot() {
        Simulation simulation =
                Simulation.load(
                        Run.scenario(
                                Run.cluster(Run.bigInstance("i1", "az-a"))
                                        + ", "
                                        + Run.web("")
                                        + ", 'tasks': [ { 'id': 't', 'count': 70, 'taskDefinition': 'web:1', 'containerInstance': 'i1' } ],"
                                        + " 'timeline': [ { 'at': '1s', 'stopTask': { 'task': 't-3' } }, { 'at': '1s', 'stopTask': { 'task': 't-66' } },"
                                        + " { 'at': '5m', 'runTask': { 'taskDefinition': 'web:1', 'count': 3 } } ]"));
        simulation.runUntil(Micros.ofMinutes(6));
        Picture picture = simulation.picture();
        assertThat(picture.taskSlot(70)).isEqualTo(2);
        assertThat(picture.taskSlot(71)).isEqualTo(65);
        assertThat(picture.taskSlot(72)).isEqualTo(70);
        assertThat(picture.taskSlot(picture.taskRow("t-3"))).isEqualTo(2);
        int[] rows = picture.tasksOn(0);
        assertThat(rows).hasSize(71);
        for (int slot = 0; slot < rows.length; slot++) {
            assertThat(picture.taskSlot(rows[slot])).isEqualTo(slot);
        }
    }

    @Test
    void whatWaitsIsCountedWithTheReasonAndItsDecision() {
        Simulation simulation =
                Simulation.load(
                        Run.scenario(
                                Run.cluster(
                                                "{ 'id': 'i1', 'registeredResources': { 'CPU': 1024, 'MEMORY': 1000 } }")
                                        + ", 'taskDefinitions': [ { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'memory': 300, 'portMappings': [ { 'containerPort': 80, 'hostPort': 8080 } ] } ] },"
                                        + " { 'family': 'big', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'memory': 800 } ] } ],"
                                        + " 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 3 }, { 'serviceName': 'big', 'taskDefinition': 'big:1', 'desiredCount': 2 } ]"));
        simulation.runUntil(Micros.ofMinutes(1));
        List<Picture.Waiting> waiting = simulation.picture().waiting();
        assertThat(waiting)
                .extracting(Picture.Waiting::group, Picture.Waiting::count, Picture.Waiting::reason)
                .containsExactly(
                        tuple("service:web", 2, "host port 8080 taken"),
                        tuple("service:big", 2, "needs 100 MiB more"));
        for (Picture.Waiting one : waiting) {
            assertThat(simulation.why(one.decision()).sentence()).startsWith("Not placed");
        }
    }

    @Test
    void tasksInProvisioningWaitWithTheirGroup() {
        Simulation simulation =
                Simulation.load(
                        Run.scenario(
                                "'cluster': { 'name': 'demo', 'capacityProviders': [ { 'name': 'cp', 'autoScalingGroup': { 'instanceType': 'm5.large', 'minSize': 0, 'maxSize': 3, 'availabilityZones': [ 'az-a' ] } } ] }, "
                                        + Run.web("")
                                        + ", 'timeline': [ { 'at': '1s', 'runTask': { 'taskDefinition': 'web:1', 'count': 4, 'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 1 } ] } } ]"));
        simulation.runUntil(Micros.ofSeconds(2));
        Picture picture = simulation.picture();
        assertThat(picture.waiting())
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.group()).isEqualTo("family:web");
                    assertThat(waiting.count()).isEqualTo(4);
                    assertThat(waiting.reason()).isEqualTo("no instance");
                });
        assertThat(picture.taskSlot(0)).isEqualTo(Picture.NONE);
        assertThat(picture.taskInstance(0)).isEqualTo(Picture.NONE);
        assertThat(picture.capacityProviders().get(picture.taskProvider(0))).isEqualTo("cp");
    }
}
