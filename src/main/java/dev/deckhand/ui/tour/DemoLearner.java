package dev.deckhand.ui.tour;

import dev.deckhand.app.Ids;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Mode;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Grading;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.study.Standings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// Somebody who has been learning for twelve days. The same journal each time: nobody's, and only
/// for pictures and tests.
public final class DemoLearner {
    private static final int DAYS = 12;
    private static final int ROUNDS = 4;
    private static final int CONCEPTS_READ = 9;
    private static final int RIGHT_OF_TEN = 8;
    private static final int REVIEWED_RIGHT_OF_TEN = 9;
    private static final List<Integer> CERTAINTIES = List.of(50, 70, 90, 99);

    private final Library library;
    private final Recorder recorder;
    private final Standings standings;
    private final SplittableRandom random = new SplittableRandom(12);
    private Instant now;

    private DemoLearner(Library library, Journal journal, Instant today) {
        this.library = library;
        this.now = today.minus(Duration.ofDays(DAYS));
        InstantSource clock = () -> now;
        Ids ids = new Ids(clock, new SplittableRandom(7));
        this.recorder = new Recorder(library, journal, ids::next, clock);
        this.standings =
                new Standings(library, journal, () -> MemoryOptions.DEFAULT, clock, ZoneOffset.UTC);
    }

    /// Fills an empty journal.
    ///
    /// @param today the last day of learning
    public static void fill(Library library, Journal journal, Instant today) {
        new DemoLearner(library, journal, today).learn();
    }

    private void learn() {
        List<Concept> concepts = library.concepts().stream().limit(CONCEPTS_READ).toList();
        for (int i = 0; i < concepts.size(); i++) {
            Concept concept = concepts.get(i);
            now = now.plus(Duration.ofHours(DAYS * 24L / (CONCEPTS_READ + 1)));
            review();
            recorder.noteRead(concept.id());
            String session = "demo-" + i;
            for (Question question : library.questionsOf(concept.id())) {
                boolean lastConcept = i == concepts.size() - 1;
                if (Grading.canGrade(question) && !(lastConcept && random.nextBoolean())) {
                    answer(session, question);
                }
            }
            learnAgain();
        }
    }

    /// What is due, as far as it was learnt before; nothing on the last day.
    private void review() {
        List<ReviewQueue.Card> due =
                standings.queue().cards().stream().filter(card -> !card.isNew()).toList();
        for (ReviewQueue.Card card : due) {
            answer("demo-review", Mode.REVIEW, card.question(), REVIEWED_RIGHT_OF_TEN);
        }
    }

    /// What was forgotten or met for the first time, until it sits for the day.
    private void learnAgain() {
        for (int round = 0; round < ROUNDS; round++) {
            now = now.plus(Duration.ofMinutes(12));
            for (ReviewQueue.Card card : standings.queue().cards()) {
                if (card.isLearning()) {
                    answer("demo-review", Mode.REVIEW, card.question(), REVIEWED_RIGHT_OF_TEN);
                }
            }
        }
    }

    private void answer(String session, Question question) {
        answer(session, Mode.PRACTICE, question, RIGHT_OF_TEN);
        if (random.nextInt(12) == 0) {
            recorder.flag(question.id(), true);
        }
    }

    private void answer(String session, Mode mode, Question question, int rightOfTen) {
        int seconds = 15 + random.nextInt(30);
        now = now.plusSeconds(seconds);
        Asked asked = Asked.shuffled(question, 12);
        boolean right = random.nextInt(10) < rightOfTen;
        int certainty = CERTAINTIES.get(random.nextInt(CERTAINTIES.size()));
        recorder.answer(
                session,
                mode,
                asked,
                right ? DemoResponses.right(question) : DemoResponses.wrong(question),
                OptionalInt.of(certainty),
                seconds * 1000L);
    }
}
