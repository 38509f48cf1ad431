package dev.deckhand.sandbox.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.capacity.CapacitySplit.Item;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The golden cases of capacity that are arithmetic: splits, reservation, steps, Fargate sizes.
class CapacityArithmeticGoldenTest {
    private static Item item(String name, int base, int weight) {
        return new Item(name, base, weight);
    }

    @Test
    void g50_equalWeightsShareEqually() {
        assertThat(CapacitySplit.shares(List.of(item("A", 0, 1), item("B", 0, 1)), 10))
                .containsExactly(5, 5);
    }

    @Test
    void g51_theBaseComesBeforeTheWeights() {
        assertThat(
                        CapacitySplit.shares(
                                List.of(item("FARGATE", 2, 1), item("FARGATE_SPOT", 0, 3)), 10))
                .containsExactly(4, 6);
    }

    @Test
    void g52_aBaseThatIsNotExceededTakesAll() {
        assertThat(CapacitySplit.shares(List.of(item("A", 5, 1), item("B", 0, 4)), 5))
                .containsExactly(5, 0);
    }

    @Test
    void g53_afterTheBaseTheWeightsDivideTheRest() {
        assertThat(CapacitySplit.shares(List.of(item("A", 5, 1), item("B", 0, 4)), 15))
                .containsExactly(7, 8);
    }

    @Test
    void g54_threeProviders() {
        assertThat(
                        CapacitySplit.shares(
                                List.of(item("A", 0, 1), item("B", 0, 2), item("C", 0, 2)), 20))
                .containsExactly(4, 8, 8);
    }

    @Test
    void g55_allWeightsZeroIsRefused() {
        assertThat(CapacitySplit.problem(List.of(item("A", 0, 0), item("B", 0, 0)))).isPresent();
        assertThat(CapacitySplit.problem(List.of(item("A", 0, 1), item("B", 0, 0)))).isEmpty();
    }

    @Test
    void g56_onlyOneProviderMayHaveABase() {
        assertThat(CapacitySplit.problem(List.of(item("A", 1, 1), item("B", 1, 1)))).isPresent();
    }

    @Test
    void g58_twentyProvidersAreAllowed() {
        assertThat(CapacitySplit.problem(Collections.nCopies(20, item("A", 0, 1)))).isEmpty();
        assertThat(CapacitySplit.problem(Collections.nCopies(21, item("A", 0, 1)))).isPresent();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sharesAddUpAndStayWithinOneOfTheFormula(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int tasks = random.nextInt(200);
        int base = random.nextBoolean() ? random.nextInt(50) : 0;
        List<Item> strategy =
                List.of(
                        item("A", base, random.nextInt(1, 6)),
                        item("B", 0, random.nextInt(6)),
                        item("C", 0, random.nextInt(6)));
        List<Integer> shares = CapacitySplit.shares(strategy, tasks);
        int rest = tasks - Math.min(base, tasks);
        int weights = strategy.stream().mapToInt(Item::weight).sum();
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(tasks);
        for (int i = 0; i < 3; i++) {
            int byWeight = shares.get(i) - (i == 0 ? Math.min(base, tasks) : 0);
            assertThat(Math.abs((long) byWeight * weights - (long) rest * strategy.get(i).weight()))
                    .as("%s of %s for %s", byWeight, rest, strategy)
                    .isLessThan(2L * weights);
        }
    }

    @Test
    void g60_emptyInstancesLowerTheReservation() {
        assertThat(Reservation.hundredths(8, 10)).isEqualTo(8_000);
        assertThat(Reservation.settledSize(8, 100)).isEqualTo(8);
        assertThat(Reservation.isBelowTarget(8, 10, 100)).isTrue();
    }

    @Test
    void g62_theValuesWithoutAnyInstance() {
        assertThat(Reservation.hundredths(0, 0)).isEqualTo(10_000);
        assertThat(Reservation.hundredths(5, 0)).isEqualTo(20_000);
        assertThat(Reservation.FIRST_LAUNCH).isEqualTo(2);
    }

    @Test
    void g63_moreNeededThanThere() {
        assertThat(Reservation.hundredths(12, 8)).isEqualTo(15_000);
        assertThat(Reservation.settledSize(12, 100)).isEqualTo(12);
        assertThat(Reservation.isAboveTarget(12, 8, 100)).isTrue();
    }

    @ParameterizedTest(name = "M={0}, target {1} settles at {2}")
    @CsvSource({"9, 90, 10", "5, 75, 7", "3, 50, 6", "8, 80, 10", "0, 100, 0"})
    void g64_aLowerTargetKeepsSpareInstances(int needed, int target, int settled) {
        assertThat(Reservation.settledSize(needed, target)).isEqualTo(settled);
    }

    @ParameterizedTest(name = "estimate {0} launches {1}")
    @CsvSource({"3, 5", "7, 7", "25, 10"})
    void g65_stepSizesBoundALaunch(int estimate, int launched) {
        assertThat(Reservation.launchStep(estimate, 5, 10)).isEqualTo(launched);
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
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
        "32768, 131072, false"
    })
    void g103_fargateSizesLieOnAGrid(int cpu, int memory, boolean offered) {
        assertThat(FargateSizes.isSize(cpu, memory)).isEqualTo(offered);
    }

    @ParameterizedTest(name = "{0} GiB: {1}")
    @CsvSource({"20, false", "21, true", "200, true", "201, false"})
    void g104_ephemeralStorageHasBounds(int gib, boolean allowed) {
        assertThat(FargateSizes.isEphemeralStorage(gib)).isEqualTo(allowed);
    }
}
