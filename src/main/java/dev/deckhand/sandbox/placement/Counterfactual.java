package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One small change that would have made the decision another one, and the decision it was run
/// again with.
///
/// @param change what would be different
/// @param after the table of the second run, made with the same chance
/// @param sentence as in "With 112 MiB more on i4 the task goes there."
public record Counterfactual(Change change, WhyTable after, String sentence) {
    /// More are not shown: the smallest changes say most.
    public static final int MOST = 3;

    private static final int MOST_TRIES = 6;

    /// What would be different.
    public sealed interface Change {
        /// More CPU, memory, GPUs or ENIs on an instance, or ports given free there.
        record MoreOf(int slot, Reason resource, int amount) implements Change {}

        record AgentConnected(int slot) implements Change {}

        record Active(int slot) implements Change {}

        /// The chosen instance takes no new tasks.
        record Draining(int slot) implements Change {}

        record WithoutDistinctInstance() implements Change {}

        record WithoutMemberOf(Query query) implements Change {}

        record WithoutStrategy(PlacementStrategy strategy) implements Change {}

        record AnyAvailabilityZone() implements Change {}
    }

    /// Up to three changes, each proved by running the decision again on a copy.
    public static List<Counterfactual> of(Fleet fleet, PlacementRequest request, long chance) {
        WhyTable before = WhyTable.of(fleet, request, chance);
        List<Counterfactual> proved = new ArrayList<>();
        List<List<Change>> kinds =
                before.chosen().isPresent()
                        ? List.of(
                                nearMisses(fleet, request, before),
                                strategies(request),
                                constraints(request),
                                List.of(new Change.Draining(before.chosen().getAsInt())))
                        : List.of(
                                constraints(request),
                                nearMisses(fleet, request, before),
                                comebacks(fleet, request, before));
        // one of each kind first, so that the three differ in what they teach
        for (List<Change> kind : kinds) {
            for (Change change : kind.subList(0, Math.min(MOST_TRIES, kind.size()))) {
                Optional<Counterfactual> counterfactual =
                        tried(fleet, request, chance, before, change);
                if (counterfactual.isPresent()) {
                    proved.add(counterfactual.get());
                    break;
                }
            }
        }
        return proved.size() > MOST ? List.copyOf(proved.subList(0, MOST)) : List.copyOf(proved);
    }

    private static Optional<Counterfactual> tried(
            Fleet fleet, PlacementRequest request, long chance, WhyTable before, Change change) {
        Fleet changed = fleet.copy();
        PlacementRequest asked = request;
        switch (change) {
            case Change.MoreOf(var slot, var resource, var amount) ->
                    changed.grant(slot, resource, amount, request.requirement());
            case Change.AgentConnected(var slot) -> changed.setAgentConnected(slot, true);
            case Change.Active(var slot) -> changed.setStatus(slot, InstanceStatus.ACTIVE);
            case Change.Draining(var slot) -> changed.setStatus(slot, InstanceStatus.DRAINING);
            case Change.WithoutDistinctInstance() ->
                    asked = request.withConstraints(false, request.memberOf());
            case Change.WithoutMemberOf(var query) ->
                    asked =
                            request.withConstraints(
                                    request.distinctInstance(),
                                    request.memberOf().stream()
                                            .filter(other -> !other.equals(query))
                                            .toList());
            case Change.WithoutStrategy(var strategy) ->
                    asked =
                            request.withStrategy(
                                    request.effectiveStrategy().stream()
                                            .filter(other -> !other.equals(strategy))
                                            .toArray(PlacementStrategy[]::new));
            case Change.AnyAvailabilityZone() -> asked = request.withAvailabilityZones(List.of());
        }
        WhyTable after = WhyTable.of(changed, asked, chance);
        boolean elsewhere =
                change instanceof Change.MoreOf(var slot, _, _)
                        && after.chosen().orElse(-1) != slot;
        return elsewhere || after.chosen().isEmpty() || after.chosen().equals(before.chosen())
                ? Optional.empty()
                : Optional.of(
                        new Counterfactual(change, after, sentence(fleet, change, before, after)));
    }

