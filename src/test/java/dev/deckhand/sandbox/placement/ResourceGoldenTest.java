package dev.deckhand.sandbox.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Resources;
import dev.deckhand.sandbox.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Golden cases of `ecs-scheduling.md`, section 11.2, as far as one placement decides them.
class ResourceGoldenTest {
    private static final String SPLUNK = "com.amazonaws.ecs.capability.logging-driver.splunk";

    private static PlacementRequest task(int cpu, int memory) {
        return request(Requirement.of(cpu, memory));
    }

    private static PlacementRequest request(Requirement requirement) {
        return PlacementRequest.ofRunTask(requirement, "family:app");
    }

    private static PlacementRequest tcp(int... ports) {
        return request(Requirement.of(128, 128).withPorts(PortSet.of(ports), PortSet.NONE));
    }

    private static PlacementRequest awsvpc() {
        return request(Requirement.of(128, 128).withEnis(1));
    }

    @Test
    void g21_theSoftMemoryLimitIsReserved() {
        Requirement need =
                Requirement.of(Definitions.twoContainers(Optional.empty(), Optional.empty()));
        assertThat(need.cpu()).isEqualTo(150);
        assertThat(need.memory()).isEqualTo(500);
        TestFleet fleet = new TestFleet().instance("i1", 1024, 512);
        assertThat(fleet.run(request(need))).contains("i1");
        assertThat(fleet.fleet.remaining(0)).isEqualTo(Amounts.of(874, 12));
    }

    @Test
    void g22_theTaskLevelWinsOverTheContainers() {
        Requirement need =
                Requirement.of(Definitions.twoContainers(Optional.of("512"), Optional.of("1024")));
        assertThat(need.cpu()).isEqualTo(512);
        assertThat(need.memory()).isEqualTo(1024);
        TestFleet fleet = new TestFleet().instance("i1", 1024, 900);
        assertThat(fleet.place(request(need))).isEmpty();
        assertThat(fleet.reason(request(need))).isEqualTo("RESOURCE:MEMORY");
    }

