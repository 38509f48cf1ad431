package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.capacity.Reservation;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.StateView.AlarmView;
import dev.deckhand.sandbox.engine.trace.StateView.CapacityProviderView;
import dev.deckhand.sandbox.engine.trace.StateView.ContainerView;
import dev.deckhand.sandbox.engine.trace.StateView.DeploymentView;
import dev.deckhand.sandbox.engine.trace.StateView.InstanceView;
import dev.deckhand.sandbox.engine.trace.StateView.ResourcesView;
import dev.deckhand.sandbox.engine.trace.StateView.ServiceView;
import dev.deckhand.sandbox.engine.trace.StateView.TaskSetView;
import dev.deckhand.sandbox.engine.trace.StateView.TaskView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.placement.Amounts;
import dev.deckhand.sandbox.placement.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Makes immutable views of the world.
final class Views {
    private final World world;
    private final Engine engine;

    Views(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    StateView state() {
        List<InstanceView> instances = new ArrayList<>();
        for (int slot = 0; slot < world.fleet.size(); slot++) {
            instances.add(instance(slot));
        }
        List<TaskView> tasks = new ArrayList<>(world.tasks.size);
        for (int task = 0; task < world.tasks.size; task++) {
            tasks.add(task(task));
        }
        List<CapacityProviderView> providers = new ArrayList<>();
        for (ProviderState provider : world.providers) {
            if (!provider.deleted) {
                providers.add(provider(provider));
            }
        }
        List<AlarmView> alarms = new ArrayList<>();
        for (ScalingState.AlarmRow row : world.scaling.alarms) {
            alarms.add(
                    new AlarmView(
                            row.alarm.alarmName(),
                            row.alarm.service(),
                            row.alarm.metricName(),
                            row.alarm.threshold(),
                            row.alarm.comparisonOperator(),
                            row.alarm.evaluationPeriods(),
                            row.alarm.period(),
                            row.state));
        }
        return new StateView(
                world.now,
                instances,
                tasks,
                world.services.stream().map(this::service).toList(),
                providers,
                alarms);
    }

    InstanceView instance(int slot) {
        Registration registration = world.fleet.registration(slot);
        Amounts registered = world.fleet.registered(slot);
        Amounts remaining = world.fleet.remaining(slot);
        return new InstanceView(
                registration.id(),
                world.fleet.attribute(slot, "ecs.instance-type"),
                world.fleet.availabilityZone(slot),
                world.fleet.status(slot),
                world.fleet.agentConnected(slot),
                registration.capacityProviderName(),
                new ResourcesView(
                        registered.cpu(),
                        registered.memory(),
                        registered.gpus(),
                        enis(registration.taskEnis()),
                        registration.tcp().toList(),
                        registration.udp().toList()),
                new ResourcesView(
                        remaining.cpu(),
                        remaining.memory(),
                        remaining.gpus(),
                        enis(world.fleet.freeEnis(slot)),
                        world.fleet.tcp(slot).toList(),
                        world.fleet.udp(slot).toList()),
                world.fleet.runningTasksCount(slot),
                world.fleet.pendingTasksCount(slot));
    }

    private static OptionalInt enis(int count) {
        return count == Registration.NO_ENI_LIMIT ? OptionalInt.empty() : OptionalInt.of(count);
    }

    TaskView task(int task) {
        Tasks tasks = world.tasks;
        TaskSpec spec = world.catalog.spec(tasks.definition(task));
        List<ContainerView> containers = new ArrayList<>();
        for (int position = 0; position < spec.containers().size(); position++) {
            int container = tasks.containers(task) + position;
            int code = world.containers.exitCode(container);
            containers.add(
                    new ContainerView(
                            spec.containers().get(position).name(),
                            world.containers.lastStatus(container),
                            code == Containers.NO_EXIT_CODE
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(code),
                            world.containers.health(container),
                            world.containers.restartCount(container),
                            Report.some(world.containers.reason(container))));
        }
        return new TaskView(
                tasks.id(task),
                spec.name(),
                tasks.group(task),
                Report.some(tasks.startedBy(task)),
                engine.report.host(task),
                Report.some(tasks.zone(task)),
                Report.some(tasks.provider(task)),
                tasks.lastStatus(task),
                tasks.desiredStatus(task),
                tasks.health(task),
                time(tasks.createdAt(task)),
                time(tasks.startedAt(task)),
                time(tasks.stoppedAt(task)),
                tasks.stopCode(task),
                Report.some(tasks.stoppedReason(task)),
                containers);
    }

    private static OptionalLong time(long micros) {
        return micros == Tasks.NEVER ? OptionalLong.empty() : OptionalLong.of(micros);
    }

    ServiceView service(ServiceState service) {
        List<DeploymentView> deployments = new ArrayList<>();
        List<TaskSetView> taskSets = new ArrayList<>();
        for (int i = service.deployments.size() - 1; i >= 0; i--) {
            Deployment deployment = service.deployments.get(i);
            if (service.isExternal()) {
                taskSets.add(
                        new TaskSetView(
                                deployment.id,
                                deployment.externalId.filter(name -> !name.isEmpty()),
                                deployment.status,
                                deployment.taskDefinition,
                                deployment.scale,
                                TaskSetLook.wanted(service, deployment),
                                deployment.running,
                                deployment.pending()));
            } else {
                deployments.add(deployment(service, deployment));
            }
        }
        int running = service.running();
        return new ServiceView(
                service.name,
                service.desiredCount,
                running,
                service.active() - running,
                service.spec.schedulingStrategy(),
                service.rebalancing,
                deployments,
                taskSets,
                service.messages);
    }

    private static DeploymentView deployment(ServiceState service, Deployment deployment) {
        return new DeploymentView(
                deployment.id,
                deployment.status,
                deployment.rolloutState,
                deployment.reason,
                deployment.taskDefinition,
                Deployments.desiredCount(service, deployment),
                deployment.running,
                deployment.pending(),
                deployment.failedTasks,
                deployment.stage,
                Deployments.weight(deployment));
    }

    CapacityProviderView provider(ProviderState provider) {
        int needed = engine.groups.needed(provider);
        int instances = provider.instances.size();
        long hundredths =
                provider.spec instanceof CapacityProvider.AutoScalingGroup group
                                && engine.groups.isHeld(provider, group)
                        ? group.managedScaling().targetCapacity() * 100L
                        : Reservation.hundredths(needed, instances);
        return new CapacityProviderView(
                provider.spec.name(),
                instances,
                needed,
                provider.desiredCapacity,
                new Decimal(hundredths * 10));
    }

    Optional<TaskView> find(String id) {
        int task = world.tasks.find(id);
        return task < 0 ? Optional.empty() : Optional.of(task(task));
    }
}
