package dev.deckhand.sandbox.placement;

import static dev.deckhand.sandbox.model.PlacementStrategy.random;
import static dev.deckhand.sandbox.model.PlacementStrategy.spread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.TieBreak;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What a decision says about itself.
class WhyTableTest {
    private static final PlacementRequest WEB =
            PlacementRequest.ofService(Requirement.of(256, 512), "web");

    private static TestFleet threeAlike() {
        TestFleet fleet = new TestFleet();
        fleet.fleet.add(
                Registration.of("late", "az-a", 1024, 1024)
                        .withRegisteredAt(Instant.EPOCH.plusSeconds(9)));
        fleet.fleet.add(Registration.of("other", "az-b", 1024, 1024));
        fleet.fleet.add(Registration.of("early", "az-a", 1024, 1024));
        return fleet;
    }

    @Test
    void orderedTiesGoByZoneThenRegistrationThenId() {
        WhyTable why = threeAlike().why(WEB);
        assertThat(why.ties()).containsExactly("early", "late", "other");
        assertThat(why.chosen()).hasValue(2);
        assertThat(why.tieRule()).isEqualTo(WhyTable.TieRule.ORDERED);
        assertThat(why.sentence())
                .isEqualTo(
                        "Placed on early: all 3 instances can take the task; of 3 equal ones the first by"
                                + " Availability Zone, registration time and id is taken.");
    }

    @Test
    void seededTiesReachEveryEqualInstance() {
        Fleet fleet = threeAlike().fleet;
        PlacementRequest request = WEB.withTieBreak(TieBreak.SEEDED);
        assertThat(LongStream.range(0, 60).map(chance -> Placement.choose(fleet, request, chance)))
                .containsOnly(0L, 1L, 2L)
                .contains(0L, 1L, 2L);
        assertThat(WhyTable.of(fleet, request, 3).tieRule()).isEqualTo(WhyTable.TieRule.SEEDED);
    }

    @Test
    void randomIsNoTie() {
        WhyTable why = threeAlike().why(WEB.withStrategy(random(), spread("instanceId")));
        assertThat(why.stages().subList(3, 5))
                .containsExactly(
                        new WhyTable.Stage("random", 3, 1),
                        new WhyTable.Stage("spread:instanceId", 1, 1));
        assertThat(why.ties()).isEmpty();
        assertThat(why.tieRule()).isEqualTo(WhyTable.TieRule.RANDOM_STRATEGY);
        assertThat(why.sentence()).contains("random draws one of 3");
    }

    @Test
    void runTaskWithoutStrategyIsRandom() {
        WhyTable why =
                threeAlike().why(PlacementRequest.ofRunTask(Requirement.of(1, 1), "family:job"));
        assertThat(why.stages().getLast()).isEqualTo(new WhyTable.Stage("random", 3, 1));
    }

    @Test
    void everyRefusedInstanceSaysItsFirstFailedRule() {
        TestFleet fleet =
                new TestFleet()
                        .instance("i1", 100, 100)
                        .instance("i2", 1024, 100)
                        .instance("i3", 1024, 1024)
                        .instance("i4", 1024, 1024)
                        .instance("gone", 1024, 1024);
        fleet.fleet.setAgentConnected(2, false);
        fleet.fleet.setStatus(3, InstanceStatus.DRAINING);
        fleet.fleet.setStatus(4, InstanceStatus.INACTIVE);
        WhyTable why = fleet.why(WEB);
        assertThat(why.rows().stream().map(row -> row.refusal().orElseThrow()))
                .containsExactly(
                        new Refusal(Reason.CPU, 156),
                        new Refusal(Reason.MEMORY, 412),
                        new Refusal(Reason.AGENT, 0),
                        new Refusal(Reason.INACTIVE, 0));
        assertThat(why.stages().subList(0, 3))
                .containsExactly(
                        new WhyTable.Stage("ELIGIBLE", 4, 2),
                        new WhyTable.Stage("RESOURCES", 2, 0),
                        new WhyTable.Stage("CONSTRAINTS", 0, 0));
        assertThat(why.closest().orElseThrow().containerInstance())
                .as("i2, i3 and i4 fail one rule each; the first rule in order decides")
                .isEqualTo("i4");
        assertThat(why.sentence())
                .isEqualTo(
                        "Not placed: of 4 instances 1 is not ACTIVE, 1 has no connected agent, 1 has too little"
                                + " CPU, 1 has too little memory; closest is i4, which is not ACTIVE.");
    }

    @Test
    void instancesOfOtherCapacityProvidersTakeNoPart() {
        TestFleet fleet = new TestFleet().instance("i1", "az-a");
        WhyTable why = fleet.why(WEB.withCapacityProvider("cp"));
        assertThat(why.rows()).isEmpty();
        assertThat(why.chosen()).isEmpty();
    }

    @Test
    void anInstanceWithoutTheAttributeIsChosenLast() {
        TestFleet fleet =
                new TestFleet()
                        .instance("bare", "az-a")
                        .instance("racked", "az-b", 1024, 1024, "rack", "r1")
                        .tasks("racked", "service:web", 4);
        WhyTable why = fleet.why(WEB.withStrategy(spread("attribute:rack")));
        assertThat(why.chosen()).hasValue(1);
        assertThat(why.rows().stream().map(WhyTable.Row::values))
                .containsExactly(List.of(WhyTable.NO_VALUE), List.of(4));
        fleet.fleet.setAgentConnected(1, false);
        assertThat(fleet.place(WEB.withStrategy(spread("attribute:rack")))).contains("bare");
    }
}
