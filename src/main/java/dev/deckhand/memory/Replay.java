package dev.deckhand.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Folds a review log into the state of every card. Adding one review to a folded log gives the
/// same as folding the longer log.
public final class Replay {
    private static final CardState UNSEEN = new CardState.New();

    private Replay() {}

    /// The state of each card after a log, cards in the order of their first review.
    ///
    /// @param log the reviews of each card in the order they happened
    public static Map<String, Scheduled> of(Scheduler scheduler, Iterable<LoggedReview> log) {
        Map<String, Scheduled> cards = new LinkedHashMap<>();
        for (LoggedReview review : log) {
            cards.compute(
                    review.card(),
                    (_, before) ->
                            after(scheduler, before == null ? UNSEEN : before.state(), review));
        }
        return cards;
    }

    /// One card after one more review.
    public static Scheduled after(
            Scheduler scheduler, Optional<Scheduled> before, LoggedReview review) {
        return after(scheduler, before.map(Scheduled::state).orElse(UNSEEN), review);
    }

    private static Scheduled after(Scheduler scheduler, CardState state, LoggedReview review) {
        long seed = scheduler.options().fuzz() ? Chance.seedOf(review.card()) : 0;
        Choice choice = scheduler.answer(state, review.rating(), review.elapsedDays(), seed);
        return new Scheduled(choice.next(), review.at(), choice.delay());
    }
}
