package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.TaskSpec.ContainerSpec;
import dev.deckhand.sandbox.model.Behaviour;
import dev.deckhand.sandbox.model.ContainerCondition;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.service.HealthCheckRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts, checks, restarts and ends the containers of a task (ecs-scheduling 6.5 to 6.7).
final class ContainerLife {
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;
    private static final String OUT_OF_MEMORY =
            "OutOfMemoryError: Container killed due to memory usage";

    private final Engine engine;
    private final World world;
    private final Tasks tasks;
    private final Containers containers;

    ContainerLife(Engine engine) {
        this.engine = engine;
        world = engine.world;
        tasks = world.tasks;
        containers = world.containers;
    }

    /// The images are there: what waits for nothing starts, and with it the task when that is all
    /// of its essential ones.
    void begin(int task) {
        advance(task);
    }

    /// Starts what may start by now; a dependency that can no longer be met ends the task.
    void advance(int task) {
        List<ContainerSpec> specs = specs(task);
        boolean moved = true;
        while (moved && !tasks.isStopped(task)) {
            moved = false;
            for (int position = 0; position < specs.size(); position++) {
                int container = tasks.containers(task) + position;
                if (containers.hasStarted(container) || containers.isStopped(container)) {
                    continue;
                }
                switch (readiness(task, specs.get(position))) {
                    case READY -> {
                        start(task, position);
                        moved = true;
                    }
                    case NEVER -> {
                        giveUp(task, position);
                        moved = true;
                    }
                    case WAITING -> {}
                }
                if (tasks.isStopped(task)) {
                    return;
                }
            }
        }
        if (tasks.lastStatus(task) == TaskStatus.ACTIVATING && allEssentialStarted(task)) {
            engine.life.running(task);
        }
    }

    private enum Readiness {
        READY,
        WAITING,
        NEVER
    }

    private Readiness readiness(int task, ContainerSpec spec) {
        Readiness all = Readiness.READY;
        for (TaskSpec.Dependency dependency : spec.dependsOn()) {
            int other = tasks.containers(task) + dependency.container();
            Readiness one = readiness(other, dependency.condition());
            if (one == Readiness.NEVER) {
                return one;
            }
            if (one == Readiness.WAITING) {
                all = one;
            }
        }
        return all;
    }

    private Readiness readiness(int container, ContainerCondition condition) {
        boolean started = containers.hasStarted(container);
        boolean stopped = containers.isStopped(container);
        return switch (condition) {
            case START -> started ? Readiness.READY : stopped ? Readiness.NEVER : Readiness.WAITING;
            case COMPLETE ->
                    !stopped ? Readiness.WAITING : started ? Readiness.READY : Readiness.NEVER;
            case SUCCESS ->
                    !stopped
                            ? Readiness.WAITING
                            : started && containers.exitCode(container) == 0
                                    ? Readiness.READY
                                    : Readiness.NEVER;
            case HEALTHY ->
                    containers.health(container) == HealthStatus.HEALTHY
                            ? Readiness.READY
                            : stopped ? Readiness.NEVER : Readiness.WAITING;
        };
    }

    private void giveUp(int task, int position) {
        int container = tasks.containers(task) + position;
        String reason =
                "TaskDependencyError: a dependency of container "
                        + specs(task).get(position).name()
                        + " did not reach its condition";
        containers.lastStatus(container, Containers.STOPPED);
        containers.reason(container, reason);
        engine.report.container(task, position);
        if (specs(task).get(position).essential()) {
            engine.life.failToStart(task, reason);
        }
    }

    /// `startTimeout` of a container has passed: who still waits for it gives up.
    void startTimeout(int task, int position) {
        if (tasks.lastStatus(task) != TaskStatus.ACTIVATING) {
            return;
        }
        List<ContainerSpec> specs = specs(task);
        for (int waiting = 0; waiting < specs.size(); waiting++) {
            int container = tasks.containers(task) + waiting;
            if (containers.hasStarted(container) || containers.isStopped(container)) {
                continue;
            }
            for (TaskSpec.Dependency dependency : specs.get(waiting).dependsOn()) {
                if (dependency.container() == position
                        && readiness(tasks.containers(task) + position, dependency.condition())
                                == Readiness.WAITING) {
                    giveUp(task, waiting);
                    advance(task);
                    return;
                }
            }
        }
    }

    private boolean allEssentialStarted(int task) {
        List<ContainerSpec> specs = specs(task);
        for (int position = 0; position < specs.size(); position++) {
            if (specs.get(position).essential()
                    && !containers.hasStarted(tasks.containers(task) + position)) {
                return false;
            }
        }
        return true;
    }

