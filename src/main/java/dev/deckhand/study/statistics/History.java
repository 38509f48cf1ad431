package dev.deckhand.study.statistics;

import dev.deckhand.journal.Attempt;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Replay;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.memory.Scheduler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// All answers, each with what the memory was like before it, and every card after its last one.
/// Immutable.
public final class History {
    /// One answer.
    ///
    /// @param day of the learner, see [DayRule]
    /// @param elapsedDays since the card's last answer; 0 for the first
    /// @param before where the card stood; nothing for the first answer
    /// @param knownBefore whether the answer before was right
    record Moment(
            Attempt attempt,
            LocalDate day,
            int elapsedDays,
            Optional<Scheduled> before,
            boolean knownBefore) {}

    private final Scheduler scheduler;
    private final DayRule days;
    private final List<Moment> moments;
    private final Map<String, Scheduled> cards;
    private final Map<String, Attempt> last;

    private History(
            Scheduler scheduler,
            DayRule days,
            List<Moment> moments,
            Map<String, Scheduled> cards,
            Map<String, Attempt> last) {
        this.scheduler = scheduler;
        this.days = days;
        this.moments = Collections.unmodifiableList(moments);
        this.cards = Collections.unmodifiableMap(cards);
        this.last = Collections.unmodifiableMap(last);
    }

    /// Replays all answers, the oldest first.
    public static History of(List<Attempt> attempts, Scheduler scheduler, DayRule days) {
        List<Moment> moments = new ArrayList<>(attempts.size());
        Map<String, Scheduled> cards = new HashMap<>();
        Map<String, Attempt> last = new HashMap<>();
        for (Attempt attempt : attempts) {
            Optional<Scheduled> before = Optional.ofNullable(cards.get(attempt.question()));
            int elapsed =
                    before.map(card -> days.elapsedDays(card.answeredAt(), attempt.at())).orElse(0);
            Attempt previous = last.get(attempt.question());
            moments.add(
                    new Moment(
                            attempt,
                            days.dateOf(attempt.at()),
                            elapsed,
                            before,
                            previous != null && previous.rating().recalled()));
            var review =
                    new LoggedReview(attempt.question(), attempt.at(), attempt.rating(), elapsed);
            cards.put(attempt.question(), Replay.after(scheduler, before, review));
            last.put(attempt.question(), attempt);
        }
        return new History(scheduler, days, moments, cards, last);
    }

    List<Moment> moments() {
        return moments;
    }

    /// Where each card stands that was answered, by question id.
    public Map<String, Scheduled> cards() {
        return cards;
    }

    public DayRule days() {
        return days;
    }

    /// The chance of recall that the schedule aims at.
    public double desiredRetention() {
        return scheduler.options().desiredRetention();
    }

    /// The chance of recalling a card just before an answer, as [#recall] would have said it that
    /// day; 0 for the first answer, and after a wrong one.
    double recallBefore(Moment moment) {
        return moment.before()
                .filter(before -> moment.knownBefore())
                .flatMap(before -> {
                    OptionalDouble recall = scheduler.recall(before.state(), moment.elapsedDays());
                    return recall.isPresent()
                            ? Optional.of(recall.getAsDouble())
                            : Optional.empty();
                })
                .orElse(0.0);
    }

    /// The chance of recalling a card on a day; nothing when it was never answered. A card whose
    /// last answer was wrong counts as not known until it is answered right: the memory model alone
    /// would say 100 % on the day of any answer.
    public OptionalDouble recall(String question, LocalDate day) {
        Scheduled card = cards.get(question);
        Attempt attempt = last.get(question);
        if (card == null || attempt == null) {
            return OptionalDouble.empty();
        }
        if (!attempt.rating().recalled()) {
            return OptionalDouble.of(0);
        }
        long then = days.dayOf(card.answeredAt());
        return scheduler.recall(card.state(), DayRule.elapsedDays(then, day.toEpochDay()));
    }
}
