package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.LoadBalancer;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.Subnet;
import dev.deckhand.sandbox.model.TargetGroup;
import dev.deckhand.sandbox.placement.Fleet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Everything that is, at one instant. Copying it makes a key frame; nothing else of a run has
/// memory.
final class World {
    final Scenario scenario;
    final long seed;
    final EventQueue queue;
    final Chance chance;
    final RollingHash hash;
    final Catalog catalog;
    final Fleet fleet;
    final Hosts hosts;
    final Tasks tasks;
    final Containers containers;
    final List<ServiceState> services;
    final List<ProviderState> providers;
    final ScalingState scaling;
    final Map<String, TargetGroup> targetGroups;

    /// Tasks that wait for capacity in PROVISIONING, oldest first.
    final Ints provisioning;

    final Set<String> zonesDown;

    /// Providers of Fargate that have nothing to give.
    final Set<String> fargateOut;

    /// Fargate tasks that are not told to stop, by group, provider and zone.
    final Map<String, Integer> fargateTasks;

    /// Zones that Fargate tasks were ever in, with the numbers under which [#fargatePlaces] knows
    /// them.
    final Map<String, Integer> fargateZones;

    /// The places of Fargate tasks in their zones.
    final Places fargatePlaces;

    /// What the tasks in PROVISIONING wait for.
    final Map<Integer, Starter.Order> waiting;

    /// The last NOT_PLACED answer by task group.
    final Map<String, Unplaced> notPlaced;

    /// Tokens of RunTask calls and what they asked for.
    final Map<String, String> clientTokens;

    /// What happened to tasks on instances whose agent is disconnected, oldest first: ECS hears of
    /// it when the agent is back.
    final List<Unheard> unheard;

    /// Types of the Managed Instances that were asked for, in order.
    final List<String> launchTypes;

    /// What is used when a request names neither a launch type nor a strategy.
    List<CapacityProviderStrategyItem> defaultStrategy;

    long now;

    /// The next number for an event or decision.
    long seq;

    /// Things done so far.
    long steps;

    int failures;

    /// Requests of the learner that came into the queue so far.
    int commandsFed;

    /// Services for which a look found no room.
    int blockedServices;

    int deploymentsMade;
    int instancesMade;
    boolean provisionPending;
    boolean minutePending;

    World(Scenario scenario) {
        this.scenario = scenario;
        seed = scenario.seed();
        queue = new EventQueue();
        chance = new Chance(seed);
        hash = new RollingHash(seed);
        catalog = new Catalog(scenario.behaviour());
        fleet = new Fleet();
        hosts = new Hosts();
        tasks = new Tasks(seed);
        containers = new Containers();
        services = new ArrayList<>();
        providers = new ArrayList<>();
        scaling = new ScalingState();
        targetGroups = new LinkedHashMap<>();
        provisioning = new Ints();
        zonesDown = new LinkedHashSet<>();
        fargateOut = new LinkedHashSet<>();
        fargateTasks = new HashMap<>();
        fargateZones = new LinkedHashMap<>();
        fargatePlaces = new Places();
        waiting = new HashMap<>();
        notPlaced = new HashMap<>();
        clientTokens = new HashMap<>();
        unheard = new ArrayList<>();
        launchTypes = new ArrayList<>();
        defaultStrategy = scenario.cluster().defaultCapacityProviderStrategy();
    }

    private World(World other) {
        scenario = other.scenario;
        seed = other.seed;
        queue = other.queue.copy();
        chance = other.chance.copy();
        hash = other.hash.copy();
        catalog = other.catalog.copy();
        fleet = other.fleet.copy();
        hosts = other.hosts.copy();
        tasks = other.tasks.copy();
        containers = other.containers.copy();
        services = new ArrayList<>(other.services.size());
        other.services.forEach(service -> services.add(new ServiceState(service)));
        providers = new ArrayList<>(other.providers.size());
        other.providers.forEach(provider -> providers.add(new ProviderState(provider)));
        scaling = other.scaling.copy();
        targetGroups = new LinkedHashMap<>(other.targetGroups);
        provisioning = other.provisioning.copy();
        zonesDown = new LinkedHashSet<>(other.zonesDown);
        fargateOut = new LinkedHashSet<>(other.fargateOut);
        fargateTasks = new HashMap<>(other.fargateTasks);
        fargateZones = new LinkedHashMap<>(other.fargateZones);
        fargatePlaces = other.fargatePlaces.copy();
        waiting = new HashMap<>(other.waiting);
        notPlaced = new HashMap<>(other.notPlaced);
        clientTokens = new HashMap<>(other.clientTokens);
        unheard = new ArrayList<>(other.unheard);
        launchTypes = new ArrayList<>(other.launchTypes);
        defaultStrategy = other.defaultStrategy;
        now = other.now;
        seq = other.seq;
        steps = other.steps;
        failures = other.failures;
        commandsFed = other.commandsFed;
        blockedServices = other.blockedServices;
        deploymentsMade = other.deploymentsMade;
        instancesMade = other.instancesMade;
        provisionPending = other.provisionPending;
        minutePending = other.minutePending;
    }

