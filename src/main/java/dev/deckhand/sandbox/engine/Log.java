package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/// What a run has shown so far. A replay of what is known already changes nothing.
final class Log implements Sink {
    private final List<TraceEvent> events = new ArrayList<>();
    private final List<TraceDecision> decisions = new ArrayList<>();
    private final List<TraceFailure> failures = new ArrayList<>();

    /// For each step, the number of the first event or decision after it.
    private long[] seqAfter = new long[256];

    private int steps;
    private long seen;

    @Override
    public void event(TraceEvent event) {
        if (event.seq() >= seen) {
            seen = event.seq() + 1;
            events.add(event);
        }
    }

    @Override
    public void decision(TraceDecision decision) {
        if (decision.seq() >= seen) {
            seen = decision.seq() + 1;
            decisions.add(decision);
        }
    }

    @Override
    public void failure(int number, TraceFailure failure) {
        if (number >= failures.size()) {
            failures.add(failure);
        }
    }

    @Override
    public boolean wantsReasons(long seq) {
        return false;
    }

    void stepDone(World world) {
        if (world.steps > steps) {
            if (steps == seqAfter.length) {
                seqAfter = Arrays.copyOf(seqAfter, steps * 2);
            }
            seqAfter[steps++] = world.seq;
        }
    }

    long steps() {
        return steps;
    }

    /// The number of the step in which that event or decision came, counted from 1.
    long stepOf(long seq) {
        int low = 0;
        int high = steps;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seqAfter[middle] > seq) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low + 1L;
    }

    boolean isDecision(long seq) {
        int at = first(decisions, TraceDecision::seq, seq);
        return at < decisions.size() && decisions.get(at).seq() == seq;
    }

    /// Those numbered from `from` to one less than `before`, and no other is looked at.
    List<TraceEvent> events(long from, long before) {
        return between(events, TraceEvent::seq, from, before);
    }

    List<TraceDecision> decisions(long from, long before) {
        return between(decisions, TraceDecision::seq, from, before);
    }

    private static <T> List<T> between(List<T> all, ToLongFunction<T> seq, long from, long before) {
        int end = first(all, seq, before);
        return List.copyOf(all.subList(Math.min(first(all, seq, from), end), end));
    }

    /// The index of the first one that is numbered so or higher.
    private static <T> int first(List<T> all, ToLongFunction<T> seq, long from) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seq.applyAsLong(all.get(middle)) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<TraceFailure> failures(int count) {
        return List.copyOf(failures.subList(0, count));
    }

    /// Forgets what lies after the state of `world`.
    void cut(World world) {
        while (!events.isEmpty() && events.getLast().seq() >= world.seq) {
            events.removeLast();
        }
        while (!decisions.isEmpty() && decisions.getLast().seq() >= world.seq) {
            decisions.removeLast();
        }
        while (failures.size() > world.failures) {
            failures.removeLast();
        }
        steps = (int) Math.min(steps, world.steps);
        seen = Math.min(seen, world.seq);
    }

    /// A log of its own with the past of `world`.
    Log upTo(World world) {
        Log copy = new Log();
        copy.events.addAll(events(0, world.seq));
        copy.decisions.addAll(decisions(0, world.seq));
        copy.failures.addAll(failures(world.failures));
        copy.seqAfter = seqAfter.clone();
        copy.steps = (int) Math.min(steps, world.steps);
        copy.seen = Math.min(seen, world.seq);
        return copy;
    }
}
