package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Verdict;

/// The rules of placement, and what an instance was short of, in words.
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

    static Verdict verdict(TraceDecision.Reason refusal) {
        return Verdict.ruledOut(reason(refusal.reason()));
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
            case INACTIVE, AGENT, ATTRIBUTE, LOCATION, MEMBER_OF, DISTINCT_INSTANCE ->
                    Verdict.name(reason);
        };
    }
}
