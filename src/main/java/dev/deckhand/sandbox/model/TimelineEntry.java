package dev.deckhand.sandbox.model;

/// One API request, or one event of the world, at its instant.
///
/// @param id how the trace calls it (`request`); `timeline[<index>]` unless the file names it
public record TimelineEntry(long atMicros, String id, TimelineAction action) {
    public TimelineEntry {
        if (atMicros < 0) {
            throw new IllegalArgumentException("timeline entry " + id + " at " + atMicros);
        }
    }
}
