package dev.deckhand.sandbox.placement;

import static dev.deckhand.sandbox.model.PlacementStrategy.binpack;
import static dev.deckhand.sandbox.model.PlacementStrategy.spread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Which task stops: golden cases G-44 to G-46, and what lies around them.
class ScaleInTest {
    private static final List<PlacementStrategy> ZONES =
            List.of(spread("attribute:ecs.availability-zone"));

    private final TestFleet cluster = new TestFleet();
    private final List<ScaleIn.ServiceTask> tasks = new ArrayList<>();

    /// `count` tasks called `<instance>-0`, `<instance>-1`, ...
    private void tasks(String instance, int count) {
        int slot = cluster.slot(instance);
        for (int i = 0; i < count; i++) {
            tasks.add(
                    new ScaleIn.ServiceTask(
                            instance + "-" + i,
                            slot,
                            cluster.fleet.availabilityZone(slot),
                            Requirement.of(100, 1000),
                            true));
        }
    }

    private ScaleIn.Choice choose(List<PlacementStrategy> strategy, long chance) {
        return ScaleIn.choose(cluster.fleet, strategy, tasks, TieBreak.ORDERED, chance);
    }

    @Test
    void g44_binpackStopsWhereTheMostWouldBeLeft() {
        cluster.instance("i1", 1024, 1000).instance("i2", 1024, 3000);
        tasks("i1", 1);
        tasks("i2", 1);
        ScaleIn.Choice choice = choose(List.of(binpack("memory")), 1);
        assertThat(choice.task()).contains("i2-0");
        assertThat(choice.sentence())
                .isEqualTo(
                        "Task i2-0 on i2 stops: its instance would have the most memory left, 4000.");
    }

    @Test
    void g45_spreadStopsInTheZoneWithTheMostTasks() {
        cluster.instance("i1", "az-a").instance("i2", "az-b").instance("i3", "az-c");
        tasks("i2", 2);
        tasks("i1", 3);
        tasks("i3", 2);
        assertThat(
                        LongStream.range(0, 50)
                                .mapToObj(chance -> choose(ZONES, chance).task().orElseThrow()))
                .containsOnly("i1-0", "i1-1", "i1-2")
                .as("inside the zone the choice is random")
                .contains("i1-0", "i1-1", "i1-2");
    }

    @Test
    void g46_theDefaultStopsInTheFullestZoneOnTheFullestInstance() {
        cluster.instance("i1", "az-a").instance("i2", "az-a").instance("i3", "az-b");
        tasks("i3", 2);
        tasks("i2", 1);
        tasks("i1", 3);
        assertThat(choose(List.of(), 1).task()).contains("i1-2");
        assertThat(choose(List.of(), 1).stages())
                .containsExactly(
                        new WhyTable.Stage("STOPPABLE", 6, 6),
                        new WhyTable.Stage("spread:attribute:ecs.availability-zone", 6, 4),
                        new WhyTable.Stage("spread:instanceId", 4, 3));
    }

    @Test
    void aTaskThatMayNotBeStoppedIsCountedButNotPicked() {
        cluster.instance("i1", "az-a").instance("i2", "az-b");
        tasks("i1", 3);
        tasks("i2", 1);
        tasks.replaceAll(task ->
                new ScaleIn.ServiceTask(
                        task.task(),
                        task.slot(),
                        task.availabilityZone(),
                        task.requirement(),
                        task.task().equals("i1-1") || task.task().equals("i2-0")));
        assertThat(choose(List.of(), 1).task()).contains("i1-1");
    }

    @Test
    void whenNoTaskMayBeStoppedNoneIs() {
        assertThat(choose(ZONES, 1).task()).isEmpty();
        assertThat(choose(List.of(PlacementStrategy.random()), 1).task()).isEmpty();
    }

    @Test
    void fargateTasksAreTakenFromTheFullestZone() {
        for (String zone : List.of("az-a", "az-b", "az-b")) {
            tasks.add(
                    new ScaleIn.ServiceTask(
                            "t" + tasks.size(), -1, zone, Requirement.of(256, 512), true));
        }
        assertThat(choose(List.of(), 1).task()).contains("t2");
    }
}
