package dev.deckhand.sandbox.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The fleet as a place to keep books in: copies, counts, and no overbooking.
class FleetTest {
    private static final Requirement NEED =
            Requirement.of(256, 512)
                    .withEnis(1)
                    .withGpus(1)
                    .withPorts(PortSet.of(80), PortSet.of(53));

    private static TestFleet twoInstances() {
        return new TestFleet()
                .typed("i1", "g4dn.12xlarge", false)
                .typed("i2", "g4dn.12xlarge", false);
    }

    @Test
    void releaseGivesBackWhatReserveTook() {
        Fleet fleet = twoInstances().fleet;
        fleet.reserve(0, NEED, "service:web");
        assertThat(fleet.freeCpu(0)).isEqualTo(48 * 1024 - 256);
        assertThat(fleet.freeGpus(0)).isEqualTo(3);
        assertThat(fleet.freeEnis(0)).isEqualTo(6);
        assertThat(fleet.tcp(0).contains(80)).isTrue();
        assertThat(fleet.pendingTasksCount(0)).isOne();
        fleet.taskStarted(0);
        assertThat(fleet.runningTasksCount(0)).isOne();
        fleet.taskStopping(0, "service:web", true);
        assertThat(fleet.tasksOf("service:web", 0)).isZero();
        assertThat(fleet.freeGpus(0)).as("held until the task is STOPPED").isEqualTo(3);
        fleet.release(0, NEED);
        assertThat(fleet.remaining(0)).isEqualTo(fleet.registered(0));
        assertThat(fleet.freeEnis(0)).isEqualTo(7);
        assertThat(fleet.tcp(0)).isEqualTo(Registration.DEFAULT_TCP);
        assertThat(fleet.udp(0).isEmpty()).isTrue();
    }

    @Test
    void allGpusMeansEveryOneOfTheInstance() {
        TestFleet fleet = twoInstances();
        Requirement all =
                new Requirement(1, 1, 0, true, 0, PortSet.NONE, PortSet.NONE, Map.of(), Set.of());
        PlacementRequest request = PlacementRequest.ofService(all, "ml");
        assertThat(fleet.run(request)).contains("i1");
        assertThat(fleet.fleet.freeGpus(0)).isZero();
        assertThat(fleet.run(request)).contains("i2");
        assertThat(fleet.reason(request)).isEqualTo("RESOURCE:GPU");
    }

    @Test
    void reservingMoreThanIsLeftIsABug() {
        Fleet fleet = new TestFleet().instance("i1", 256, 512).fleet;
        assertThatThrownBy(() -> fleet.reserve(0, Requirement.of(257, 1), "g"))
                .isInstanceOf(IllegalStateException.class);
        fleet.reserve(0, Requirement.of(1, 1).withPorts(PortSet.of(80), PortSet.NONE), "g");
        assertThatThrownBy(() ->
                        fleet.reserve(
                                0,
                                Requirement.of(1, 1).withPorts(PortSet.of(80), PortSet.NONE),
                                "g"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fleet.taskStopping(0, "other", false))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Fleet fleet = twoInstances().fleet;
        fleet.reserve(0, NEED, "service:web");
        Fleet copy = fleet.copy();
        copy.reserve(1, NEED, "service:web");
        copy.release(0, NEED);
        copy.putAttribute(0, "stack", Optional.of("prod"));
        copy.setStatus(1, InstanceStatus.DRAINING);
        copy.add(Registration.of("i3", "az-z", 1, 1));
        fleet.reserve(0, Requirement.of(1, 1), "family:job");

        assertThat(fleet.size()).isEqualTo(2);
        assertThat(fleet.freeGpus(0)).isEqualTo(3);
        assertThat(fleet.freeGpus(1)).isEqualTo(4);
        assertThat(fleet.status(1)).isEqualTo(InstanceStatus.ACTIVE);
        assertThat(fleet.attribute(0, "stack")).isEmpty();
        assertThat(fleet.tasksOf("service:web", "az-a")).isOne();
        assertThat(copy.tasksOf("service:web", "az-a")).isEqualTo(2);
        assertThat(copy.tasksOf("family:job", 0)).isZero();
        assertThat(copy.availabilityZones()).containsExactly("az-a", "az-z");
    }

    @Test
    void anAttributeThatChangesCountsAtOnce() {
        TestFleet fleet = new TestFleet().instance("i1", "az-a").instance("i2", "az-a");
        PlacementRequest request =
                PlacementRequest.ofService(Requirement.of(1, 1), "web")
                        .withConstraints(false, List.of(Query.of("attribute:stack == prod")));
        assertThat(fleet.place(request)).isEmpty();
        fleet.fleet.putAttribute(1, "stack", Optional.of("prod"));
        assertThat(fleet.place(request)).contains("i2");
        fleet.fleet.putAttribute(1, "stack", Optional.empty());
        assertThat(fleet.place(request)).isEmpty();
    }

    @Test
    void anInstanceThatMovesTakesItsTasksAlong() {
        TestFleet fleet =
                new TestFleet()
                        .instance("i1", "az-a")
                        .instance("i2", "az-b")
                        .tasks("i1", "service:web", 2);
        fleet.fleet.putAttribute(0, Attributes.AVAILABILITY_ZONE, Optional.of("az-b"));
        assertThat(fleet.fleet.tasksOf("service:web", "az-a")).isZero();
        assertThat(fleet.fleet.tasksOf("service:web", "az-b")).isEqualTo(2);
        assertThat(fleet.place(PlacementRequest.ofService(Requirement.of(1, 1), "web")))
                .contains("i2");
    }

    @Test
    void twoInstancesCannotHaveOneId() {
        TestFleet fleet = new TestFleet().instance("i1", "az-a");
        assertThatThrownBy(() -> fleet.instance("i1", "az-b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void portsOutsideTheRangeAreRefused() {
        assertThatThrownBy(() -> PortSet.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PortSet.of(80, 65_536))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PortSet.of(443, 80, 443).toList()).containsExactly(80, 443);
    }
}
