package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.PlacementStrategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Decisions in plain words.
final class Sentences {
    private Sentences() {}

    static String placement(
            Fleet fleet,
            PlacementRequest request,
            OptionalInt chosen,
            List<WhyTable.Stage> stages,
            List<WhyTable.Row> rows,
            List<String> ties,
            WhyTable.TieRule tieRule,
            Optional<WhyTable.Closest> closest) {
        if (rows.isEmpty()) {
            return "Not placed: there is no container instance.";
        }
        if (chosen.isEmpty()) {
            return "Not placed: of %s %s%s."
                    .formatted(
                            instances(rows.size()),
                            refusals(rows),
                            closest.map(near ->
                                            "; closest is %s, which %s"
                                                    .formatted(
                                                            near.containerInstance(),
                                                            lacks(near.refusal())))
                                    .orElse(""));
        }
        int slot = chosen.getAsInt();
        List<String> steps = new ArrayList<>();
        int filters = Reason.Stage.values().length;
        int fit = stages.get(filters - 1).out();
        steps.add(
                fit == rows.size()
                        ? rows.size() == 1
                                ? "the only instance can take the task"
                                : "all %s can take the task".formatted(instances(rows.size()))
                        : "%s of %s can take the task (%s)"
                                .formatted(fit, instances(rows.size()), refusals(rows)));
        List<Integer> values = valuesOf(rows, slot);
        for (int i = filters; i < stages.size() && fit > 1; i++) {
            PlacementStrategy strategy = request.effectiveStrategy().get(i - filters);
            WhyTable.Stage stage = stages.get(i);
            if (strategy.type() == PlacementStrategy.Type.RANDOM) {
                steps.add("random draws one of %s".formatted(stage.in()));
                break;
            }
            if (stage.out() < stage.in()) {
                steps.add(
                        "%s leaves %s of %s (%s)"
                                .formatted(
                                        name(strategy),
                                        stage.out(),
                                        stage.in(),
                                        value(strategy, values.get(i - filters), request.group())));
            }
        }
        if (tieRule == WhyTable.TieRule.ORDERED) {
            steps.add(
                    "of %s equal ones the first by Availability Zone, registration time and id is taken"
                            .formatted(ties.size()));
        } else if (tieRule == WhyTable.TieRule.SEEDED) {
            steps.add("of %s equal ones the seed draws one".formatted(ties.size()));
        }
        return "Placed on %s: %s.".formatted(fleet.id(slot), String.join("; ", steps));
    }

    private static List<Integer> valuesOf(List<WhyTable.Row> rows, int slot) {
        for (WhyTable.Row row : rows) {
            if (row.slot() == slot) {
                return row.values();
            }
        }
        throw new IllegalStateException("slot " + slot + " has no row");
    }

    static String instances(int count) {
        return count == 1 ? "1 instance" : count + " instances";
    }

    static String name(PlacementStrategy strategy) {
        String field = strategy.field().orElse("");
        return switch (strategy.type()) {
            case RANDOM -> "random";
            case BINPACK -> "binpack by " + field;
            case SPREAD -> "spread over " + field;
        };
    }

    private static String value(PlacementStrategy strategy, int value, String group) {
        return switch (strategy.type()) {
            case RANDOM -> "";
            case BINPACK ->
                    strategy.field().orElse("").equalsIgnoreCase("cpu")
                            ? "the least CPU left: %s units".formatted(value)
                            : "the least memory left: %s MiB".formatted(value);
            case SPREAD ->
                    value == WhyTable.NO_VALUE
                            ? "none has the attribute"
                            : "the fewest tasks of %s: %s".formatted(group, value);
        };
    }

    /// As in "3 have too little memory, 1 has no connected agent".
    private static String refusals(List<WhyTable.Row> rows) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        for (WhyTable.Row row : rows) {
            row.refusal().ifPresent(refusal -> counts.merge(refusal.reason(), 1, Integer::sum));
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((reason, count) -> parts.add(count + " " + fails(reason, count == 1)));
        return String.join(", ", parts);
    }

    private static String fails(Reason reason, boolean one) {
        return switch (reason) {
            case INACTIVE -> one ? "is not ACTIVE" : "are not ACTIVE";
            case AGENT -> one ? "has no connected agent" : "have no connected agent";
            case ATTRIBUTE -> one ? "lacks a required attribute" : "lack a required attribute";
            case LOCATION ->
                    (one ? "is" : "are")
                            + " outside the Availability Zones that the task may go to";
            case CPU -> (one ? "has" : "have") + " too little CPU";
            case MEMORY -> (one ? "has" : "have") + " too little memory";
            case PORTS -> (one ? "has" : "have") + " no room for the host ports";
            case GPU -> (one ? "has" : "have") + " too few GPUs";
            case ENI -> (one ? "has" : "have") + " no network interface left";
            case MEMBER_OF -> one ? "fails a memberOf constraint" : "fail a memberOf constraint";
            case DISTINCT_INSTANCE ->
                    (one ? "runs" : "run") + " a task of the group already (distinctInstance)";
        };
    }

    /// What one instance lacks, as in "is 112 MiB short".
    static String lacks(Refusal refusal) {
        int n = refusal.shortfall();
        return switch (refusal.reason()) {
            case CPU -> "is %s CPU units short".formatted(n);
            case MEMORY -> "is %s MiB short".formatted(n);
            case PORTS ->
                    n == 1
                            ? "has 1 port too many in use"
                            : "has %s ports too many in use".formatted(n);
            case GPU -> n == 1 ? "is 1 GPU short" : "is %s GPUs short".formatted(n);
            case ENI -> "is %s ENI short".formatted(n);
            case INACTIVE, AGENT, ATTRIBUTE, LOCATION, MEMBER_OF, DISTINCT_INSTANCE ->
                    fails(refusal.reason(), true);
        };
    }
}
