package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.placement.Requirement;
import java.util.Optional;

/// Takes a task through its states (ecs-scheduling 6.1, scenario-format part 5).
final class TaskLife {
    /// A task without load balancer and health check counts as healthy so long after RUNNING.
    private static final long SETTLE_MICROS = Micros.ofSeconds(40);

    private static final String START_ERROR = "CannotStartContainerError";

    private final Engine engine;
    private final World world;
    private final Tasks tasks;

    TaskLife(Engine engine) {
        this.engine = engine;
        world = engine.world;
        tasks = world.tasks;
    }

    /// Who wants a task, and what kind.
    ///
    /// @param service index of the service, or -1
    /// @param deployment index of its deployment, or -1
    /// @param provider name of the capacity provider, "" for none
    record Wish(
            int definition,
            Requirement requirement,
            String group,
            String startedBy,
            int service,
            int deployment,
            String provider) {}

    /// Makes a task in PROVISIONING that holds nothing yet; the caller reports it.
    int create(Wish wish) {
        int task = tasks.add();
        fill(task, wish);
        tasks.behaviour(task, world.catalog.ofNextLaunch(wish.definition(), tasks.id(task)));
        tasks.createdAt(task, world.now);
        engine.tally.in(task);
        return task;
    }

    void fill(int task, Wish wish) {
        tasks.definition(task, wish.definition());
        tasks.requirement(task, wish.requirement());
        tasks.group(task, wish.group());
        tasks.startedBy(task, wish.startedBy());
        tasks.service(task, wish.service());
        tasks.deployment(task, wish.deployment());
        tasks.provider(task, wish.provider());
        tasks.lastStatus(task, TaskStatus.PROVISIONING);
        tasks.desiredStatus(task, TaskStatus.RUNNING);
        tasks.containers(
                task,
                world.containers.add(world.catalog.spec(wish.definition()).containers().size()));
        if (wish.service() >= 0) {
            ServiceState service = world.services.get(wish.service());
            service.tasks.add(task);
            if (service.isDaemon()) {
                tasks.set(task, Tasks.DAEMON);
            }
        }
    }

    /// Gives the task its room on an instance.
    void takeInstance(int task, int slot) {
        engine.tally.out(task);
        world.fleet.reserve(slot, tasks.requirement(task), tasks.group(task));
        tasks.instance(task, slot);
        tasks.zone(task, world.fleet.availabilityZone(slot));
        tasks.set(task, Tasks.HOLDS);
        settleOn(task, slot);
        engine.tally.in(task);
    }

    /// Puts the task among those of its instance.
    void settleOn(int task, int slot) {
        world.hosts.tasks[slot].add(task);
        tasks.place(task, world.hosts.places.take(slot));
        if (!tasks.is(task, Tasks.DAEMON)) {
            world.hosts.busy[slot]++;
        }
    }

    /// Gives a Fargate task its zone.
    void takeZone(int task, String zone) {
        tasks.zone(task, zone);
        tasks.set(task, Tasks.HOLDS);
        world.fargateTasks.merge(fargateKey(task), 1, Integer::sum);
        tasks.place(task, world.fargatePlaces.take(world.fargateZone(zone)));
    }

    private String fargateKey(int task) {
        return Starter.fargateKey(tasks.group(task), tasks.provider(task), tasks.zone(task));
    }

    /// From PROVISIONING, with its room taken, to ACTIVATING.
    void activate(int task) {
        move(task, TaskStatus.PENDING);
        move(task, TaskStatus.ACTIVATING);
        var behaviour = tasks.behaviour(task);
        long pull = behaviour.pullMicros();
        long start = pull + behaviour.startMicros();
        if (behaviour.failure().isPresent()) {
            engine.later(
                    behaviour.failure().get().startsWith(START_ERROR) ? start : pull,
                    Kind.FAIL,
                    task,
                    0);
        } else {
            engine.later(start, Kind.START_CONTAINERS, task, 0);
        }
    }

