package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.ScaleIn;
import dev.deckhand.sandbox.service.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Numbers what happens, folds it into the hash and hands it to the sink.
final class Report {
    private final World world;
    private final Tally tally;
    private final Sink sink;

    Report(World world, Tally tally, Sink sink) {
        this.world = world;
        this.tally = tally;
        this.sink = sink;
    }

    boolean wantsReasons() {
        return sink.wantsReasons(world.seq);
    }

    /// Shows whoever wants reasons how the next decision, a placement, comes about.
    void placement(PlacementRequest request, long chance) {
        if (wantsReasons()) {
            sink.placement(world.seq, world.fleet, request, chance);
        }
    }

    /// The same when the instance was given beforehand.
    void pinned(PlacementRequest request, int slot, String words) {
        if (wantsReasons()) {
            sink.pinned(world.seq, world.fleet, request, slot, words);
        }
    }

    /// What the next decision follows from.
    void because(Supplier<String> words) {
        if (wantsReasons()) {
            sink.because(world.seq, words.get());
        }
    }

    /// How the next decision comes about.
    void steps(Supplier<List<String>> lines) {
        if (wantsReasons()) {
            sink.steps(world.seq, lines.get());
        }
    }

    /// What the next decision divides.
    void split(List<CapacityProviderStrategyItem> strategy, int[] existing, int count) {
        if (wantsReasons()) {
            sink.split(world.seq, strategy, existing.clone(), count);
        }
    }

    void failed(Breaker.Failure failure) {
        sink.failed(failure);
    }

    /// The same for the next decision, a stop.
    void choice(ScaleIn.Choice choice, Optional<String> otherwise) {
        sink.choice(world.seq, choice, otherwise);
    }

    void task(int task) {
        Tasks tasks = world.tasks;
        boolean countsHealthy = tally.countsHealthy(task);
        long seq = next(1);
        world.hash.add(task);
        world.hash.add(tasks.lastStatus(task).name());
        world.hash.add(tasks.desiredStatus(task).name());
        world.hash.add(tasks.health(task).name());
        world.hash.add(tasks.instance(task) * 2L + (countsHealthy ? 1 : 0));
        sink.event(
                new TraceEvent.TaskStateChange(
                        seq,
                        world.now,
                        tasks.id(task),
                        world.catalog.spec(tasks.definition(task)).name(),
                        tasks.group(task),
                        some(tasks.startedBy(task)),
                        host(task),
                        some(tasks.zone(task)),
                        some(tasks.provider(task)),
                        tasks.lastStatus(task),
                        tasks.desiredStatus(task),
                        tasks.health(task),
                        countsHealthy,
                        tasks.stopCode(task),
                        some(tasks.stoppedReason(task))));
    }

    void container(int task, int position) {
        Containers containers = world.containers;
        int container = world.tasks.containers(task) + position;
        long seq = next(2);
        world.hash.add(container);
        world.hash.add(containers.lastStatus(container));
        world.hash.add(containers.exitCode(container));
        world.hash.add(containers.health(container).name());
        sink.event(
                new TraceEvent.ContainerStateChange(
                        seq,
                        world.now,
                        world.tasks.id(task),
                        world.catalog
                                .spec(world.tasks.definition(task))
                                .containers()
                                .get(position)
                                .name(),
                        containers.lastStatus(container),
                        exitCode(container),
                        containers.health(container),
                        containers.restartCount(container)));
    }

    void instance(int slot) {
        long seq = next(3);
        world.hash.add(slot);
        world.hash.add(world.fleet.status(slot).name());
        sink.event(
                new TraceEvent.ContainerInstanceStateChange(
                        seq,
                        world.now,
                        world.fleet.id(slot),
                        world.fleet.registration(slot).capacityProviderName(),
                        world.fleet.status(slot),
                        world.fleet.agentConnected(slot)));
    }

    void deployment(ServiceState service, Deployment deployment) {
        long seq = next(4);
        world.hash.add(service.index);
        world.hash.add(deployment.index);
        world.hash.add(deployment.status.name());
        world.hash.add(deployment.rolloutState.name());
        world.hash.add(deployment.failedTasks);
        sink.event(
                new TraceEvent.DeploymentStateChange(
                        seq,
                        world.now,
                        service.name,
                        deployment.id,
                        deployment.taskDefinition,
                        deployment.status,
                        deployment.rolloutState,
                        deployment.reason,
                        deployment.failedTasks));
    }