    private void start(int task, int position) {
        int container = tasks.containers(task) + position;
        containers.lastStatus(container, Containers.RUNNING);
        containers.startedAt(container, world.now);
        engine.report.container(task, position);
        if (containers.restartCount(container) == 0) {
            specs(task)
                    .get(position)
                    .startTimeoutMicros()
                    .ifPresent(
                            timeout -> engine.later(timeout, Kind.START_TIMEOUT, task, position));
        }
        clocks(task, position);
    }

    /// Sets the clocks of a container that (re)starts now: its scripted exit and its checks.
    private void clocks(int task, int position) {
        int container = tasks.containers(task) + position;
        ContainerSpec spec = specs(task).get(position);
        int run = containers.restartCount(container);
        Optional<Behaviour.ContainerBehaviour> script = script(task, position);
        script.flatMap(own -> own.exitOfRun(run))
                .ifPresent(exit ->
                        engine.later(
                                exit.afterMicros(),
                                Kind.CONTAINER_EXIT,
                                task,
                                mark(position, run)));
        if (!spec.hasHealthCheck()) {
            return;
        }
        containers.checks(
                container,
                HealthCheckRun.start(spec.healthRetries(), spec.healthStartPeriodSeconds()));
        if (isScripted(script)) {
            engine.later(spec.healthIntervalMicros(), Kind.CHECK, task, mark(position, run));
        } else if (spec.neededHealthy()) {
            tasks.behaviour(task)
                    .healthyMicros()
                    .ifPresent(after -> engine.later(after, Kind.HEALTHY, task, 1 + position));
        }
    }

    /// The clocks of a listed task that runs since before 0s.
    void resume(int task) {
        for (int position = 0; position < specs(task).size(); position++) {
            int container = tasks.containers(task) + position;
            containers.lastStatus(container, Containers.RUNNING);
            containers.startedAt(container, world.now);
            clocks(task, position);
        }
    }

    private static boolean isScripted(Optional<Behaviour.ContainerBehaviour> script) {
        return script.isPresent() && !script.get().healthResults().isEmpty();
    }

    /// The n-th result of a scripted health check.
    void check(int task, long mark) {
        int position = (int) (mark >>> 32);
        int container = tasks.containers(task) + position;
        if (!containers.isRunning(container)
                || containers.restartCount(container) != (int) mark
                || tasks.isStopped(task)) {
            return;
        }
        ContainerSpec spec = specs(task).get(position);
        long age = world.now - containers.startedAt(container);
        List<Boolean> results = script(task, position).orElseThrow().healthResults();
        int number = Math.toIntExact(age / spec.healthIntervalMicros());
        boolean passed = results.get(Math.min(number, results.size()) - 1);
        HealthCheckRun after =
                containers.checks(container).after(passed, (int) (age / Micros.PER_SECOND));
        containers.checks(container, after);
        engine.later(spec.healthIntervalMicros(), Kind.CHECK, task, mark);
        if (after.health() != containers.health(container)) {
            setHealth(task, position, after.health());
            engine.life.healthOfContainersChanged(task);
        }
    }

    /// All unscripted checks turn: to HEALTHY for every container, to UNHEALTHY for the essential
    /// ones.
    ///
    /// @param only 1 + the position of the one container meant, or 0 for all
    void turn(int task, HealthStatus to, long only) {
        if (tasks.isStopped(task)) {
            return;
        }
        boolean changed = false;
        List<ContainerSpec> specs = specs(task);
        for (int position = 0; position < specs.size(); position++) {
            ContainerSpec spec = specs.get(position);
            int container = tasks.containers(task) + position;
            boolean meant =
                    only == 0
                            ? !spec.neededHealthy() || to != HealthStatus.HEALTHY
                            : only == position + 1;
            if (meant
                    && spec.hasHealthCheck()
                    && (spec.essential() || to == HealthStatus.HEALTHY)
                    && containers.isRunning(container)
                    && containers.health(container) != to
                    && !isScripted(script(task, position))) {
                setHealth(task, position, to);
                changed = true;
            }
        }
        if (changed) {
            engine.life.healthOfContainersChanged(task);
            advance(task);
        }
    }

    private void setHealth(int task, int position, HealthStatus health) {
        containers.health(tasks.containers(task) + position, health);
        engine.report.container(task, position);
    }

    /// A task's health from its essential containers with a health check.
    HealthStatus taskHealth(int task) {
        List<HealthStatus> checked = new ArrayList<>();
        List<ContainerSpec> specs = specs(task);
        for (int position = 0; position < specs.size(); position++) {
            if (specs.get(position).essential() && specs.get(position).hasHealthCheck()) {
                checked.add(containers.health(tasks.containers(task) + position));
            }
        }
        return HealthCheckRun.ofTask(checked);
    }

