package dev.deckhand.ui.shared.sandbox.map;

/// What a decision made of an instance.
///
/// @param initial of the rule that ruled it out: `C`, `M`, `P`, `E`, `A` or `D`; blank when it fits
/// @param rank from 1, the winner; 0 when it has none, ruled out or left to chance
/// @param rule where the rule stands in the order in which rules are looked at; 0 when it fits
public record Verdict(char initial, int rank, int rule) {
    private static final char FITS = ' ';

    public static Verdict fits(int rank) {
        return new Verdict(FITS, rank, 0);
    }

    public static Verdict ruledOut(char initial, int rule) {
        return new Verdict(initial, 0, rule);
    }

    public boolean isRuledOut() {
        return initial != FITS;
    }

    boolean isWinner() {
        return rank == 1;
    }
}
