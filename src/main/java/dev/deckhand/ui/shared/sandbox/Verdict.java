package dev.deckhand.ui.shared.sandbox;

/// What a decision made of an instance, in a mark that fits on its card.
///
/// @param initial of the first rule it failed: `C` CPU, `M` memory, `P` ports, `G` GPU, `E` network
///   interface, `A` attribute, `D` distinctInstance, `S` state; a blank when it fits
/// @param rank 1 for the winner, 2 for the next best; 0 when it was ruled out or ranks mean nothing
public record Verdict(char initial, int rank) {
    public static final char FITS = ' ';

    public boolean fits() {
        return initial == FITS;
    }
}