    /// The number of a zone of Fargate tasks.
    int fargateZone(String zone) {
        return fargateZones.computeIfAbsent(zone, _ -> fargateZones.size());
    }

    /// Something that the agent of an instance would have reported.
    record Unheard(int slot, int kind, int task, long token) {}

    /// Whether the agent of the task's instance is disconnected, so that ECS hears nothing of it.
    boolean isCutOff(int task) {
        int slot = tasks.instance(task);
        return slot >= 0
                && !fleet.agentConnected(slot)
                && !hosts.is(slot, Hosts.GONE)
                && !tasks.isStopped(task);
    }

    /// Why there is no room for tasks of a group.
    ///
    /// @param answer tells this answer from others
    /// @param reason in a few words
    /// @param decision number of the decision that said so
    record Unplaced(String answer, String reason, long decision) {}

    World copy() {
        return new World(this);
    }

    Optional<ServiceState> service(String name) {
        for (int i = services.size() - 1; i >= 0; i--) {
            if (services.get(i).name.equals(name) && !services.get(i).deleted) {
                return Optional.of(services.get(i));
            }
        }
        return Optional.empty();
    }

    Optional<ProviderState> provider(String name) {
        return group(name).filter(provider -> !provider.deleted);
    }

    /// A provider, or what is left of one that was deleted: its group, which has its name.
    Optional<ProviderState> group(String name) {
        for (ProviderState provider : providers) {
            if (provider.spec.name().equals(name)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    boolean isProvider(String name) {
        return CapacityProvider.isFargate(name) || provider(name).isPresent();
    }

    Optional<Subnet> subnet(String id) {
        for (Subnet subnet : scenario.subnets()) {
            if (subnet.subnetId().equals(id)) {
                return Optional.of(subnet);
            }
        }
        return Optional.empty();
    }

    /// The zones of some subnets, each once, in the order of the subnets.
    List<String> zonesOf(List<String> subnets) {
        Set<String> zones = new LinkedHashSet<>();
        for (String subnet : subnets) {
            subnet(subnet).ifPresent(known -> zones.add(known.availabilityZone()));
        }
        return List.copyOf(new ArrayList<>(zones));
    }

    /// All Availability Zones, sorted: of subnets, groups, instances and tasks.
    SortedSet<String> availabilityZones() {
        SortedSet<String> zones = new TreeSet<>(fleet.availabilityZones());
        scenario.subnets().forEach(subnet -> zones.add(subnet.availabilityZone()));
        zones.addAll(fargateZones.keySet());
        for (ProviderState provider : providers) {
            if (provider.spec instanceof CapacityProvider.AutoScalingGroup group) {
                zones.addAll(group.availabilityZones());
            }
        }
        zones.addAll(zonesDown);
        return zones;
    }

    TargetGroup targetGroup(String arn) {
        TargetGroup known = targetGroups.get(arn);
        return known == null ? TargetGroup.named(arn) : known;
    }

    /// The longest deregistration delay of some load balancers.
    long deregistrationMicros(List<LoadBalancer> loadBalancers) {
        long longest = 0;
        for (LoadBalancer loadBalancer : loadBalancers) {
            if (loadBalancer.targetGroupArn().isPresent()) {
                longest =
                        Math.max(
                                longest,
                                targetGroup(loadBalancer.targetGroupArn().get())
                                        .deregistrationDelayMicros());
            }
        }
        return longest;
    }

    Deployment deployment(int task) {
        return services.get(tasks.service(task)).deployments.get(tasks.deployment(task));
    }

    boolean isServiceTask(int task) {
        return tasks.service(task) >= 0 && tasks.deployment(task) >= 0;
    }
}
