package dev.deckhand.ui.tour;

import dev.deckhand.app.Ids;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Mode;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Grading;
import dev.deckhand.study.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// Somebody who has been learning for twelve days. The same journal each time: nobody's, and only
/// for pictures and tests.
public final class DemoLearner {
    private static final int DAYS = 12;
    private static final int CONCEPTS_READ = 9;
    private static final int RIGHT_OF_TEN = 8;
    private static final List<Integer> CERTAINTIES = List.of(50, 70, 90, 99);

    private final Library library;
    private final Recorder recorder;
    private final SplittableRandom random = new SplittableRandom(12);
    private Instant now;

    private DemoLearner(Library library, Journal journal, Instant today) {
        this.library = library;
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
        for (int i = 0; i < concepts.size(); i++) {
            Concept concept = concepts.get(i);
            now = now.plus(Duration.ofHours(DAYS * 24L / (CONCEPTS_READ + 1)));
            recorder.noteRead(concept.id());
            String session = "demo-" + i;
            for (Question question : library.questionsOf(concept.id())) {
                boolean lastConcept = i == concepts.size() - 1;
                if (Grading.canGrade(question) && !(lastConcept && random.nextBoolean())) {
                    answer(session, question);
                }
            }
        }
    }

    private void answer(String session, Question question) {
        int seconds = 15 + random.nextInt(60);
        now = now.plusSeconds(seconds);
        Asked asked = Asked.shuffled(question, 12);
        boolean right = random.nextInt(10) < RIGHT_OF_TEN;
        int certainty = CERTAINTIES.get(random.nextInt(CERTAINTIES.size()));
        recorder.answer(
                session,
                Mode.PRACTICE,
                asked,
                right ? DemoResponses.right(question) : DemoResponses.wrong(question),
                OptionalInt.of(certainty),
                seconds * 1000L);
        if (random.nextInt(12) == 0) {
            recorder.flag(question.id(), true);
        }
    }
}
