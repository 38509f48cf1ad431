package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.capacity.CapacitySplit;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.AwsVpcConfiguration;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.placement.Placement;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.WhyTable;
import dev.deckhand.sandbox.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds room for new tasks and makes them.
final class Starter {
    /// Tasks that a cluster lets wait in PROVISIONING (ecs-scheduling 5.6).
    static final int MOST_PROVISIONING = 500;

    private final Engine engine;
    private final World world;

    Starter(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    /// Everything about some tasks to be placed that is the same for all of them.
    ///
    /// @param request id of the timeline entry, empty for services
    /// @param placement the wish in the fleet's terms
    record Order(
            TaskLife.Wish wish,
            Optional<String> request,
            Optional<LaunchType> launchType,
            PlacementRequest placement) {

        /// The zones that will do; empty = any.
        List<String> zones() {
            return placement.availabilityZones();
        }

        Order inZone(String zone) {
            return new Order(
                    wish, request, launchType, placement.withAvailabilityZones(List.of(zone)));
        }

        Order onProvider(String provider) {
            return provider.isEmpty()
                    ? this
                    : new Order(
                            new TaskLife.Wish(
                                    wish.definition(),
                                    wish.requirement(),
                                    wish.group(),
                                    wish.startedBy(),
                                    wish.service(),
                                    wish.deployment(),
                                    provider),
                            request,
                            launchType,
                            placement.withCapacityProvider(provider));
        }
    }

    /// An order for tasks of any provider.
    Order order(
            TaskLife.Wish wish,
            Optional<String> request,
            Optional<LaunchType> launchType,
            List<PlacementConstraint> constraints,
            List<PlacementStrategy> strategy,
            List<String> zones) {
        boolean distinct = false;
        List<Query> memberOf = new ArrayList<>();
        for (PlacementConstraint constraint : constraints) {
            switch (constraint.type()) {
                case DISTINCT_INSTANCE -> distinct = true;
                case MEMBER_OF -> constraint.expression().map(Query::of).ifPresent(memberOf::add);
            }
        }
        memberOf.addAll(world.catalog.spec(wish.definition()).memberOf());
        return new Order(
                wish,
                request,
                launchType,
                new PlacementRequest(
                        wish.requirement(),
                        wish.group(),
                        wish.service() >= 0,
                        strategy,
                        distinct,
                        memberOf,
                        zones,
                        Optional.empty(),
                        world.scenario.settings().tieBreak()));
    }

    /// What became of one wish.
    sealed interface Outcome {
        /// The task is on its way.
        record Started(int task) implements Outcome {}

        /// The task waits in PROVISIONING.
        record Waiting(int task) implements Outcome {}

        /// No instance will do; the table tells why.
        record NoInstance(WhyTable why) implements Outcome {}

        /// The provider has nothing to give, or may not queue more.
        record NoCapacity(String words) implements Outcome {}
    }

    /// The capacity provider strategy in force: its own, else, without a launch type, the cluster's
    /// default.
    List<CapacityProviderStrategyItem> strategyOf(
            List<CapacityProviderStrategyItem> own, Optional<LaunchType> launchType) {
        if (!own.isEmpty() || launchType.isPresent()) {
            return own;
        }
        return world.defaultStrategy;
    }

    static List<CapacitySplit.Item> items(List<CapacityProviderStrategyItem> strategy) {
        return strategy.stream()
                .map(item ->
                        new CapacitySplit.Item(item.capacityProvider(), item.base(), item.weight()))
                .toList();
    }

    /// Divides `count` further tasks among providers that already have `existing` each, and says
    /// so.
    ///
    /// @return the provider of each task
    List<String> split(
            List<CapacityProviderStrategyItem> strategy,
            int[] existing,
            int count,
            String group,
            Optional<String> request) {
        return split(strategy, existing, count, group, request, false);
    }

    /// The same; `silent` when it was said before and nothing came of it.
    List<String> split(
            List<CapacityProviderStrategyItem> strategy,
            int[] existing,
            int count,
            String group,
            Optional<String> request,
            boolean silent) {
        List<CapacitySplit.Item> items = items(strategy);
        int[] now = existing.clone();
        List<String> providers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int next = CapacitySplit.next(items, now);
            now[next]++;
            providers.add(items.get(next).capacityProvider());
        }
        if (silent) {
            return providers;
        }
        List<TraceDecision.Share> shares = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            CapacitySplit.Item item = items.get(i);
            shares.add(
                    new TraceDecision.Share(
                            item.capacityProvider(),
                            item.base(),
                            item.weight(),
                            now[i] - existing[i]));
        }
        engine.report.split(strategy, existing, count);
        engine.report.steps(() -> SplitWords.of(items, existing, count));
        long seq = engine.report.nextDecision(2, count, shares.getFirst().tasks());
        engine.report.decision(new TraceDecision.Split(seq, world.now, group, request, shares));
        return providers;
    }

    /// The zones that awsvpc tasks may go to.
    List<String> zones(Optional<AwsVpcConfiguration> network, int definition) {
        boolean awsvpc =
                world.catalog.spec(definition).definition().networkMode().orElse(NetworkMode.AWSVPC)
                        == NetworkMode.AWSVPC;
        return network.isPresent() && awsvpc ? world.zonesOf(network.get().subnets()) : List.of();
    }

    /// Makes one task on an instance that was named or is the only one meant.
    ///
    /// @param words who wants it just there, for those who ask why
    int startOn(Order order, int slot, String words) {
        int task = engine.life.create(order.wish());
        boolean explain = engine.report.wantsReasons();
        engine.report.pinned(order.placement(), slot, words);
        Optional<WhyTable> why =
                explain
                        ? Optional.of(WhyTable.pinned(world.fleet, order.placement(), slot))
                        : Optional.empty();
        long seq = engine.report.nextDecision(0, slot, 0);
        engine.report.decision(
                place(seq, order, Optional.of(world.tasks.id(task)), OptionalInt.of(slot), why));
        answered(order.wish());
        engine.life.takeInstance(task, slot);
        engine.report.task(task);
        engine.life.activate(task);
        return task;
    }

    /// Makes one task where there is room now; it never waits for capacity.
    Outcome startNow(Order order) {
        return start(order, false);
    }

    /// Makes one task where there is room, or where room can be made.
    Outcome start(Order order) {
        return start(order, true);
    }

    private Outcome start(Order order, boolean mayWait) {
        String provider = order.wish().provider();
        if (CapacityProvider.isFargate(provider)
                || (provider.isEmpty()
                        && order.launchType().equals(Optional.of(LaunchType.FARGATE)))) {
            return startOnFargate(order);
        }
        PlacementRequest request = order.placement();
        long chance = world.chance.next(Chance.Purpose.PLACEMENT);
        int slot = Placement.choose(world.fleet, request, chance);
        if (slot >= 0) {
            int task = engine.life.create(order.wish());
            decide(order, Optional.of(world.tasks.id(task)), slot, request, chance);
            engine.life.takeInstance(task, slot);
            engine.report.task(task);
            engine.life.activate(task);
            return new Outcome.Started(task);
        }
        if (mayWait && engine.groups.canWait(provider)) {
            return enqueue(order, request, chance);
        }
        WhyTable why = WhyTable.of(world.fleet, request, chance);
        notPlaced(order, why, chance);
        return new Outcome.NoInstance(why);
    }

    private Outcome enqueue(Order order, PlacementRequest request, long chance) {
        if (world.provisioning.size() >= MOST_PROVISIONING) {
            return new Outcome.NoCapacity(Wording.PROVISIONING_LIMIT);
        }
        notPlaced(order, WhyTable.of(world.fleet, request, chance), chance);
        int task = engine.life.create(order.wish());
        engine.report.task(task);
        world.provisioning.add(task);
        world.waiting.put(task, order);
        engine.later(
                world.scenario.settings().provisioningTimeoutMicros(),
                Kind.PROVISIONING_TIMEOUT,
                task,
                0);
        engine.groups.wanted(order.wish().provider(), task);
        return new Outcome.Waiting(task);
    }

    /// Tries again to place a task that waits in PROVISIONING.
    boolean place(int task) {
        Order order = world.waiting.get(task);
        if (order == null) {
            return false;
        }
        PlacementRequest request = order.placement();
        long chance = world.chance.next(Chance.Purpose.PLACEMENT);
        int slot = Placement.choose(world.fleet, request, chance);
        if (slot < 0) {
            return false;
        }
        decide(order, Optional.of(world.tasks.id(task)), slot, request, chance);
        world.waiting.remove(task);
        engine.life.takeInstance(task, slot);
        engine.life.activate(task);
        return true;
    }

    private Outcome startOnFargate(Order order) {
        TaskLife.Wish wish = order.wish();
        String provider = wish.provider().isEmpty() ? CapacityProvider.FARGATE : wish.provider();
        String zone = "";
        if (!world.fargateOut.contains(provider)) {
            int fewest = Integer.MAX_VALUE;
            for (String candidate : order.zones()) {
                int count =
                        world.fargateTasks.getOrDefault(
                                fargateKey(wish.group(), wish.provider(), candidate), 0);
                boolean better =
                        count < fewest || (count == fewest && candidate.compareTo(zone) < 0);
                if (!world.zonesDown.contains(candidate) && better) {
                    fewest = count;
                    zone = candidate;
                }
            }
        }
        if (zone.isEmpty()) {
            if (isNewAnswer(wish, Wording.NO_CAPACITY, "no Fargate capacity")) {
                long seq = engine.report.nextDecision(0, -1, 0);
                engine.report.decision(
                        new TraceDecision.Place(
                                seq,
                                world.now,
                                Optional.empty(),
                                wish.group(),
                                order.request(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of()));
            }
            return new Outcome.NoCapacity(
                    "was unable to place a task. Reason: " + Wording.NO_CAPACITY);
        }
        String chosen = zone;
        engine.report.steps(() -> zoneWords(order, chosen));
        int task = engine.life.create(wish);
        long seq = engine.report.nextDecision(0, task, zone.length());
        engine.report.decision(
                new TraceDecision.Place(
                        seq,
                        world.now,
                        Optional.of(world.tasks.id(task)),
                        wish.group(),
                        order.request(),
                        Optional.empty(),
                        Optional.of(zone),
                        List.of(),
                        List.of(),
                        List.of()));
        answered(wish);
        engine.life.takeZone(task, zone);
        engine.report.task(task);
        engine.life.activate(task);
        return new Outcome.Started(task);
    }

    private List<String> zoneWords(Order order, String chosen) {
        List<String> lines = new ArrayList<>();
        for (String zone : order.zones()) {
            int count =
                    world.fargateTasks.getOrDefault(
                            fargateKey(order.wish().group(), order.wish().provider(), zone), 0);
            lines.add(
                    world.zonesDown.contains(zone)
                            ? zone + " is down."
                            : zone + " has " + count + (count == 1 ? " task." : " tasks."));
        }
        lines.add(
                "Fargate spreads over the zones of the subnets: "
                        + chosen
                        + " has the fewest, or is the first by name of those that have.");
        return lines;
    }

    /// The key under which Fargate tasks of a group are counted.
    static String fargateKey(String group, String provider, String zone) {
        return group + "|" + provider + "|" + zone;
    }

    private void decide(
            Order order, Optional<String> task, int slot, PlacementRequest request, long chance) {
        boolean explain = engine.report.wantsReasons();
        engine.report.placement(request, chance);
        long seq = engine.report.nextDecision(0, slot, chance);
        Optional<WhyTable> why =
                explain ? Optional.of(WhyTable.of(world.fleet, request, chance)) : Optional.empty();
        engine.report.decision(place(seq, order, task, OptionalInt.of(slot), why));
        answered(order.wish());
    }

    /// A PLACE decision without a task, unless the same answer was given before.
    private void notPlaced(Order order, WhyTable why, long chance) {
        String answer =
                why.closest()
                        .map(near ->
                                near.containerInstance() + " " + near.refusal().reason().apiText())
                        .orElse("none");
        if (isNewAnswer(
                order.wish(),
                order.request().orElse("") + answer,
                Wording.chip(world.fleet, order.placement(), why))) {
            engine.report.placement(order.placement(), chance);
            long seq = engine.report.nextDecision(0, -1, answer.length());
            engine.report.decision(
                    place(seq, order, Optional.empty(), OptionalInt.empty(), Optional.of(why)));
        }
    }

    /// A PLACE decision without a task, for an instance that was the only one meant; nothing when
    /// that was said before.
    Optional<WhyTable> notPlacedOn(Order order, int slot, String words) {
        WhyTable why = WhyTable.pinned(world.fleet, order.placement(), slot);
        String answer =
                why.closest()
                        .map(near ->
                                near.containerInstance() + " " + near.refusal().reason().apiText())
                        .orElse("none");
        if (!isNewAnswer(order.wish(), answer, Wording.chip(world.fleet, order.placement(), why))) {
            return Optional.empty();
        }
        engine.report.pinned(order.placement(), slot, words);
        long seq = engine.report.nextDecision(0, -1, answer.length());
        engine.report.decision(
                place(seq, order, Optional.empty(), OptionalInt.empty(), Optional.of(why)));
        return Optional.of(why);
    }

    /// Takes down why there is no room; whether that is another reason than before, so that a
    /// decision says so.
    ///
    /// @param reason the answer in a few words
    private boolean isNewAnswer(TaskLife.Wish wish, String answer, String reason) {
        World.Unplaced before = world.notPlaced.get(wish.group());
        boolean isOld = before != null && answer.equals(before.answer());
        long decision = before != null && isOld ? before.decision() : world.seq;
        world.notPlaced.put(wish.group(), new World.Unplaced(answer, reason, decision));
        return !isOld;
    }

    private void answered(TaskLife.Wish wish) {
        if (!world.notPlaced.isEmpty()) {
            world.notPlaced.remove(wish.group());
        }
    }

    private TraceDecision.Place place(
            long seq,
            Order order,
            Optional<String> task,
            OptionalInt slot,
            Optional<WhyTable> why) {
        List<TraceDecision.Reason> reasons = new ArrayList<>();
        List<TraceDecision.Stage> stages = new ArrayList<>();
        why.ifPresent(table -> {
            for (WhyTable.Row row : table.rows()) {
                row.refusal()
                        .ifPresent(refusal ->
                                reasons.add(
                                        new TraceDecision.Reason(
                                                row.containerInstance(),
                                                refusal.reason().apiText(),
                                                refusal.reason().hasShortfall()
                                                        ? OptionalInt.of(refusal.shortfall())
                                                        : OptionalInt.empty())));
            }
            table.stages()
                    .forEach(stage ->
                            stages.add(
                                    new TraceDecision.Stage(
                                            stage.name(), stage.in(), stage.out())));
        });
        return new TraceDecision.Place(
                seq,
                world.now,
                task,
                order.wish().group(),
                order.request(),
                slot.isPresent() ? Optional.of(world.fleet.id(slot.getAsInt())) : Optional.empty(),
                slot.isPresent()
                        ? Optional.of(world.fleet.availabilityZone(slot.getAsInt()))
                        : Optional.empty(),
                reasons,
                stages,
                why.map(WhyTable::ties).orElse(List.of()));
    }
}
