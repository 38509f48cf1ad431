package dev.deckhand.sandbox.placement;

import static dev.deckhand.sandbox.model.PlacementStrategy.binpack;
import static dev.deckhand.sandbox.model.PlacementStrategy.spread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What would have changed a decision; every sentence comes from a second run.
class CounterfactualTest {
    private static List<String> sentences(TestFleet fleet, PlacementRequest request) {
        return Counterfactual.of(fleet.fleet, request, 7).stream()
                .map(Counterfactual::sentence)
                .toList();
    }

    @Test
    void aNearMissThatWouldHaveWonComesFirst() {
        TestFleet fleet =
                new TestFleet()
                        .instance("i1", "az-a", 1024, 600)
                        .instance("i2", "az-b", 1024, 3000)
                        .instance("i3", "az-b", 1024, 1200)
                        .instance("i4", "az-b", 1024, 400)
                        .tasks("i1", "service:svc", 1);
        PlacementRequest request =
                PlacementRequest.ofService(Requirement.of(256, 512), "svc")
                        .withStrategy(spread("attribute:ecs.availability-zone"), binpack("memory"));
        assertThat(sentences(fleet, request))
                .containsExactly(
                        "With 112 MiB more on i4 the task goes there.",
                        "Without spread over attribute:ecs.availability-zone the task goes to i1 instead.",
                        "Without i3 the task goes to i2 instead.");
    }

    @Test
    void withoutAConstraintTheTaskWouldFit() {
        TestFleet fleet = new TestFleet();
        for (int i = 1; i <= 9; i++) {
            fleet.instance("i" + i, "az-a").tasks("i" + i, "service:svc", 1);
        }
        PlacementRequest request =
                PlacementRequest.ofService(Requirement.of(256, 512), "svc")
                        .withConstraints(true, List.of());
        assertThat(sentences(fleet, request))
                .containsExactly(
                        "Without distinctInstance 9 instances would fit and i1 is chosen.");
        PlacementRequest never =
                PlacementRequest.ofService(Requirement.of(256, 512), "other")
                        .withConstraints(false, List.of(Query.of("attribute:stack == nowhere")));
        assertThat(sentences(fleet, never))
                .containsExactly(
                        "Without memberOf(attribute:stack == nowhere) 9 instances would fit and i1 is chosen.");
    }

    @Test
    void anInstanceThatOnlyLacksItsAgentWouldDo() {
        TestFleet fleet = new TestFleet().instance("i1", "az-a").instance("i2", 256, 256);
        fleet.fleet.setAgentConnected(0, false);
        PlacementRequest request = PlacementRequest.ofService(Requirement.of(256, 512), "svc");
        assertThat(sentences(fleet, request))
                .containsExactly(
                        "With 256 MiB more on i2 the task goes there.",
                        "With a connected agent on i1 1 instance would fit and i1 is chosen.");
    }

    @Test
    void askingChangesNothing() {
        TestFleet fleet = new TestFleet().instance("i1", 100, 100).instance("i2", 512, 512);
        PlacementRequest request = PlacementRequest.ofService(Requirement.of(256, 512), "svc");
        sentences(fleet, request);
        assertThat(fleet.fleet.remaining(0)).isEqualTo(Amounts.of(100, 100));
        assertThat(fleet.place(request)).contains("i2");
    }
}
