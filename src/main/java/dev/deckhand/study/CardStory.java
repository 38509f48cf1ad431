package dev.deckhand.study;

import dev.deckhand.journal.Review;
import dev.deckhand.memory.CardState;
import dev.deckhand.memory.Chance;
import dev.deckhand.memory.Choice;
import dev.deckhand.memory.Choices;
import dev.deckhand.memory.Delay;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Memory;
import dev.deckhand.memory.MemoryModel;
import dev.deckhand.memory.Rating;
import dev.deckhand.memory.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// All that is known of one card's memory: each answer, what it did, and what each button would do
/// now.
///
/// @param scheduled where it stands; empty for a new card
/// @param recall the chance of recall now; empty for a new card
/// @param choices what each button would do now
/// @param model how the memory fades
public record CardStory(
        List<Moment> moments,
        Optional<Scheduled> scheduled,
        OptionalDouble recall,
        Choices choices,
        MemoryModel model,
        Instant now) {
    private static final double SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    public CardStory {
        moments = List.copyOf(moments);
    }

    /// One answer.
    ///
    /// @param recall the chance of recall just before it; empty for the first
    /// @param after the memory it left
    /// @param delay until the card was to come back
    /// @param durationMillis that answering took
    public record Moment(
            Instant at,
            Rating rating,
            OptionalDouble recall,
            Memory after,
            Delay delay,
            long durationMillis) {}

    /// @param reviews all that count for this card, the oldest first
    public static CardStory of(String question, List<Review> reviews, Deck deck, Instant now) {
        long seed = Chance.seedOf(question);
        List<LoggedReview> log = Deck.log(reviews, deck.days());
        List<Moment> moments = new ArrayList<>();
        CardState state = new CardState.New();
        Optional<Scheduled> scheduled = Optional.empty();
        for (int i = 0; i < log.size(); i++) {
            LoggedReview review = log.get(i);
            Choice choice =
                    deck.scheduler().answer(state, review.rating(), review.elapsedDays(), seed);
            moments.add(
                    new Moment(
                            review.at(),
                            review.rating(),
                            deck.scheduler().recall(state, review.elapsedDays()),
                            choice.next().known().orElseThrow(),
                            choice.delay(),
                            reviews.get(i).durationMillis()));
            state = choice.next();
            scheduled = Optional.of(new Scheduled(state, review.at(), choice.delay()));
        }
        int elapsed =
                scheduled.map(one -> deck.days().elapsedDays(one.answeredAt(), now)).orElse(0);
        return new CardStory(
                moments,
                scheduled,
                deck.scheduler().recall(state, elapsed),
                deck.scheduler().choices(state, elapsed, seed),
                deck.scheduler().model(),
                now);
    }

    /// What each button would do with a card.
    public static Choices choices(
            String question, Optional<Scheduled> card, Deck deck, Instant now) {
        return deck.scheduler()
                .choices(
                        card.map(Scheduled::state).orElseGet(CardState.New::new),
                        card.map(one -> deck.days().elapsedDays(one.answeredAt(), now)).orElse(0),
                        Chance.seedOf(question));
    }

    /// The chance of recall so many days after an answer, if none had followed.
    public double recallAfter(Moment moment, double days) {
        return model.retrievability(moment.after(), Math.max(0, days));
    }

    /// Days from one instant to another, with their fraction: for drawing, not for scheduling.
    public static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / SECONDS_OF_DAY;
    }
}
