package dev.deckhand.study.statistics;

import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Attempt;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.JournalFile;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.Mode;
import dev.deckhand.journal.Opening;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.Rating;
import dev.deckhand.memory.Scheduler;
import dev.deckhand.memory.SchedulerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What the Progress screen does at 100,000 answers: read them, replay them, add them up.
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class StatisticsBench {
    private static final int ANSWERS = 100_000;
    private static final Instant START = Instant.parse("2025-11-20T08:00:00Z");

    private final Scheduler scheduler =
            Scheduler.fsrs6(FsrsParameters.DEFAULT, SchedulerOptions.DEFAULT);
    private final DayRule days = new DayRule(DayRule.USUAL_START, ZoneOffset.UTC);
    private Library library;
    private Journal journal;
    private List<Attempt> attempts;
    private Learner learner;
    private History history;

    @Setup
    public void fill() throws IOException {
        library = new Library(PackReader.readBuiltIn().pack().stream().toList());
        JournalFile file =
                new JournalFile(
                        Files.createTempDirectory("deckhand-bench"),
                        InstantSource.fixed(START),
                        ZoneOffset.UTC);
        journal = ((Opening.Opened) file.open("bench")).journal();
        SplittableRandom random = new SplittableRandom(1);
        List<Question> questions = library.questions();
        Event[] events = new Event[ANSWERS];
        for (int i = 0; i < ANSWERS; i++) {
            Instant at = START.plusSeconds(i * 300L);
            boolean right = random.nextInt(5) > 0;
            events[i] =
                    new Event.Answered(
                            new UUID((at.toEpochMilli() << 16) | 0x7000L, Long.MIN_VALUE | i),
                            at,
                            questions.get(random.nextInt(questions.size())).id(),
                            "bench",
                            Mode.PRACTICE,
                            "ecs-core",
                            "1.0.0",
                            "task",
                            right ? 1 : 0,
                            1,
                            OptionalInt.of(90),
                            20_000,
                            right ? Rating.GOOD : Rating.AGAIN,
                            OptionalLong.empty());
        }
        journal.append(events);
        attempts = journal.attempts();
        learner = journal.learner();
        history = History.of(attempts, scheduler, days);
    }

    @TearDown
    public void close() {
        journal.close();
    }

    @Benchmark
    public Object query() {
        return List.of(journal.attempts(), journal.learner());
    }

    @Benchmark
    public Object replay() {
        return History.of(attempts, scheduler, days);
    }

    @Benchmark
    public Object addUp() {
        return Statistics.of(
                library,
                learner,
                history,
                START.plusSeconds(ANSWERS * 300L),
                dev.deckhand.study.statistics.Scope.ALL);
    }
}
