package dev.deckhand.memory.fit;

import dev.deckhand.memory.CardState;
import dev.deckhand.memory.Choice;
import dev.deckhand.memory.Delay;
import dev.deckhand.memory.Fsrs6;
import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Rating;
import dev.deckhand.memory.Scheduler;
import dev.deckhand.memory.SchedulerOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Logs of learners whose memory follows known parameters, reviewing by the default schedule and
/// sometimes late.
public final class SyntheticLog {
    /// A memory that differs from the default in every parameter.
    public static final FsrsParameters LEARNER =
            FsrsParameters.of(
                    0.45, 2.1, 4.2, 14.0, 6.9, 0.7, 2.6, 0.02, 1.65, 0.21, 0.92, 1.3, 0.08, 0.31,
                    1.45, 0.5, 2.1, 0.6, 0.2, 0.1, 0.22);

    private static final Instant START = Instant.parse("2025-01-06T09:00:00Z");
    private static final double[] FIRST = {0.24, 0.09, 0.52, 0.15};

    private SyntheticLog() {}

    /// About `reviews` reviews of a learner with a memory of their own.
    public static List<LoggedReview> of(FsrsParameters memory, int reviews, long seed) {
        var random = new SplittableRandom(seed);
        Scheduler scheduler = Scheduler.fsrs6(FsrsParameters.DEFAULT, SchedulerOptions.DEFAULT);
        var truth = new Fsrs6(memory, true);
        List<LoggedReview> log = new ArrayList<>();
        for (int card = 0; log.size() < reviews; card++) {
            addCard("c" + card, card / 40, scheduler, truth, random, log);
        }
        log.sort(Comparator.comparing(LoggedReview::at));
        return log;
    }

    private static void addCard(
            String id,
            int day,
            Scheduler scheduler,
            Fsrs6 truth,
            SplittableRandom random,
            List<LoggedReview> log) {
        Instant at = START.plusSeconds(86_400L * day + random.nextInt(7_200));
        Rating rating = first(random);
        CardState card = new CardState.New();
        var memory = truth.first(rating);
        int elapsed = 0;
        for (int i = 0; i < 14; i++) {
            log.add(new LoggedReview(id, at, rating, elapsed));
            Choice choice = scheduler.answer(card, rating, elapsed, 0);
            card = choice.next();
            elapsed =
                    switch (choice.delay()) {
                        case Delay.Step _ -> 0;
                        case Delay.Days days -> late(days.days(), random);
                    };
            at = at.plusSeconds(elapsed == 0 ? choice.delay().seconds() : 86_400L * elapsed);
            rating = later(random, truth.retrievability(memory, elapsed));
            memory = truth.after(memory, rating, elapsed);
            if (at.isAfter(START.plusSeconds(86_400L * 365 * 4))) {
                return;
            }
        }
    }

    private static int late(int days, SplittableRandom random) {
        return random.nextInt(4) == 0 ? days + random.nextInt(days + 2) : days;
    }

    private static Rating first(SplittableRandom random) {
        double u = random.nextDouble();
        for (int i = 0; i < 3; i++) {
            u -= FIRST[i];
            if (u < 0) {
                return Rating.ofGrade(i + 1);
            }
        }
        return Rating.EASY;
    }

    private static Rating later(SplittableRandom random, double recall) {
        if (random.nextDouble() >= recall) {
            return Rating.AGAIN;
        }
        double u = random.nextDouble();
        return u < 0.12 ? Rating.HARD : u < 0.88 ? Rating.GOOD : Rating.EASY;
    }
}
