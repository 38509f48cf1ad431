package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Verdict;

/// The rules of placement in words and initials.
final class Rule {
    private Rule() {}

    /// @param apiText as `failures[].reason` spells it
    static Reason reason(String apiText) {
        for (Reason reason : Reason.values()) {
            if (reason.apiText().equals(apiText)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no reason is called " + apiText);
    }

    /// The mark of a refused instance: `C` CPU, `M` memory, `P` ports, `G` GPU, `E` network
    /// interface, `A` attribute, `D` distinctInstance, `S` state.
    static Verdict verdict(TraceDecision.Reason refusal) {
        Reason reason = reason(refusal.reason());
        return Verdict.ruledOut(initial(reason), reason.ordinal());
    }

    static char initial(Reason reason) {
        return switch (reason) {
            case INACTIVE, AGENT -> 'S';
            case ATTRIBUTE, LOCATION, MEMBER_OF -> 'A';
            case CPU -> 'C';
            case MEMORY -> 'M';
            case PORTS -> 'P';
            case GPU -> 'G';
            case ENI -> 'E';
            case DISTINCT_INSTANCE -> 'D';
        };
    }

    /// The rule in a word or two, as in `Memory`.
    static String name(Reason reason) {
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

    /// What was missing, as in `−384 MiB`; where nothing can be counted the rule itself.
    static String missing(TraceDecision.Reason refusal) {
        int missing = refusal.missing().orElse(0);
        return switch (reason(refusal.reason())) {
            case CPU -> Messages.text("why.missing.cpu", missing);
            case MEMORY -> Messages.text("why.missing.memory", missing);
            case PORTS,
                    GPU,
                    ENI,
                    INACTIVE,
                    AGENT,
                    ATTRIBUTE,
                    LOCATION,
                    MEMBER_OF,
                    DISTINCT_INSTANCE ->
                    failed(refusal);
        };
    }

    /// The rule with what was missing, as in `Memory −384 MiB`.
    static String failed(TraceDecision.Reason refusal) {
        Reason reason = reason(refusal.reason());
        int missing = refusal.missing().orElse(0);
        return switch (reason) {
            case CPU -> Messages.text("why.short.cpu", missing);
            case MEMORY -> Messages.text("why.short.memory", missing);
            case PORTS -> Messages.text("why.short.ports", missing);
            case GPU -> Messages.text("why.short.gpu", missing);
            case ENI -> Messages.text("why.short.eni", missing);
            case INACTIVE, AGENT, ATTRIBUTE, LOCATION, MEMBER_OF, DISTINCT_INSTANCE -> name(reason);
        };
    }
}
