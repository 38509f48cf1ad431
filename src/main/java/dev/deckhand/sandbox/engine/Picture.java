package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Load;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.placement.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state at one instant, row by row, for a screen that draws it: made in a moment however large
/// the cluster is, never changing, to be read from any thread.
///
/// Instances and tasks are rows, numbered from 0. A row keeps its number for the whole run, so two
/// pictures of one run are compared row by row. Zones, services and capacity providers are numbers
/// into the lists of this picture.
public final class Picture {
    /// Stands for "there is none" wherever a number is asked for.
    public static final int NONE = -1;

    private final World world;
    private final Engine engine;
    private final List<String> zones;
    private final Map<String, Integer> zoneNumbers;
    private final int[] instanceZones;
    private final List<String> services;
    private final List<String> providers;
    private final Map<String, Integer> providerNumbers;

    /// @param world nobody else's; it is read only from now on
    Picture(World world) {
        this.world = world;
        engine = new Engine(world, Sink.NONE);
        zones = List.copyOf(world.availabilityZones());
        zoneNumbers = numbers(zones);
        instanceZones = new int[world.fleet.size()];
        for (int row = 0; row < instanceZones.length; row++) {
            instanceZones[row] = zoneNumbers.getOrDefault(world.fleet.availabilityZone(row), NONE);
        }
        services = world.services.stream().map(service -> service.name).toList();
        List<String> names = new ArrayList<>();
        world.providers.forEach(provider -> names.add(provider.spec.name()));
        names.add(CapacityProvider.FARGATE);
        names.add(CapacityProvider.FARGATE_SPOT);
        providers = List.copyOf(names);
        providerNumbers = numbers(providers);
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String name : names) {
            numbers.putIfAbsent(name, numbers.size());
        }
        return numbers;
    }

    // ---- the moment ----

    public long atMicros() {
        return world.now;
    }

    /// How many steps had been done.
    public long position() {
        return world.steps;
    }

    /// How many events and decisions there had been.
    public long eventCount() {
        return world.seq;
    }

    /// All Availability Zones, sorted: of subnets, groups, instances and tasks.
    public List<String> zones() {
        return zones;
    }

    /// Whether an Availability Zone is down.
    public boolean zoneFailed(int zone) {
        return world.zonesDown.contains(zones.get(zone));
    }

    /// Names of all services that ever were, oldest first; see [#serviceGone].
    public List<String> services() {
        return services;
    }

    /// Whether a service was deleted.
    public boolean serviceGone(int service) {
        return world.services.get(service).deleted;
    }

    /// Names of the capacity providers: the cluster's own in file order, those that were deleted
    /// among them, then those of Fargate.
    public List<String> capacityProviders() {
        return providers;
    }

    // ---- instances ----

    public int instanceCount() {
        return world.fleet.size();
    }

    public String instanceId(int row) {
        return world.fleet.id(row);
    }

    /// The row of an instance, or [#NONE].
    public int instanceRow(String id) {
        return world.fleet.slotOf(id).orElse(NONE);
    }

    public int instanceZone(int row) {
        return instanceZones[row];
    }

    /// As in `m5.large`; "" when it is not known.
    public String instanceType(int row) {
        return world.fleet.attribute(row, "ecs.instance-type").orElse("");
    }

    public InstanceStatus instanceStatus(int row) {
        return world.fleet.status(row);
    }

    public boolean agentConnected(int row) {
        return world.fleet.agentConnected(row);
    }

    /// Stopped, terminated or deregistered: no longer on the map.
    public boolean instanceGone(int row) {
        return world.hosts.is(row, Hosts.GONE)
                || world.fleet.status(row) == InstanceStatus.INACTIVE;
    }

    public boolean instanceSpot(int row) {
        return world.hosts.is(row, Hosts.SPOT);
    }

    /// The capacity provider of an instance, or [#NONE].
    public int instanceProvider(int row) {
        return world.hosts.provider[row];
    }

    /// CPU units that the instance registered.
    public int cpu(int row) {
        return world.fleet.registered(row).cpu();
    }

    public int cpuFree(int row) {
        return world.fleet.freeCpu(row);
    }

    /// MiB that the instance registered.
    public int memory(int row) {
        return world.fleet.registered(row).memory();
    }

    public int memoryFree(int row) {
        return world.fleet.freeMemory(row);
    }

    public int gpus(int row) {
        return world.fleet.registered(row).gpus();
    }

    public int gpusFree(int row) {
        return world.fleet.freeGpus(row);
    }

    /// Network interfaces for awsvpc tasks, or [#NONE] when ECS knows of no limit.
    public int enis(int row) {
        return limit(world.fleet.registration(row).taskEnis());
    }

    /// Those of them that are free, or [#NONE] when ECS knows of no limit.
    public int enisFree(int row) {
        return limit(world.fleet.freeEnis(row));
    }

    private static int limit(int enis) {
        return enis == Registration.NO_ENI_LIMIT ? NONE : enis;
    }

    /// Reserved host ports in use, both protocols and the agent's own counted.
    public int portsInUse(int row) {
        return world.fleet.tcp(row).size() + world.fleet.udp(row).size();
    }

    /// Rows of the tasks on an instance that are not STOPPED, by slot.
    public int[] tasksOn(int instanceRow) {
        int[] rows = world.hosts.tasks[instanceRow].toArray();
        for (int i = 1; i < rows.length; i++) {
            int task = rows[i];
            int slot = taskSlot(task);
            int hole = i;
            while (hole > 0 && taskSlot(rows[hole - 1]) > slot) {
                rows[hole] = rows[hole - 1];
                hole--;
            }
            rows[hole] = task;
        }
        return rows;
    }

    // ---- tasks ----

    public int taskCount() {
        return world.tasks.size;
    }

    public String taskId(int row) {
        return world.tasks.id(row);
    }

    /// The row of a task, or [#NONE].
    public int taskRow(String id) {
        return world.tasks.find(id);
    }

    /// Whether it is anything but STOPPED.
    public boolean taskOnMap(int row) {
        return !world.tasks.isStopped(row);
    }

    /// The instance it is or was on; [#NONE] on Fargate and while it waits.
    public int taskInstance(int row) {
        return world.tasks.instance(row);
    }

    /// The zone it is or was in; [#NONE] while it waits.
    public int taskZone(int row) {
        int instance = world.tasks.instance(row);
        return instance >= 0
                ? instanceZones[instance]
                : zoneNumbers.getOrDefault(world.tasks.zone(row), NONE);
    }

    /// The service it belongs to, or [#NONE].
    public int taskService(int row) {
        return world.tasks.service(row);
    }

    public String taskGroup(int row) {
        return world.tasks.group(row);
    }

    /// As in `web:3`.
    public String taskDefinition(int row) {
        return world.catalog.spec(world.tasks.definition(row)).name();
    }

    /// The capacity provider that it was started with, or [#NONE].
    public int taskProvider(int row) {
        return providerNumbers.getOrDefault(world.tasks.provider(row), NONE);
    }

    public TaskStatus taskLastStatus(int row) {
        return world.tasks.lastStatus(row);
    }

    public TaskStatus taskDesiredStatus(int row) {
        return world.tasks.desiredStatus(row);
    }

    public HealthStatus taskHealth(int row) {
        return world.tasks.health(row);
    }

    /// Unhealthy by its containers or its target, or ended by a failure of its own or of what it
    /// ran on.
    public boolean taskFailed(int row) {
        if (world.tasks.health(row) == HealthStatus.UNHEALTHY
                || world.tasks.is(row, Tasks.TARGET_UNHEALTHY | Tasks.BAD)) {
            return true;
        }
        Optional<StopCode> code = world.tasks.stopCode(row);
        if (code.isEmpty()) {
            return false;
        }
        return switch (code.get()) {
            case TASK_FAILED_TO_START, INFRASTRUCTURE_HEALTH -> true;
            case ESSENTIAL_CONTAINER_EXITED -> hasFailedContainer(row);
            case USER_INITIATED,
                    SERVICE_SCHEDULER_INITIATED,
                    SPOT_INTERRUPTION,
                    TERMINATION_NOTICE ->
                    false;
        };
    }

    private boolean hasFailedContainer(int row) {
        int first = world.tasks.containers(row);
        int count = world.catalog.spec(world.tasks.definition(row)).containers().size();
        for (int container = first; container < first + count; container++) {
            int code = world.containers.exitCode(container);
            if (code != 0 && code != Containers.NO_EXIT_CODE) {
                return true;
            }
        }
        return false;
    }

    /// CPU units that it reserves.
    public int taskCpu(int row) {
        return world.tasks.requirement(row).cpu();
    }

    /// MiB that it reserves.
    public int taskMemory(int row) {
        return world.tasks.requirement(row).memory();
    }

    public long taskCreatedAt(int row) {
        return world.tasks.createdAt(row);
    }

    /// Its place on its instance, or in its Availability Zone of Fargate: the lowest that was free
    /// when it came, the same for as long as it is not STOPPED. [#NONE] while it waits.
    public int taskSlot(int row) {
        return world.tasks.place(row);
    }

    // ---- what waits ----

    /// Tasks that are wanted and not placed: what services are short of, and what waits in
    /// PROVISIONING for capacity.
    ///
    /// @param group as in `service:web`
    /// @param reason in a few words, as in `needs 2 more ENIs`
    /// @param decision number of the decision that says why, or [#NONE]
    public record Waiting(String group, int count, String reason, long decision) {}

    /// What waits, services first in their order, then tasks without a service.
    public List<Waiting> waiting() {
        Map<String, Integer> queued = new LinkedHashMap<>();
        for (int task : world.provisioning.toArray()) {
            queued.merge(world.tasks.group(task), 1, Integer::sum);
        }
        List<Waiting> waiting = new ArrayList<>();
        for (ServiceState service : world.services) {
            Integer inQueue = service.deleted ? null : queued.remove(service.group);
            int count = missing(service) + (inQueue == null ? 0 : inQueue);
            if (count > 0) {
                String otherwise =
                        world.now < service.retryAt
                                ? "waits before the next try"
                                : inQueue == null ? "about to start" : "waits for capacity";
                waiting.add(waiting(service.group, count, otherwise));
            }
        }
        queued.forEach((group, count) -> waiting.add(waiting(group, count, "waits for capacity")));
        return List.copyOf(waiting);
    }

    private Waiting waiting(String group, int count, String otherwise) {
        World.Unplaced unplaced = world.notPlaced.get(group);
        return unplaced == null
                ? new Waiting(group, count, otherwise, NONE)
                : new Waiting(group, count, unplaced.reason(), unplaced.decision());
    }

    /// Tasks that the service has not even made.
    private static int missing(ServiceState service) {
        if (service.deleted) {
            return 0;
        }
        if (service.isDaemon()) {
            return service.daemonMissing;
        }
        int wanted = service.desiredCount;
        if (service.isExternal()) {
            wanted = 0;
            for (Deployment taskSet : service.deployments) {
                wanted += TaskSetLook.wanted(service, taskSet);
            }
        }
        return Math.max(0, wanted - service.active());
    }

    // ---- as it was asked for ----

    /// ACTIVE task definitions by `family:revision`, in the order of their registration.
    public Map<String, TaskDefinition> taskDefinitions() {
        return world.catalog.active();
    }

    /// A service as its requests have made it.
    public Service serviceSpec(int service) {
        return world.services.get(service).spec;
    }

    /// The load of a service that is in force.
    public Load load(int service) {
        return world.services.get(service).load;
    }

    // ---- in full ----

    public StateView.InstanceView instance(int row) {
        return new Views(engine).instance(row);
    }

    public StateView.TaskView task(int row) {
        return new Views(engine).task(row);
    }

    public StateView.ServiceView service(int service) {
        return new Views(engine).service(world.services.get(service));
    }

    /// Whether a capacity provider was deleted; its row stays, since instances may be of it.
    public boolean providerGone(int provider) {
        return provider < world.providers.size() && world.providers.get(provider).deleted;
    }

    /// A capacity provider in full; none for those of Fargate, and for one that was deleted.
    public Optional<StateView.CapacityProviderView> capacityProvider(int provider) {
        return provider < world.providers.size() && !providerGone(provider)
                ? Optional.of(new Views(engine).provider(world.providers.get(provider)))
                : Optional.empty();
    }

    /// What the things of this picture are set to.
    public SettingsView settings() {
        return new SettingsView(world);
    }

    /// Everything; slow in large clusters.
    public StateView state() {
        return new Views(engine).state();
    }
}
