package dev.deckhand.memory.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.memory.Fsrs6;
import dev.deckhand.memory.Memory;
import dev.deckhand.memory.MemoryModel;
import dev.deckhand.memory.Rating;
import dev.deckhand.memory.fit.SyntheticLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExamPlannerTest {
    private static final int EXAM_DAY = 14;
    private static final int CARDS = 60;
    private static final double SECONDS_A_DAY = 3 * 60;
    private static final MemoryModel MODEL = Fsrs6.standard();
    private static final ExamPlanner PLANNER = new ExamPlanner(MODEL, 0.9, AnswerHabits.DEFAULT);

    /// The learner's head: follows parameters that the planner does not know.
    private static final MemoryModel TRUTH = new Fsrs6(SyntheticLog.LEARNER, true);

    private static ExamGoal goal(int daysLeft, Map<String, Double> blueprint) {
        return new ExamGoal(daysLeft, blueprint, StudyTime.everyDay(SECONDS_A_DAY / 60), 0.85);
    }

    @Test
    void thePlanBeatsTheNormalScheduleAtEqualMinutesOverAHundredSeeds() {
        for (Map<String, Double> blueprint :
                List.of(Map.of("a", 0.7, "b", 0.3), Map.of("a", 0.5, "b", 0.5))) {
            double plan = 0;
            double normal = 0;
            double planSeconds = 0;
            double normalSeconds = 0;
            int wins = 0;
            for (long seed = 0; seed < 100; seed++) {
                var planned = new Learner(seed);
                planned.study((learner, day) -> learner.byPlan(day, blueprint));
                var usual = new Learner(seed);
                usual.study((learner, day) -> learner.bySchedule(day));
                plan += planned.recall(blueprint);
                normal += usual.recall(blueprint);
                planSeconds += planned.seconds;
                normalSeconds += usual.seconds;
                wins += planned.recall(blueprint) > usual.recall(blueprint) ? 1 : 0;
            }
            assertThat(plan).isGreaterThan(normal + 5);
            assertThat(wins).isGreaterThanOrEqualTo(90);
            assertThat(planSeconds / normalSeconds).isBetween(0.98, 1.005);
        }
    }

    @Test
    void thePlanIsExpectedToBeBestAndDoingNothingWorst() {
        for (long seed = 0; seed < 10; seed++) {
            ExamPlan plan =
                    PLANNER.plan(
                            new Learner(seed).cards(0), goal(EXAM_DAY, Map.of("a", 2.0, "b", 1.0)));
            assertThat(plan.plan().onTheDay()).isGreaterThan(plan.normal().onTheDay());
            assertThat(plan.normal().onTheDay()).isGreaterThan(plan.nothing().onTheDay());
            assertThat(plan.plan().curve()).hasSize(EXAM_DAY + 1);
            assertThat(plan.nothing().curve()).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(plan.plan().byDomain()).containsOnlyKeys("a", "b");
        }
    }

    @Test
    void daysOffStayFreeAndNoDayIsOverfull() {
        List<PlanCard> cards = new Learner(3).cards(0);
        var goal = new ExamGoal(10, Map.of("a", 1.0), new StudyTime(5, Set.of(2, 3)), 0.85);
        ExamPlan plan = PLANNER.plan(cards, goal);
        assertThat(plan.days()).hasSize(10);
        assertThat(plan.days().get(2)).isEmpty();
        assertThat(plan.days().get(3)).isEmpty();
        for (List<String> day : plan.days()) {
            assertThat(day).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(15);
        }
        assertThat(plan.days().getFirst()).isEqualTo(PLANNER.today(cards, goal));
    }

    @Test
    void aDomainThatDoesNotCountIsNotStudied() {
        List<PlanCard> cards = new Learner(4).cards(0);
        ExamPlan plan = PLANNER.plan(cards, goal(EXAM_DAY, Map.of("a", 1.0)));
        Map<String, String> domains = new java.util.HashMap<>();
        cards.forEach(card -> domains.put(card.id(), card.domain()));
        assertThat(plan.days().stream().flatMap(List::stream))
                .isNotEmpty()
                .allMatch(id -> "a".equals(domains.get(id)));
    }

    @Test
    void withoutTimeNothingIsPlannedAndAllWeakCardsAreNamed() {
        List<PlanCard> cards = new Learner(5).cards(0);
        ExamPlan plan = PLANNER.plan(cards, new ExamGoal(7, Map.of(), StudyTime.everyDay(0), 0.99));
        assertThat(plan.days()).allMatch(List::isEmpty);
        assertThat(plan.plan()).isEqualTo(plan.nothing()).isEqualTo(plan.normal());
        assertThat(plan.belowGoal()).hasSizeGreaterThan(CARDS / 2);
    }

    @Test
    void aFarExamStillUsesEveryDay() {
        ExamPlan plan =
                PLANNER.plan(new Learner(6).cards(0), goal(120, Map.of("a", 1.0, "b", 1.0)));
        assertThat(plan.days().subList(100, 120)).noneMatch(List::isEmpty);
        assertThat(plan.plan().onTheDay()).isGreaterThan(plan.normal().onTheDay());
    }

    /// Sixty cards, half of them seen before; answers by what the head really knows.
    private static final class Learner {
        private final List<Memory> known = new ArrayList<>();
        private final List<Memory> real = new ArrayList<>();
        private final int[] last = new int[CARDS];
        private final int[] due = new int[CARDS];
        private final SplittableRandom random;
        private double seconds;

        Learner(long seed) {
            random = new SplittableRandom(seed);
            for (int card = 0; card < CARDS; card++) {
                if (card % 2 == 1) {
                    known.add(MODEL.first(Rating.GOOD));
                    real.add(TRUTH.first(Rating.GOOD));
                    last[card] = Integer.MIN_VALUE;
                    continue;
                }
                double stability = Math.exp(random.nextDouble() * 4);
                double difficulty = 2 + 7 * random.nextDouble();
                known.add(new Memory(stability, difficulty));
                real.add(new Memory(stability * (0.6 + random.nextDouble()), difficulty));
                last[card] = -random.nextInt(30);
                due[card] = last[card] + (int) Math.ceil(stability);
            }
        }

        boolean isNew(int card) {
            return last[card] == Integer.MIN_VALUE;
        }

        String domain(int card) {
            return card % 3 == 0 ? "a" : "b";
        }

        List<PlanCard> cards(int day) {
            List<PlanCard> cards = new ArrayList<>();
            for (int card = 0; card < CARDS; card++) {
                cards.add(
                        isNew(card)
                                ? PlanCard.unseen("" + card, domain(card), 20)
                                : new PlanCard(
                                        "" + card,
                                        domain(card),
                                        Optional.of(known.get(card)),
                                        last[card] - day,
                                        due[card] - day,
                                        20));
            }
            return cards;
        }

        void study(BiFunction<Learner, Integer, List<Integer>> policy) {
            for (int day = 0; day < EXAM_DAY; day++) {
                double used = 0;
                for (int card : policy.apply(this, day)) {
                    if (used >= SECONDS_A_DAY) {
                        break;
                    }
                    used += answer(card, day);
                }
                seconds += used;
            }
        }

        /// The plan of the day; when it is done sooner than thought, what it has for later.
        List<Integer> byPlan(int day, Map<String, Double> blueprint) {
            return PLANNER.plan(cards(day), goal(EXAM_DAY - day, blueprint)).days().stream()
                    .flatMap(List::stream)
                    .map(Integer::valueOf)
                    .distinct()
                    .toList();
        }

        /// Due cards, the most forgotten first; then new ones; then ahead of time.
        List<Integer> bySchedule(int day) {
            Comparator<Integer> order =
                    Comparator.<Integer>comparingInt(
                                    card -> isNew(card) ? 1 : due[card] <= day ? 0 : 2)
                            .thenComparingDouble(card ->
                                    isNew(card)
                                            ? 0
                                            : due[card] > day
                                                    ? due[card]
                                                    : MODEL.retrievability(
                                                            known.get(card), day - last[card]));
            return IntStream.range(0, CARDS)
                    .boxed()
                    .filter(card -> last[card] != day)
                    .sorted(order)
                    .toList();
        }

        private double answer(int card, int day) {
            boolean fresh = isNew(card);
            int elapsed = fresh ? 0 : day - last[card];
            double chance = fresh ? 0.6 : TRUTH.retrievability(real.get(card), elapsed);
            boolean right = random.nextDouble() < chance;
            known.set(card, after(MODEL, known.get(card), fresh, right, elapsed));
            real.set(card, after(TRUTH, real.get(card), fresh, right, elapsed));
            last[card] = day;
            due[card] = day + (int) Math.max(1, Math.round(known.get(card).stability()));
            return 20 * (fresh ? 2 : right ? 1 : 2.5);
        }

        private static Memory after(
                MemoryModel model, Memory before, boolean fresh, boolean right, int elapsed) {
            Rating rating = right ? Rating.GOOD : Rating.AGAIN;
            Memory memory = fresh ? model.first(rating) : model.after(before, rating, elapsed);
            return right ? memory : model.after(memory, Rating.GOOD, 0);
        }

        /// What the head really knows on the day, weighted by the blueprint.
        double recall(Map<String, Double> blueprint) {
            double sum = 0;
            double weights = 0;
            for (int card = 0; card < CARDS; card++) {
                double share =
                        blueprint.getOrDefault(domain(card), 0.0)
                                / (card % 3 == 0 ? CARDS / 3 : CARDS - CARDS / 3);
                weights += share;
                if (!isNew(card)) {
                    sum += share * TRUTH.retrievability(real.get(card), EXAM_DAY - last[card]);
                }
            }
            return sum / weights;
        }
    }
}
