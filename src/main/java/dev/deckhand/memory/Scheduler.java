package dev.deckhand.memory;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;

/// Turns answers into the next state of a card and the time it comes back: the state machine of
/// section 5 above a [MemoryModel]. Immutable; safe to share between threads.
///
/// The order is raw interval, rounding and separation, fuzz, cap. The cap is last and hard, so that
/// capped buttons may be equal.
public final class Scheduler {
    private static final int UNCAPPED = 100_000_000;

    private final MemoryModel model;
    private final SchedulerOptions options;
    private final ToDoubleFunction<Memory> intervals;

    /// @param model agrees with `options` about short-term memory; see [#fsrs6]
    public Scheduler(MemoryModel model, SchedulerOptions options) {
        this.model = model;
        this.options = options;
        intervals = model.intervals(options.desiredRetention());
    }

    public static Scheduler fsrs6(FsrsParameters parameters, SchedulerOptions options) {
        return new Scheduler(new Fsrs6(parameters, options.shortTerm()), options);
    }

    public MemoryModel model() {
        return model;
    }

    public SchedulerOptions options() {
        return options;
    }

    /// What each button would do. Equal to what [#answer] then does.
    ///
    /// @param elapsedDays learner days since the last answer; ignored for a new card
    /// @param cardSeed from [Chance#seedOf] of the card's id; without fuzz it does not matter
    public Choices choices(CardState card, int elapsedDays, long cardSeed) {
        return new Choices(
                answer(card, Rating.AGAIN, elapsedDays, cardSeed),
                answer(card, Rating.HARD, elapsedDays, cardSeed),
                answer(card, Rating.GOOD, elapsedDays, cardSeed),
                answer(card, Rating.EASY, elapsedDays, cardSeed),
                recall(card, elapsedDays));
    }

    /// The chance of recall of a card that was answered so many days ago.
    public OptionalDouble recall(CardState card, double elapsedDays) {
        return card.known()
                .map(memory -> OptionalDouble.of(model.retrievability(memory, elapsedDays)))
                .orElse(OptionalDouble.empty());
    }

    /// What an answer does.
    public Choice answer(CardState card, Rating rating, int elapsedDays, long cardSeed) {
        Fsrs6.requireElapsed(elapsedDays);
        var draw =
                new Draw(
                        options.fuzz(),
                        options.fuzz() ? new Chance(cardSeed + card.reps()).unit() : 0,
                        options.maximumInterval());
        if (!options.shortTerm()) {
            return longTerm(card, rating, elapsedDays, draw);
        }
        return switch (card) {
            case CardState.New _ ->
                    onStep(card, model.first(rating), options.learningSteps(), rating, draw);
            case CardState.Learning learning ->
                    onStep(
                            card,
                            model.after(learning.memory(), rating, elapsedDays),
                            options.learningSteps(),
                            rating,
                            draw);
            case CardState.Relearning relearning ->
                    onStep(
                            card,
                            model.after(relearning.memory(), rating, elapsedDays),
                            options.relearningSteps(),
                            rating,
                            draw);
            case CardState.Review review -> inReview(review, rating, elapsedDays, draw);
        };
    }

    private Choice onStep(
            CardState card, Memory memory, List<Duration> steps, Rating rating, Draw draw) {
        if (rating == Rating.EASY || steps.isEmpty()) {
            return graduate(card, memory, rating, draw);
        }
        // A learner may have shortened the list of steps while a card waited on a later one.
        int step = Math.min(card.stepIndex(), steps.size() - 1);
        return switch (rating) {
            case AGAIN -> waiting(card, memory, 0, steps.getFirst(), rating);
            case HARD ->
                    waiting(
                            card,
                            memory,
                            step,
                            step == 0 ? hardDelay(steps) : steps.get(step),
                            rating);
            case GOOD ->
                    step + 1 < steps.size()
                            ? waiting(card, memory, step + 1, steps.get(step + 1), rating)
                            : graduate(card, memory, rating, draw);
            case EASY -> throw new IllegalStateException("Easy leaves the steps");
        };
    }

    private static Choice waiting(
            CardState card, Memory memory, int step, Duration delay, Rating rating) {
        int reps = card.reps() + 1;
        CardState next =
                switch (card) {
                    case CardState.New _ -> new CardState.Learning(memory, step, reps, 0);
                    case CardState.Learning learning ->
                            new CardState.Learning(memory, step, reps, learning.lapses());
                    case CardState.Relearning relearning ->
                            new CardState.Relearning(memory, step, reps, relearning.lapses());
                    case CardState.Review review ->
                            new CardState.Relearning(memory, step, reps, review.lapses() + 1);
                };
        return new Choice(rating, next, new Delay.Step(delay));
    }

