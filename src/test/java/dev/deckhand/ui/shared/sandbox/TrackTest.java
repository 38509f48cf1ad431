package dev.deckhand.ui.shared.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Micros;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A branch that is computed ahead slice by slice.
class TrackTest {
    private static final Branch MAIN = new Branch(1, "main", Optional.empty(), 0);

    private static Track track() {
        return new Track(MAIN, Simulation.load(Scenarios.builtIn("rolling-update")));
    }

    private static void finish(Track track) {
        while (!track.isComplete()) {
            track.ahead();
        }
    }

    private static void hasALineForEverything(Track track) {
        assertThat(track.lines().stream().map(Line::seq))
                .containsExactlyElementsOf(
                        LongStream.range(0, track.here().eventCount()).boxed().toList());
    }

    @Test
    void everyEventAndDecisionHasALine() {
        Track track = track();
        finish(track);
        track.toTime(track.horizonMicros());
        hasALineForEverything(track);
    }

    @Test
    void aBranchMadeBeyondWhatIsToldMissesNothing() {
        Track track = track();
        track.toTime(Micros.ofSeconds(200));
        Track fork = track.fork(new Branch(2, "fork", Optional.of(MAIN), Micros.ofSeconds(200)));
        finish(fork);
        fork.toTime(fork.horizonMicros());
        assertThat(fork.lines()).hasSizeGreaterThan(20);
        hasALineForEverything(fork);
    }

    @Test
    void readingOnlyWhatIsNewReadsEachEventOnce() {
        Simulation simulation = Simulation.load(Scenarios.builtIn("rolling-update"));
        long told = 0;
        long read = 0;
        while (simulation.nextAtMicros() < simulation.scenario().defaultUntilMicros()) {
            simulation.step();
            List<TraceEvent> events = simulation.eventsFrom(told);
            read += events.size() + simulation.decisionsFrom(told).size();
            told = simulation.eventCount();
        }
        assertThat(read).isEqualTo(simulation.eventCount()).isGreaterThan(20);
    }
}
