package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.capacity.InstanceEstimate;
import dev.deckhand.sandbox.capacity.Reservation;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProvider.AutoScalingGroup;
import dev.deckhand.sandbox.model.CapacityProvider.ManagedInstances;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Resources;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.placement.WhyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Auto Scaling groups with managed scaling, and ECS Managed Instances (ecs-scheduling 5.3 to 5.7).
final class Groups {
    private static final int LOW_DATAPOINTS = 15;
    private static final long REST_MICROS = Micros.ofMinutes(15);
    private static final int NAME_DIGITS = 17;

    private final Engine engine;
    private final World world;

    Groups(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    /// Whether tasks without room wait for this provider in PROVISIONING.
    boolean canWait(String provider) {
        return world.provider(provider)
                .map(known ->
                        switch (known.spec) {
                            case AutoScalingGroup group -> group.managedScaling().enabled();
                            case ManagedInstances _ -> true;
                        })
                .orElse(false);
    }

    /// A task has begun to wait. Managed Instances are launched at once; groups scale at the next
    /// minute.
    void wanted(String provider, int task) {
        ProviderState state = world.provider(provider).orElseThrow();
        if (state.spec instanceof ManagedInstances managed) {
            launchFor(state, managed, task);
        }
    }

    /// Waiting tasks take what room there is, oldest first.
    void placeWaiting() {
        world.provisionPending = false;
        for (int task : world.provisioning.toArray()) {
            if (engine.starter.place(task)) {
                world.provisioning.remove(task);
            }
        }
    }

    void provisioningTimeout(int task) {
        Starter.Order order = world.waiting.get(task);
        if (order == null || world.tasks.lastStatus(task) != TaskStatus.PROVISIONING) {
            return;
        }
        WhyTable why = WhyTable.of(world.fleet, order.placement(), 0);
        String reason =
                why.closest()
                        .map(near -> near.refusal().reason().apiText())
                        .orElse("EMPTY CAPACITY PROVIDER");
        engine.life.failToStart(
                task,
                "TaskFailedToStart: "
                        + (reason.equals("INACTIVE") ? "NO ACTIVE INSTANCES" : reason));
    }

    // ---- the metric ----

    /// M: how many instances the provider's tasks need.
    int needed(ProviderState provider) {
        int filled = 0;
        for (int slot : provider.instances.toArray()) {
            filled += world.hosts.busy[slot] > 0 ? 1 : 0;
        }
        if (!(provider.spec instanceof AutoScalingGroup group)) {
            return filled;
        }
        List<Requirement> waiting = waiting(provider);
        if (waiting.isEmpty()) {
            return filled;
        }
        InstanceEstimate.Estimate estimate = estimate(group, waiting);
        int instances = provider.instances.size();
        return estimate.compatible() == 0
                ? instances * group.managedScaling().targetCapacity() / 100
                : instances + estimate.instances();
    }

    private InstanceEstimate.Estimate estimate(AutoScalingGroup group, List<Requirement> waiting) {
        List<InstanceEstimate.Offer> offers = new ArrayList<>();
        for (String name : group.instanceTypes()) {
            InstanceType.find(name)
                    .ifPresent(type ->
                            offers.add(InstanceEstimate.Offer.of(type, group.eniTrunking())));
        }
        return offers.isEmpty()
                ? new InstanceEstimate.Estimate(0, 0)
                : InstanceEstimate.of(offers, waiting, false);
    }

    private List<Requirement> waiting(ProviderState provider) {
        List<Requirement> waiting = new ArrayList<>();
        for (int task : world.provisioning.toArray()) {
            if (world.tasks.provider(task).equals(provider.spec.name())) {
                waiting.add(world.tasks.requirement(task));
            }
        }
        return waiting;
    }

    // ---- every minute ----

    void minute() {
        for (ProviderState provider : world.providers) {
            if (provider.spec instanceof AutoScalingGroup group
                    && group.managedScaling().enabled()) {
                scale(provider, group);
            }
        }
    }

    private void scale(ProviderState provider, AutoScalingGroup group) {
        CapacityProvider.ManagedScaling settings = group.managedScaling();
        fill(provider);
        int instances = provider.instances.size();
        int needed = needed(provider);
        if (isHeld(provider, group)) {
            provider.lowDatapoints = 0;
            return;
        }
        if (Reservation.isAboveTarget(needed, instances, settings.targetCapacity())) {
            provider.lowDatapoints = 0;
            if (provider.launching == 0 && world.now >= provider.warmUntil) {
                scaleOut(provider, group, needed, instances);
            }
        } else if (Reservation.isBelowTarget(needed, instances, settings.targetCapacity())) {
            provider.lowDatapoints++;
            if (provider.lowDatapoints >= LOW_DATAPOINTS && world.now >= provider.scaleInFrom) {
                scaleIn(provider, group, needed);
            }
        } else {
            provider.lowDatapoints = 0;
        }
    }

    /// Whether no waiting task could ever run on the group's instances: then the metric stays at
    /// its target.
    boolean isHeld(ProviderState provider, AutoScalingGroup group) {
        List<Requirement> waiting = waiting(provider);
        return !waiting.isEmpty() && estimate(group, waiting).compatible() == 0;
    }

    private void scaleOut(
            ProviderState provider, AutoScalingGroup group, int needed, int instances) {
        CapacityProvider.ManagedScaling settings = group.managedScaling();
        int to =
                instances == 0
                        ? Reservation.FIRST_LAUNCH
                        : instances
                                + Reservation.launchStep(
                                        Reservation.settledSize(needed, settings.targetCapacity())
                                                - instances,
                                        settings.minimumScalingStepSize(),
                                        settings.maximumScalingStepSize());
        to = Math.min(to, group.maxSize());
        if (to > provider.desiredCapacity) {
            provider.scaleInFrom = world.now + REST_MICROS;
            int settled = Reservation.settledSize(needed, settings.targetCapacity());
            int wanted = to;
            engine.report.steps(() ->
                    List.of(
                            metric(needed, instances, settings.targetCapacity()),
                            instances == 0
                                    ? "From 0 instances the first step launches %d."
                                            .formatted(Reservation.FIRST_LAUNCH)
                                    : "%d instances would bring it back to the target: %d more, in steps of %d to %d."
                                            .formatted(
                                                    settled,
                                                    settled - instances,
                                                    settings.minimumScalingStepSize(),
                                                    settings.maximumScalingStepSize()),
                            "The group allows %d to %d: %d."
                                    .formatted(group.minSize(), group.maxSize(), wanted)));
            setDesired(provider, to);
            fill(provider);
        }
    }

    private void scaleIn(ProviderState provider, AutoScalingGroup group, int needed) {
        int settled =
                Math.max(
                        group.minSize(),
                        Reservation.settledSize(needed, group.managedScaling().targetCapacity()));
        int to = Reservation.afterScaleIn(provider.desiredCapacity, settled);
        List<Integer> victims = victims(provider, group, provider.desiredCapacity - to);
        if (victims.isEmpty()) {
            return;
        }
        int instances = provider.instances.size();
        engine.report.steps(() ->
                List.of(
                        metric(needed, instances, group.managedScaling().targetCapacity()),
                        "It was below the target for %d datapoints."
                                .formatted(provider.lowDatapoints),
                        "%d instances would bring it back to the target; one step goes to %d, %d instances may go."
                                .formatted(settled, to, victims.size())));
        setDesired(provider, provider.desiredCapacity - victims.size());
        for (int slot : victims) {
            engine.instances.terminate(slot, group.managedDraining());
        }
    }

    /// The instances that go: with termination protection only those without a task of their own
    /// kind. `[MODEL]` from the zone with the most instances, the oldest first.
    private List<Integer> victims(ProviderState provider, AutoScalingGroup group, int count) {
        List<Integer> victims = new ArrayList<>();
        List<Integer> candidates = new ArrayList<>();
        for (int slot : provider.instances.toArray()) {
            if (!world.hosts.is(slot, Hosts.TERMINATING)) {
                candidates.add(slot);
            }
        }
        while (victims.size() < count) {
            int best = -1;
            int most = 0;
            for (int slot : candidates) {
                boolean allowed =
                        !group.managedTerminationProtection() || world.hosts.busy[slot] == 0;
                int inZone = 0;
                for (int other : candidates) {
                    inZone +=
                            world.fleet
                                            .availabilityZone(other)
                                            .equals(world.fleet.availabilityZone(slot))
                                    ? 1
                                    : 0;
                }
                if (allowed && inZone > most) {
                    most = inZone;
                    best = slot;
                }
            }
            if (best < 0) {
                break;
            }
            victims.add(best);
            candidates.remove(Integer.valueOf(best)); // the value, not the position
        }
        return victims;
    }

    private static String metric(int needed, int instances, int target) {
        return "M = %d instances are needed, N = %d are there: CapacityProviderReservation is %s %%, the target %d %%."
                .formatted(
                        needed,
                        instances,
                        new Decimal(Reservation.hundredths(needed, instances) * 10),
                        target);
    }

    private void setDesired(ProviderState provider, int to) {
        long seq = engine.report.nextDecision(4, provider.desiredCapacity, to);
        engine.report.decision(
                new TraceDecision.Scale(
                        seq,
                        world.now,
                        Optional.empty(),
                        Optional.of(provider.spec.name()),
                        provider.desiredCapacity,
                        to,
                        List.of()));
        provider.desiredCapacity = to;
    }

    /// Somebody sets the desired capacity. What is being launched goes first, then instances as in
    /// a scale-in; those that are protected stay.
    void resize(ProviderState provider, AutoScalingGroup group, int to) {
        int staying = 0;
        for (int slot : provider.instances.toArray()) {
            staying += world.hosts.is(slot, Hosts.TERMINATING) ? 0 : 1;
        }
        int launching = provider.launching - provider.unwanted;
        if (to != provider.desiredCapacity) {
            int there = staying;
            engine.report.steps(() ->
                    List.of(
                            "The size of the group was set by hand: %d to %d instances, %d wanted."
                                    .formatted(group.minSize(), group.maxSize(), to),
                            "%d instances are there, %d are being launched."
                                    .formatted(there, launching)));
            setDesired(provider, to);
        }
        int dropped = Math.clamp(staying + launching - to, -provider.unwanted, launching);
        provider.unwanted += dropped;
        for (int slot : victims(provider, group, staying + launching - dropped - to)) {
            engine.instances.terminate(slot, group.managedDraining());
        }
        fill(provider);
    }

    // ---- launching ----

    /// Launches what is missing to the desired capacity, as far as EC2 has any to give.
    void fill(ProviderState provider) {
        if (!(provider.spec instanceof AutoScalingGroup group) || !provider.available) {
            return;
        }
        int staying = 0;
        for (int slot : provider.instances.toArray()) {
            staying += world.hosts.is(slot, Hosts.TERMINATING) ? 0 : 1;
        }
        for (int missing =
                        provider.desiredCapacity
                                - staying
                                - (provider.launching - provider.unwanted);
                missing > 0;
                missing--) {
            int zone = emptiestZone(provider, group);
            if (zone < 0) {
                return;
            }
            provider.launching++;
            provider.launchingZones.add(zone);
            engine.later(group.launchMicros(), Kind.INSTANCE_LAUNCHED, provider.index, zone);
        }
    }

    private int emptiestZone(ProviderState provider, AutoScalingGroup group) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int zone = 0; zone < group.availabilityZones().size(); zone++) {
            String name = group.availabilityZones().get(zone);
            int count = 0;
            for (int slot : provider.instances.toArray()) {
                count +=
                        world.fleet.availabilityZone(slot).equals(name)
                                        && !world.hosts.is(slot, Hosts.TERMINATING)
                                ? 1
                                : 0;
            }
            for (int launching : provider.launchingZones.toArray()) {
                count += launching == zone ? 1 : 0;
            }
            if (!world.zonesDown.contains(name) && count < fewest) {
                fewest = count;
                best = zone;
            }
        }
        return best;
    }

    /// A Managed Instance for one waiting task, unless one that is being launched will have room.
    private void launchFor(ProviderState provider, ManagedInstances managed, int task) {
        List<Requirement> waiting = waiting(provider);
        Optional<InstanceType> type = smallestFor(managed, world.tasks.requirement(task));
        if (type.isEmpty() || !provider.available) {
            return;
        }
        int wanted =
                InstanceEstimate.of(
                                List.of(InstanceEstimate.Offer.of(type.get(), true)),
                                waiting,
                                false)
                        .instances();
        if (wanted > provider.launching) {
            provider.launching++;
            provider.launchingZones.add(provider.launching);
            world.launchTypes.add(type.get().name());
            engine.later(
                    managed.launchMicros(),
                    Kind.INSTANCE_LAUNCHED,
                    provider.index,
                    ((long) world.launchTypes.size() << 32) | provider.launching);
        }
    }

    private static Optional<InstanceType> smallestFor(ManagedInstances managed, Requirement task) {
        InstanceType best = null;
        for (InstanceType type : InstanceType.all()) {
            boolean allowed =
                    managed.allowedInstanceTypes().isEmpty()
                            || managed.allowedInstanceTypes().contains(type.name());
            String architecture = task.attributes().getOrDefault("ecs.cpu-architecture", "x86_64");
            if (allowed
                    && InstanceEstimate.Offer.of(type, true).fits(task)
                    && InstanceType.architectureOf(type.name()).equals(architecture)
                    && (best == null
                            || type.cpu() < best.cpu()
                            || (type.cpu() == best.cpu() && type.memory() < best.memory()))) {
                best = type;
            }
        }
        return Optional.ofNullable(best);
    }

    /// A launched instance registers.
    void launched(int index, long token) {
        ProviderState provider = world.providers.get(index);
        provider.launching--;
        switch (provider.spec) {
            case AutoScalingGroup group -> {
                provider.launchingZones.remove((int) token);
                if (provider.unwanted > 0) {
                    provider.unwanted--;
                    return;
                }
                String zone = group.availabilityZones().get((int) token);
                if (world.zonesDown.contains(zone)) {
                    fill(provider);
                    return;
                }
                provider.warmUntil = world.now + group.managedScaling().instanceWarmupMicros();
                register(provider, group.instanceTypes().getFirst(), zone, group.eniTrunking());
            }
            case ManagedInstances _ -> {
                provider.launchingZones.remove((int) token);
                if (provider.deleted) {
                    return;
                }
                List<String> zones =
                        world.zonesOf(
                                world.scenario.subnets().stream()
                                        .map(subnet -> subnet.subnetId())
                                        .toList());
                List<String> up =
                        zones.stream().filter(zone -> !world.zonesDown.contains(zone)).toList();
                String zone =
                        up.isEmpty()
                                ? ContainerInstance.DEFAULT_AVAILABILITY_ZONE
                                : up.get(world.instancesMade % up.size());
                provider.desiredCapacity++;
                register(provider, world.launchTypes.get((int) (token >>> 32) - 1), zone, true);
            }
        }
    }

    private void register(ProviderState provider, String type, String zone, boolean trunking) {
        String id = "i-" + Chance.id(world.seed, "instance", world.instancesMade++, NAME_DIGITS);
        engine.instances.register(
                new ContainerInstance(
                        id,
                        id,
                        Optional.of(type),
                        zone,
                        InstanceStatus.ACTIVE,
                        true,
                        ContainerInstance.DEFAULT_AGENT_VERSION,
                        Optional.empty(),
                        Optional.of(provider.spec.name()),
                        OptionalInt.empty(),
                        0,
                        Resources.UNSPECIFIED,
                        Resources.UNSPECIFIED,
                        List.of(),
                        List.of(),
                        Map.of(),
                        Set.of(),
                        trunking));
    }
}
