package dev.deckhand.memory.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.memory.Fsrs6;
import dev.deckhand.memory.Memory;
import dev.deckhand.memory.MemoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RescuePlanTest {
    private static final MemoryModel MODEL = Fsrs6.standard();

    private static List<PlanCard> afterABreak(int cards) {
        var random = new SplittableRandom(1);
        List<PlanCard> all = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            double stability = Math.exp(random.nextDouble() * 5);
            int last = -45 - random.nextInt(20);
            all.add(
                    new PlanCard(
                            "q" + i,
                            "d",
                            Optional.of(new Memory(stability, 2 + 7 * random.nextDouble())),
                            last,
                            last + (int) Math.ceil(stability),
                            15 + random.nextInt(20)));
        }
        return all;
    }

    private static RescuePlan plan(List<PlanCard> cards, StudyTime time) {
        return RescuePlan.of(cards, time, MODEL, 0.9, AnswerHabits.DEFAULT);
    }

    @Test
    void theBacklogIsGoneOnTheDayThatIsPromised() {
        RescuePlan plan = plan(afterABreak(300), StudyTime.everyDay(20));
        int current = plan.currentOn().orElseThrow();
        assertThat(current).isBetween(3, 60);
        assertThat(plan.days()).hasSize(current + 1);
        assertThat(plan.days().getLast().stillDue()).isZero();
        assertThat(plan.days()).allMatch(day -> day.minutes() <= 20);
        assertThat(plan.days().getFirst().minutes()).isGreaterThan(19);
    }

    @Test
    void moreMinutesMeanAnEarlierDay() {
        List<PlanCard> cards = afterABreak(300);
        assertThat(plan(cards, StudyTime.everyDay(40)).currentOn().orElseThrow())
                .isLessThan(plan(cards, StudyTime.everyDay(15)).currentOn().orElseThrow());
    }

    @Test
    void daysOffStayFree() {
        RescuePlan plan = plan(afterABreak(300), new StudyTime(20, Set.of(1)));
        assertThat(plan.days().get(1).cards()).isEmpty();
        assertThat(plan.currentOn()).isPresent();
    }

    @Test
    void withTooLittleTimeThereIsNoPromise() {
        assertThat(plan(afterABreak(300), StudyTime.everyDay(0.5)).currentOn()).isEmpty();
    }

    @Test
    void nothingDueIsCurrentToday() {
        List<PlanCard> cards =
                List.of(
                        new PlanCard("q", "d", Optional.of(new Memory(50, 5)), -1, 49, 20),
                        PlanCard.unseen("n", "d", 20));
        assertThat(plan(cards, StudyTime.everyDay(10)).currentOn()).hasValue(0);
    }

    @Test
    void theDayStartsWithWhatSavesMostPerMinute() {
        var quick = new PlanCard("quick", "d", Optional.of(new Memory(10, 5)), -30, -20, 10);
        var slow = new PlanCard("slow", "d", Optional.of(new Memory(10, 5)), -30, -20, 60);
        RescuePlan plan = plan(List.of(slow, quick), StudyTime.everyDay(30));
        assertThat(plan.days().getFirst().cards()).containsExactly("quick", "slow");
    }

    @Test
    void postponingStartsWithTheCardsThatLoseLeast() {
        var strong = new PlanCard("strong", "d", Optional.of(new Memory(100, 5)), -100, 0, 20);
        var weak = new PlanCard("weak", "d", Optional.of(new Memory(4, 5)), -4, 0, 20);
        var later = new PlanCard("later", "d", Optional.of(new Memory(4, 5)), -1, 3, 20);
        List<Postponement> order = Postponement.of(List.of(weak, strong, later), 3, MODEL, 0.9);
        assertThat(order).extracting(Postponement::card).containsExactly("strong", "weak");
        assertThat(order).extracting(Postponement::isSafe).containsExactly(true, false);
    }

    @Test
    void aHigherRetentionCostsMoreMinutesAndKeepsMore() {
        List<PlanCard> cards = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cards.add(PlanCard.unseen("n" + i, "d", 20));
        }
        Workload low = Workload.of(cards, 180, 5, MODEL, 0.8, AnswerHabits.DEFAULT);
        Workload high = Workload.of(cards, 180, 5, MODEL, 0.95, AnswerHabits.DEFAULT);
        assertThat(high.minutesPerDay()).isGreaterThan(low.minutesPerDay() * 1.3);
        assertThat(high.remembered()).isGreaterThan(low.remembered()).isLessThan(100);
        assertThat(low.reviewsPerDay()).isPositive();
    }
}
