package dev.deckhand.ui.shared.sandbox.map;

/// What a decision made of an instance.
///
/// @param initial of the rule that ruled it out: `C`, `M`, `P`, `E`, `A` or `D`; blank when it fits
/// @param rank from 1, the winner; 0 when it was ruled out
public record Verdict(char initial, int rank) {
    public static Verdict fits(int rank) {
        return new Verdict(' ', rank);
    }

    public static Verdict ruledOut(char initial) {
        return new Verdict(initial, 0);
    }

    boolean isRuledOut() {
        return rank == 0;
    }
}
