package dev.deckhand.memory.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.memory.CardState;
import dev.deckhand.memory.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DailyQueueTest {
    private static final Memory MEMORY = new Memory(10, 5);

    private static QueueCard fresh(String id, String family, int rank) {
        return new QueueCard(id, family, new CardState.New(), 0, 0, 0, rank);
    }

    private static QueueCard due(String id, String family, int overdue) {
        var state = new CardState.Review(new Memory(10, 1 + overdue % 9), 10 + overdue, 3, 0);
        return new QueueCard(id, family, state, overdue, 0, 1.0 / (1 + overdue), 0);
    }

    private static QueueCard step(String id, String family, long second) {
        return new QueueCard(id, family, new CardState.Learning(MEMORY, 0, 1, 0), 0, second, 1, 0);
    }

    private static List<String> ids(List<QueueCard> cards) {
        return cards.stream().map(QueueCard::id).toList();
    }

    @Test
    void stepsComeFirstThenReviewsWithNewCardsAmongThem() {
        DailyQueue queue =
                DailyQueue.of(
                        List.of(
                                fresh("n2", "f", 2),
                                fresh("n1", "e", 1),
                                due("r1", "a", 1),
                                due("r9", "b", 9),
                                due("r4", "c", 4),
                                due("r2", "d", 2),
                                step("s2", "g", 20),
                                step("s1", "h", 10)),
                        QueueOptions.DEFAULT,
                        1);
        assertThat(ids(queue.cards()))
                .containsExactly("s1", "s2", "r9", "r4", "n1", "r2", "r1", "n2");
    }

    @Test
    void limitsHoldBackTheRest() {
        var options = new QueueOptions(3, 2, true, ReviewOrder.DUE_DATE, false, false);
        DailyQueue queue =
                DailyQueue.of(
                        List.of(
                                due("r1", "a", 1),
                                due("r2", "b", 2),
                                due("r3", "c", 3),
                                fresh("n1", "d", 1)),
                        options,
                        1);
        assertThat(ids(queue.cards())).containsExactly("r3", "r2");
        assertThat(ids(queue.heldBack())).containsExactlyInAnyOrder("r1", "n1");
    }

    @Test
    void siblingsAreBuriedWhereWanted() {
        var options = new QueueOptions(9, 9, false, ReviewOrder.DUE_DATE, true, true);
        DailyQueue queue =
                DailyQueue.of(
                        List.of(
                                due("r1", "a", 1),
                                due("r2", "a", 2),
                                fresh("n1", "a", 1),
                                fresh("n2", "b", 2),
                                fresh("n3", "b", 3)),
                        options,
                        1);
        assertThat(ids(queue.cards())).containsExactlyInAnyOrder("r2", "n2");
        assertThat(ids(queue.buried())).containsExactlyInAnyOrder("r1", "n1", "n3");
    }

    @ParameterizedTest
    @EnumSource(ReviewOrder.class)
    void everyOrderIsTotalAndTheSameTwice(ReviewOrder order) {
        List<QueueCard> cards = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cards.add(due("r" + i, "f" + i, i % 5));
        }
        var options = new QueueOptions(0, 100, false, order, false, false);
        List<String> first = ids(DailyQueue.of(cards, options, 7).cards());
        assertThat(ids(DailyQueue.of(cards.reversed(), options, 7).cards())).isEqualTo(first);
        assertThat(ids(DailyQueue.of(cards, options, 8).cards())).isNotEqualTo(first);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void siblingsAreNotBackToBackUnlessOneFamilyIsTooLarge(long seed) {
        var random = new SplittableRandom(seed);
        List<QueueCard> cards = new ArrayList<>();
        Map<String, Integer> families = new HashMap<>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            String family = "f" + random.nextInt(6);
            families.merge(family, 1, Integer::sum);
            cards.add(due("r" + i, family, i));
        }
        List<QueueCard> apart = DailyQueue.apart(cards);
        assertThat(apart).containsExactlyInAnyOrderElementsOf(cards);
        int largest = families.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int together = 0;
        for (int i = 1; i < apart.size(); i++) {
            together += apart.get(i).family().equals(apart.get(i - 1).family()) ? 1 : 0;
        }
        assertThat(together).isLessThanOrEqualTo(Math.max(0, 2 * largest - count - 1));
    }

    @Test
    void prerequisitesComeFirstAndHeavyDomainsAmongEquals() {
        Map<String, Integer> ranks =
                NewCardOrder.ranks(
                        Map.of(
                                "cluster", Set.of(),
                                "task", Set.of("cluster"),
                                "service", Set.of("task"),
                                "agent", Set.of("cluster", "elsewhere"),
                                "loop-a", Set.of("loop-b"),
                                "loop-b", Set.of("loop-a")),
                        Map.of("agent", 0.1, "task", 0.5));
        assertThat(ranks)
                .containsEntry("cluster", 0)
                .containsEntry("task", 1)
                .containsEntry("agent", 2)
                .containsEntry("service", 3)
                .hasSize(6);
    }

    @Test
    void aLeechIsFoundAtEightLapsesAndEveryFourMore() {
        assertThat(
                        LongStream.range(0, 21)
                                .filter(lapses -> LeechRule.DEFAULT.isFound((int) lapses)))
                .containsExactly(8L, 12L, 16L, 20L);
    }
}
