package dev.deckhand.ui.shared.sandbox;

import java.util.List;

/// A line of the log: an event or a decision as a sentence.
///
/// @param seq the number of the event or decision
/// @param step the step of the run in which it came, from 1; several lines may share one
/// @param decision whether [Run#why] can explain it
/// @param type the name of its type or kind in a trace
/// @param things what it is about, the main one first
public record Line(
        long seq,
        long step,
        long atMicros,
        boolean decision,
        Level level,
        String type,
        String text,
        List<Thing> things) {
    public Line {
        things = List.copyOf(things);
    }
}
