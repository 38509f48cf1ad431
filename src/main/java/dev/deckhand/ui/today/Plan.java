package dev.deckhand.ui.today;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.ConceptState;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.study.Goal;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Progress;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.ui.shared.OpenSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What today looks like: what to do, the first thing first, and what the journal knows. Nothing in
/// it is guessed.
///
/// @param steps at least one when there is anything to learn
/// @param notes how many notes there are, and `notesRead` of them were read
/// @param right how many questions were right the last time
/// @param goal what reviews are planned for, and `daysLeft` until then
/// @param following the study path, when one was chosen
record Plan(
        PartOfDay partOfDay,
        List<Step> steps,
        int notesRead,
        int notes,
        int answered,
        int questions,
        int right,
        Optional<Goal> goal,
        long daysLeft,
        Optional<Following> following) {
    private static final int MOST_STEPS = 4;

    enum PartOfDay {
        MORNING,
        AFTERNOON,
        EVENING
    }

    Plan {
        steps = List.copyOf(steps);
    }

    boolean isFirstRun() {
        return !steps.isEmpty() && steps.getFirst() instanceof Step.Begin;
    }

    static Plan of(
            Library library,
            Learner learner,
            Optional<OpenSession> open,
            ReviewQueue queue,
            Optional<Goal> goal,
            Function<String, Optional<String>> settings,
            Instant now,
            ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        ReviewQueue.Counts counts = queue.counts();
        Optional<Following> following =
                Following.of(library, settings, learner, counts.all() == counts.fresh(), today);
        List<QuestionState> states =
                library.questions().stream().map(Question::id).map(learner::question).toList();
        return new Plan(
                partOf(LocalTime.ofInstant(now, zone)),
                steps(library, learner, open, queue, following, today),
                (int)
                        library.concepts().stream()
                                .filter(concept -> learner.concept(concept.id()).isRead())
                                .count(),
                library.concepts().size(),
                (int) states.stream().filter(QuestionState::isSeen).count(),
                states.size(),
                (int) states.stream().filter(state -> state.isSeen() && !state.isMissed()).count(),
                goal,
                goal.map(one -> one.daysLeft(today)).orElse(0L),
                following);
    }

    private static PartOfDay partOf(LocalTime time) {
        if (time.getHour() >= 5 && time.getHour() < 12) {
            return PartOfDay.MORNING;
        }
        return time.getHour() >= 12 && time.getHour() < 18
                ? PartOfDay.AFTERNOON
                : PartOfDay.EVENING;
    }

    private static List<Step> steps(
            Library library,
            Learner learner,
            Optional<OpenSession> open,
            ReviewQueue queue,
            Optional<Following> following,
            LocalDate today) {
        List<Step> steps = new ArrayList<>();
        open.ifPresent(session -> steps.add(new Step.Resume(session)));
        Optional<Concept> next = Progress.next(library, learner);
        boolean nothingYet = learner.questions().isEmpty() && learner.concepts().isEmpty();
        if (nothingYet && open.isEmpty() && following.isEmpty()) {
            next.ifPresent(concept -> steps.add(new Step.Begin(concept)));
            return steps;
        }
        ReviewQueue.Counts counts = queue.counts();
        Step review = new Step.Review(counts, Math.max(1, Math.round(queue.minutes())));
        boolean onlyNew = counts.fresh() == counts.all();
        if (!onlyNew) {
            steps.add(review);
        }
        // The path says what is read and asked next.
        if (following.isPresent()) {
            following.flatMap(Plan::onPath).ifPresent(steps::add);
        } else {
            lastRead(library, learner)
                    .ifPresent(concept -> {
                        int unseen = unseen(library, learner, today, concept);
                        if (unseen > 0) {
                            steps.add(new Step.Answer(concept, unseen));
                        }
                    });
            next.filter(concept -> !learner.concept(concept.id()).isRead())
                    .ifPresent(concept -> steps.add(new Step.Read(concept)));
        }
        if (onlyNew && counts.all() > 0) {
            steps.add(review);
        }
        int missed = count(library, learner, today, Practice.Which.MISSED);
        if (missed > 0) {
            steps.add(new Step.Retry(missed));
        }
        int flagged = count(library, learner, today, Practice.Which.FLAGGED);
        if (flagged > 0) {
            steps.add(new Step.Flagged(flagged));
        }
        int all = count(library, learner, today, Practice.Which.ALL);
        if (steps.isEmpty() && all > 0) {
            steps.add(new Step.Anything(all));
        }
        return steps.stream().limit(MOST_STEPS).toList();
    }

    private static Optional<Step> onPath(Following following) {
        return following
                .next()
                .map(item -> new Step.OnPath(item, item.spot().day(), following.days()));
    }

    /// What comes after the first step, without what stands on the path.
    List<Step> then() {
        boolean reviews = following.filter(Following::reviews).isPresent();
        return steps.stream()
                .skip(1)
                .filter(step -> !(step instanceof Step.OnPath))
                .filter(step -> !(reviews && step instanceof Step.Review))
                .toList();
    }

    private static Optional<Concept> lastRead(Library library, Learner learner) {
        return learner.concepts().values().stream()
                .filter(ConceptState::isRead)
                .filter(state -> library.concept(state.concept()).isPresent())
                .max(
                        Comparator.comparing(
                                (ConceptState state) -> state.lastReadAt().orElse(Instant.EPOCH)))
                .flatMap(state -> library.concept(state.concept()));
    }

    private static int unseen(Library library, Learner learner, LocalDate today, Concept concept) {
        return Practice.candidates(
                        library,
                        learner,
                        today,
                        request(Set.of(concept.id()), Practice.Which.UNSEEN))
                .size();
    }

    private static int count(
            Library library, Learner learner, LocalDate today, Practice.Which which) {
        return Practice.candidates(library, learner, today, request(Set.of(), which)).size();
    }

    private static Practice.Request request(Set<String> concepts, Practice.Which which) {
        return new Practice.Request(Set.of(), concepts, Set.of(), Set.of(), which, 1, 0);
    }
}
