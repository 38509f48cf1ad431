package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.Behaviour;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProvider.AutoScalingGroup;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.ListedTask;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.placement.Amounts;
import dev.deckhand.sandbox.placement.Registration;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.refusal.LaunchRules;
import dev.deckhand.sandbox.refusal.ServiceRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the world of 0s from a scenario. What the file lists makes no event.
final class Loader {
    /// Services that are older than this and never said so do not rebalance Availability Zones
    /// (ecs-scheduling 7.11).
    private static final Instant REBALANCING_BY_DEFAULT_SINCE =
            Instant.parse("2025-09-05T00:00:00Z");

    private final Scenario scenario;
    private final World world;
    private final Engine engine;

    private Loader(Scenario scenario) {
        this.scenario = scenario;
        world = new World(scenario);
        engine = new Engine(world, Sink.NONE);
    }

    static World load(Scenario scenario) {
        Loader loader = new Loader(scenario);
        loader.all();
        return loader.world;
    }

    private void all() {
        scenario.taskDefinitions().forEach(world.catalog::register);
        scenario.targetGroups()
                .forEach(group -> world.targetGroups.put(group.targetGroupArn(), group));
        for (CapacityProvider provider : scenario.cluster().capacityProviders()) {
            world.providers.add(new ProviderState(world.providers.size(), provider));
        }
        Map<String, Amounts> reserved = reservedByInstance();
        for (ContainerInstance instance : scenario.cluster().containerInstances()) {
            Amounts listed = reserved.getOrDefault(instance.id(), new Amounts(0, 0, 0));
            Amounts registered = registered(instance, listed);
            engine.instances.add(instance, registered, remaining(instance, registered, listed));
        }
        scenario.services().forEach(this::service);
        scenario.tasks().forEach(this::task);
        world.services.forEach(this::deploy);
        scenario.scalableTargets().forEach(engine.scaling::register);
        scenario.scalingPolicies().forEach(engine.scaling::put);
        scenario.alarms().forEach(engine.scaling::put);
        scenario.scheduledActions().forEach(engine.scheduled::load);
        for (ServiceState service : world.services) {
            service.primary().ifPresent(first -> first.alarmsWatched = false);
            engine.mark(service.index);
        }
        providers();
        for (int i = 0; i < scenario.timeline().size(); i++) {
            world.queue.add(
                    scenario.timeline().get(i).atMicros(), Kind.CLASS_COMMAND, Kind.TIMELINE, i, 0);
        }
        engine.roomChanged();
    }

    private void providers() {
        for (ProviderState provider : world.providers) {
            provider.desiredCapacity = provider.instances.size();
            if (provider.spec instanceof AutoScalingGroup group) {
                provider.desiredCapacity = Math.max(group.minSize(), provider.desiredCapacity);
                engine.groups.fill(provider);
                engine.scaling.ensureMinutes();
            }
        }
    }

    // ---- instances ----

    private Map<String, Amounts> reservedByInstance() {
        Map<String, Amounts> reserved = new HashMap<>();
        for (ListedTask task : scenario.tasks()) {
            if (task.containerInstance().isPresent() && task.lastStatus() != TaskStatus.STOPPED) {
                Requirement need = world.catalog.spec(definition(task)).requirement();
                reserved.merge(
                        task.containerInstance().get(),
                        new Amounts(need.cpu(), need.memory(), need.gpus()),
                        (one, other) ->
                                new Amounts(
                                        one.cpu() + other.cpu(),
                                        one.memory() + other.memory(),
                                        one.gpus() + other.gpus()));
            }
        }
        return reserved;
    }

    private static Amounts registered(ContainerInstance instance, Amounts listed) {
        return Registration.registeredByType(instance)
                .orElseGet(() ->
                        new Amounts(
                                instance.registeredResources()
                                        .cpu()
                                        .orElse(
                                                instance.remainingResources().cpu().orElse(0)
                                                        + listed.cpu()),
                                instance.registeredResources()
                                        .memory()
                                        .orElse(
                                                instance.remainingResources().memory().orElse(0)
                                                        + listed.memory()),
                                instance.registeredResources()
                                        .gpu()
                                        .orElse(
                                                instance.remainingResources().gpu().orElse(0)
                                                        + listed.gpus())));
    }

