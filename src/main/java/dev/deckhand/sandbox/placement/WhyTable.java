package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TieBreak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Everything that can be said about one placement decision, worked out again from the state it was
/// made in.
///
/// @param chosen the slot that won; empty when the task is not placed
/// @param stages the funnel: `ELIGIBLE`, `RESOURCES`, `CONSTRAINTS`, then one for each strategy
///   entry
/// @param rows one for each instance that took part, by slot. Instances that are gone, or of
///   another capacity provider than the request's, take none
/// @param ties ids that were equal after all strategies, in tie order; empty when one was left
/// @param tieRule what decided among them
/// @param closest the instance that failed the fewest rules, when none passed all
/// @param sentence the decision in one plain sentence
public record WhyTable(
        OptionalInt chosen,
        List<Stage> stages,
        List<Row> rows,
        List<String> ties,
        TieRule tieRule,
        Optional<Closest> closest,
        String sentence) {

    public WhyTable {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
        ties = List.copyOf(ties);
    }

    /// How many instances went into a step and how many came out.
    public record Stage(String name, int in, int out) {}

    /// One instance.
    ///
    /// @param refusal the first rule it failed
    /// @param values what each strategy entry before the first `random` looked at: remaining CPU or
    ///   memory, or counted tasks ([#NO_VALUE] for an instance without the attribute); empty when
    ///   the instance was refused
    /// @param stagesPassed how many stages it came through
    public record Row(
            int slot,
            String containerInstance,
            String availabilityZone,
            Optional<Refusal> refusal,
            List<Integer> values,
            int stagesPassed) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /// What ECS calls "the closest matching" instance. Which one that is, is [MODEL]: fewest failed
    /// rules, then the order of the rules, then the smallest shortfall, then tie order.
    public record Closest(int slot, String containerInstance, Refusal refusal) {}

    /// How one of several equal candidates was taken. [MODEL]
    public enum TieRule {
        /// One was left.
        NONE,
        /// First by Availability Zone name, registration time, id.
        ORDERED,
        /// Drawn from the seed.
        SEEDED,
        /// The strategy itself is `random`.
        RANDOM_STRATEGY
    }

    /// Stands for "does not carry the attribute", which is chosen last.
    public static final int NO_VALUE = Integer.MAX_VALUE;

    /// Explains the decision that [Placement#place] makes with the same arguments.
    public static WhyTable of(Fleet fleet, PlacementRequest request, long chance) {
        return new Explainer(fleet, request).explain(chance);
    }

    /// The table of a task that was meant for one instance from the start: the same rules, and no
    /// strategy.
    ///
    /// @param slot the instance; it is chosen when it passes all rules
    public static WhyTable pinned(Fleet fleet, PlacementRequest request, int slot) {
        WhyTable free = of(fleet, request, 0);
        boolean fits = Placement.refusal(fleet, slot, request).isEmpty();
        int filters = Reason.Stage.values().length;
        List<Row> rows =
                free.rows().stream()
                        .map(row ->
                                new Row(
                                        row.slot(),
                                        row.containerInstance(),
                                        row.availabilityZone(),
                                        row.refusal(),
                                        List.of(),
                                        Math.min(row.stagesPassed(), filters)))
                        .toList();
        return new WhyTable(
                fits ? OptionalInt.of(slot) : OptionalInt.empty(),
                free.stages().subList(0, filters),
                rows,
                List.of(),
                TieRule.NONE,
                Placement.refusal(fleet, slot, request)
                        .map(refusal -> new Closest(slot, fleet.id(slot), refusal)),
                "");
    }

    /// The id of an instance that took part.
    public String rowOf(int slot) {
        return rows.stream()
                .filter(row -> row.slot() == slot)
                .map(Row::containerInstance)
                .findFirst()
                .orElse("");
    }

    /// What an instance lacks, as in "is 112 MiB short".
    public static String lacks(Refusal refusal) {
        return Sentences.lacks(refusal);
    }

    /// The stage of a strategy entry, as in `binpack:memory`.
    static String stageName(PlacementStrategy strategy) {
        return strategy.type().apiValue() + strategy.field().map(field -> ":" + field).orElse("");
    }

    /// Instances that passed all rules.
    public int candidates() {
        return stages.get(Reason.Stage.values().length - 1).out();
    }

    /// The service event that ECS writes when no instance will do.
    public String serviceEvent(String service) {
        String reason =
                closest.map(near ->
                                "The closest matching (container-instance %s) %s"
                                        .formatted(
                                                near.containerInstance(),
                                                near.refusal().reason().eventText()))
                        .orElse("Reason: No Container Instances were found in your cluster.");
        return "(service %s) was unable to place a task because no container instance met all of its requirements. %s"
                        .formatted(service, reason)
                + " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
    }

    /// Works the table out the slow and plain way: every rule for every instance, one strategy
    /// after the other.
    private static final class Explainer {
        private final Fleet fleet;
        private final PlacementRequest request;
        private final List<PlacementStrategy> strategies;
        private final List<Ordering> orderings = new ArrayList<>();

        Explainer(Fleet fleet, PlacementRequest request) {
            this.fleet = fleet;
            this.request = request;
            this.strategies = request.effectiveStrategy();
            for (PlacementStrategy strategy : strategies) {
                if (strategy.type() == PlacementStrategy.Type.RANDOM) {
                    break;
                }
                Ordering ordering = Ordering.of(strategy, request.group());
                ordering.prepare(fleet);
                orderings.add(ordering);
            }
        }

        WhyTable explain(long chance) {
            List<Row> rows = new ArrayList<>();
            List<Row> survivors = new ArrayList<>();
            int[] passed = new int[Reason.Stage.values().length + 1];
            for (int slot = 0; slot < fleet.size(); slot++) {
                if (fleet.status(slot) != InstanceStatus.INACTIVE
                        && Checks.isInScope(fleet, slot, request)) {
                    Row row = row(slot);
                    rows.add(row);
                    for (int stage = 0; stage <= row.stagesPassed(); stage++) {
                        passed[stage]++;
                    }
                    if (row.refusal().isEmpty()) {
                        survivors.add(row);
                    }
                }
            }
            List<Stage> stages = new ArrayList<>();
            for (Reason.Stage stage : Reason.Stage.values()) {
                stages.add(
                        new Stage(
                                stage.name(), passed[stage.before()], passed[stage.before() + 1]));
            }
            return narrowed(rows, survivors, stages, chance);
        }

        private Row row(int slot) {
            Optional<Refusal> refusal = Placement.refusal(fleet, slot, request);
            List<Integer> values = new ArrayList<>();
            if (refusal.isEmpty()) {
                for (Ordering ordering : orderings) {
                    values.add(ordering.value(fleet, slot));
                }
            }
            return new Row(
                    slot,
                    fleet.id(slot),
                    fleet.availabilityZone(slot),
                    refusal,
                    values,
                    refusal.map(first -> first.reason().stage().before())
                            .orElse(Reason.Stage.values().length));
        }

        private WhyTable narrowed(
                List<Row> rows, List<Row> survivors, List<Stage> stages, long chance) {
            int slot = Placement.choose(fleet, request, chance);
            List<Row> best = survivors;
            int[] lastStage = new int[fleet.size()];
            boolean random = false;
            for (int i = 0; i < strategies.size(); i++) {
                List<Row> left;
                if (i < orderings.size()) {
                    left = least(best, i);
                } else {
                    random = true;
                    left = best.stream().filter(row -> row.slot() == slot).toList();
                }
                stages.add(new Stage(stageName(strategies.get(i)), best.size(), left.size()));
                for (Row row : left) {
                    lastStage[row.slot()]++;
                }
                best = left;
            }
            List<String> ties =
                    best.size() < 2
                            ? List.of()
                            : best.stream()
                                    .sorted((a, b) ->
                                            Integer.compare(
                                                    fleet.roster().rankOf(a.slot()),
                                                    fleet.roster().rankOf(b.slot())))
                                    .map(Row::containerInstance)
                                    .toList();
            TieRule tieRule =
                    random
                            ? TieRule.RANDOM_STRATEGY
                            : ties.isEmpty()
                                    ? TieRule.NONE
                                    : request.tieBreak() == TieBreak.SEEDED
                                            ? TieRule.SEEDED
                                            : TieRule.ORDERED;
            OptionalInt chosen = slot < 0 ? OptionalInt.empty() : OptionalInt.of(slot);
            Optional<Closest> closest = slot < 0 ? closest(rows) : Optional.empty();
            List<Row> finished =
                    rows.stream()
                            .map(row ->
                                    new Row(
                                            row.slot(),
                                            row.containerInstance(),
                                            row.availabilityZone(),
                                            row.refusal(),
                                            row.values(),
                                            row.stagesPassed() + lastStage[row.slot()]))
                            .toList();
            return new WhyTable(
                    chosen,
                    stages,
                    finished,
                    ties,
                    tieRule,
                    closest,
                    Sentences.placement(
                            fleet, request, chosen, stages, finished, ties, tieRule, closest));
        }

        private static List<Row> least(List<Row> rows, int strategy) {
            int least = NO_VALUE;
            for (Row row : rows) {
                least = Math.min(least, row.values().get(strategy));
            }
            int wanted = least;
            return rows.stream().filter(row -> row.values().get(strategy) == wanted).toList();
        }

        private Optional<Closest> closest(List<Row> rows) {
            return rows.stream()
                    .map(row ->
                            new Closest(
                                    row.slot(),
                                    row.containerInstance(),
                                    row.refusal().orElseThrow()))
                    .min(
                            Comparator.comparingInt((Closest near) -> failedRules(near.slot()))
                                    .thenComparing(near -> near.refusal().reason())
                                    .thenComparingInt(near -> near.refusal().shortfall())
                                    .thenComparingInt(near -> fleet.roster().rankOf(near.slot())));
        }

        private int failedRules(int slot) {
            int failed = 0;
            for (Reason reason : Reason.values()) {
                if (Checks.missing(reason, fleet, slot, request) > 0) {
                    failed++;
                }
            }
            return failed;
        }
    }
}
