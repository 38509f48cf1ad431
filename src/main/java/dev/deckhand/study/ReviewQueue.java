package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.memory.CardState;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.memory.plan.DailyQueue;
import dev.deckhand.memory.plan.LeechRule;
import dev.deckhand.memory.plan.QueueCard;
import dev.deckhand.memory.plan.QueueOptions;
import dev.deckhand.memory.plan.ReviewOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is to be reviewed now. It follows from the journal and the time alone, so it is the same
/// after the window was closed, however that came about.
///
/// @param cards to ask now, in order
/// @param later cards on a step that ends later today, the next first
/// @param minutes that all of this is expected to take
/// @param heldBack over today's limits
/// @param tomorrow what is to be expected of it
/// @param next the first day after today with something to do; empty when there is none
public record ReviewQueue(
        List<Card> cards,
        List<Card> later,
        double minutes,
        int heldBack,
        Coming tomorrow,
        Optional<Coming> next) {
    /// When nothing else is left, a step that ends so soon is not waited for. Section 7.
    private static final Duration AHEAD = Duration.ofMinutes(20);

    private static final int NEW_TAKES = 2;

    public ReviewQueue {
        cards = List.copyOf(cards);
        later = List.copyOf(later);
    }

    /// A question to be asked.
    ///
    /// @param scheduled where its memory stands; empty for a new card
    /// @param weak the point for whose sake it is asked, if it is
    /// @param leech whether it was forgotten so often that its note should be read first
    public record Card(
            Question question,
            Optional<Scheduled> scheduled,
            Optional<WeakPoint> weak,
            boolean leech) {

        public boolean isNew() {
            return scheduled.isEmpty();
        }

        /// Whether it waits, or waited, on a step.
        public boolean isLearning() {
            return scheduled.filter(one -> !(one.state() instanceof CardState.Review)).isPresent();
        }

        public int lapses() {
            return scheduled.map(one -> one.state().lapses()).orElse(0);
        }
    }

    /// A day to come.
    ///
    /// @param due cards whose time has come by then
    /// @param fresh new cards
    public record Coming(LocalDate date, int due, int fresh, double minutes) {
        public int cards() {
            return due + fresh;
        }
    }

    /// How many cards of each kind; each card counts once.
    ///
    /// @param weak asked for the sake of a point missing from an interview answer
    /// @param learning on a step, now or later today
    public record Counts(int due, int weak, int fresh, int learning) {
        public int all() {
            return due + weak + fresh + learning;
        }
    }

    public static ReviewQueue of(
            Library library, Standing standing, Instant now, MemoryOptions options) {
        return new Gathering(library, standing, now, options, Optional.empty()).queue();
    }

    /// What a plan for an exam or interview has for today, and the cards on a step. Other cards
    /// wait, whatever their schedule says; the plan's minutes stand for the daily limits.
    ///
    /// @param planned ids of today's questions, the most useful first
    public static ReviewQueue planned(
            Library library,
            Standing standing,
            Instant now,
            MemoryOptions options,
            List<String> planned) {
        return new Gathering(library, standing, now, options, Optional.of(planned)).queue();
    }

    /// The card to ask next. A step that ends soon is taken ahead of its time when nothing else is
    /// left.
    public Optional<Card> next(Instant now) {
        return cards.stream()
                .findFirst()
                .or(() ->
                        later.stream()
                                .filter(card ->
                                        card.scheduled()
                                                .filter(one -> !one.due().isAfter(now.plus(AHEAD)))
                                                .isPresent())
                                .findFirst());
    }

    /// The same with only these cards, and those on a step.
    public ReviewQueue only(Set<String> ids) {
        List<Card> kept =
                cards.stream()
                        .filter(card -> card.isLearning() || ids.contains(card.question().id()))
                        .toList();
        double share = cards.isEmpty() ? 0 : (double) kept.size() / cards.size();
        return new ReviewQueue(kept, later, minutes * share, heldBack, tomorrow, next);
    }

    public Counts counts() {
        int due = 0;
        int weak = 0;
        int fresh = 0;
        int learning = later.size();
        for (Card card : cards) {
            if (card.isLearning()) {
                learning++;
            } else if (card.weak().isPresent()) {
                weak++;
            } else if (card.isNew()) {
                fresh++;
            } else {
                due++;
            }
        }
        return new Counts(due, weak, fresh, learning);
    }

    /// Neither suspended nor buried.
    static boolean mayBeAsked(QuestionState state, LocalDate today) {
        return !state.suspended() && state.buriedUntil().filter(today::isBefore).isEmpty();
    }

    private static final class Gathering {
        private final Library library;
        private final Standing standing;
        private final Instant now;
        private final MemoryOptions options;
        private final DayRule days;
        private final LocalDate today;
        private final AnswerTimes times;
        private final Map<String, WeakPoint> weak;
        private final Map<String, Integer> ranks;
        private final Map<String, Card> cards = new HashMap<>();
        private final List<QueueCard> available = new ArrayList<>();
        private final List<Card> later = new ArrayList<>();
        private final TreeMap<LocalDate, List<Card>> coming = new TreeMap<>();
        private final Optional<Map<String, Integer>> planned;
        private int unseen;

        /// @param plan ids of what a plan has for today, in order
        Gathering(
                Library library,
                Standing standing,
                Instant now,
                MemoryOptions options,
                Optional<List<String>> plan) {
            this.library = library;
            this.standing = standing;
            this.now = now;
            this.options = options;
            this.days = standing.deck().days();
            this.today = days.dateOf(now);
            this.times = new AnswerTimes(library, standing.learner());
            this.weak = WeakPoint.of(library, standing, today);
            this.ranks = NewQuestions.ranks(library);
            this.planned =
                    plan.map(ids -> {
                        Map<String, Integer> places = new HashMap<>();
                        ids.forEach(id -> places.putIfAbsent(id, places.size()));
                        return places;
                    });
        }

        ReviewQueue queue() {
            for (Question question : library.questions()) {
                sort(question);
            }
            DailyQueue.Done done = doneToday();
            DailyQueue queue =
                    DailyQueue.of(
                            available,
                            new QueueOptions(
                                    limit(options.newPerDay() - done.fresh()),
                                    limit(options.reviewsPerDay() - done.reviews()),
                                    false,
                                    ReviewOrder.DUE_DATE,
                                    false,
                                    false),
                            done,
                            today.toEpochDay());
            List<Card> asked =
                    notAfterItsSibling(
                            queue.cards().stream().map(card -> cards.get(card.id())).toList());
            later.sort(
                    Comparator.comparing((Card card) ->
                                    card.scheduled().map(Scheduled::due).orElse(Instant.MAX))
                            .thenComparing(card -> card.question().id()));
            int shown = (int) asked.stream().filter(Card::isNew).count();
            int reviewsHeldBack =
                    (int)
                            queue.heldBack().stream()
                                    .filter(card -> !(card.state() instanceof CardState.New))
                                    .count();
            unseen -= shown;
            return new ReviewQueue(
                    asked,
                    later,
                    minutes(asked) + minutes(later),
                    queue.heldBack().size(),
                    comingOn(today.plusDays(1), reviewsHeldBack),
                    next(reviewsHeldBack));
        }

        private int limit(int left) {
            return planned.isPresent() ? Integer.MAX_VALUE : Math.max(0, left);
        }

        /// Whether a card that is on no step may be asked now.
        private boolean isTodays(Card card) {
            return planned.map(places ->
                            places.containsKey(card.question().id())
                                    && card.scheduled()
                                            .map(Scheduled::answeredAt)
                                            .map(days::dateOf)
                                            .filter(today::equals)
                                            .isEmpty())
                    .orElseGet(() ->
                            card.weak().isPresent()
                                    || card.scheduled()
                                            .map(one -> one.isDue(now, days))
                                            .orElse(true));
        }

        private void sort(Question question) {
            QuestionState state = standing.learner().question(question.id());
            Optional<Scheduled> scheduled = standing.deck().card(question.id());
            Card card =
                    new Card(
                            question,
                            scheduled,
                            Optional.ofNullable(weak.get(question.id())),
                            scheduled
                                    .filter(one -> LeechRule.DEFAULT.isLeech(one.state().lapses()))
                                    .isPresent());
            if (state.suspended()) {
                return;
            }
            if (!mayBeAsked(state, today)) {
                LocalDate back = state.buriedUntil().orElse(today);
                LocalDate due = scheduled.map(one -> one.dueDate(days)).orElse(back);
                coming.computeIfAbsent(later(back, due), _ -> new ArrayList<>()).add(card);
                return;
            }
            unseen += scheduled.isEmpty() ? 1 : 0;
            boolean now =
                    card.isLearning()
                            ? scheduled.filter(one -> one.isDue(this.now, days)).isPresent()
                            : isTodays(card);
            if (now) {
                cards.put(question.id(), card);
                available.add(queueCard(card));
            } else if (card.isLearning()
                    && scheduled.filter(one -> one.dueDate(days).isAfter(today)).isEmpty()) {
                later.add(card);
            } else {
                scheduled.ifPresent(one ->
                        coming.computeIfAbsent(
                                        later(today.plusDays(1), one.dueDate(days)),
                                        _ -> new ArrayList<>())
                                .add(card));
            }
        }

        private QueueCard queueCard(Card card) {
            String id = card.question().id();
            Optional<Scheduled> scheduled = card.scheduled();
            Optional<Integer> place = planned.map(places -> places.getOrDefault(id, 0));
            int rank =
                    place.orElseGet(() ->
                            card.weak().isPresent()
                                    ? -1
                                    : ranks.getOrDefault(id, Integer.MAX_VALUE));
            if (scheduled.isEmpty()) {
                return new QueueCard(
                        id, card.question().concept(), new CardState.New(), 0, 0, 0, rank);
            }
            Scheduled one = scheduled.get();
            int elapsed = days.elapsedDays(one.answeredAt(), now);
            // The queue asks what is overdue longest first; a plan knows better what comes first.
            long overdue =
                    place.map(at -> (long) Integer.MAX_VALUE - at)
                            .orElseGet(() -> today.toEpochDay() - one.dueDate(days).toEpochDay());
            return new QueueCard(
                    id,
                    card.question().concept(),
                    one.state(),
                    (int) Math.max(0, overdue),
                    one.due().getEpochSecond(),
                    standing.deck().scheduler().recall(one.state(), elapsed).orElse(0),
                    rank);
        }

        private DailyQueue.Done doneToday() {
            int reviews = 0;
            int fresh = 0;
            for (Map.Entry<String, Scheduled> card : standing.deck().cards().entrySet()) {
                if (standing.deck().introducedOn(card.getKey()).filter(today::equals).isPresent()) {
                    fresh++;
                } else if (days.dateOf(card.getValue().answeredAt()).equals(today)) {
                    reviews++;
                }
            }
            return new DailyQueue.Done(reviews, fresh);
        }

        /// Brings another concept to the front when the last answer was about the first card's.
        private List<Card> notAfterItsSibling(List<Card> inOrder) {
            Optional<String> last =
                    standing.deck().cards().entrySet().stream()
                            .max(
                                    Map.Entry.comparingByValue(
                                            Comparator.comparing(Scheduled::answeredAt)))
                            .flatMap(card -> library.question(card.getKey()))
                            .map(Question::concept);
            List<Card> order = new ArrayList<>(inOrder);
            for (int i = 0; i < order.size(); i++) {
                if (!last.equals(Optional.of(order.get(i).question().concept()))) {
                    order.addFirst(order.remove(i));
                    break;
                }
            }
            return order;
        }

        private double minutes(List<Card> some) {
            return some.stream()
                            .mapToDouble(card ->
                                    times.seconds(card.question()) * (card.isNew() ? NEW_TAKES : 1))
                            .sum()
                    / 60;
        }

        private Coming comingOn(LocalDate date, int reviewsHeldBack) {
            List<Card> due =
                    coming.headMap(date, true).values().stream().flatMap(List::stream).toList();
            int fresh = Math.clamp(unseen, 0, options.newPerDay());
            int reviews = Math.min(options.reviewsPerDay(), due.size() + reviewsHeldBack);
            double each =
                    due.isEmpty()
                            ? minutes(List.copyOf(cards.values())) / Math.max(1, cards.size())
                            : minutes(due) / due.size();
            return new Coming(date, reviews, fresh, (reviews + NEW_TAKES * fresh) * each);
        }

        private Optional<Coming> next(int reviewsHeldBack) {
            LocalDate tomorrow = today.plusDays(1);
            if (reviewsHeldBack > 0 || (unseen > 0 && options.newPerDay() > 0)) {
                return Optional.of(comingOn(tomorrow, reviewsHeldBack));
            }
            return coming.isEmpty()
                    ? Optional.empty()
                    : Optional.of(comingOn(later(tomorrow, coming.firstKey()), 0));
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
