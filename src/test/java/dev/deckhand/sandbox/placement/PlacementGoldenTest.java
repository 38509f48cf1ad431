package dev.deckhand.sandbox.placement;

import static dev.deckhand.sandbox.model.PlacementStrategy.binpack;
import static dev.deckhand.sandbox.model.PlacementStrategy.spread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TieBreak;
import dev.deckhand.sandbox.query.Query;
import dev.deckhand.sandbox.refusal.Objection;
import dev.deckhand.sandbox.refusal.PlacementRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Golden cases of `ecs-scheduling.md`, section 11.1.
class PlacementGoldenTest {
    private static final PlacementStrategy SPREAD_ZONES = spread("attribute:ecs.availability-zone");

    private static PlacementRequest service(int cpu, int memory, PlacementStrategy... strategy) {
        return PlacementRequest.ofService(Requirement.of(cpu, memory), "svc")
                .withStrategy(strategy);
    }

    private static TestFleet fleet() {
        return new TestFleet();
    }

    private static TestFleet svc(TestFleet fleet, String instance, int count) {
        return fleet.tasks(instance, "service:svc", count);
    }

    private static PlacementRequest memberOf(PlacementRequest request, String... expressions) {
        return request.withConstraints(false, Arrays.stream(expressions).map(Query::of).toList());
    }

    @Test
    void g01_binpackOfMemoryIgnoresWhatDoesNotFit() {
        TestFleet fleet =
                fleet().instance("i1", 2048, 4000)
                        .instance("i2", 2048, 1500)
                        .instance("i3", 2048, 900);
        assertThat(fleet.place(service(256, 1024, binpack("memory")))).contains("i2");
    }

    @Test
    void g02_binpackOfCpuWithAMemoryTrap() {
        TestFleet fleet =
                fleet().instance("i1", 3000, 8000)
                        .instance("i2", 600, 8000)
                        .instance("i3", 512, 300);
        assertThat(fleet.place(service(512, 512, binpack("cpu")))).contains("i2");
    }

    @Test
    void g03_theServiceDefaultSpreadsOverAvailabilityZones() {
        TestFleet fleet =
                fleet().instance("i1", "az-a").instance("i2", "az-b").instance("i3", "az-c");
        svc(svc(fleet, "i1", 2), "i2", 1);
        assertThat(fleet.place(service(256, 512))).contains("i3");
    }

    @Test
    void g04_insideTheZoneTheDefaultTakesTheInstanceWithTheFewestTasksOfTheService() {
        TestFleet fleet =
                fleet().instance("i1", "az-a")
                        .instance("i2", "az-a")
                        .instance("i3", "az-b")
                        .instance("i4", "az-b");
        svc(svc(svc(fleet, "i1", 1), "i3", 1), "i4", 1);
        assertThat(fleet.place(service(256, 512))).contains("i2");
    }

    @Test
    void g05_tasksOfOtherServicesDoNotCount() {
        TestFleet fleet = fleet().instance("i1", "az-a").instance("i2", "az-b");
        svc(fleet, "i2", 1).tasks("i1", "service:other", 9);
        assertThat(fleet.place(service(256, 512))).contains("i1");
    }

    @Test
    void g06_aStrategyIsBestEffort() {
        TestFleet fleet =
                fleet().instance("i1", "az-a", 1024, 2048)
                        .instance("i2", "az-b", 1024, 2048)
                        .instance("i3", "az-c", 1024, 256);
        svc(svc(fleet, "i1", 2), "i2", 1);
        assertThat(fleet.place(service(256, 512))).contains("i2");
    }

    private static TestFleet fleetOfG07() {
        TestFleet fleet =
                fleet().instance("i1", "az-a", 1024, 600)
                        .instance("i2", "az-b", 1024, 3000)
                        .instance("i3", "az-b", 1024, 1200)
                        .instance("i4", "az-b", 1024, 400);
        return svc(fleet, "i1", 1);
    }