    /// A listed task goes on from where it is at 0s.
    void resume(int task) {
        if (tasks.isStopped(task)) {
            return;
        }
        if (tasks.lastStatus(task) == TaskStatus.RUNNING) {
            engine.containers.resume(task);
            clocks(task, engine.tally.hasTarget(task));
            if (world.isServiceTask(task) && tasks.is(task, Tasks.BAD)) {
                engine.mark(tasks.service(task));
            }
        } else if (tasks.is(task, Tasks.HOLDS)) {
            activate(task);
        }
    }

    private void move(int task, TaskStatus to) {
        if (tasks.lastStatus(task).compareTo(to) < 0) {
            tasks.lastStatus(task, to);
            engine.report.task(task);
        }
    }

    /// All essential containers have started.
    void running(int task) {
        if (!tasks.isActive(task)) {
            return; // told to stop while its agent was disconnected
        }
        engine.tally.out(task);
        tasks.lastStatus(task, TaskStatus.RUNNING);
        tasks.startedAt(task, world.now);
        tasks.set(task, Tasks.WAS_RUNNING);
        if (tasks.instance(task) >= 0) {
            world.fleet.taskStarted(tasks.instance(task));
        }
        boolean target = engine.tally.hasTarget(task);
        if (target) {
            tasks.set(task, Tasks.REGISTERED);
        }
        engine.tally.in(task);
        engine.report.task(task);
        clocks(task, target);
        if (world.isServiceTask(task)) {
            if (target) {
                world.services.get(tasks.service(task)).newlyRegistered.add(task);
            }
            engine.breaker.reachedRunning(task);
            engine.mark(tasks.service(task));
        }
        engine.containers.advance(task);
    }

    /// Sets the clocks that count from RUNNING.
    void clocks(int task, boolean target) {
        var behaviour = tasks.behaviour(task);
        boolean check = world.catalog.spec(tasks.definition(task)).hasEssentialHealthCheck();
        if (world.isServiceTask(task) && !check && !target && !tasks.is(task, Tasks.SETTLED)) {
            engine.later(SETTLE_MICROS, Kind.SETTLED, task, 0);
        }
        if (tasks.health(task) == HealthStatus.UNKNOWN) {
            behaviour
                    .healthyMicros()
                    .ifPresent(after -> engine.later(after, Kind.HEALTHY, task, 0));
        }
        behaviour
                .unhealthyMicros()
                .ifPresent(after -> engine.later(after, Kind.UNHEALTHY, task, 0));
        if (target) {
            if (!tasks.is(task, Tasks.TARGET_HEALTHY)) {
                behaviour
                        .targetHealthyMicros()
                        .ifPresent(after -> engine.later(after, Kind.TARGET_HEALTHY, task, 0));
            }
            behaviour
                    .targetUnhealthyMicros()
                    .ifPresent(after -> engine.later(after, Kind.TARGET_UNHEALTHY, task, 0));
        }
        if (behaviour.exitAfterMicros().isPresent() && !engine.containers.hasScriptedExits(task)) {
            engine.later(behaviour.exitAfterMicros().get(), Kind.EXIT, task, 0);
        }
    }

    // ---- health ----

    void settled(int task) {
        if (tasks.isActive(task) && !tasks.is(task, Tasks.SETTLED)) {
            engine.tally.out(task);
            tasks.set(task, Tasks.SETTLED);
            engine.tally.in(task);
            engine.report.task(task);
            healthKnown(task);
        }
    }

    /// Containers have changed their health: the task follows.
    void healthOfContainersChanged(int task) {
        HealthStatus health = engine.containers.taskHealth(task);
        if (health == tasks.health(task)) {
            return;
        }
        engine.tally.out(task);
        tasks.health(task, health);
        clearBadIfWell(task);
        engine.tally.in(task);
        engine.report.task(task);
        healthKnown(task);
    }

