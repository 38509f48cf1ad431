package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.Scenario;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A run of more than 100,000 events on 5,000 instances with 100,000 tasks: how fast it goes on, how long going to any of its moments
/// takes, and what it holds in memory. Run with the 512 MB heap of the profile `bench`.
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class EngineBench {
    private static final int ROLLOUTS = 8;

    private final Scenario scenario = BigScenario.withRollouts(ROLLOUTS);
    private final SplittableRandom random = new SplittableRandom(1);
    private Simulation fresh = Simulation.load(scenario);
    private final Simulation whole = Simulation.load(scenario);

    /// What a run leaves behind.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Leaves {
        public long eventsAndDecisions;
        public long steps;
        public long heapMegabytes;
    }

    @Setup
    public void runWhole() {
        whole.runUntil(scenario.defaultUntilMicros());
    }

    @Setup(Level.Invocation)
    public void load() {
        if (fresh.position() > 0) {
            fresh = Simulation.load(scenario);
        }
    }

    /// The time of a whole run; divide `eventsAndDecisions` by it.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public long run(Leaves leaves) {
        fresh.runUntil(scenario.defaultUntilMicros());
        leaves.eventsAndDecisions = fresh.eventCount();
        leaves.steps = fresh.length();
        return fresh.length();
    }

    /// Any step of the run; look at p99.
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public long seek() {
        whole.seek(random.nextLong(whole.length() + 1));
        return whole.position();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public TraceDecision explainAnyDecision() {
        long seq = random.nextLong(whole.eventCount());
        while (!whole.isDecision(seq)) {
            seq = random.nextLong(whole.eventCount());
        }
        return whole.explained(seq);
    }

    /// An immutable picture of 5,000 instances and 100,000 tasks for another thread.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public StateView snapshot() {
        return whole.state();
    }

    /// The same for a screen that draws it: what is at hand at once, the rest when it is asked for.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public Picture picture() {
        return whole.picture();
    }

    /// Memory in use with one whole run, its scenario, events and key frames.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public long heap(Leaves leaves) {
        fresh = whole;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        leaves.heapMegabytes = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        return leaves.heapMegabytes;
    }
}