    /// What is left before the listed tasks are put on: what the file says less stays taken for the
    /// whole run.
    private static Amounts remaining(
            ContainerInstance instance, Amounts registered, Amounts listed) {
        var given = instance.remainingResources();
        return new Amounts(
                Math.min(
                        registered.cpu(),
                        given.cpu().orElse(registered.cpu() - listed.cpu()) + listed.cpu()),
                Math.min(
                        registered.memory(),
                        given.memory().orElse(registered.memory() - listed.memory())
                                + listed.memory()),
                Math.min(
                        registered.gpus(),
                        given.gpu().orElse(registered.gpus() - listed.gpus()) + listed.gpus()));
    }

    /// The same for an instance that registers later, without tasks.
    static Amounts remaining(ContainerInstance instance, Amounts registered) {
        return remaining(instance, registered, new Amounts(0, 0, 0));
    }

    // ---- services ----

    private void service(Service service) {
        LaunchType type =
                LaunchRules.effective(
                        service.launchType(),
                        service.capacityProviderStrategy(),
                        new Present(world));
        world.services.add(
                new ServiceState(
                        world.services.size(),
                        service,
                        rebalancing(service, type, scenario.startsAt())));
    }

    /// What is in force when the parameter is not given: on for new services that can, off for
    /// those from before.
    static AvailabilityZoneRebalancing rebalancing(Service service, LaunchType type, Instant now) {
        boolean isNew = !service.createdAt().orElse(now).isBefore(REBALANCING_BY_DEFAULT_SINCE);
        return service.availabilityZoneRebalancing()
                .orElseGet(() ->
                        isNew && ServiceRules.againstRebalancing(service, type).isEmpty()
                                ? AvailabilityZoneRebalancing.ENABLED
                                : AvailabilityZoneRebalancing.DISABLED);
    }

    private int definition(ListedTask task) {
        int any = world.catalog.findAny(task.taskDefinition());
        int definition = any >= 0 ? any : world.catalog.find(task.taskDefinition());
        if (definition < 0) {
            throw new IllegalArgumentException(
                    "task " + task.id() + " of unknown definition " + task.taskDefinition());
        }
        return definition;
    }

    /// The newest deployment; COMPLETED when the listed tasks fill it.
    private void deploy(ServiceState service) {
        if (service.isExternal() || service.spec.taskDefinition().isEmpty()) {
            return;
        }
        Deployment newest = newest(service);
        boolean filled =
                service.isDaemon() ? newest.active > 0 : newest.active >= service.desiredCount;
        if (filled) {
            newest.rolloutState = RolloutState.COMPLETED;
            newest.reason = "ECS deployment " + newest.id + " completed.";
            newest.wasCompleted = true;
            newest.hasRun = true;
            service.lastCompleted = newest.index;
            boolean whole =
                    newest.healthy == service.desiredCount
                            && service.active() == service.desiredCount;
            service.steady = service.isDaemon() || whole;
        }
    }

    /// The deployment of the service's own task definition, made when the first listed task or the
    /// end asks for it.
    private Deployment newest(ServiceState service) {
        if (service.primary < 0) {
            String name = service.spec.taskDefinition().orElseThrow();
            int definition = world.catalog.find(name);
            if (definition < 0) {
                throw new IllegalArgumentException(
                        "service " + service.name + " of unknown definition " + name);
            }
            service.primary =
                    engine.deployments.list(service, Revision.of(service.spec, definition)).index;
        }
        return service.deployments.get(service.primary);
    }

    private Deployment deploymentFor(ServiceState service, int definition) {
        Deployment newest = newest(service);
        if (newest.revision.definition() == definition) {
            return newest;
        }
        for (Deployment deployment : service.deployments) {
            if (deployment.revision.definition() == definition) {
                return deployment;
            }
        }
        Deployment old = engine.deployments.list(service, Revision.of(service.spec, definition));
        old.status = DeploymentStatus.ACTIVE;
        old.rolloutState = RolloutState.COMPLETED;
        old.wasCompleted = true;
        service.lastCompleted = old.index;
        old.hasRun = true;
        old.reason = "ECS deployment " + old.id + " completed.";
        return old;
    }

