package dev.deckhand.study;

import dev.deckhand.journal.Review;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Replay;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.memory.Scheduler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the learner's memory of every answered question is like: the fold of the journal's reviews
/// under one scheduler. A question is a card. Immutable.
public final class Deck {
    private final Scheduler scheduler;
    private final DayRule days;
    private final Map<String, Scheduled> cards;
    private final Map<String, LocalDate> introduced;

    private Deck(
            Scheduler scheduler,
            DayRule days,
            Map<String, Scheduled> cards,
            Map<String, LocalDate> introduced) {
        this.scheduler = scheduler;
        this.days = days;
        this.cards = Collections.unmodifiableMap(cards);
        this.introduced = introduced;
    }

    /// Folds all reviews, the oldest first.
    public static Deck of(List<Review> reviews, Scheduler scheduler, DayRule days) {
        Map<String, LocalDate> introduced = new HashMap<>();
        for (Review review : reviews) {
            if (SandboxWork.isOne(review.question())) {
                continue;
            }
            introduced.computeIfAbsent(review.question(), _ -> days.dateOf(review.at()));
        }
        return new Deck(
                scheduler,
                days,
                new TreeMap<>(Replay.of(scheduler, log(reviews, days))),
                introduced);
    }

    /// Reviews in the form that the memory model reads, with the days between the answers of each
    /// card. Work in the sandbox is no review.
    public static List<LoggedReview> log(List<Review> reviews, DayRule days) {
        Map<String, Instant> last = new HashMap<>();
        List<LoggedReview> log = new ArrayList<>(reviews.size());
        for (Review review : reviews) {
            if (SandboxWork.isOne(review.question())) {
                continue;
            }
            Instant before = last.put(review.question(), review.at());
            int elapsed = before == null ? 0 : days.elapsedDays(before, review.at());
            log.add(new LoggedReview(review.question(), review.at(), review.rating(), elapsed));
        }
        return log;
    }

    /// The deck after an answer that came after all others.
    public Deck after(Review review) {
        String question = review.question();
        if (SandboxWork.isOne(question)) {
            return this;
        }
        Optional<Scheduled> before = card(question);
        int elapsed =
                before.map(card -> days.elapsedDays(card.answeredAt(), review.at())).orElse(0);
        Map<String, Scheduled> changed = new TreeMap<>(cards);
        changed.put(
                question,
                Replay.after(
                        scheduler,
                        before,
                        new LoggedReview(question, review.at(), review.rating(), elapsed)));
        Map<String, LocalDate> dates = new HashMap<>(introduced);
        dates.putIfAbsent(question, days.dateOf(review.at()));
        return new Deck(scheduler, days, changed, dates);
    }

    /// The deck after one card's reviews changed: one was taken back, rated otherwise, or came from
    /// another device.
    ///
    /// @param reviews all that count for this card now, the oldest first
    public Deck with(String question, List<Review> reviews) {
        Map<String, Scheduled> changed = new TreeMap<>(cards);
        Map<String, LocalDate> dates = new HashMap<>(introduced);
        Map<String, Scheduled> card = Replay.of(scheduler, log(reviews, days));
        if (card.isEmpty()) {
            changed.remove(question);
            dates.remove(question);
        } else {
            changed.putAll(card);
            dates.put(question, days.dateOf(reviews.getFirst().at()));
        }
        return new Deck(scheduler, days, changed, dates);
    }

    /// Where a card stands; empty for one that was never answered.
    public Optional<Scheduled> card(String question) {
        return Optional.ofNullable(cards.get(question));
    }

    /// The learner day on which a card was answered for the first time.
    public Optional<LocalDate> introducedOn(String question) {
        return Optional.ofNullable(introduced.get(question));
    }

    /// All cards that were answered, by question id.
    public Map<String, Scheduled> cards() {
        return cards;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public DayRule days() {
        return days;
    }
}
