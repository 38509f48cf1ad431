package dev.deckhand.memory.plan;

import dev.deckhand.memory.Memory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The normal schedule as it is expected to go on: due cards within the day's time, then new ones
/// in the order given.
final class NormalCourse {
    private final Expectation expectation;
    private final List<PlanCard> cards;
    private final ToDoubleFunction<Memory> intervals;
    private final Expectation.Trace[] traces;
    private final int[] due;

    NormalCourse(
            Expectation expectation, List<PlanCard> cards, ToDoubleFunction<Memory> intervals) {
        this.expectation = expectation;
        this.cards = cards;
        this.intervals = intervals;
        traces = cards.stream().map(Expectation::start).toArray(Expectation.Trace[]::new);
        due = cards.stream().mapToInt(PlanCard::dueDay).toArray();
    }

    Expectation.Trace trace(int card) {
        return traces[card];
    }

    /// Cards that are due on a day, not counting new ones.
    List<Integer> dueOn(int day) {
        return IntStream.range(0, traces.length)
                .filter(card -> traces[card].memory().isPresent() && due[card] <= day)
                .boxed()
                .toList();
    }

    /// Goes through one day.
    ///
    /// @param order of the due cards
    /// @param newCards how many new ones are shown when time is left
    /// @return the cards asked
    List<Integer> study(int day, double seconds, Comparator<Integer> order, int newCards) {
        List<Integer> wanted = new ArrayList<>(dueOn(day));
        wanted.sort(order.thenComparing(Comparator.naturalOrder()));
        IntStream.range(0, traces.length)
                .filter(card -> traces[card].memory().isEmpty())
                .limit(newCards)
                .forEach(wanted::add);
        List<Integer> asked = new ArrayList<>();
        double left = seconds;
        for (int card : wanted) {
            double cost = expectation.seconds(cards.get(card), traces[card], day);
            if (cost > left) {
                break;
            }
            left -= cost;
            review(card, day);
            asked.add(card);
        }
        return asked;
    }

    private void review(int card, int day) {
        traces[card] = expectation.reviewed(traces[card], day);
        due[card] = expectation.nextDue(traces[card], intervals);
    }

    /// The most forgotten first.
    Comparator<Integer> leastRecalledFirst(int day) {
        return Comparator.comparingDouble(card -> expectation.recall(traces[card], day));
    }
}
