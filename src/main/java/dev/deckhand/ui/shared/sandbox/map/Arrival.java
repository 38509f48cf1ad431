package dev.deckhand.ui.shared.sandbox.map;

/// How a moment comes onto the map.
public enum Arrival {
    /// As it is, and nothing moves: a jump, the pointer on the time bar, time at a hundred times
    /// its pace.
    DIRECT,
    /// Tiles change their colour softly and none flies: time at ten times its pace.
    SOFT,
    /// What came flies in from the waiting room, what went fades.
    PLAIN,
    /// The same, taken back: tiles fly to the waiting room.
    BACKWARDS,
    /// The decision behind it is told first, stage by stage; then as [#PLAIN].
    EXPLAINED
}
