package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;

/// What a task asks for, in words.
final class Needs {
    private Needs() {}

    /// As in `256 CPU units, 512 MiB, host port 8080`.
    static String resources(Why.Given.Wish wish) {
        List<String> needs = new ArrayList<>();
        needs.add(Messages.text("why.needs.cpu", wish.cpu()));
        needs.add(Messages.text("why.needs.memory", wish.memory()));
        for (int port : wish.ports()) {
            needs.add(Messages.text("why.needs.port", String.valueOf(port)));
        }
        if (wish.gpus() > 0) {
            needs.add(Messages.text("why.needs.gpu", wish.gpus()));
        }
        if (wish.enis() > 0) {
            needs.add(Messages.text("why.needs.eni"));
        }
        return String.join(", ", needs);
    }

    /// What an instance must be for the task to come at all.
    static String eligible(Why.Given.Wish wish) {
        List<String> needs = new ArrayList<>();
        needs.add(Messages.text("why.needs.active"));
        if (!wish.availabilityZones().isEmpty()) {
            needs.add(
                    Messages.text("why.needs.zones", String.join(", ", wish.availabilityZones())));
        }
        return String.join(", ", needs);
    }

    static String constraints(Why.Given.Wish wish) {
        List<String> constraints = new ArrayList<>();
        if (wish.distinctInstance()) {
            constraints.add("distinctInstance");
        }
        wish.memberOf().forEach(query -> constraints.add("memberOf(" + query + ")"));
        return String.join(", ", constraints);
    }

    static String defaultStrategy(Why.Given.Wish wish) {
        return Messages.text(
                wish.service() ? "why.needs.default.service" : "why.needs.default.run-task");
    }
}