    @Test
    void g07_strategiesAreAppliedInOrder() {
        PlacementRequest request = service(256, 512, SPREAD_ZONES, binpack("memory"));
        WhyTable why = fleetOfG07().why(request);
        assertThat(fleetOfG07().place(request)).contains("i3");
        assertThat(why.stages())
                .containsExactly(
                        new WhyTable.Stage("ELIGIBLE", 4, 4),
                        new WhyTable.Stage("RESOURCES", 4, 3),
                        new WhyTable.Stage("CONSTRAINTS", 3, 3),
                        new WhyTable.Stage("spread:attribute:ecs.availability-zone", 3, 2),
                        new WhyTable.Stage("binpack:memory", 2, 1));
        assertThat(why.rows().get(3).refusal()).contains(new Refusal(Reason.MEMORY, 112));
        assertThat(why.sentence())
                .isEqualTo(
                        "Placed on i3: 3 of 4 instances can take the task (1 has too little memory); "
                                + "spread over attribute:ecs.availability-zone leaves 2 of 3 "
                                + "(the fewest tasks of service:svc: 0); "
                                + "binpack by memory leaves 1 of 2 (the least memory left: 1200 MiB).");
    }

    @Test
    void g08_theOtherOrderChoosesAnotherInstance() {
        assertThat(fleetOfG07().place(service(256, 512, binpack("memory"), SPREAD_ZONES)))
                .contains("i1");
    }

    @Test
    void g09_spreadOverZonesThenInstances() {
        TestFleet fleet =
                fleet().instance("i1", "az-a")
                        .instance("i2", "az-a")
                        .instance("i3", "az-b")
                        .instance("i4", "az-b");
        svc(svc(svc(fleet, "i1", 2), "i3", 1), "i4", 2);
        assertThat(fleet.place(service(256, 512, SPREAD_ZONES, spread("instanceId"))))
                .contains("i2");
        assertThat(fleet.place(service(256, 512, SPREAD_ZONES, spread("host")))).contains("i2");
    }

    @Test
    void g10_spreadOverACustomAttribute() {
        TestFleet fleet =
                fleet().instance("i1", "az-a", 1024, 1024, "rack", "r1")
                        .instance("i2", "az-a", 1024, 1024, "rack", "r1")
                        .instance("i3", "az-a", 1024, 1024, "rack", "r2");
        svc(fleet, "i1", 1);
        assertThat(fleet.place(service(256, 512, spread("attribute:rack")))).contains("i3");
    }

    @Test
    void g11_spreadOverInstancesCountsTheTaskGroupOfStandaloneTasks() {
        TestFleet fleet = fleet().instance("i1", "az-a").instance("i2", "az-a");
        fleet.tasks("i1", "family:job", 2)
                .tasks("i2", "family:job", 1)
                .tasks("i2", "family:web", 5);
        PlacementRequest request =
                PlacementRequest.ofRunTask(Requirement.of(256, 512), "family:job")
                        .withStrategy(spread("instanceId"));
        assertThat(fleet.place(request)).contains("i2");
    }

    @Test
    void g12_memberOfComesBeforeTheStrategy() {
        String type = "ecs.instance-type";
        TestFleet fleet =
                fleet().instance("i1", "az-a", 500, 900, type, "t3.large")
                        .instance("i2", "az-a", 1500, 6000, type, "m5.large")
                        .instance("i3", "az-a", 3000, 12000, type, "m5.xlarge");
        assertThat(
                        fleet.place(
                                memberOf(
                                        service(256, 512, binpack("memory")),
                                        "attribute:ecs.instance-type =~ m5.*")))
                .contains("i2");
    }

    @Test
    void g13_constraintsOfServiceAndTaskDefinitionMustBothHold() {
        TestFleet fleet =
                fleet().instance("i1", "az-a", 1024, 1024, "stack", "prod")
                        .instance("i2", "az-b", 1024, 1024, "stack", "prod")
                        .instance("i3", "az-b", 1024, 1024, "stack", "dev");
        WhyTable why =
                fleet.why(
                        memberOf(
                                service(256, 512),
                                "attribute:stack == prod",
                                "attribute:ecs.availability-zone == az-b"));
        assertThat(why.candidates()).isOne();
        assertThat(why.chosen()).hasValue(fleet.slot("i2"));
    }

    @Test
    void g14_distinctInstancePlacesOneTaskOnEachInstance() {
        TestFleet fleet =
                fleet().instance("i1", "az-a").instance("i2", "az-b").instance("i3", "az-c");
        PlacementRequest request =
                PlacementRequest.ofRunTask(Requirement.of(256, 512), "family:web")
                        .withConstraints(true, List.of());
        List<Optional<String>> placed =
                IntStream.range(0, 5).mapToObj(_ -> fleet.run(request)).toList();
        assertThat(placed.stream().flatMap(Optional::stream))
                .containsExactlyInAnyOrder("i1", "i2", "i3");
        assertThat(fleet.reason(request))
                .isEqualTo("DistinctInstance placement constraint unsatisfied.");
    }

