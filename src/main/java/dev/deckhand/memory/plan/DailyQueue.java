package dev.deckhand.memory.plan;

import dev.deckhand.memory.CardState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One day's cards, in the order they are asked. Section 13.
///
/// @param cards to ask, steps first, then reviews with new cards spread among them
/// @param buried held back until tomorrow because a sibling is asked today
/// @param heldBack over today's limits
public record DailyQueue(List<QueueCard> cards, List<QueueCard> buried, List<QueueCard> heldBack) {
    public DailyQueue {
        cards = List.copyOf(cards);
        buried = List.copyOf(buried);
        heldBack = List.copyOf(heldBack);
    }

    /// What was done today already, so that the rest of the day keeps its order.
    ///
    /// @param reviews cards reviewed
    /// @param fresh new cards shown
    public record Done(int reviews, int fresh) {
        public static final Done NOTHING = new Done(0, 0);
    }

    /// The queue of a day that begins.
    public static DailyQueue of(List<QueueCard> available, QueueOptions options, long seed) {
        return of(available, options, Done.NOTHING, seed);
    }

    /// Orders what may be asked today: steps by their time, due cards by the chosen order, new
    /// cards by rank. Burying goes in that order too. Siblings are kept from following each other
    /// wherever another card can stand between them.
    ///
    /// @param available steps and reviews that are due, and new cards; suspended and buried cards
    ///   are the caller's to leave out
    /// @param done has a say in when the next new card comes; the limits in `options` are what is
    ///   left of today's
    /// @param seed of the day, for ties and random order
    public static DailyQueue of(
            List<QueueCard> available, QueueOptions options, Done done, long seed) {
        List<QueueCard> steps = new ArrayList<>();
        List<QueueCard> reviews = new ArrayList<>();
        List<QueueCard> fresh = new ArrayList<>();
        for (QueueCard card : available) {
            switch (card.state()) {
                case CardState.Learning _, CardState.Relearning _ -> steps.add(card);
                case CardState.Review _ -> reviews.add(card);
                case CardState.New _ -> fresh.add(card);
            }
        }
        steps.sort(Comparator.comparingLong(QueueCard::dueSecond).thenComparing(QueueCard::id));
        reviews.sort(options.reviewOrder().comparator(seed));
        fresh.sort(Comparator.comparingInt(QueueCard::rank).thenComparing(QueueCard::id));

        List<QueueCard> buried = new ArrayList<>();
        List<QueueCard> heldBack = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        steps.forEach(card -> asked.add(card.family()));
        List<QueueCard> due =
                taken(
                        reviews,
                        options.reviewLimit(),
                        options.buryReviewSiblings() ? asked : new HashSet<>(),
                        options.buryReviewSiblings(),
                        buried,
                        heldBack);
        int room =
                options.newCountsAsReview()
                        ? Math.min(options.newLimit(), options.reviewLimit() - due.size())
                        : options.newLimit();
        List<QueueCard> news =
                taken(
                        fresh,
                        room,
                        options.buryReviewSiblings() ? asked : new HashSet<>(),
                        options.buryNewSiblings(),
                        buried,
                        heldBack);

        List<QueueCard> cards = new ArrayList<>(steps);
        cards.addAll(mixed(due, news, done));
        return new DailyQueue(apart(cards), buried, heldBack);
    }

    private static List<QueueCard> taken(
            List<QueueCard> from,
            int limit,
            Set<String> asked,
            boolean burySiblings,
            List<QueueCard> buried,
            List<QueueCard> heldBack) {
        List<QueueCard> taken = new ArrayList<>();
        for (QueueCard card : from) {
            if (burySiblings && asked.contains(card.family())) {
                buried.add(card);
            } else if (taken.size() >= limit) {
                heldBack.add(card);
            } else {
                taken.add(card);
                asked.add(card.family());
            }
        }
        return taken;
    }

    /// New cards evenly among all the reviews of the day.
    private static List<QueueCard> mixed(List<QueueCard> due, List<QueueCard> news, Done done) {
        List<QueueCard> mixed = new ArrayList<>();
        long reviews = (long) done.reviews() + due.size();
        long fresh = (long) done.fresh() + news.size();
        int shown = 0;
        for (int i = 0; i < due.size(); i++) {
            while (shown < news.size()
                    && (done.reviews() + i) * fresh >= (done.fresh() + shown + 1L) * reviews) {
                mixed.add(news.get(shown++));
            }
            mixed.add(due.get(i));
        }
        mixed.addAll(news.subList(shown, news.size()));
        return mixed;
    }

    /// The same cards in nearly the same order, with no two of a family in a row where that can be
    /// had: a card that would follow its sibling waits for the first place where it does not. Cards
    /// left over at the end go back into the first gap that suits them.
    static List<QueueCard> apart(List<QueueCard> cards) {
        List<QueueCard> apart = new ArrayList<>();
        Deque<QueueCard> waiting = new ArrayDeque<>();
        for (QueueCard card : cards) {
            place(card, apart, waiting);
            for (int tries = waiting.size(); tries > 0; tries--) {
                place(waiting.removeFirst(), apart, waiting);
            }
        }
        for (QueueCard left : waiting) {
            apart.add(gap(left, apart), left);
        }
        return apart;
    }

    private static void place(QueueCard card, List<QueueCard> apart, Deque<QueueCard> waiting) {
        if (!apart.isEmpty() && apart.getLast().family().equals(card.family())) {
            waiting.addLast(card);
        } else {
            apart.add(card);
        }
    }

    private static int gap(QueueCard card, List<QueueCard> apart) {
        for (int i = apart.size(); i >= 0; i--) {
            boolean after = i > 0 && apart.get(i - 1).family().equals(card.family());
            boolean before = i < apart.size() && apart.get(i).family().equals(card.family());
            if (!after && !before) {
                return i;
            }
        }
        return apart.size();
    }
}
