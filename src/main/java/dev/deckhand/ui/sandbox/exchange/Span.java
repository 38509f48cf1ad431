package dev.deckhand.ui.sandbox.exchange;

import java.util.ArrayList;
import java.util.List;

/// Which moments an animation shows.
///
/// @param from first moment, in simulated microseconds
/// @param to last moment; shown too, also when no step leads just there
/// @param step between two moments
record Span(long from, long to, long step) {
    /// More make a file that nobody wants to be sent.
    static final int MOST_FRAMES = 300;

    int frames() {
        long between = Math.max(0, to - from);
        return (int) Math.min(Integer.MAX_VALUE, between / step + (between % step == 0 ? 1 : 2));
    }

    List<Long> times() {
        List<Long> times = new ArrayList<>();
        for (long at = from; at < to; at += step) {
            times.add(at);
        }
        times.add(Math.max(from, to));
        return times;
    }
}