    /// Hard on the first step: the mean of the first two, or 1.5 times a single one, rounded half
    /// up to whole minutes.
    private static Duration hardDelay(List<Duration> steps) {
        long first = steps.getFirst().toMinutes();
        long minutes =
                steps.size() > 1 ? (first + steps.get(1).toMinutes() + 1) / 2 : (3 * first + 1) / 2;
        return Duration.ofMinutes(minutes);
    }

    /// From a step into review: the interval of that grade alone, not kept apart from the others.
    private Choice graduate(CardState card, Memory memory, Rating rating, Draw draw) {
        return inDays(card, memory, draw.spread(days(memory), 0, 0), card.lapses(), rating);
    }

    private Choice inReview(CardState.Review card, Rating rating, int elapsedDays, Draw draw) {
        if (rating == Rating.AGAIN) {
            Memory memory = model.after(card.memory(), rating, elapsedDays);
            List<Duration> steps = options.relearningSteps();
            return steps.isEmpty()
                    ? inDays(
                            card,
                            memory,
                            draw.spread(days(memory), 0, 0),
                            card.lapses() + 1,
                            rating)
                    : waiting(card, memory, 0, steps.getFirst(), rating);
        }
        Memory hard = model.after(card.memory(), Rating.HARD, elapsedDays);
        Memory good = model.after(card.memory(), Rating.GOOD, elapsedDays);
        // Easy moves no other button: worked out only when pressed (`MemoryBench`, replay).
        Memory easy =
                rating == Rating.EASY ? model.after(card.memory(), rating, elapsedDays) : good;
        Days apart =
                new Days(0, days(hard), days(good), days(easy))
                        .apart()
                        .map(days -> draw.spread(days, elapsedDays, card.scheduledDays()))
                        .apart();
        Memory memory = rating == Rating.HARD ? hard : rating == Rating.GOOD ? good : easy;
        return inDays(card, memory, apart.of(rating), card.lapses(), rating);
    }

    /// Without short-term memory there are no steps: every answer gives days, all four kept apart,
    /// and the state is always review.
    private Choice longTerm(CardState card, Rating rating, int elapsedDays, Draw draw) {
        Function<Rating, Memory> memory =
                card.known()
                        .<Function<Rating, Memory>>map(
                                before -> given -> model.after(before, given, elapsedDays))
                        .orElse(model::first);
        int previous = card instanceof CardState.Review review ? review.scheduledDays() : 0;
        int elapsed = card instanceof CardState.New ? 0 : elapsedDays;
        Days raw =
                new Days(
                                days(memory.apply(Rating.AGAIN)),
                                days(memory.apply(Rating.HARD)),
                                days(memory.apply(Rating.GOOD)),
                                days(memory.apply(Rating.EASY)))
                        .apart();
        Days apart =
                new Days(
                                draw.spread(raw.again(), 0, 0),
                                draw.spread(raw.hard(), elapsed, previous),
                                draw.spread(raw.good(), elapsed, previous),
                                draw.spread(raw.easy(), elapsed, previous))
                        .apart();
        boolean lapse = rating == Rating.AGAIN && card instanceof CardState.Review;
        int lapses = card.lapses() + (lapse ? 1 : 0);
        return inDays(card, memory.apply(rating), apart.of(rating), lapses, rating);
    }

    private Choice inDays(CardState card, Memory memory, int days, int lapses, Rating rating) {
        int capped = Math.clamp(days, 1, options.maximumInterval());
        var next = new CardState.Review(memory, capped, card.reps() + 1, lapses);
        return new Choice(rating, next, new Delay.Days(capped));
    }

    /// Whole days, at least 1. Not yet capped; even the flattest curve stays far below the limit.
    private int days(Memory memory) {
        return Math.clamp(Math.round(intervals.applyAsDouble(memory)), 1, UNCAPPED);
    }

    /// The intervals of the four buttons; `again` is 0 when it leads to a step instead.
    private record Days(int again, int hard, int good, int easy) {

        /// Section 5: Hard at most Good, Good and Easy at least a day more than the button before;
        /// where Again gives days too, it comes first.
        Days apart() {
            int h = Math.min(hard, good);
            int a = Math.min(again, h);
            if (again > 0) {
                h = Math.max(h, a + 1);
            }
            int g = Math.max(good, h + 1);
            return new Days(a, h, g, Math.max(easy, g + 1));
        }

        Days map(IntUnaryOperator change) {
            return new Days(
                    again,
                    change.applyAsInt(hard),
                    change.applyAsInt(good),
                    change.applyAsInt(easy));
        }

        int of(Rating rating) {
            return switch (rating) {
                case AGAIN -> again;
                case HARD -> hard;
                case GOOD -> good;
                case EASY -> easy;
            };
        }
    }

    /// The one draw that all four buttons of an answer share, so that preview and answer agree and
    /// doing an answer again gives the same day.
    private record Draw(boolean on, double unit, int maximum) {
        int spread(int days, int elapsedDays, int previousDays) {
            return on ? FuzzRange.around(days, elapsedDays, previousDays, maximum).at(unit) : days;
        }
    }
}
