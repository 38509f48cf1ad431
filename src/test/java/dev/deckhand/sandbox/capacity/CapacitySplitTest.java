package dev.deckhand.sandbox.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.capacity.CapacitySplit.Item;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Shares of random strategies.
class CapacitySplitTest {
    private static Item item(String name, int base, int weight) {
        return new Item(name, base, weight);
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
}