    @Test
    void g23_reservedMemoryIsNotRegistered() {
        ContainerInstance plain = ContainerInstance.of("i1");
        ContainerInstance instance =
                new ContainerInstance(
                        "i1",
                        "i1",
                        Optional.of("m4.large"),
                        "az-a",
                        InstanceStatus.ACTIVE,
                        true,
                        plain.agentVersion(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(7985),
                        256,
                        Resources.UNSPECIFIED,
                        Resources.UNSPECIFIED,
                        List.of(),
                        List.of(),
                        Map.of(),
                        Set.of(),
                        false);
        TestFleet fleet = new TestFleet().add(instance);
        assertThat(fleet.fleet.registered(0).memory()).isEqualTo(7729);
        assertThat(fleet.fill(task(0, 1024))).isEqualTo(7);
        assertThat(fleet.reason(task(0, 1024))).isEqualTo("RESOURCE:MEMORY");
        assertThat(fleet.fleet.freeMemory(0)).isEqualTo(561);
    }

    @Test
    void g24_cpuRunsOut() {
        TestFleet fleet = new TestFleet().instance("i1", 2048, 16384);
        assertThat(fleet.fill(task(768, 4))).isEqualTo(2);
        assertThat(fleet.fleet.freeCpu(0)).isEqualTo(512);
        assertThat(fleet.reason(task(768, 4))).isEqualTo("RESOURCE:CPU");
        assertThat(fleet.why(task(768, 4)).serviceEvent("web"))
                .isEqualTo(
                        "(service web) was unable to place a task because no container instance met all of its"
                                + " requirements. The closest matching (container-instance i1) has insufficient CPU"
                                + " units available. For more information, see the Troubleshooting section of the"
                                + " Amazon ECS Developer Guide.");
    }

    @Test
    void g25_aStaticHostPortIsTakenOnce() {
        TestFleet fleet = new TestFleet().typed("i1", "m5.large", false);
        assertThat(fleet.fill(tcp(80))).isOne();
        WhyTable.Closest closest = fleet.why(tcp(80)).closest().orElseThrow();
        assertThat(closest.containerInstance()).isEqualTo("i1");
        assertThat(closest.refusal()).isEqualTo(new Refusal(Reason.PORTS, 1));
        assertThat(fleet.fleet.tcp(0).toList()).contains(80, 22, 51680);
    }

    @Test
    void g26_tcpAndUdpAreTrackedSeparately() {
        TestFleet fleet = new TestFleet().instance("i1", "az-a");
        assertThat(fleet.run(tcp(53))).contains("i1");
        PlacementRequest udp =
                request(Requirement.of(128, 128).withPorts(PortSet.NONE, PortSet.of(53)));
        assertThat(fleet.run(udp)).contains("i1");
        assertThat(fleet.place(udp)).isEmpty();
    }

    @Test
    void g27_dynamicPortsAreNeverAnObstacle() {
        Requirement need = Requirement.of(Definitions.withPort(OptionalInt.of(0)));
        assertThat(need.tcp()).isEqualTo(PortSet.NONE);
        TestFleet fleet = new TestFleet().instance("i1", "az-a");
        assertThat(IntStream.range(0, 4).mapToObj(_ -> fleet.run(request(need))))
                .allSatisfy(placed -> assertThat(placed).contains("i1"));
    }

    @Test
    void g28_thePortsOfTheAgentAreNeverFree() {
        TestFleet fleet = new TestFleet().instance("i1", "az-a").instance("i2", "az-b");
        for (int port : Registration.DEFAULT_TCP.toList()) {
            assertThat(fleet.place(tcp(port))).isEmpty();
            assertThat(fleet.reason(tcp(port))).isEqualTo("RESOURCE:PORTS");
        }
    }

    @Test
    void g29_theHundredthAndFirstReservedPortIsRefused() {
        TestFleet fleet = new TestFleet().instance("i1", 16384, 16384);
        for (int port = 0; port < 94; port++) {
            assertThat(fleet.run(tcp(8000 + port))).contains("i1");
        }
        assertThat(fleet.place(tcp(9000))).isEmpty();
        assertThat(fleet.reason(tcp(9000))).isEqualTo("RESOURCE:PORTS");
        // the golden state itself: 95 in use
        TestFleet full = new TestFleet();
        full.fleet.add(
                Registration.of("i1", "az-a", 4096, 4096)
                        .withPorts(
                                Registration.DEFAULT_TCP.plus(
                                        PortSet.of(IntStream.range(8000, 8095).toArray())),
                                PortSet.NONE));
        assertThat(full.place(tcp(9000))).isEmpty();
        assertThat(full.reason(tcp(9000))).isEqualTo("RESOURCE:PORTS");
        assertThat(full.place(task(128, 128))).contains("i1");
    }

    @Test
    void g30_theHundredthReservedPortIsTaken() {
        TestFleet fleet = new TestFleet();
        fleet.fleet.add(
                Registration.of("i1", "az-a", 4096, 4096)
                        .withPorts(
                                Registration.DEFAULT_TCP.plus(
                                        PortSet.of(IntStream.range(8000, 8093).toArray())),
                                PortSet.NONE));
        assertThat(fleet.run(tcp(9000))).contains("i1");
        assertThat(fleet.fleet.tcp(0).size()).isEqualTo(100);
    }

    @Test
    void g31_withoutTrunkingTheEnisRunOut() {
        TestFleet fleet = new TestFleet().typed("i1", "m5.large", false);
        assertThat(fleet.fill(awsvpc())).isEqualTo(2);
        assertThat(fleet.reason(awsvpc())).isEqualTo("RESOURCE:ENI");
    }

    @Test
    void g32_withTrunkingTenTasksFit() {
        TestFleet fleet = new TestFleet().typed("i1", "m5.large", true);
        assertThat(fleet.fill(awsvpc())).isEqualTo(10);
        assertThat(fleet.reason(awsvpc())).isEqualTo("RESOURCE:ENI");
        assertThat(fleet.fleet.freeCpu(0)).isEqualTo(2048 - 1280);
        assertThat(fleet.fleet.attribute(0, Attributes.AWSVPC_TRUNK_ID)).isPresent();
    }

    @Test
    void g33_anInstanceLaunchedBeforeTheOptInHasNoTrunk() {
        TestFleet fleet = new TestFleet().typed("i1", "m5.large", false);
        assertThat(fleet.fill(awsvpc())).isEqualTo(2);
        assertThat(fleet.fleet.attribute(0, Attributes.AWSVPC_TRUNK_ID)).isEmpty();
    }

    @Test
    void g34_aBridgeTaskNeedsNoEni() {
        TestFleet fleet = new TestFleet().typed("i1", "c5.large", false);
        assertThat(fleet.fill(awsvpc())).isEqualTo(2);
        assertThat(fleet.place(task(128, 128))).contains("i1");
    }

    @Test
    void g35_aTypeThatCannotTrunkStaysAtItsEnis() {
        TestFleet fleet = new TestFleet().typed("i1", "t3.medium", true);
        assertThat(fleet.fill(awsvpc())).isEqualTo(2);
        assertThat(fleet.fleet.attribute(0, Attributes.AWSVPC_TRUNK_ID)).isEmpty();
    }

    @Test
    void g36_gpusAreNeverOvercommitted() {
        TestFleet fleet = new TestFleet().typed("i1", "g4dn.12xlarge", false);
        Requirement one = Requirement.of(128, 128);
        assertThat(fleet.fleet.freeGpus(0)).isEqualTo(4);
        IntStream.range(0, 3).forEach(_ -> fleet.run(request(one.withGpus(1))));
        assertThat(fleet.place(request(one.withGpus(2)))).isEmpty();
        assertThat(fleet.reason(request(one.withGpus(2)))).isEqualTo("RESOURCE:GPU");
        assertThat(fleet.place(request(one.withGpus(1)))).contains("i1");
    }

    @Test
    void g37_anInstanceInAnotherZoneThanTheSubnetsIsInTheWrongLocation() {
        TestFleet fleet = new TestFleet().instance("i1", "az-b");
        PlacementRequest request = awsvpc().withAvailabilityZones(List.of("az-a"));
        assertThat(fleet.place(request)).isEmpty();
        assertThat(fleet.reason(request)).isEqualTo("LOCATION");
        assertThat(Placement.startTaskRefusal(fleet.fleet, 0, request))
                .contains(new Refusal(Reason.LOCATION, 0));
        assertThat(fleet.why(request).serviceEvent("web"))
                .contains("is missing an attribute required by your task.");
    }

    @Test
    void g38_aMissingCapabilityIsAMissingAttribute() {
        Requirement need = Requirement.of(Definitions.withLogDriver("splunk"));
        assertThat(need.capabilities()).contains(SPLUNK);
        TestFleet fleet = new TestFleet();
        fleet.fleet.add(
                Definitions.withoutCapability(Registration.of("i1", "az-a", 1024, 1024), SPLUNK));
        assertThat(fleet.place(request(need))).isEmpty();
        assertThat(fleet.reason(request(need))).isEqualTo("ATTRIBUTE");
        assertThat(fleet.why(request(need)).serviceEvent("web"))
                .contains(
                        "(container-instance i1) is missing an attribute required by your task. For");
        assertThat(fleet.instance("i2", "az-a").place(request(need))).contains("i2");
    }

    @Test
    void g39_aConstraintThatNeverHoldsIsNamedInTheEvent() {
        TestFleet fleet = new TestFleet().instance("i1", "az-a");
        PlacementRequest request =
                task(128, 128)
                        .withConstraints(false, List.of(Query.of("attribute:stack == nowhere")));
        assertThat(fleet.place(request)).isEmpty();
        assertThat(fleet.why(request).serviceEvent("web"))
                .contains(
                        "(container-instance i1) encountered error \"MemberOf placement constraint unsatisfied.\". For");
    }

    @Test
    void g40_aClusterWithoutInstances() {
        TestFleet fleet = new TestFleet();
        assertThat(fleet.place(task(128, 128))).isEmpty();
        assertThat(fleet.why(task(128, 128)).serviceEvent("web"))
                .contains("Reason: No Container Instances were found in your cluster.");
    }

    @Test
    void g41_aDeregisteredInstanceIsInactiveAndAnUnknownOneIsMissing() {
        TestFleet fleet = new TestFleet().instance("i1", "az-a");
        fleet.fleet.setStatus(0, InstanceStatus.INACTIVE);
        assertThat(Placement.startTaskRefusal(fleet.fleet, 0, task(128, 128)))
                .contains(new Refusal(Reason.INACTIVE, 0));
        assertThat(fleet.fleet.slotOf("i2")).isEmpty();
    }
}