    void targetHealthy(int task) {
        if (tasks.isActive(task)) {
            engine.tally.out(task);
            tasks.set(task, Tasks.TARGET_HEALTHY);
            tasks.clear(task, Tasks.TARGET_UNHEALTHY);
            clearBadIfWell(task);
            engine.tally.in(task);
            engine.report.task(task);
            healthKnown(task);
        }
    }

    void targetUnhealthy(int task) {
        if (tasks.isActive(task) && !tasks.is(task, Tasks.TARGET_UNHEALTHY)) {
            engine.tally.out(task);
            tasks.clear(task, Tasks.TARGET_HEALTHY);
            tasks.set(task, Tasks.TARGET_UNHEALTHY);
            engine.tally.in(task);
            engine.targets.unhealthy(task);
            engine.report.task(task);
            healthKnown(task);
        }
    }

    private boolean isUnwell(int task) {
        return tasks.health(task) == HealthStatus.UNHEALTHY
                || tasks.is(task, Tasks.TARGET_UNHEALTHY);
    }

    private void clearBadIfWell(int task) {
        if (!isUnwell(task)) {
            tasks.clear(task, Tasks.BAD);
        }
    }

    private void healthKnown(int task) {
        if (!world.isServiceTask(task) || !tasks.isActive(task)) {
            return;
        }
        if (isUnwell(task)) {
            long graceEnd = tasks.startedAt(task) + graceMicros(task);
            if (world.now < graceEnd) {
                engine.at(graceEnd, Kind.GRACE_END, task, 0);
            } else {
                turnBad(task);
            }
        } else if (engine.tally.countsHealthy(task)) {
            engine.breaker.becameHealthy(task);
        }
        engine.mark(tasks.service(task));
    }

    private long graceMicros(int task) {
        return Micros.ofSeconds(
                world.services
                        .get(tasks.service(task))
                        .spec
                        .healthCheckGracePeriodSeconds()
                        .orElse(0));
    }

    void graceEnded(int task) {
        if (tasks.isActive(task) && isUnwell(task) && world.isServiceTask(task)) {
            turnBad(task);
            engine.mark(tasks.service(task));
        }
    }

    private void turnBad(int task) {
        if (!tasks.is(task, Tasks.BAD)) {
            engine.tally.out(task);
            tasks.set(task, Tasks.BAD);
            engine.tally.in(task);
            engine.breaker.failedHealthCheck(task);
        }
    }

    // ---- the end ----

    /// Tells a task to stop.
    void stop(int task, StopCode code, String reason) {
        if (!tasks.isActive(task)) {
            return;
        }
        boolean wasRunning = tasks.isRunning(task);
        leave(task, code, reason);
        if (world.isCutOff(task)) {
            engine.report.task(task);
            engine.unheard(Kind.STOP_ORDER, task, wasRunning ? 1 : 0);
        } else {
            stopArrives(task, wasRunning);
        }
    }

    /// The order to stop has reached the task's host.
    void stopArrives(int task, boolean wasRunning) {
        if (tasks.lastStatus(task).compareTo(TaskStatus.DEACTIVATING) >= 0) {
            return;
        }
        if (!wasRunning) {
            finish(task, ContainerLife.Ending.NEVER_STARTED);
            return;
        }
        tasks.lastStatus(task, TaskStatus.DEACTIVATING);
        engine.report.task(task);
        if (tasks.is(task, Tasks.REGISTERED)) {
            engine.targets.deregister(task);
        } else {
            stopping(task);
        }
    }

    /// The target has drained, or there was none: SIGTERM.
    void stopping(int task) {
        if (tasks.lastStatus(task).compareTo(TaskStatus.STOPPING) >= 0) {
            return;
        }
        tasks.lastStatus(task, TaskStatus.STOPPING);
        engine.report.task(task);
        engine.later(engine.containers.stopMicros(task), Kind.STOPPED, task, 0);
    }

