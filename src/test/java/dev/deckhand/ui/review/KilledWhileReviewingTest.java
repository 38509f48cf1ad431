package dev.deckhand.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Startup;
import dev.deckhand.journal.Review;
import dev.deckhand.memory.Rating;
import dev.deckhand.study.Goal;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A review that is killed without warning has lost no answer, and goes on with the same card.
class KilledWhileReviewingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T18:30:00Z");
    private static final int CARDS = 6;

    @TempDir Path folder;

    @Test
    void theAnswersAndTheQueueAreAsTheyWere() throws IOException, InterruptedException {
        Process reviewer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--module-path",
                                System.getProperty("deckhand.test.modulePath", ""),
                                "--add-modules",
                                "javafx.controls",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWhileReviewingTest.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> answers = new ArrayList<>();
        String left = "";
        try (BufferedReader lines = reviewer.inputReader()) {
            for (int i = 0; i < CARDS; i++) {
                answers.add(lines.readLine());
                left = lines.readLine();
            }
            reviewer.destroyForcibly(); // SIGKILL, in the middle of a review
            assertThat(reviewer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        try (Services services = open(folder)) {
            assertThat(services.journal().reviews().stream().map(KilledWhileReviewingTest::line))
                    .containsExactlyElementsOf(answers);
            assertThat(services.journal().verify()).isEmpty();
            assertThat(line(standings(services).queue())).isEqualTo(left);
        }
    }

    /// The process to be killed: answers and rates, and says so once it is done; then waits with a
    /// card on the table.
    public static void main(String[] args) throws InterruptedException {
        Services services = open(Path.of(args[0]));
        Standings standings = standings(services);
        ReviewModel model =
                new ReviewModel(
                        services,
                        standings,
                        new Background(Runnable::run, Runnable::run),
                        new Nowhere());
        model.show();
        for (int i = 0; i < CARDS; i++) {
            model.turn().orElseThrow().question().answerOrShow();
            model.turn().orElseThrow().question().answer(); // interview answers take two steps
            model.accept(Rating.ofGrade(1 + i % 4));
            System.out.println(line(services.journal().reviews().getLast()));
            System.out.println(line(standings.queue()));
        }
        Thread.sleep(60_000);
    }

    private static String line(Review review) {
        return review.question() + " " + review.rating();
    }

    private static String line(ReviewQueue queue) {
        return queue.counts()
                + " "
                + queue.cards().stream().map(card -> card.question().id()).toList();
    }

    static Services open(Path folder) {
        return ((Startup.Ready)
                        Startup.open(
                                new DataFolder(folder),
                                InstantSource.fixed(NOW),
                                ZoneOffset.UTC,
                                new SplittableRandom(1)))
                .services();
    }

    static Standings standings(Services services) {
        return new Standings(
                services.library(),
                services.journal(),
                () -> MemoryOptions.of(services.settings()::get),
                () -> Goal.of(services.settings()::get, services.library()),
                services.clock(),
                services.zone());
    }

    record Nowhere() implements Navigator {
        @Override
        public void go(Place place) {}

        @Override
        public void browse(URI page) {}

        @Override
        public void undoable(String done, Runnable undo) {}

        @Override
        public void done(String what) {}

        @Override
        public void problem(String what) {
            throw new IllegalStateException(what);
        }

        @Override
        public void recorded() {}

        @Override
        public void packsChanged() {}
    }
}