    // ---- tasks ----

    private void task(ListedTask listed) {
        int definition = definition(listed);
        TaskSpec spec = world.catalog.spec(definition);
        String group = listed.groupOr(spec.family());
        Optional<ServiceState> service =
                group.startsWith("service:")
                        ? world.service(group.substring("service:".length()))
                        : Optional.empty();
        Optional<Deployment> deployment =
                service.filter(known -> !known.isExternal())
                        .filter(known -> known.spec.taskDefinition().isPresent())
                        .map(known -> deploymentFor(known, definition));
        int task = world.tasks.addListed(listed.id());
        engine.life.fill(
                task,
                new TaskLife.Wish(
                        definition,
                        spec.requirement(),
                        group,
                        listed.startedBy()
                                .orElseGet(() -> deployment.map(own -> own.id).orElse("")),
                        service.map(known -> known.index).orElse(Tasks.NONE),
                        deployment.map(own -> own.index).orElse(Tasks.NONE),
                        listed.capacityProviderName().orElse("")));
        world.tasks.behaviour(task, world.catalog.ofListed(definition, listed.id()));
        world.tasks.createdAt(task, 0);
        world.tasks.set(task, Tasks.LISTED);
        if (listed.lastStatus() == TaskStatus.STOPPED) {
            stopped(task);
        } else {
            present(task, listed, spec);
        }
    }

    private void stopped(int task) {
        world.tasks.lastStatus(task, TaskStatus.STOPPED);
        world.tasks.desiredStatus(task, TaskStatus.STOPPED);
        world.tasks.stoppedAt(task, 0);
        if (world.tasks.service(task) >= 0) {
            world.services.get(world.tasks.service(task)).tasks.remove(task);
        }
    }

