package dev.deckhand.sandbox.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.capacity.CapacitySplit.Item;
import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.sandbox.placement.Requirement;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityArithmeticTest {
    private static Item item(String name, int base, int weight) {
        return new Item(name, base, weight);
    }

    @Test
    void g50_equalWeightsShareEqually() {
        assertThat(CapacitySplit.shares(List.of(item("A", 0, 1), item("B", 0, 1)), 10))
                .containsExactly(5, 5);
    }

    @Test
    void g51_theBaseComesFirst() {
        assertThat(
                        CapacitySplit.shares(
                                List.of(item("FARGATE", 2, 1), item("FARGATE_SPOT", 0, 3)), 10))
                .containsExactly(4, 6);
    }

    @Test
    void g52_g53_aBaseThatTakesAllAndOneThatDoesNot() {
        List<Item> strategy = List.of(item("A", 5, 1), item("B", 0, 4));
        assertThat(CapacitySplit.shares(strategy, 5)).containsExactly(5, 0);
        assertThat(CapacitySplit.shares(strategy, 15)).containsExactly(7, 8);
    }

    @Test
    void g54_threeProviders() {
        assertThat(
                        CapacitySplit.shares(
                                List.of(item("A", 0, 1), item("B", 0, 2), item("C", 0, 2)), 20))
                .containsExactly(4, 8, 8);
    }

    @Test
    void theTableOfSection52() {
        assertThat(CapacitySplit.shares(List.of(item("A", 0, 1), item("B", 0, 4)), 10))
                .containsExactly(2, 8);
        assertThat(CapacitySplit.shares(List.of(item("OD", 0, 1), item("SPOT", 0, 0)), 10))
                .containsExactly(10, 0);
        assertThat(CapacitySplit.shares(List.of(item("OD", 0, 1), item("SPOT", 0, 3)), 12))
                .containsExactly(3, 9);
        assertThat(CapacitySplit.shares(List.of(item("OD", 5, 1), item("SPOT", 0, 1)), 3))
                .containsExactly(3, 0);
    }

    @Test
    void g55_g56_g58_strategiesThatEcsRefuses() {
        assertThat(CapacitySplit.problem(List.of(item("A", 0, 0), item("B", 0, 0)))).isPresent();
        assertThat(CapacitySplit.problem(List.of(item("A", 1, 1), item("B", 1, 1)))).isPresent();
        assertThat(CapacitySplit.problem(Collections.nCopies(21, item("A", 0, 1)))).isPresent();
        assertThat(CapacitySplit.problem(Collections.nCopies(20, item("A", 0, 1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 10000",
        "5, 0, 20000",
        "0, 4, 0",
        "8, 10, 8000",
        "3, 6, 5000",
        "12, 8, 15000",
        "1, 3, 3333",
    })
    void g60_g61_g62_g63_theReservationIsNeededOverInstances(
            int needed, int instances, long hundredths) {
        assertThat(Reservation.hundredths(needed, instances)).isEqualTo(hundredths);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 100, 8",
        "3, 100, 3",
        "12, 100, 12",
        "9, 90, 10",
        "5, 75, 7",
        "3, 50, 6",
        "8, 80, 10",
        "0, 100, 0"
    })
    void g64_whereTheGroupSettles(int needed, int target, int size) {
        assertThat(Reservation.settledSize(needed, target)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "7, 7", "25, 10"})
    void g65_stepSizesBoundALaunch(int estimate, int launch) {
        assertThat(Reservation.launchStep(estimate, 5, 10)).isEqualTo(launch);
    }

    @ParameterizedTest
    @CsvSource({"6, 3, 4", "4, 3, 3", "2, 0, 1", "1, 0, 0", "10, 0, 6"})
    void scaleInTakesLessThanHalfAtATime(int instances, int settled, int after) {
        assertThat(Reservation.afterScaleIn(instances, settled)).isEqualTo(after);
    }

    @Test
    void g67_tasksBeyondTheSmallestTypeAreIncompatible() {
        var offers =
                List.of(
                        InstanceEstimate.Offer.of(
                                InstanceType.find("m5.large").orElseThrow(), false),
                        InstanceEstimate.Offer.of(
                                InstanceType.find("m5.4xlarge").orElseThrow(), false));
        assertThat(InstanceEstimate.of(offers, List.of(Requirement.of(4096, 512)), false))
                .isEqualTo(new InstanceEstimate.Estimate(0, 0));
        assertThat(
                        InstanceEstimate.of(
                                offers, Collections.nCopies(16, Requirement.of(2048, 512)), false))
                .isEqualTo(new InstanceEstimate.Estimate(16, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "256, 2048, true",
        "256, 3072, false",
        "512, 1024, true",
        "1024, 1024, false",
        "2048, 5120, true",
        "4096, 31744, false",
        "8192, 16384, true",
        "8192, 18432, false",
        "16384, 40960, true",
        "16384, 36864, false",
        "32768, 122880, true",
        "32768, 131072, false",
    })
    void g103_fargateSizes(int cpu, int memory, boolean exists) {
        assertThat(FargateSizes.isSize(cpu, memory)).isEqualTo(exists);
    }

    @ParameterizedTest
    @CsvSource({"20, false", "21, true", "200, true", "201, false"})
    void g104_fargateStorage(int gib, boolean accepted) {
        assertThat(FargateSizes.isEphemeralStorage(gib)).isEqualTo(accepted);
    }
}