    void stage(ServiceState service, Deployment deployment) {
        var stage = deployment.stage.orElseThrow();
        long seq = next(5);
        world.hash.add(stage.name());
        sink.event(
                new TraceEvent.LifecycleStageChange(
                        seq, world.now, service.name, deployment.id, stage));
    }

    void traffic(ServiceState service, Deployment deployment) {
        long seq = next(6);
        world.hash.add(deployment.weight);
        world.hash.add(deployment.testWeight);
        sink.event(
                new TraceEvent.TrafficShift(
                        seq,
                        world.now,
                        service.name,
                        deployment.id,
                        new Decimal(deployment.weight),
                        new Decimal(deployment.testWeight)));
    }

    void hook(ServiceState service, Deployment deployment, Deployment.HookRun run) {
        long seq = next(7);
        world.hash.add(run.number());
        world.hash.add(run.status().name());
        sink.event(
                new TraceEvent.HookStateChange(
                        seq,
                        world.now,
                        service.name,
                        deployment.id,
                        run.stage(),
                        run.hook().targetType(),
                        run.hook().hookTargetArn(),
                        run.status()));
    }

    /// A service event: `(service NAME)` and the words that follow.
    void message(ServiceState service, String words) {
        sentence(service, "(service " + service.name + ") " + words);
    }

    /// A service event in full.
    void sentence(ServiceState service, String text) {
        long seq = next(8);
        world.hash.add(text);
        service.remember(world.now, text);
        sink.event(new TraceEvent.ServiceEvent(seq, world.now, service.name, text));
    }

    /// A complaint, unless it was just made.
    void complain(ServiceState service, String words) {
        if (service.isNews(words, world.now)) {
            message(service, words);
        }
    }

    void alarm(ScalingState.AlarmRow row) {
        long seq = next(9);
        world.hash.add(row.alarm.alarmName());
        world.hash.add(row.state.name());
        sink.event(
                new TraceEvent.AlarmStateChange(seq, world.now, row.alarm.alarmName(), row.state));
    }

    void spotWarning(Optional<String> instance, Optional<String> task) {
        long seq = next(10);
        world.hash.add(instance.or(() -> task).orElse(""));
        sink.event(new TraceEvent.SpotInterruptionWarning(seq, world.now, instance, task));
    }

    void rejected(String request, String action, String exception, String text) {
        long seq = next(11);
        world.hash.add(request);
        world.hash.add(exception);
        sink.event(
                new TraceEvent.RequestRejected(seq, world.now, request, action, exception, text));
    }

    void failure(String request, Optional<String> arn, String reason, Optional<String> detail) {
        world.hash.add(reason);
        sink.failure(world.failures++, new TraceFailure(world.now, request, arn, reason, detail));
    }

    /// A decision, made with the number that [#nextDecision] gave.
    void decision(TraceDecision decision) {
        sink.decision(decision);
    }

    /// A deployment stops and starts tasks, or finds that it may not.
    ///
    /// @param healthy tasks without those that are about to leave; `running` likewise
    void deploy(
            ServiceState service,
            Deployment deployment,
            Bounds bounds,
            int healthy,
            int running,
            int start,
            int stop) {
        long seq = nextDecision(3, start, stop);
        decision(
                new TraceDecision.Deploy(
                        seq,
                        world.now,
                        service.name,
                        deployment.id,
                        service.desiredCount,
                        bounds.minimumHealthy(),
                        bounds.maximumRunning(),
                        healthy,
                        running,
                        start,
                        stop));
    }

    /// The number of the next decision, whose kind and values go into the hash.
    long nextDecision(int kind, long value, long other) {
        long seq = next(20 + kind);
        world.hash.add(value);
        world.hash.add(other);
        return seq;
    }

    private long next(int type) {
        long seq = world.seq++;
        world.hash.add(world.now);
        world.hash.add(type);
        return seq;
    }

    /// The id of the instance that a task runs on.
    Optional<String> host(int task) {
        int slot = world.tasks.instance(task);
        return slot < 0 ? Optional.empty() : Optional.of(world.fleet.id(slot));
    }

    private OptionalInt exitCode(int container) {
        int code = world.containers.exitCode(container);
        return code == Containers.NO_EXIT_CODE ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /// A text, or nothing when it is blank.
    static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