    private void present(int task, ListedTask listed, TaskSpec spec) {
        Tasks tasks = world.tasks;
        if (listed.containerInstance().isPresent()) {
            int slot =
                    world.fleet
                            .slotOf(listed.containerInstance().get())
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "task " + listed.id() + " on an unknown instance"));
            tasks.instance(task, slot);
            tasks.zone(task, world.fleet.availabilityZone(slot));
            world.fleet.reserve(slot, tasks.requirement(task), tasks.group(task));
            tasks.set(task, Tasks.HOLDS);
            engine.life.settleOn(task, slot);
        } else if (listed.lastStatus() != TaskStatus.PROVISIONING
                || listed.availabilityZone().isPresent()) {
            engine.life.takeZone(task, listed.availabilityZone().orElseGet(this::anyZone));
        } else {
            queue(task);
        }
        boolean started = listed.lastStatus().compareTo(TaskStatus.RUNNING) >= 0;
        tasks.lastStatus(task, listed.lastStatus());
        if (started) {
            run(task, listed, spec);
        }
        engine.tally.in(task);
        if (listed.desiredStatus() == TaskStatus.STOPPED
                || listed.lastStatus().compareTo(TaskStatus.RUNNING) > 0) {
            stopping(task, listed);
        } else if (!started || hasFate(task, spec)) {
            world.queue.add(0, Kind.CLASS_PROGRESS, Kind.ACTIVATE, task, 0);
        }
    }

    /// A listed task that waits for capacity.
    private void queue(int task) {
        Tasks tasks = world.tasks;
        Optional<Service> service =
                tasks.service(task) < 0
                        ? Optional.empty()
                        : Optional.of(world.services.get(tasks.service(task)).spec);
        Starter.Order order =
                engine.starter
                        .order(
                                new TaskLife.Wish(
                                        tasks.definition(task),
                                        tasks.requirement(task),
                                        tasks.group(task),
                                        tasks.startedBy(task),
                                        tasks.service(task),
                                        tasks.deployment(task),
                                        ""),
                                Optional.empty(),
                                Optional.empty(),
                                service.map(Service::placementConstraints).orElse(List.of()),
                                service.map(Service::placementStrategy).orElse(List.of()),
                                engine.starter.zones(
                                        service.flatMap(Service::networkConfiguration),
                                        tasks.definition(task)))
                        .onProvider(tasks.provider(task));
        world.provisioning.add(task);
        world.waiting.put(task, order);
        world.queue.add(
                scenario.settings().provisioningTimeoutMicros(),
                Kind.CLASS_PROGRESS,
                Kind.PROVISIONING_TIMEOUT,
                task,
                0);
    }

    /// Whether anything will happen to a running task by itself.
    private boolean hasFate(int task, TaskSpec spec) {
        Behaviour behaviour = world.tasks.behaviour(task);
        return world.tasks.is(task, Tasks.BAD)
                || behaviour.unhealthyMicros().isPresent()
                || behaviour.targetUnhealthyMicros().isPresent()
                || behaviour.exitAfterMicros().isPresent()
                || !behaviour.containers().isEmpty()
                || (spec.hasEssentialHealthCheck()
                        && world.tasks.health(task) == HealthStatus.UNKNOWN);
    }

    private String anyZone() {
        List<String> zones = new ArrayList<>();
        scenario.subnets().forEach(subnet -> zones.add(subnet.availabilityZone()));
        return zones.isEmpty() ? ContainerInstance.DEFAULT_AVAILABILITY_ZONE : zones.getFirst();
    }

    /// A task that runs since before 0s counts as healthy, unless it is listed as UNHEALTHY.
    private void run(int task, ListedTask listed, TaskSpec spec) {
        Tasks tasks = world.tasks;
        tasks.startedAt(task, 0);
        tasks.set(task, Tasks.WAS_RUNNING | Tasks.SETTLED);
        if (tasks.instance(task) >= 0) {
            world.fleet.taskStarted(tasks.instance(task));
        }
        tasks.health(
                task,
                listed.healthStatus()
                        .orElse(
                                spec.hasEssentialHealthCheck()
                                        ? HealthStatus.HEALTHY
                                        : HealthStatus.UNKNOWN));
        for (int position = 0; position < spec.containers().size(); position++) {
            int container = tasks.containers(task) + position;
            world.containers.lastStatus(container, Containers.RUNNING);
            world.containers.startedAt(container, 0);
            if (spec.containers().get(position).hasHealthCheck()) {
                world.containers.health(container, tasks.health(task));
            }
        }
        if (engine.tally.hasTarget(task)) {
            tasks.set(task, Tasks.REGISTERED | Tasks.TARGET_HEALTHY);
        }
        if (world.isServiceTask(task)) {
            world.deployment(task).hasRun = true;
            if (tasks.health(task) == HealthStatus.UNHEALTHY) {
                tasks.set(task, Tasks.BAD);
            }
        }
    }

    /// In the middle of its stop at 0s.
    private void stopping(int task, ListedTask listed) {
        Tasks tasks = world.tasks;
        boolean wasRunning = listed.lastStatus().compareTo(TaskStatus.RUNNING) >= 0;
        engine.tally.out(task);
        tasks.desiredStatus(task, TaskStatus.STOPPED);
        tasks.stopCode(
                task,
                Optional.of(
                        tasks.service(task) >= 0
                                ? StopCode.SERVICE_SCHEDULER_INITIATED
                                : StopCode.USER_INITIATED));
        if (tasks.is(task, Tasks.HOLDS) && tasks.instance(task) >= 0) {
            world.fleet.taskStopping(tasks.instance(task), tasks.group(task), wasRunning);
        }
        long delay =
                tasks.is(task, Tasks.REGISTERED)
                                && listed.lastStatus().compareTo(TaskStatus.STOPPING) < 0
                        ? world.deregistrationMicros(
                                world.deployment(task).revision.loadBalancers())
                        : 0;
        if (listed.lastStatus().compareTo(TaskStatus.STOPPING) < 0) {
            world.queue.add(delay, Kind.CLASS_PROGRESS, Kind.DEREGISTERED, task, 0);
        } else {
            tasks.lastStatus(task, TaskStatus.STOPPING);
            world.queue.add(
                    engine.containers.stopMicros(task), Kind.CLASS_PROGRESS, Kind.STOPPED, task, 0);
        }
    }
}
