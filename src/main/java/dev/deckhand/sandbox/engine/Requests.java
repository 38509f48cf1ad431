package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.refusal.AttributeRules;
import dev.deckhand.sandbox.refusal.Objection;
import dev.deckhand.sandbox.refusal.ScalingRules;
import dev.deckhand.sandbox.refusal.TaskDefinitionRules;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;

/// Carries out the requests of the timeline and of the learner, and refuses those that ECS would
/// refuse (scenario-format part 4).
final class Requests {
    private final Engine engine;
    private final World world;
    private final TaskRequests tasks;
    private final ServiceRequests services;
    private final ProviderRequests providers;

    Requests(Engine engine) {
        this.engine = engine;
        world = engine.world;
        Present present = new Present(world);
        tasks = new TaskRequests(engine, present);
        services = new ServiceRequests(engine, present);
        providers = new ProviderRequests(engine);
    }

    /// A request that ECS answers with an exception.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String exception;

        Refused(String exception, String text) {
            super(text, null, false, false);
            this.exception = exception;
        }

        static Refused invalid(String text) {
            return new Refused(Objection.INVALID_PARAMETER, text);
        }

        /// The first objection, if there is any.
        static void unlessEmpty(List<Objection> objections) {
            if (!objections.isEmpty()) {
                Objection first = objections.getFirst();
                throw new Refused(first.exception(), first.message() + ".");
            }
        }
    }

    void carryOut(String request, TimelineAction action) {
        try {
            act(request, action);
        } catch (Refused refused) {
            engine.report.rejected(
                    request,
                    action.apiName(),
                    refused.exception,
                    String.valueOf(refused.getMessage()));
        }
    }

    private void act(String request, TimelineAction action) {
        switch (action) {
            case TimelineAction.RunTask run -> tasks.run(request, run);
            case TimelineAction.StartTask start -> tasks.start(request, start);
            case TimelineAction.StopTask stop -> tasks.stop(stop);
            case TimelineAction.UpdateTaskProtection protection ->
                    tasks.protect(request, protection);
            case TimelineAction.RegisterTaskDefinition register -> {
                Refused.unlessEmpty(TaskDefinitionRules.onRegistration(register.taskDefinition()));
                world.catalog.register(register.taskDefinition());
            }
            case TimelineAction.DeregisterTaskDefinition deregister -> {
                int definition = world.catalog.findAny(deregister.taskDefinition());
                if (definition < 0) {
                    throw new Refused(
                            Objection.CLIENT_EXCEPTION,
                            "TaskDefinition not found: " + deregister.taskDefinition() + ".");
                }
                world.catalog.deregister(definition);
            }
            case TimelineAction.CreateService create -> services.create(create.service());
            case TimelineAction.UpdateService update -> services.update(update);
            case TimelineAction.DeleteService delete -> services.delete(delete);
            case TimelineAction.CreateTaskSet create -> services.createTaskSet(create);
            case TimelineAction.UpdateTaskSet update -> services.updateTaskSet(update);
            case TimelineAction.DeleteTaskSet delete -> services.deleteTaskSet(delete);
            case TimelineAction.StopServiceDeployment stop -> services.stopDeployment(stop);
            case TimelineAction.ContinueServiceDeployment goOn -> services.continueDeployment(goOn);
            case TimelineAction.RegisterInstance register ->
                    register.instances()
                            .forEach(instance -> {
                                if (world.fleet.slotOf(instance.id()).isPresent()) {
                                    throw Refused.invalid(
                                            "The container instance "
                                                    + instance.id()
                                                    + " is registered already.");
                                }
                                instance.capacityProviderName()
                                        .filter(name -> world.group(name).isEmpty())
                                        .ifPresent(name -> {
                                            throw Refused.invalid(
                                                    "There is no Auto Scaling group of a capacity provider "
                                                            + name
                                                            + ".");
                                        });
                                engine.instances.register(instance);
                            });
            case TimelineAction.DeregisterInstance deregister -> deregister(deregister);
            case TimelineAction.DrainInstance drain -> {
                int slot = slot(drain.containerInstance());
                if (world.fleet.status(slot) != InstanceStatus.ACTIVE) {
                    throw Refused.invalid(
                            "The container instance "
                                    + drain.containerInstance()
                                    + " is not ACTIVE.");
                }
                engine.instances.drain(slot);
            }
            case TimelineAction.ActivateInstance activate -> {
                int slot = slot(activate.containerInstance());
                if (world.fleet.status(slot) == InstanceStatus.INACTIVE) {
                    throw Refused.invalid(
                            "The container instance "
                                    + activate.containerInstance()
                                    + " is not registered.");
                }
                engine.instances.activate(slot);
            }
            case TimelineAction.StopInstance stop ->
                    engine.instances.hostEnds(slot(stop.containerInstance()), "stopped");
            case TimelineAction.SetAgentConnected agent ->
                    engine.instances.setAgentConnected(
                            slot(agent.containerInstance()), agent.agentConnected());
            case TimelineAction.PutAttributes put -> {
                int slot = slot(put.containerInstance());
                Refused.unlessEmpty(
                        AttributeRules.of(put.attributes(), world.fleet.attributes(slot)));
                put.attributes()
                        .forEach((name, value) -> world.fleet.putAttribute(slot, name, value));
                engine.instancesChanged();
            }
            case TimelineAction.FailAvailabilityZone fail ->
                    engine.instances.failZone(zone(fail.availabilityZone()));
            case TimelineAction.RestoreAvailabilityZone restore ->
                    engine.instances.restoreZone(zone(restore.availabilityZone()));
            case TimelineAction.InterruptSpot interrupt -> interruptSpot(interrupt.id());
            case TimelineAction.SetCapacity capacity -> providers.setCapacity(capacity);
            case TimelineAction.CreateCapacityProvider create ->
                    providers.create(create.capacityProvider());
            case TimelineAction.UpdateCapacityProvider update -> providers.update(update);
            case TimelineAction.DeleteCapacityProvider(var name) -> providers.delete(name);
            case TimelineAction.PutClusterCapacityProviders put -> providers.put(put);
            case TimelineAction.SetAutoScalingGroup set -> providers.resize(set);
            case TimelineAction.SetLoad load -> {
                ServiceState service = services.find(load.service());
                service.load = service.load.after(load);
            }
            case TimelineAction.RegisterScalableTarget register -> {
                if (services.find(register.target().service()).isDaemon()) {
                    throw Refused.invalid("A DAEMON service cannot be scaled.");
                }
                Refused.unlessEmpty(ScalingRules.of(register.target()));
                engine.scaling.register(register.target());
            }
            case TimelineAction.PutScalingPolicy put -> services.put(put.policy());
            case TimelineAction.PutScheduledAction put -> services.put(put.action());
            case TimelineAction.PutMetricAlarm put -> {
                Refused.unlessEmpty(ScalingRules.of(put.alarm()));
                engine.scaling.put(put.alarm());
            }
            case TimelineAction.SetAlarmState set -> {
                if (!engine.scaling.setAlarmState(set.alarmName(), set.stateValue())) {
                    throw new Refused(
                            "ResourceNotFound", "There is no alarm " + set.alarmName() + ".");
                }
            }
        }
    }

    /// The slot of an instance that was registered at any time.
    private int slot(String id) {
        OptionalInt slot = world.fleet.slotOf(id);
        if (slot.isEmpty()) {
            throw Refused.invalid("Referenced container instance " + id + " not found.");
        }
        return slot.getAsInt();
    }

    /// A zone that there is; without subnets, Fargate and Managed Instances use the default one.
    private String zone(String name) {
        SortedSet<String> zones = world.availabilityZones();
        if (world.scenario.subnets().isEmpty()) {
            zones.add(ContainerInstance.DEFAULT_AVAILABILITY_ZONE);
        }
        if (!zones.contains(name)) {
            throw Refused.invalid(
                    "There is no Availability Zone "
                            + name
                            + " here. Name one of: "
                            + String.join(", ", zones)
                            + ".");
        }
        return name;
    }

    private void deregister(TimelineAction.DeregisterInstance request) {
        int slot = slot(request.containerInstance());
        if (world.fleet.status(slot) == InstanceStatus.INACTIVE) {
            throw Refused.invalid(
                    "The container instance "
                            + request.containerInstance()
                            + " is not registered.");
        }
        boolean busy =
                world.fleet.runningTasksCount(slot) + world.fleet.pendingTasksCount(slot) > 0;
        if (busy && !request.force()) {
            throw Refused.invalid("Found running tasks on the instance.");
        }
        engine.instances.gone(
                slot,
                dev.deckhand.sandbox.engine.trace.StopCode.USER_INITIATED,
                "Container instance deregistration forced by user");
    }

    private void interruptSpot(String id) {
        OptionalInt slot = world.fleet.slotOf(id);
        int task = world.tasks.find(id);
        if (slot.isPresent() && !world.hosts.is(slot.getAsInt(), Hosts.GONE)) {
            if (!world.hosts.is(slot.getAsInt(), Hosts.SPOT)) {
                throw Refused.invalid(
                        "The instance "
                                + id
                                + " is not a Spot instance: only those of an Auto Scaling group"
                                + " with `spot` are. Stop it instead.");
            }
            engine.instances.interruptInstance(slot.getAsInt());
        } else if (task >= 0 && !world.tasks.isStopped(task)) {
            if (!world.tasks.provider(task).equals(CapacityProvider.FARGATE_SPOT)) {
                throw Refused.invalid(
                        "The task " + id + " does not run on FARGATE_SPOT. Stop it instead.");
            }
            engine.instances.interruptTask(task);
        } else {
            throw Refused.invalid("There is no Spot instance and no Spot task " + id + ".");
        }
    }
}
