package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.memory.plan.PlanCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A learner's cards in the form that plans are made from.
public final class PlanCards {
    private PlanCards() {}

    /// Every card that may be asked, new ones in the order in which they are met.
    public static List<PlanCard> all(Library library, Standing standing, Instant now) {
        DayRule days = standing.deck().days();
        LocalDate today = days.dateOf(now);
        AnswerTimes times = new AnswerTimes(library, standing.learner());
        Map<String, Integer> ranks = NewQuestions.ranks(library);
        return library.questions().stream()
                .filter(question ->
                        ReviewQueue.mayBeAsked(standing.learner().question(question.id()), today))
                .sorted(
                        Comparator.comparing(
                                question -> ranks.getOrDefault(question.id(), Integer.MAX_VALUE)))
                .map(question ->
                        card(
                                question,
                                standing.deck().card(question.id()),
                                days,
                                today,
                                times.seconds(question)))
                .toList();
    }

    private static PlanCard card(
            Question question,
            Optional<Scheduled> scheduled,
            DayRule days,
            LocalDate today,
            double seconds) {
        if (scheduled.isEmpty()) {
            return PlanCard.unseen(question.id(), question.concept(), seconds);
        }
        Scheduled card = scheduled.get();
        return new PlanCard(
                question.id(),
                question.concept(),
                card.state().known(),
                Math.min(0, between(today, days.dateOf(card.answeredAt()))),
                between(today, card.dueDate(days)),
                seconds);
    }

    private static int between(LocalDate today, LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - today.toEpochDay());
    }
}