    /// Instances that fail one rule only, and that by an amount: the smallest first.
    private static List<Change> nearMisses(Fleet fleet, PlacementRequest request, WhyTable before) {
        List<Change> changes = new ArrayList<>();
        before.rows().stream()
                .filter(row -> row.refusal().filter(r -> r.reason().hasShortfall()).isPresent())
                .filter(row -> failsOnce(fleet, request, row.slot()))
                .sorted(Comparator.comparingInt(row -> row.refusal().orElseThrow().shortfall()))
                .limit(MOST_TRIES)
                .forEach(row -> {
                    Refusal refusal = row.refusal().orElseThrow();
                    changes.add(
                            new Change.MoreOf(row.slot(), refusal.reason(), refusal.shortfall()));
                });
        return changes;
    }

    private static boolean failsOnce(Fleet fleet, PlacementRequest request, int slot) {
        int failed = 0;
        for (Reason reason : Reason.values()) {
            failed += Checks.missing(reason, fleet, slot, request) > 0 ? 1 : 0;
        }
        return failed == 1;
    }

    private static List<Change> strategies(PlacementRequest request) {
        List<Change> changes = new ArrayList<>();
        if (request.effectiveStrategy().size() > 1) {
            request.effectiveStrategy().stream()
                    .map(Change.WithoutStrategy::new)
                    .forEach(changes::add);
        }
        return changes;
    }

    private static List<Change> constraints(PlacementRequest request) {
        List<Change> changes = new ArrayList<>();
        if (request.distinctInstance()) {
            changes.add(new Change.WithoutDistinctInstance());
        }
        request.memberOf().stream().map(Change.WithoutMemberOf::new).forEach(changes::add);
        if (!request.availabilityZones().isEmpty()) {
            changes.add(new Change.AnyAvailabilityZone());
        }
        return changes;
    }

    private static List<Change> comebacks(Fleet fleet, PlacementRequest request, WhyTable before) {
        List<Change> changes = new ArrayList<>();
        for (WhyTable.Row row : before.rows()) {
            Reason reason = row.refusal().orElseThrow().reason();
            if (reason.stage() == Reason.Stage.ELIGIBLE && failsOnce(fleet, request, row.slot())) {
                if (reason == Reason.AGENT) {
                    changes.add(new Change.AgentConnected(row.slot()));
                } else if (reason == Reason.INACTIVE) {
                    changes.add(new Change.Active(row.slot()));
                }
            }
        }
        return changes;
    }

    private static String sentence(Fleet fleet, Change change, WhyTable before, WhyTable after) {
        String winner = fleet.id(after.chosen().orElseThrow());
        String goes =
                before.chosen().isPresent()
                        ? "the task goes to %s instead".formatted(winner)
                        : "%s would fit and %s is chosen"
                                .formatted(Sentences.instances(after.candidates()), winner);
        return switch (change) {
            case Change.MoreOf(var slot, var resource, var amount) ->
                    "With %s on %s the task goes there."
                            .formatted(more(resource, amount), fleet.id(slot));
            case Change.AgentConnected(var slot) ->
                    "With a connected agent on %s %s.".formatted(fleet.id(slot), goes);
            case Change.Active(var slot) -> "With %s ACTIVE %s.".formatted(fleet.id(slot), goes);
            case Change.Draining(var slot) -> "Without %s %s.".formatted(fleet.id(slot), goes);
            case Change.WithoutDistinctInstance() -> "Without distinctInstance %s.".formatted(goes);
            case Change.WithoutMemberOf(var query) ->
                    "Without memberOf(%s) %s.".formatted(query.text(), goes);
            case Change.WithoutStrategy(var strategy) ->
                    "Without %s %s.".formatted(Sentences.name(strategy), goes);
            case Change.AnyAvailabilityZone() ->
                    "With subnets in all Availability Zones %s.".formatted(goes);
        };
    }

    private static String more(Reason resource, int amount) {
        return switch (resource) {
            case CPU -> amount + " CPU units more";
            case MEMORY -> amount + " MiB more";
            case GPU -> amount == 1 ? "1 GPU more" : amount + " GPUs more";
            case ENI -> amount + " network interface more";
            case PORTS ->
                    amount == 1 ? "1 host port given free" : amount + " host ports given free";
            case INACTIVE, AGENT, ATTRIBUTE, LOCATION, MEMBER_OF, DISTINCT_INSTANCE ->
                    throw new IllegalArgumentException(resource + " is no amount");
        };
    }
}
