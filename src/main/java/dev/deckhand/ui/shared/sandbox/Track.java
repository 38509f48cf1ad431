package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One branch with its simulation: how far it is computed, and where its clock stands. Only on the
/// worker.
final class Track {
    private static final int STEPS_IN_A_ROW = 4000;
    private static final int SAMPLES = 400;
    private static final long LEAST_BETWEEN_SAMPLES = Micros.PER_SECOND / 4;
    private static final long REST = Micros.ofMinutes(10);
    private static final long LEAST_TAIL = Micros.ofSeconds(5);

    private Branch branch;
    private final Simulation simulation;
    private final Sentences sentences;
    private final List<Line> lines = new ArrayList<>();
    private final List<Figures.Sample> samples = new ArrayList<>();

    /// How far to compute, and how far the learner asked to see.
    private long until;

    private long wanted;
    private boolean complete;
    private boolean over;
    private long nextSample;

    private long step;
    private long atMicros;
    private long seenStep;
    private long seenMicros;
    private @Nullable Picture picture;

    Track(Branch branch, Simulation simulation) {
        this.branch = branch;
        this.simulation = simulation;
        this.sentences = new Sentences();
        until = simulation.scenario().defaultUntilMicros();
    }

    Branch branch() {
        return branch;
    }

    /// The branch has another name now, or its parent has.
    void call(Branch renamed) {
        branch = renamed;
    }

    List<Line> lines() {
        return lines;
    }

    Figures figures() {
        return new Figures(samples);
    }

    long atMicros() {
        return atMicros;
    }

    /// Whether all is computed that is to be shown.
    boolean isComplete() {
        return complete;
    }

    /// Whether nothing will ever happen after what is computed.
    boolean isOver() {
        return over;
    }

    /// Whether the clock was taken back from where the learner has been.
    boolean isInThePast() {
        return atMicros < seenMicros || step < seenStep;
    }

    // ---- the clock ----

    /// Sets the clock to a time, at which everything due has been done.
    Moment toTime(long micros) {
        lookAt(micros);
        return arrived(micros);
    }

    /// Sets the clock to just after a step.
    Moment toStep(long steps) {
        simulation.seek(steps);
        return arrived(simulation.nowMicros());
    }

    private Moment arrived(long micros) {
        if (picture == null || simulation.position() != step) {
            picture = simulation.picture();
        }
        step = simulation.position();
        atMicros = micros;
        seenStep = Math.max(seenStep, step);
        seenMicros = Math.max(seenMicros, atMicros);
        return new Moment(branch, picture, atMicros, step, simulation.eventCount());
    }

