package dev.deckhand.ui.tour;

import dev.deckhand.app.Ids;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Mode;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Replay;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.memory.Scheduler;
import dev.deckhand.memory.SchedulerOptions;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// Somebody who has been learning for ten weeks: reads a note every few days, answers its
/// questions, and comes back on most evenings for what is due. The same journal each time:
/// nobody's, and only for pictures and tests.
public final class DemoLearner {
    private static final int DAYS = 70;
    private static final int CONCEPTS_READ = 14;
    private static final int MOST_A_DAY = 18;
    private static final int LAST_EVENING = 5;
    private static final double RIGHT_AT_FIRST = 0.62;
    private static final double SLIPS = 0.95;
    private static final Duration EVENING = Duration.ofMinutes(45);
    private static final List<Integer> CERTAINTIES = List.of(50, 70, 90, 99);

    private final Library library;
    private final Recorder recorder;
    private final SplittableRandom random = new SplittableRandom(12);
    private final Scheduler scheduler =
            Scheduler.fsrs6(FsrsParameters.DEFAULT, SchedulerOptions.DEFAULT);
    private final DayRule days = new DayRule(DayRule.USUAL_START, ZoneOffset.UTC);
    private final Map<String, Scheduled> cards = new LinkedHashMap<>();
    private final Instant today;
    private Instant now;

    private DemoLearner(Library library, Journal journal, Instant today) {
        this.library = library;
        this.today = today;
        this.now = today.minus(Duration.ofDays(DAYS));
        InstantSource clock = () -> now;
        Ids ids = new Ids(clock, new SplittableRandom(7));
        this.recorder = new Recorder(library, journal, ids::next, clock);
    }

    /// Fills an empty journal.
    ///
    /// @param today the last day of learning
    public static void fill(Library library, Journal journal, Instant today) {
        new DemoLearner(library, journal, today).learn();
    }

    private void learn() {
        List<Concept> concepts = library.concepts().stream().limit(CONCEPTS_READ).toList();
        int read = 0;
        for (int day = 0; day <= DAYS; day++) {
            boolean readsToday =
                    read < concepts.size() && day >= read * DAYS / Math.max(1, concepts.size() - 1);
            boolean last = day == DAYS;
            if (!readsToday && !last && random.nextInt(4) == 0) {
                continue;
            }
            now = today.minus(Duration.ofDays(DAYS - day)).minus(EVENING);
            review("demo-review-" + day, last ? LAST_EVENING : MOST_A_DAY);
            if (readsToday) {
                read(concepts.get(read), read, last);
                read++;
            }
        }
    }

    private void review(String session, int most) {
        List<String> due =
                cards.entrySet().stream()
                        .filter(card -> card.getValue().isDue(now, days))
                        .map(Map.Entry::getKey)
                        .limit(most)
                        .toList();
        for (String id : due) {
            library.question(id).ifPresent(question -> answer(session, question));
        }
    }

    private void read(Concept concept, int number, boolean last) {
        now = now.plusSeconds(300);
        recorder.noteRead(concept.id());
        if (number == 0) {
            recorder.report(concept.id(), "The table leaves out registries that mirror others.");
        }
        for (Question question : library.questionsOf(concept.id())) {
            if (!(last && random.nextBoolean())) {
                answer("demo-" + number, question);
            }
        }
    }

    private void answer(String session, Question question) {
        Optional<Scheduled> before = Optional.ofNullable(cards.get(question.id()));
        int elapsed = before.map(card -> days.elapsedDays(card.answeredAt(), now)).orElse(0);
        double known =
                before.map(card -> scheduler.recall(card.state(), Math.max(1, elapsed)).orElse(0))
                        .orElse(RIGHT_AT_FIRST);
        int seconds = 12 + random.nextInt(before.isPresent() ? 25 : 60);
        now = now.plusSeconds(seconds);
        boolean right = random.nextDouble() < known * SLIPS;
        Asked asked = Asked.shuffled(question, 12);
        Answer answer =
                recorder.answer(
                        session,
                        Mode.PRACTICE,
                        asked,
                        right
                                ? DemoResponses.right(asked.question())
                                : DemoResponses.wrong(asked.question()),
                        OptionalInt.of(certainty(known)),
                        seconds * 1000L);
        cards.put(
                question.id(),
                Replay.after(
                        scheduler,
                        before,
                        new LoggedReview(question.id(), now, answer.rating(), elapsed)));
        if (before.isEmpty() && random.nextInt(12) == 0) {
            recorder.flag(question.id(), true);
        }
    }

    /// Says too much when it is not known, like most people.
    private int certainty(double known) {
        int from = known > 0.93 ? 2 : known > 0.85 ? 1 : 0;
        return CERTAINTIES.get(Math.min(3, from + random.nextInt(known > 0.93 ? 2 : 3)));
    }
}
