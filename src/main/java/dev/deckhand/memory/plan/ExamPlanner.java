package dev.deckhand.memory.plan;

import dev.deckhand.memory.Chance;
import dev.deckhand.memory.MemoryModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Chooses what comes due before an exam so that recall on that day is as high as the time allows.
/// Section 12. Memories stay as they are; after the exam the normal schedule goes on from them.
///
/// The plan grows one review at a time: of all cards and all days with time left, the review that
/// adds most weighted recall on the day of the exam per second. A card can be given several days;
/// each is worth what it adds to those it already has. Made anew every day from what really
/// happened, it stays right.
public final class ExamPlanner {
    /// Further away than the last fortnight, a card considers only so many days.
    private static final int DAYS_CONSIDERED = 40;

    private static final int LAST_DAYS = 14;

    private final MemoryModel model;
    private final double desiredRetention;
    private final Expectation expectation;

    /// @param desiredRetention of the normal schedule that the plan is compared with
    public ExamPlanner(MemoryModel model, double desiredRetention, AnswerHabits habits) {
        this.model = model;
        this.desiredRetention = desiredRetention;
        expectation = new Expectation(model, habits);
    }

    public ExamPlan plan(List<PlanCard> cards, ExamGoal goal) {
        Picks picks = choose(cards, goal);
        int[][] days = picks.days;
        double[] weights = Expectation.weights(cards, goal.blueprint());
        ExamPlan.Outlook nothing = outlook(cards, weights, goal, day -> start(cards));
        ExamPlan.Outlook plan = outlook(cards, weights, goal, day -> planned(cards, days, day));
        List<Expectation.Trace> end = planned(cards, days, goal.examDay());
        List<String> below =
                IntStream.range(0, cards.size())
                        .filter(i -> recall(end, i, goal.examDay()) < goal.goalRecall())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> recall(end, i, goal.examDay())))
                        .map(i -> cards.get(i).id())
                        .toList();
        return new ExamPlan(picks.ids(cards), nothing, normal(cards, weights, goal), plan, below);
    }

    /// What to review today, the most useful first.
    public List<String> today(List<PlanCard> cards, ExamGoal goal) {
        return choose(cards, goal).ids(cards).getFirst();
    }

    private double recall(List<Expectation.Trace> traces, int card, int day) {
        return expectation.recall(traces.get(card), day);
    }

    /// A review that could be added to the plan.
    private record Offer(int card, int day, double cost, double perSecond) {}

    /// The reviews chosen so far: the rising days of each card, and the cards of each day in the
    /// order they were chosen.
    private static final class Picks {
        final int[][] days;
        private final List<List<Integer>> cards = new ArrayList<>();

        Picks(int cards, int examDay) {
            days = new int[cards][0];
            for (int day = 0; day < examDay; day++) {
                this.cards.add(new ArrayList<>());
            }
        }

        void add(int card, int day) {
            days[card] = with(days[card], day);
            cards.get(day).add(card);
        }

        List<List<String>> ids(List<PlanCard> known) {
            return cards.stream()
                    .map(day -> day.stream().map(card -> known.get(card).id()).toList())
                    .toList();
        }
    }

    private Picks choose(List<PlanCard> cards, ExamGoal goal) {
        double[] weights = Expectation.weights(cards, goal.blueprint());
        double[] left =
                IntStream.range(0, goal.examDay()).mapToDouble(goal.time()::secondsOn).toArray();
        var picks = new Picks(cards.size(), goal.examDay());
        var offers =
                new PriorityQueue<Offer>(
                        Comparator.comparingDouble((Offer offer) -> -offer.perSecond())
                                .thenComparingInt(Offer::card));
        for (int card = 0; card < cards.size(); card++) {
            best(cards.get(card), card, picks.days[card], weights[card], left)
                    .ifPresent(offers::add);
        }
        while (!offers.isEmpty()) {
            Offer offer = offers.remove();
            int card = offer.card();
            if (offer.cost() <= left[offer.day()]) {
                left[offer.day()] -= offer.cost();
                picks.add(card, offer.day());
            }
            best(cards.get(card), card, picks.days[card], weights[card], left)
                    .ifPresent(offers::add);
        }
        return picks;
    }

    /// The most useful day to add for a card, among those with time left.
    private Optional<Offer> best(
            PlanCard card, int index, int[] days, double weight, double[] left) {
        int exam = left.length;
        double now = expectation.recall(after(card, days, exam), exam);
        int stride = Math.max(1, exam / DAYS_CONSIDERED);
        int phase = (int) Math.floorMod(Chance.mix(index), (long) stride);
        Offer best = new Offer(index, 0, 0, 0);
        for (int day = 0; day < exam; day++) {
            boolean considered = day >= exam - LAST_DAYS || day == 0 || day % stride == phase;
            if (!considered
                    || contains(days, day)
                    || (card.memory().isPresent() && card.lastDay() == day)) {
                continue;
            }
            double cost = expectation.seconds(card, after(card, days, day), day);
            if (cost > left[day]) {
                continue;
            }
            double then = expectation.recall(after(card, with(days, day), exam), exam);
            double perSecond = weight * (then - now) / cost;
            if (perSecond > best.perSecond()) {
                best = new Offer(index, day, cost, perSecond);
            }
        }
        return best.perSecond() > 0 ? Optional.of(best) : Optional.empty();
    }

    /// A card after the planned reviews before a day.
    private Expectation.Trace after(PlanCard card, int[] days, int before) {
        Expectation.Trace trace = Expectation.start(card);
        for (int day : days) {
            if (day < before) {
                trace = expectation.reviewed(trace, day);
            }
        }
        return trace;
    }

    private static int[] with(int[] days, int day) {
        int[] more = Arrays.copyOf(days, days.length + 1);
        more[days.length] = day;
        Arrays.sort(more);
        return more;
    }

    private static boolean contains(int[] days, int day) {
        return Arrays.binarySearch(days, day) >= 0;
    }

    private static List<Expectation.Trace> start(List<PlanCard> cards) {
        return cards.stream().map(Expectation::start).toList();
    }

    /// All cards after the planned reviews up to and including a day.
    private List<Expectation.Trace> planned(List<PlanCard> cards, int[][] days, int day) {
        return IntStream.range(0, cards.size())
                .mapToObj(card -> after(cards.get(card), days[card], day + 1))
                .toList();
    }

    private ExamPlan.Outlook normal(List<PlanCard> cards, double[] weights, ExamGoal goal) {
        var course = new NormalCourse(expectation, cards, model.intervals(desiredRetention));
        return outlook(
                cards,
                weights,
                goal,
                day -> {
                    if (day < goal.examDay()) {
                        course.study(
                                day,
                                goal.time().secondsOn(day),
                                course.leastRecalledFirst(day),
                                cards.size());
                    }
                    return IntStream.range(0, cards.size()).mapToObj(course::trace).toList();
                });
    }

    /// @param course gives all cards after a day's study; asked day by day
    private ExamPlan.Outlook outlook(
            List<PlanCard> cards,
            double[] weights,
            ExamGoal goal,
            IntFunction<List<Expectation.Trace>> course) {
        List<Double> curve = new ArrayList<>();
        List<Expectation.Trace> traces = List.of();
        for (int day = 0; day <= goal.examDay(); day++) {
            traces = course.apply(day);
            double sum = 0;
            for (int card = 0; card < weights.length; card++) {
                sum += weights[card] * recall(traces, card, day);
            }
            curve.add(sum);
        }
        Map<String, double[]> domains = new TreeMap<>();
        for (int card = 0; card < weights.length; card++) {
            double[] sum = domains.computeIfAbsent(cards.get(card).domain(), _ -> new double[2]);
            sum[0] += recall(traces, card, goal.examDay());
            sum[1]++;
        }
        Map<String, Double> byDomain = new TreeMap<>();
        domains.forEach((domain, sum) -> byDomain.put(domain, sum[0] / sum[1]));
        return new ExamPlan.Outlook(curve, byDomain);
    }
}