    void stopped(int task) {
        if (tasks.lastStatus(task) == TaskStatus.STOPPING) {
            engine.containers.end(task, ContainerLife.Ending.SIGNAL, "");
            tasks.lastStatus(task, TaskStatus.DEPROVISIONING);
            engine.report.task(task);
            finish(task, ContainerLife.Ending.SIGNAL);
        }
    }

    /// A task that has not reached RUNNING comes to nothing.
    void failToStart(int task, String reason) {
        if (tasks.isActive(task)) {
            leave(task, StopCode.TASK_FAILED_TO_START, reason);
            finish(task, ContainerLife.Ending.NEVER_STARTED);
            engine.breaker.failedToStart(task);
        }
    }

    void scriptedFailure(int task) {
        if (tasks.lastStatus(task) == TaskStatus.ACTIVATING) {
            String prefix = tasks.behaviour(task).failure().orElseThrow();
            failToStart(
                    task,
                    Wording.failure(
                            prefix, world.catalog.spec(tasks.definition(task)).definition()));
        }
    }

    void essentialContainerExited(int task) {
        if (tasks.isStopped(task)) {
            return;
        }
        boolean early = tasks.lastStatus(task).compareTo(TaskStatus.RUNNING) < 0;
        if (tasks.isActive(task)) {
            leave(task, StopCode.ESSENTIAL_CONTAINER_EXITED, "Essential container in task exited");
            finish(task, ContainerLife.Ending.SIGNAL);
            if (early) {
                engine.breaker.failedToStart(task);
            }
        } else {
            finish(task, ContainerLife.Ending.SIGNAL);
        }
    }

    /// The host, or what Fargate ran it on, is gone.
    void hostGone(int task, StopCode code, String reason) {
        if (tasks.isStopped(task)) {
            return;
        }
        boolean wasActive = tasks.isActive(task);
        boolean early = tasks.lastStatus(task).compareTo(TaskStatus.RUNNING) < 0;
        if (wasActive) {
            leave(task, code, reason);
        }
        finish(task, ContainerLife.Ending.HOST_GONE);
        if (wasActive && early) {
            engine.mark(tasks.service(task));
        }
    }

    /// From now on the task counts for nobody.
    void leave(int task, StopCode code, String reason) {
        engine.tally.out(task);
        boolean wasRunning = tasks.isRunning(task);
        tasks.desiredStatus(task, TaskStatus.STOPPED);
        tasks.stopCode(task, Optional.of(code));
        tasks.stoppedReason(task, reason);
        if (tasks.is(task, Tasks.HOLDS)) {
            if (tasks.instance(task) >= 0) {
                world.fleet.taskStopping(tasks.instance(task), tasks.group(task), wasRunning);
            } else {
                world.fargateTasks.merge(fargateKey(task), -1, Integer::sum);
            }
        } else {
            world.provisioning.remove(task);
            world.waiting.remove(task);
        }
        engine.mark(tasks.service(task));
    }

    private void finish(int task, ContainerLife.Ending ending) {
        engine.containers.end(task, ending, tasks.stoppedReason(task));
        tasks.lastStatus(task, TaskStatus.STOPPED);
        tasks.stoppedAt(task, world.now);
        engine.report.task(task);
        int slot = tasks.instance(task);
        if (tasks.is(task, Tasks.HOLDS)) {
            tasks.clear(task, Tasks.HOLDS);
            if (slot >= 0) {
                world.fleet.release(slot, tasks.requirement(task));
                world.hosts.tasks[slot].remove(task);
                world.hosts.places.free(slot, tasks.place(task));
                if (!tasks.is(task, Tasks.DAEMON)) {
                    world.hosts.busy[slot]--;
                }
                engine.instances.taskGone(slot);
            } else {
                world.fargatePlaces.free(world.fargateZone(tasks.zone(task)), tasks.place(task));
            }
        }
        if (tasks.service(task) >= 0) {
            world.services.get(tasks.service(task)).tasks.remove(task);
            engine.mark(tasks.service(task));
        }
        engine.roomChanged();
    }
}
