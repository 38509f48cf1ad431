package dev.deckhand.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.memory.fit.FitOptions;
import dev.deckhand.memory.fit.Metrics;
import dev.deckhand.memory.fit.Optimisation;
import dev.deckhand.memory.fit.Optimiser;
import dev.deckhand.memory.fit.Predictions;
import dev.deckhand.memory.fit.ReviewSet;
import dev.deckhand.memory.plan.DailyQueue;
import dev.deckhand.memory.plan.LeechRule;
import dev.deckhand.memory.plan.QueueCard;
import dev.deckhand.memory.plan.QueueOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A learner goes through a whole year: every day the queue, every answer by what the head knows,
/// with a holiday and both clock changes on the way.
class LearnersYearTest {
    private static final int CARDS = 400;
    private static final DayRule DAYS = new DayRule(4, ZoneId.of("Europe/Berlin"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static final class Learner {
        final Scheduler scheduler;
        final MemoryModel head = Fsrs6.standard();
        final SplittableRandom random;
        final Map<String, Scheduled> cards = new HashMap<>();
        final List<LoggedReview> log = new ArrayList<>();
        final int[] perDay = new int[365];
        int reviews;
        int recalled;
        double expected;

        Learner(long seed, SchedulerOptions options) {
            random = new SplittableRandom(seed);
            scheduler = Scheduler.fsrs6(FsrsParameters.DEFAULT, options);
        }

        void year() {
            for (int day = 0; day < 365; day++) {
                if (day < 200 || day >= 214) {
                    Instant morning = DAYS.startOf(FIRST.plusDays(day)).plusSeconds(4 * 3_600L);
                    perDay[day] = day(morning);
                }
            }
        }

        private int day(Instant morning) {
            int answers = 0;
            Instant now = morning;
            DailyQueue queue =
                    DailyQueue.of(available(now), QueueOptions.DEFAULT, morning.hashCode());
            for (QueueCard card : queue.cards()) {
                now = now.plusSeconds(20);
                answer(card.id(), now);
                answers++;
            }
            // Steps come back the same day until all are done.
            List<String> onSteps = onSteps();
            while (!onSteps.isEmpty()) {
                now = now.plusSeconds(900);
                for (String id : onSteps) {
                    answer(id, now);
                    answers++;
                }
                onSteps = onSteps();
            }
            return answers;
        }

        private List<String> onSteps() {
            return cards.entrySet().stream()
                    .filter(card -> card.getValue().delay() instanceof Delay.Step)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        private List<QueueCard> available(Instant now) {
            List<QueueCard> available = new ArrayList<>();
            for (int i = 0; i < CARDS; i++) {
                String id = "q" + i;
                Scheduled known = cards.get(id);
                if (known == null) {
                    available.add(new QueueCard(id, "c" + i / 4, new CardState.New(), 0, 0, 0, i));
                } else if (known.isDue(now, DAYS)) {
                    available.add(
                            new QueueCard(
                                    id,
                                    "c" + i / 4,
                                    known.state(),
                                    DAYS.elapsedDays(known.due(), now),
                                    known.due().getEpochSecond(),
                                    0,
                                    i));
                }
            }
            return available;
        }

        private void answer(String id, Instant now) {
            Optional<Scheduled> before = Optional.ofNullable(cards.get(id));
            int elapsed = before.map(card -> DAYS.elapsedDays(card.answeredAt(), now)).orElse(0);
            double recall =
                    before.flatMap(card -> card.state().known())
                            .map(memory -> head.retrievability(memory, elapsed))
                            .orElse(0.7);
            boolean right = random.nextDouble() < recall;
            if (elapsed > 0) {
                reviews++;
                recalled += right ? 1 : 0;
                expected += recall;
            }
            double u = random.nextDouble();
            Rating rating =
                    !right
                            ? Rating.AGAIN
                            : u < 0.1 ? Rating.HARD : u < 0.9 ? Rating.GOOD : Rating.EASY;
            var review = new LoggedReview(id, now, rating, elapsed);
            log.add(review);
            cards.put(id, Replay.after(scheduler, before, review));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.85, 0.9, 0.95})
    void whatIsRememberedIsWhatWasAskedFor(double retention) {
        var learner =
                new Learner(
                        1, SchedulerOptions.DEFAULT.withDesiredRetention(retention).withFuzz(true));
        learner.year();

        assertThat(learner.cards).hasSize(CARDS);
        assertThat(learner.reviews).isGreaterThan(1_500);
        double actual = (double) learner.recalled / learner.reviews;
        assertThat(actual).isBetween(retention - 0.04, retention + 0.03);
        assertThat(actual)
                .isBetween(
                        learner.expected / learner.reviews - 0.02,
                        learner.expected / learner.reviews + 0.02);
        assertThat(Arrays.stream(learner.perDay).max().orElse(0)).isLessThan(250);
    }

    @Test
    void aHigherRetentionCostsMoreAndEveryCardIsLeftInReview() {
        var relaxed = new Learner(2, SchedulerOptions.DEFAULT.withDesiredRetention(0.8));
        var eager = new Learner(2, SchedulerOptions.DEFAULT.withDesiredRetention(0.95));
        relaxed.year();
        eager.year();
        assertThat(eager.reviews).isGreaterThan(relaxed.reviews * 3 / 2);
        assertThat(eager.cards.values())
                .extracting(Scheduled::state)
                .hasOnlyElementsOfType(CardState.Review.class);
    }

    @Test
    void theYearReplaysToTheSameStates() {
        var learner = new Learner(3, SchedulerOptions.DEFAULT.withFuzz(true));
        learner.year();
        assertThat(Replay.of(learner.scheduler, learner.log)).isEqualTo(learner.cards);
        long leeches =
                learner.cards.values().stream()
                        .filter(card -> LeechRule.DEFAULT.isLeech(card.state().lapses()))
                        .count();
        assertThat(leeches).isLessThan(CARDS / 20);
    }

    @Test
    void afterTheYearTheParametersPredictNoWorse() {
        var learner = new Learner(4, SchedulerOptions.DEFAULT);
        learner.year();
        ReviewSet set = ReviewSet.of(learner.log);
        Metrics before = Predictions.measure(set, FsrsParameters.DEFAULT, true);
        FsrsParameters parameters =
                new Optimiser(FitOptions.DEFAULT).run(set, FsrsParameters.DEFAULT)
                                instanceof Optimisation.Improved improved
                        ? improved.parameters()
                        : FsrsParameters.DEFAULT;
        assertThat(Predictions.measure(set, parameters, true).logLoss())
                .isLessThanOrEqualTo(before.logLoss());
        assertThat(Predictions.calibration(set, parameters, true, 20))
                .filteredOn(point -> point.count() > 300)
                .isNotEmpty()
                .allMatch(point -> Math.abs(point.predicted() - point.actual()) < 0.05);
    }
}