    /// The first essential container ends by `exitAfterSeconds`.
    void exitOfTask(int task) {
        List<ContainerSpec> specs = specs(task);
        for (int position = 0; position < specs.size(); position++) {
            if (specs.get(position).essential()) {
                exit(task, position, tasks.behaviour(task).exitCode());
                return;
            }
        }
    }

    /// Whether the behaviour of the first essential container's exits is scripted, so that
    /// `exitAfterSeconds` does not apply.
    boolean hasScriptedExits(int task) {
        List<ContainerSpec> specs = specs(task);
        for (int position = 0; position < specs.size(); position++) {
            if (specs.get(position).essential()) {
                return script(task, position).filter(own -> !own.exits().isEmpty()).isPresent();
            }
        }
        return false;
    }

    /// A scripted exit of one run of a container.
    void scriptedExit(int task, long mark) {
        int position = (int) (mark >>> 32);
        int run = (int) mark;
        int container = tasks.containers(task) + position;
        if (containers.isRunning(container) && containers.restartCount(container) == run) {
            script(task, position)
                    .flatMap(own -> own.exitOfRun(run))
                    .ifPresent(end -> exit(task, position, end.exitCode()));
        }
    }

    private void exit(int task, int position, int exitCode) {
        int container = tasks.containers(task) + position;
        if (!containers.isRunning(container)) {
            return;
        }
        ContainerSpec spec = specs(task).get(position);
        containers.exitCode(container, exitCode);
        containers.reason(container, exitCode == KILLED ? OUT_OF_MEMORY : "");
        boolean toldToStop = tasks.desiredStatus(task) == TaskStatus.STOPPED;
        if (spec.restart().isPresent()
                && spec.restart()
                        .get()
                        .restarts(
                                exitCode,
                                world.now - containers.startedAt(container),
                                toldToStop)) {
            containers.restartCount(container, containers.restartCount(container) + 1);
            containers.health(container, HealthStatus.UNKNOWN);
            start(task, position);
            engine.life.healthOfContainersChanged(task);
            return;
        }
        containers.lastStatus(container, Containers.STOPPED);
        engine.report.container(task, position);
        if (spec.essential()) {
            engine.life.essentialContainerExited(task);
        } else {
            advance(task);
        }
    }

    /// How long the containers take to end after SIGTERM.
    long stopMicros(int task) {
        long longest = 0;
        List<ContainerSpec> specs = specs(task);
        for (int position = 0; position < specs.size(); position++) {
            if (containers.isRunning(tasks.containers(task) + position)) {
                longest = Math.max(longest, stopMicros(task, specs.get(position)));
            }
        }
        return longest;
    }

    private long stopMicros(int task, ContainerSpec spec) {
        return Math.min(
                tasks.behaviour(task).stopMicros().orElse(Long.MAX_VALUE),
                spec.stopTimeoutMicros());
    }

    /// How the containers of a task end.
    enum Ending {
        /// By SIGTERM, or SIGKILL when that takes too long.
        SIGNAL,
        /// With the task that did not come up.
        NEVER_STARTED,
        /// With the host.
        HOST_GONE
    }

    /// Ends all containers that have not ended, last started first.
    void end(int task, Ending ending, String reason) {
        List<ContainerSpec> specs = specs(task);
        for (int position = specs.size() - 1; position >= 0; position--) {
            int container = tasks.containers(task) + position;
            if (containers.isStopped(container)) {
                continue;
            }
            if (ending == Ending.SIGNAL && containers.isRunning(container)) {
                ContainerSpec spec = specs.get(position);
                boolean inTime =
                        tasks.behaviour(task).stopMicros().orElse(Long.MAX_VALUE)
                                <= spec.stopTimeoutMicros();
                containers.exitCode(container, inTime ? TERMINATED : KILLED);
            }
            if (ending == Ending.NEVER_STARTED && specs.get(position).essential()) {
                containers.reason(container, reason);
            }
            containers.lastStatus(container, Containers.STOPPED);
            engine.report.container(task, position);
        }
    }

    private Optional<Behaviour.ContainerBehaviour> script(int task, int position) {
        var scripts = tasks.behaviour(task).containers();
        if (scripts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(scripts.get(specs(task).get(position).name()));
    }

    private List<ContainerSpec> specs(int task) {
        return world.catalog.spec(tasks.definition(task)).containers();
    }

    private static long mark(int position, int run) {
        return ((long) position << 32) | run;
    }
}
