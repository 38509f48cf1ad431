package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceDecision.StopCause;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.placement.ScaleIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Picks the tasks of a service that stop, and tells them to.
final class Stopper {
    private final Engine engine;
    private final World world;

    Stopper(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    /// Stops up to `count` tasks among those that `among` accepts, as the service's placement
    /// strategy picks them; protected ones are left alone.
    ///
    /// @param healthy how many of them may be ones that count as healthy
    /// @return the tasks that were told to stop
    List<Integer> stop(
            ServiceState service, int count, int healthy, IntPredicate among, StopCause cause) {
        List<Integer> stopped = new ArrayList<>();
        Ints candidates = new Ints();
        int healthyCandidates = 0;
        for (int task : service.tasks.toArray()) {
            if (world.tasks.isActive(task)
                    && among.test(task)
                    && !world.tasks.isProtected(task, world.now)) {
                candidates.add(task);
                healthyCandidates += engine.tally.countsHealthy(task) ? 1 : 0;
            }
        }
        boolean all = candidates.size() <= count && healthyCandidates <= healthy;
        int left = healthy;
        for (int i = 0; i < count; i++) {
            boolean mayBeHealthy = left > 0;
            Optional<Pick> pick =
                    all ? first(service, candidates) : pick(service, candidates, mayBeHealthy);
            if (pick.isEmpty()) {
                break;
            }
            int task = pick.get().task();
            candidates.remove(task);
            if (engine.tally.countsHealthy(task)) {
                left--;
            }
            stopped.add(task);
            stopOne(service, task, cause, pick.get());
        }
        report(service, stopped, cause);
        return stopped;
    }

    /// The task picked, and how.
    private record Pick(int task, List<TraceDecision.Stage> stages, List<String> ties) {}

    /// When all of them go there is nothing to choose: the oldest is first.
    private Optional<Pick> first(ServiceState service, Ints candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        int task = candidates.get(0);
        if (!engine.report.wantsReasons()) {
            return Optional.of(new Pick(task, List.of(), List.of()));
        }
        List<String> ties = new ArrayList<>();
        for (int candidate : candidates.toArray()) {
            ties.add(world.tasks.id(candidate));
        }
        return Optional.of(
                new Pick(
                        task,
                        List.of(
                                new TraceDecision.Stage(
                                        "STOPPABLE", service.active(), candidates.size())),
                        ties.size() > 1 ? ties : List.of()));
    }

    /// The strategy decides; when no healthy task may go, among the others.
    private Optional<Pick> pick(ServiceState service, Ints candidates, boolean mayBeHealthy) {
        List<ScaleIn.ServiceTask> all = new ArrayList<>();
        for (int task : service.tasks.toArray()) {
            if (world.tasks.isActive(task)) {
                boolean stoppable =
                        candidates.contains(task)
                                && (mayBeHealthy || !engine.tally.countsHealthy(task));
                all.add(
                        new ScaleIn.ServiceTask(
                                world.tasks.id(task),
                                world.tasks.instance(task),
                                world.tasks.zone(task),
                                world.tasks.requirement(task),
                                stoppable));
            }
        }
        long chance = world.chance.next(Chance.Purpose.SCALE_IN);
        ScaleIn.Choice choice = choose(service, all, chance);
        if (engine.report.wantsReasons()) {
            engine.report.choice(choice, otherwise(service, all, choice, chance));
        }
        return choice.task()
                .map(world.tasks::find)
                .map(task ->
                        new Pick(
                                task,
                                choice.stages().stream()
                                        .map(stage ->
                                                new TraceDecision.Stage(
                                                        stage.name(), stage.in(), stage.out()))
                                        .toList(),
                                choice.ties()));
    }

    private ScaleIn.Choice choose(
            ServiceState service, List<ScaleIn.ServiceTask> tasks, long chance) {
        return ScaleIn.choose(
                world.fleet,
                service.spec.placementStrategy(),
                tasks,
                world.scenario.settings().tieBreak(),
                chance);
    }

    /// The same choice, were the picked task protected.
    private Optional<String> otherwise(
            ServiceState service,
            List<ScaleIn.ServiceTask> tasks,
            ScaleIn.Choice choice,
            long chance) {
        List<ScaleIn.ServiceTask> others = new ArrayList<>();
        for (ScaleIn.ServiceTask task : tasks) {
            boolean picked = choice.task().equals(Optional.of(task.task()));
            others.add(
                    new ScaleIn.ServiceTask(
                            task.task(),
                            task.slot(),
                            task.availabilityZone(),
                            task.requirement(),
                            task.stoppable() && !picked));
        }
        return choice.task()
                .map(picked ->
                        "Were task %s protected: %s"
                                .formatted(picked, choose(service, others, chance).sentence()));
    }

    private void stopOne(ServiceState service, int task, StopCause cause, Pick pick) {
        long seq = engine.report.nextDecision(1, task, cause.name().length());
        engine.report.decision(
                new TraceDecision.Stop(
                        seq,
                        world.now,
                        world.tasks.id(task),
                        service.group,
                        engine.report.host(task),
                        cause,
                        pick.stages(),
                        pick.ties()));
        engine.life.stop(task, StopCode.SERVICE_SCHEDULER_INITIATED, reason(service, task, cause));
    }

    private String reason(ServiceState service, int task, StopCause cause) {
        String by = service.primary().map(deployment -> deployment.id).orElse("");
        return switch (cause) {
            case SCALE_IN, DEPLOYMENT, DRAINING, DAEMON -> Wording.scaling(by);
            case AZ_REBALANCING -> Wording.rebalancing(by);
            case UNHEALTHY ->
                    world.tasks.health(task) == HealthStatus.UNHEALTHY
                            ? "Task failed container health checks"
                            : "Task failed ELB health checks in (target-group "
                                    + String.join(", ", engine.targets.groupsOf(task))
                                    + ")";
        };
    }

    private void report(ServiceState service, List<Integer> stopped, StopCause cause) {
        List<Integer> running = new ArrayList<>();
        int pending = 0;
        for (int task : stopped) {
            if (world.tasks.is(task, Tasks.WAS_RUNNING)) {
                running.add(task);
            } else {
                pending++;
            }
        }
        if (!running.isEmpty()) {
            String where =
                    cause == StopCause.AZ_REBALANCING
                            ? " in "
                                    + world.tasks.zone(running.getFirst())
                                    + " due to AZ rebalancing:"
                            : ":";
            engine.report.message(
                    service,
                    "has stopped "
                            + running.size()
                            + " running tasks"
                            + where
                            + Wording.tasks(world, running)
                            + ".");
        }
        if (pending > 0) {
            engine.report.message(service, "stopped " + pending + " pending tasks.");
        }
        engine.targets.reportDeregistered(service);
    }
}