    /// The last step that is known to have come at or before a time.
    private long stepAt(long micros) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).atMicros() <= micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : lines.get(low - 1).step();
    }

    /// Sets the clock to where it stood before, which may be between the steps of one instant.
    void backTo(long steps, long micros) {
        simulation.seek(steps);
        step = -1;
        arrived(micros);
    }

    /// The moment shown, once more.
    Moment again() {
        here();
        return arrived(atMicros);
    }

    /// The simulation at a time; the clock stays where it is.
    Simulation lookAt(long micros) {
        long from = stepAt(micros);
        if (simulation.position() < from || simulation.nowMicros() > micros) {
            simulation.seek(from);
        }
        simulation.runUntil(micros);
        return simulation;
    }

    /// The simulation where the clock stands.
    Simulation here() {
        return at(step, atMicros);
    }

    private Simulation at(long steps, long micros) {
        if (simulation.position() != steps || simulation.nowMicros() > micros) {
            simulation.seek(steps);
        }
        if (simulation.nowMicros() < micros && simulation.nextAtMicros() > micros) {
            simulation.runUntil(micros);
        }
        return simulation;
    }

    // ---- changes ----

    /// Another way to go from where the clock stands.
    Track fork(Branch other) {
        Track fork = new Track(other, here().branch());
        long told = simulation.eventCount();
        for (Line line : lines) {
            if (line.seq() < told) {
                fork.lines.add(line);
            }
        }
        for (Figures.Sample sample : samples) {
            if (sample.atMicros() <= atMicros) {
                fork.samples.add(sample);
            }
        }
        fork.sentences.takeOver(sentences);
        fork.until = Math.max(until, atMicros + REST);
        fork.wanted = wanted;
        fork.nextSample = atMicros;
        fork.step = step;
        fork.atMicros = atMicros;
        fork.seenStep = step;
        fork.seenMicros = atMicros;
        return fork;
    }

    /// Makes a request where the clock stands; what was computed beyond it is given up.
    ///
    /// @return how many lines are left
    int apply(TimelineAction action) {
        here();
        int left = forget(simulation.eventCount());
        simulation.apply(action);
        until = Math.max(until, atMicros + REST);
        afresh();
        return left;
    }

    /// Takes the last request back.
    ///
    /// @return how many lines are left
    int undo() {
        simulation.undo();
        int left = forget(simulation.eventCount());
        afresh();
        return left;
    }

    private void afresh() {
        complete = false;
        over = false;
        picture = null;
        step = -1;
        seenMicros = 0;
        seenStep = 0;
        long now = simulation.nowMicros();
        samples.removeIf(sample -> sample.atMicros() >= now);
        nextSample = now;
    }

    private int forget(long seq) {
        int left = lines.size();
        while (left > 0 && lines.get(left - 1).seq() >= seq) {
            left--;
        }
        lines.subList(left, lines.size()).clear();
        return left;
    }

    // ---- computing ahead ----

    /// Shows more of the future.
    void extend(long micros) {
        wanted = Math.max(wanted, micros);
        if (wanted > until) {
            until = wanted;
            complete = false;
        }
    }

    /// Computes a little further.
    void ahead() {
        if (simulation.position() < simulation.length()) {
            simulation.seek(simulation.length());
        }
        for (int i = 0; i < STEPS_IN_A_ROW && !complete; i++) {
            long next = simulation.nextAtMicros();
            sample(next);
            if (next > until) {
                complete = true;
                over = next == Long.MAX_VALUE;
            } else {
                simulation.step();
            }
        }
        tell();
    }

    private void sample(long next) {
        if (nextSample <= next) {
            samples.add(Sampler.of(simulation.picture(), simulation.nowMicros()));
            long between = Math.max(LEAST_BETWEEN_SAMPLES, until / SAMPLES);
            nextSample = next == Long.MAX_VALUE ? next : (next / between + 1) * between;
        }
    }

    /// Writes the lines of what has happened since the last one.
    private void tell() {
        long next = lines.isEmpty() ? 0 : lines.getLast().seq() + 1;
        List<TraceEvent> events = simulation.eventsFrom(next);
        List<TraceDecision> decisions = simulation.decisionsFrom(next);
        int event = 0;
        int decision = 0;
        while (event < events.size() || decision < decisions.size()) {
            boolean decided =
                    event == events.size()
                            || (decision < decisions.size()
                                    && decisions.get(decision).seq() < events.get(event).seq());
            if (decided) {
                TraceDecision one = decisions.get(decision++);
                lines.add(sentences.line(one, simulation.stepOf(one.seq())));
            } else {
                TraceEvent one = events.get(event++);
                lines.add(sentences.line(one, simulation.stepOf(one.seq())));
            }
        }
    }

    /// The end of the time that is shown: when all has come to rest, and a little more.
    long horizonMicros() {
        if (!complete) {
            return Math.max(until, wanted);
        }
        long last = lines.isEmpty() ? 0 : lines.getLast().atMicros();
        for (TimelineEntry entry : simulation.scenario().timeline()) {
            last = Math.max(last, entry.atMicros());
        }
        long tail = Math.max(LEAST_TAIL, last / 16);
        return Math.max(Math.max(wanted, seenMicros), Math.min(until, last + tail));
    }
}
