package dev.deckhand.memory;

import dev.deckhand.memory.fit.FitOptions;
import dev.deckhand.memory.fit.Optimisation;
import dev.deckhand.memory.fit.Optimiser;
import dev.deckhand.memory.fit.ReviewSet;
import dev.deckhand.memory.plan.AnswerHabits;
import dev.deckhand.memory.plan.ExamGoal;
import dev.deckhand.memory.plan.ExamPlan;
import dev.deckhand.memory.plan.ExamPlanner;
import dev.deckhand.memory.plan.PlanCard;
import dev.deckhand.memory.plan.RescuePlan;
import dev.deckhand.memory.plan.StudyTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Replaying 1,000,000 reviews, fitting the parameters to 100,000, and making plans.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class MemoryBench {
    private static final Instant START = Instant.parse("2025-01-06T09:00:00Z");

    private final Scheduler exact =
            Scheduler.fsrs6(FsrsParameters.DEFAULT, SchedulerOptions.DEFAULT);
    private final Scheduler fuzzy =
            Scheduler.fsrs6(FsrsParameters.DEFAULT, SchedulerOptions.DEFAULT.withFuzz(true));
    private final Optimiser optimiser = new Optimiser(FitOptions.DEFAULT);
    private final ExamPlanner planner =
            new ExamPlanner(Fsrs6.standard(), 0.9, AnswerHabits.DEFAULT);
    private final ExamGoal goal =
            new ExamGoal(60, Map.of("a", 0.6, "b", 0.4), StudyTime.everyDay(30), 0.85);
    private List<LoggedReview> million = List.of();
    private List<LoggedReview> some = List.of();
    private ReviewSet set = ReviewSet.of(List.of());
    private List<PlanCard> cards = List.of();

    @Setup
    public void fill() {
        million = log(1_000_000);
        some = log(100_000);
        set = ReviewSet.of(some);
        cards = cards(1_000);
    }

    @Benchmark
    public Map<String, Scheduled> replayMillion() {
        return Replay.of(exact, million);
    }

    @Benchmark
    public Map<String, Scheduled> replayMillionWithFuzz() {
        return Replay.of(fuzzy, million);
    }

    /// What the public optimisers do: one fit of the whole log.
    @Benchmark
    public Optional<FsrsParameters> fitHundredThousand() {
        return optimiser.fit(set);
    }

    /// What the learner waits for: layout, fit, five fits to compare, measurements.
    @Benchmark
    public Optimisation fitAndCompareHundredThousand() {
        return optimiser.run(ReviewSet.of(some), FsrsParameters.DEFAULT);
    }

    @Benchmark
    public ExamPlan examPlanOfThousandCards() {
        return planner.plan(cards, goal);
    }

    @Benchmark
    public RescuePlan rescuePlanOfThousandCards() {
        return RescuePlan.of(
                cards, StudyTime.everyDay(30), Fsrs6.standard(), 0.9, AnswerHabits.DEFAULT);
    }

    /// Cards after a break of two months, some never seen.
    private static List<PlanCard> cards(int count) {
        var random = new SplittableRandom(2);
        List<PlanCard> cards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String domain = i % 2 == 0 ? "a" : "b";
            var memory = new Memory(Math.exp(5 * random.nextDouble()), 5);
            int last = -60 - random.nextInt(20);
            int due = last + (int) Math.ceil(memory.stability());
            cards.add(
                    i % 4 == 3
                            ? PlanCard.unseen("q" + i, domain, 20)
                            : new PlanCard("q" + i, domain, Optional.of(memory), last, due, 20));
        }
        return cards;
    }

    /// A learner who follows the default schedule, some reviews late, most answers right.
    private static List<LoggedReview> log(int reviews) {
        var random = new SplittableRandom(1);
        Scheduler scheduler = Scheduler.fsrs6(FsrsParameters.DEFAULT, SchedulerOptions.DEFAULT);
        List<LoggedReview> log = new ArrayList<>(reviews);
        for (int card = 0; log.size() < reviews; card++) {
            CardState state = new CardState.New();
            Instant at = START.plusSeconds(86_400L * (card / 40));
            int elapsed = 0;
            for (int i = 0; i < 14 && log.size() < reviews; i++) {
                Rating rating =
                        random.nextDouble() < 0.12
                                ? Rating.AGAIN
                                : random.nextDouble() < 0.12 ? Rating.HARD : Rating.GOOD;
                log.add(new LoggedReview("c" + card, at, rating, elapsed));
                Choice choice = scheduler.answer(state, rating, elapsed, 0);
                state = choice.next();
                elapsed =
                        switch (choice.delay()) {
                            case Delay.Step _ -> 0;
                            case Delay.Days days -> days.days() + random.nextInt(2);
                        };
                at = at.plusSeconds(elapsed == 0 ? 600 : 86_400L * elapsed);
            }
        }
        log.sort(Comparator.comparing(LoggedReview::at));
        return log;
    }
}
