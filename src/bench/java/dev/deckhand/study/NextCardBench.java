package dev.deckhand.study;

import dev.deckhand.app.Ids;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.JournalFile;
import dev.deckhand.journal.Mode;
import dev.deckhand.journal.Opening;
import dev.deckhand.memory.Rating;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From one card to the next with many answers in the journal: the answer is graded and on disk, the
/// memory is brought up to date, and the queue says what comes next.
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class NextCardBench {
    private static final Instant START = Instant.parse("2016-11-20T08:00:00Z");
    private static final int BATCH = 50_000;
    private static final int SECONDS_APART = 300;

    @Param({"10000", "1000000"})
    int answers;

    /// Whether reviews follow a plan for a date.
    @Param({"false", "true"})
    boolean planned;

    private Journal journal;
    private Recorder recorder;
    private Standings standings;
    private Library library;
    private Instant now;
    private int asked;

    @Setup
    public void fill() throws IOException {
        library = new Library(PackReader.readBuiltIn().pack().stream().toList());
        now = START.plusSeconds((long) answers * SECONDS_APART);
        JournalFile file =
                new JournalFile(
                        Files.createTempDirectory("deckhand-bench"),
                        InstantSource.fixed(now),
                        ZoneOffset.UTC);
        journal = ((Opening.Opened) file.open("bench")).journal();
        List<Question> questions =
                library.questions().stream()
                        .filter(question -> question instanceof Question.Single)
                        .toList();
        SplittableRandom random = new SplittableRandom(1);
        for (int first = 0; first < answers; first += BATCH) {
            Event[] events = new Event[Math.min(BATCH, answers - first)];
            for (int i = 0; i < events.length; i++) {
                events[i] = answer(first + i, questions, random);
            }
            journal.append(events);
        }
        Ids ids = new Ids(() -> now, new SplittableRandom(2));
        recorder = new Recorder(library, journal, ids::next, () -> now);
        Optional<Goal> goal =
                planned
                        ? Optional.of(
                                new Goal(
                                        Optional.empty(),
                                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(60),
                                        240,
                                        Set.of()))
                        : Optional.empty();
        standings =
                new Standings(
                        library,
                        journal,
                        () -> MemoryOptions.DEFAULT,
                        () -> goal,
                        () -> now,
                        ZoneOffset.UTC);
        standings.queue();
    }

    private static Event answer(int number, List<Question> questions, SplittableRandom random) {
        Instant at = START.plusSeconds((long) number * SECONDS_APART);
        boolean right = random.nextInt(5) > 0;
        return new Event.Answered(
                new UUID((at.toEpochMilli() << 16) | 0x7000L, Long.MIN_VALUE | number),
                at,
                questions.get(random.nextInt(questions.size())).id(),
                "bench",
                Mode.REVIEW,
                "ecs-core",
                "1.0.0",
                "a",
                right ? 1 : 0,
                1,
                OptionalInt.empty(),
                20_000,
                right ? Rating.GOOD : Rating.AGAIN,
                OptionalLong.empty());
    }

    @TearDown
    public void close() {
        journal.close();
    }

    @Benchmark
    public Object answerToNextCard() {
        Question question = library.questions().get(asked++ % library.questions().size());
        while (!(question instanceof Question.Single)) {
            question = library.questions().get(asked++ % library.questions().size());
        }
        now = now.plusSeconds(20);
        recorder.answer(
                "bench",
                Mode.REVIEW,
                Asked.shuffled(question, asked),
                Response.Chosen.of(((Question.Single) question).answer()),
                OptionalInt.empty(),
                20_000);
        return standings.queue().next(now);
    }
}
