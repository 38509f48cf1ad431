package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.placement.Amounts;
import dev.deckhand.sandbox.placement.Registration;
import java.util.Optional;

/// What happens to container instances: they come, drain, lose their agent, go (ecs-scheduling 1.9,
/// 5.5, 4.4).
final class Instances {
    private static final long SPOT_NOTICE_MICROS = Micros.ofSeconds(120);
    private static final long DRAIN_LIMIT_MICROS = Micros.ofMinutes(48 * 60);

    private final Engine engine;
    private final World world;

    Instances(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    /// Brings an instance into the fleet without a word.
    int add(ContainerInstance instance, Amounts registered, Amounts remaining) {
        int provider =
                instance.capacityProviderName()
                        .flatMap(world::group)
                        .map(known -> known.index)
                        .orElse(Tasks.NONE);
        int slot =
                world.fleet.add(
                        Registration.of(
                                instance,
                                world.scenario.subnets(),
                                world.scenario.startsAt().plusNanos(world.now * 1_000),
                                registered,
                                remaining));
        boolean spot =
                provider >= 0
                        && world.providers.get(provider).spec
                                instanceof CapacityProvider.AutoScalingGroup group
                        && group.spot();
        world.hosts.add(slot, provider, spot);
        if (provider >= 0 && instance.status() != InstanceStatus.INACTIVE) {
            world.providers.get(provider).instances.add(slot);
        }
        return slot;
    }

    /// An instance registers.
    int register(ContainerInstance instance) {
        Amounts registered =
                Registration.registeredByType(instance)
                        .orElseGet(() ->
                                Amounts.of(
                                        instance.remainingResources().cpu().orElse(0),
                                        instance.remainingResources().memory().orElse(0)));
        int slot = add(instance, registered, Loader.remaining(instance, registered));
        engine.report.instance(slot);
        engine.instancesChanged();
        return slot;
    }

    void setAgentConnected(int slot, boolean connected) {
        if (world.fleet.agentConnected(slot) != connected) {
            world.fleet.setAgentConnected(slot, connected);
            engine.report.instance(slot);
            if (connected) {
                engine.hear(slot);
            }
            engine.instancesChanged();
        }
    }

    void drain(int slot) {
        changeStatus(slot, InstanceStatus.DRAINING);
    }

    void activate(int slot) {
        world.hosts.clear(slot, Hosts.TERMINATING);
        changeStatus(slot, InstanceStatus.ACTIVE);
    }

    private void changeStatus(int slot, InstanceStatus status) {
        if (world.fleet.status(slot) == status) {
            return;
        }
        int[] tasks = world.hosts.tasks[slot].toArray();
        for (int task : tasks) {
            engine.tally.out(task);
        }
        world.fleet.setStatus(slot, status);
        for (int task : tasks) {
            engine.tally.in(task);
            engine.mark(world.tasks.service(task));
        }
        engine.report.instance(slot);
        engine.instancesChanged();
    }

    /// The instance leaves the cluster; its tasks end with it.
    void gone(int slot, StopCode code, String reason) {
        if (world.hosts.is(slot, Hosts.GONE)) {
            return;
        }
        world.hosts.set(slot, Hosts.GONE);
        world.unheard.removeIf(one -> one.slot() == slot);
        int[] tasks = world.hosts.tasks[slot].toArray();
        for (int task : tasks) {
            engine.tally.out(task);
        }
        world.fleet.setStatus(slot, InstanceStatus.INACTIVE);
        for (int task : tasks) {
            engine.tally.in(task);
        }
        engine.report.instance(slot);
        for (int task : tasks) {
            engine.life.hostGone(task, code, reason);
        }
        int provider = world.hosts.provider[slot];
        if (provider >= 0) {
            world.providers.get(provider).instances.remove(slot);
            engine.groups.fill(world.providers.get(provider));
        }
        engine.instancesChanged();
    }

    /// EC2 has stopped or terminated the host.
    void hostEnds(int slot, String how) {
        gone(
                slot,
                world.hosts.is(slot, Hosts.SPOT) && how.equals("terminated")
                        ? StopCode.SPOT_INTERRUPTION
                        : StopCode.TERMINATION_NOTICE,
                "Host EC2 (instance "
                        + world.fleet.registration(slot).ec2InstanceId()
                        + ") "
                        + how
                        + ".");
    }

    /// Managed scaling has picked the instance: it is drained first where that is on.
    void terminate(int slot, boolean drainsFirst) {
        if (!drainsFirst || world.hosts.tasks[slot].isEmpty()) {
            gone(
                    slot,
                    StopCode.TERMINATION_NOTICE,
                    "Host EC2 (instance "
                            + world.fleet.registration(slot).ec2InstanceId()
                            + ") terminated.");
            return;
        }
        world.hosts.set(slot, Hosts.TERMINATING);
        changeStatus(slot, InstanceStatus.DRAINING);
        engine.later(DRAIN_LIMIT_MICROS, Kind.DRAIN_TIMEOUT, slot, 0);
    }

    void drainTimeout(int slot) {
        if (world.hosts.is(slot, Hosts.TERMINATING)) {
            hostEnds(slot, "terminated");
        }
    }

    /// A task of the instance is STOPPED: a terminating one may be empty now.
    void taskGone(int slot) {
        if (world.hosts.is(slot, Hosts.GONE)) {
            return;
        }
        if (world.hosts.is(slot, Hosts.TERMINATING) && world.hosts.tasks[slot].isEmpty()) {
            gone(slot, StopCode.TERMINATION_NOTICE, "");
        } else if (world.fleet.status(slot) == InstanceStatus.DRAINING
                && world.hosts.busy[slot] == 0) {
            for (int task : world.hosts.tasks[slot].toArray()) {
                engine.mark(world.tasks.service(task));
            }
        }
    }

    // ---- Spot ----

    void interruptInstance(int slot) {
        engine.report.spotWarning(Optional.of(world.fleet.id(slot)), Optional.empty());
        int provider = world.hosts.provider[slot];
        boolean drains =
                provider >= 0
                        && world.providers.get(provider).spec
                                instanceof CapacityProvider.AutoScalingGroup group
                        && group.managedDraining();
        if (drains && world.fleet.status(slot) == InstanceStatus.ACTIVE) {
            drain(slot);
        }
        engine.later(SPOT_NOTICE_MICROS, Kind.SPOT_INSTANCE_END, slot, 0);
    }

    void spotInstanceEnds(int slot) {
        hostEnds(slot, "terminated");
    }

    /// The task is told to stop with the warning, so that a service looks for another one at once;
    /// it ends after two minutes.
    void interruptTask(int task) {
        engine.report.spotWarning(Optional.empty(), Optional.of(world.tasks.id(task)));
        engine.later(SPOT_NOTICE_MICROS, Kind.SPOT_TASK_END, task, 0);
        if (!world.tasks.isActive(task)) {
            return;
        }
        if (world.tasks.isRunning(task)) {
            engine.life.leave(task, StopCode.SPOT_INTERRUPTION, Wording.SPOT);
            world.tasks.lastStatus(task, TaskStatus.DEACTIVATING);
            engine.report.task(task);
        }
    }

    void spotTaskEnds(int task) {
        engine.life.hostGone(task, StopCode.SPOT_INTERRUPTION, Wording.SPOT);
    }

    // ---- Availability Zones ----

    void failZone(String zone) {
        world.zonesDown.add(zone);
        for (int slot = 0; slot < world.fleet.size(); slot++) {
            if (world.fleet.availabilityZone(slot).equals(zone)
                    && world.fleet.status(slot) != InstanceStatus.INACTIVE) {
                hostEnds(slot, "stopped");
            }
        }
        for (int task = 0; task < world.tasks.size; task++) {
            if (world.tasks.instance(task) < 0
                    && world.tasks.zone(task).equals(zone)
                    && !world.tasks.isStopped(task)) {
                engine.life.hostGone(
                        task,
                        StopCode.INFRASTRUCTURE_HEALTH,
                        "The infrastructure of " + zone + " is not available");
            }
        }
        engine.instancesChanged();
    }

    void restoreZone(String zone) {
        world.zonesDown.remove(zone);
        world.providers.forEach(engine.groups::fill);
        engine.instancesChanged();
    }
}