    @Test
    void g15_distinctInstanceLooksAtTheDesiredStatus() {
        TestFleet fleet = fleet().instance("i1", "az-a").tasks("i1", "service:svc", 1);
        PlacementRequest request = service(256, 512).withConstraints(true, List.of());
        assertThat(fleet.place(request)).isEmpty();
        fleet.fleet.taskStopping(0, "service:svc", true);
        assertThat(fleet.place(request)).contains("i1");
    }

    @Test
    void g16_sevenTasksOverThreeEmptyZonesBecomeThreeTwoTwo() {
        for (TieBreak tieBreak : TieBreak.values()) {
            TestFleet fleet =
                    fleet().instance("i1", "az-a").instance("i2", "az-b").instance("i3", "az-c");
            PlacementRequest request = service(256, 512).withTieBreak(tieBreak);
            IntStream.range(0, 7).forEach(_ -> fleet.run(request));
            List<Integer> counts = new ArrayList<>();
            fleet.fleet
                    .availabilityZones()
                    .forEach(zone -> counts.add(fleet.fleet.tasksOf("service:svc", zone)));
            counts.sort(Collections.reverseOrder());
            assertThat(counts).containsExactly(3, 2, 2);
        }
    }

    @Test
    void g17_aZoneWithOnlyADrainingInstanceIsPassedOver() {
        TestFleet fleet = fleet().instance("i1", "az-a").instance("i2", "az-b");
        svc(fleet, "i1", 3).fleet.setStatus(fleet.slot("i2"), InstanceStatus.DRAINING);
        assertThat(fleet.place(service(256, 512))).contains("i1");
        assertThat(fleet.why(service(256, 512)).rows().get(1).refusal())
                .contains(new Refusal(Reason.INACTIVE, 0));
    }

    @Test
    void g18_aDisconnectedAgentIsTheReason() {
        TestFleet fleet = fleet().instance("i1", 4096, 8192).instance("small", 128, 128);
        fleet.fleet.setAgentConnected(0, false);
        PlacementRequest request = service(256, 512);
        assertThat(fleet.place(request)).isEmpty();
        assertThat(fleet.reason(request)).isEqualTo("AGENT");
        assertThat(fleet.why(request).serviceEvent("svc"))
                .contains("(container-instance i1) encountered error \"AGENT\". For more");
    }

    @Test
    void g19_affinityAndAntiAffinityByTaskGroup() {
        TestFleet fleet =
                fleet().instance("i1", "az-a").instance("i2", "az-a").instance("i3", "az-a");
        fleet.tasks("i1", "service:cache", 1)
                .tasks("i2", "database", 1)
                .tasks("i3", "service:cache", 1)
                .tasks("i3", "database", 1);
        assertThat(candidates(fleet, "task:group == service:cache")).containsExactly("i1", "i3");
        assertThat(candidates(fleet, "not(task:group == database)")).containsExactly("i1");
        assertThat(candidates(fleet, "task:group == service:cache and not(task:group == database)"))
                .containsExactly("i1");
    }

    private static List<String> candidates(TestFleet fleet, String expression) {
        return fleet.why(memberOf(service(256, 512), expression)).rows().stream()
                .filter(row -> row.refusal().isEmpty())
                .map(WhyTable.Row::containerInstance)
                .toList();
    }

    @Test
    void g20_constraintsThatEcsRefusesWhole() {
        PlacementConstraint memberOf = PlacementConstraint.memberOf("attribute:stack == prod");
        assertThat(
                        objections(
                                new PlacementConstraint(
                                        PlacementConstraint.Type.DISTINCT_INSTANCE,
                                        Optional.of("attribute:stack == prod"))))
                .isNotEmpty();
        assertThat(
                        objections(
                                Collections.nCopies(11, memberOf)
                                        .toArray(PlacementConstraint[]::new)))
                .isNotEmpty();
        assertThat(
                        objections(
                                Collections.nCopies(10, memberOf)
                                        .toArray(PlacementConstraint[]::new)))
                .isEmpty();
        assertThat(
                        objections(
                                PlacementConstraint.memberOf(
                                        "attribute:stack == " + "x".repeat(2000))))
                .isNotEmpty();
        assertThat(objections(PlacementConstraint.distinctInstance())).isEmpty();
    }

    private static List<Objection> objections(PlacementConstraint... constraints) {
        return PlacementRules.ofRequest(List.of(constraints), List.of(), Optional.empty());
    }
}
