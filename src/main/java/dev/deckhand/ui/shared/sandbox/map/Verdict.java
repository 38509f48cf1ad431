package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.ui.shared.Messages;
import java.util.Optional;

/// What a decision made of an instance.
///
/// @param refused the rule that ruled it out; empty when it fits
/// @param rank from 1, the winner; 0 when it has none, ruled out or left to chance
public record Verdict(Optional<Reason> refused, int rank) {
    public static Verdict fits(int rank) {
        return new Verdict(Optional.empty(), rank);
    }

    public static Verdict ruledOut(Reason reason) {
        return new Verdict(Optional.of(reason), 0);
    }

    public boolean isRuledOut() {
        return refused.isPresent();
    }

    boolean isWinner() {
        return rank == 1;
    }

    /// The mark on the map: the rank, or of the rule `C` CPU, `M` memory, `P` ports, `G` GPU, `E`
    /// network interface, `A` attribute, `D` distinctInstance, `S` state; empty when there is none.
    public String mark() {
        return refused.map(Verdict::initial).orElse(rank > 0 ? Integer.toString(rank) : "");
    }

    private static String initial(Reason reason) {
        return switch (reason) {
            case INACTIVE, AGENT -> "S";
            case ATTRIBUTE, LOCATION, MEMBER_OF -> "A";
            case CPU -> "C";
            case MEMORY -> "M";
            case PORTS -> "P";
            case GPU -> "G";
            case ENI -> "E";
            case DISTINCT_INSTANCE -> "D";
        };
    }

    /// A rule in a word or two, as in `Memory`.
    public static String name(Reason reason) {
        return Messages.text(
                switch (reason) {
                    case INACTIVE -> "why.rule.inactive";
                    case AGENT -> "why.rule.agent";
                    case ATTRIBUTE -> "why.rule.attribute";
                    case LOCATION -> "why.rule.location";
                    case CPU -> "why.rule.cpu";
                    case MEMORY -> "why.rule.memory";
                    case PORTS -> "why.rule.ports";
                    case GPU -> "why.rule.gpu";
                    case ENI -> "why.rule.eni";
                    case MEMBER_OF -> "why.rule.member-of";
                    case DISTINCT_INSTANCE -> "why.rule.distinct-instance";
                });
    }
}
