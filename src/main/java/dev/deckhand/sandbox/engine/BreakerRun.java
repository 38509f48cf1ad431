package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.Breaker.Failure;
import dev.deckhand.sandbox.engine.trace.BreakerCount;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.engine.trace.Why.Counterfactual;
import dev.deckhand.sandbox.model.DeploymentConfiguration.CircuitBreaker;
import dev.deckhand.sandbox.model.DeploymentConfiguration.ThresholdType;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Lets the step of a failed task happen again and takes down what its circuit breaker made of it.
final class BreakerRun implements Sink {
    private final long seq;
    private final List<Failure> failures = new ArrayList<>();
    private final List<TraceEvent> events = new ArrayList<>();

    private BreakerRun(long seq) {
        this.seq = seq;
    }

    /// Explains the event of that number: the end or the ill health of a service task, or the
    /// failure of a deployment. Empty when no breaker had anything to do with it.
    ///
    /// @param before makes the world just before the step of the event, each time a new one
    /// @param beforeInstant the same before anything of that instant: requests come after what
    ///   happens by itself
    static Optional<BreakerCount> of(
            long seq, Function<Sink, Engine> before, Function<Sink, Engine> beforeInstant) {
        BreakerRun run = new BreakerRun(seq);
        Engine engine = before.apply(run);
        run.failures.clear(); // heard on the way to the step
        run.events.clear();
        engine.step();
        return run.failure(engine.world)
                .map(failure -> run.count(failure, engine.world, beforeInstant));
    }

    private Optional<Failure> failure(World world) {
        Optional<TraceEvent> event = events.stream().filter(one -> one.seq() == seq).findFirst();
        return event.flatMap(one ->
                failures.stream()
                        .filter(failure ->
                                switch (one) {
                                    case TraceEvent.TaskStateChange change ->
                                            world.tasks.id(failure.task()).equals(change.task());
                                    case TraceEvent.DeploymentStateChange change ->
                                            failure.tripped()
                                                    && change.rolloutState() == RolloutState.FAILED
                                                    && deployment(world, failure)
                                                            .id
                                                            .equals(change.deployment());
                                    case TraceEvent.ContainerStateChange _,
                                            TraceEvent.ContainerInstanceStateChange _,
                                            TraceEvent.LifecycleStageChange _,
                                            TraceEvent.TrafficShift _,
                                            TraceEvent.HookStateChange _,
                                            TraceEvent.ServiceEvent _,
                                            TraceEvent.AlarmStateChange _,
                                            TraceEvent.SpotInterruptionWarning _,
                                            TraceEvent.RequestRejected _ ->
                                            false;
                                })
                        .findFirst());
    }

    private static Deployment deployment(World world, Failure failure) {
        return world.services.get(failure.service()).deployments.get(failure.deployment());
    }

    private BreakerCount count(Failure failure, World world, Function<Sink, Engine> beforeInstant) {
        ServiceState service = world.services.get(failure.service());
        Deployment deployment = deployment(world, failure);
        String task = world.tasks.id(failure.task());
        return new BreakerCount(
                world.now,
                task,
                service.name,
                deployment.id,
                failure.verdict() == Breaker.Verdict.COUNTED,
                failure.failedTasks(),
                failure.breaker().isPresent()
                        ? OptionalInt.of(failure.threshold())
                        : OptionalInt.empty(),
                failure.tripped(),
                sentence(failure, task, service.name, deployment.id),
                steps(failure),
                counterfactuals(
                        failure, service.name, deployment.id, new WhatIf(beforeInstant, world.now)),
                eventText(service.name));
    }

    // ---- telling ----

    private static String sentence(
            Failure failure, String task, String service, String deployment) {
        String failed =
                "Task "
                        + task
                        + (failure.starting()
                                ? " ended before it was RUNNING"
                                : " failed its health checks");
        return switch (failure.verdict()) {
            case OLD_REVISION ->
                    failed + "; it is of an older deployment, so no circuit breaker counts it.";
            case NOT_DEPLOYING ->
                    failed
                            + "; no deployment of "
                            + service
                            + " is under way, so the circuit breaker does not count it.";
            case NOT_ROLLING -> failed + "; the circuit breaker watches rolling deployments only.";
            case HAS_RUN ->
                    failed
                            + "; the deployment has had a RUNNING task, from then on the circuit breaker counts failed health checks only.";
            case COUNTED ->
                    failed
                            + failure.breaker()
                                    .map(breaker ->
                                            ": failure %d of the %d that end deployment %s"
                                                            .formatted(
                                                                    failure.failedTasks(),
                                                                    failure.threshold(),
                                                                    deployment)
                                                    + (!failure.tripped()
                                                            ? "."
                                                            : breaker.rollback()
                                                                    ? ". It is FAILED now, and ECS goes back to the last completed one if there is one."
                                                                    : ". It is FAILED now, and nothing rolls back."))
                                    .orElse(
                                            ": failure %d of deployment %s; %s has no circuit breaker, so ECS goes on trying."
                                                    .formatted(
                                                            failure.failedTasks(),
                                                            deployment,
                                                            service));
        };
    }

    private static List<String> steps(Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add(
                failure.starting()
                        ? "Stage 1, until one task of the deployment is RUNNING: tasks that end before."
                        : "Stage 2, with health checks: tasks that fail them.");
        failure.breaker()
                .ifPresent(breaker ->
                        lines.add(
                                switch (breaker.thresholdType()) {
                                    case COUNT ->
                                            "The threshold is a count: %d."
                                                    .formatted(failure.threshold());
                                    case BOUNDED_PERCENT ->
                                            "The threshold is %d %% of %d tasks, rounded up, at least 3 and at most 200: %d."
                                                    .formatted(
                                                            breaker.threshold(),
                                                            failure.desiredCount(),
                                                            failure.threshold());
                                    case UNBOUNDED_PERCENT ->
                                            "The threshold is %d %% of %d tasks, rounded up: %d."
                                                    .formatted(
                                                            breaker.threshold(),
                                                            failure.desiredCount(),
                                                            failure.threshold());
                                }));
        failure.breaker()
                .ifPresent(breaker ->
                        lines.add(
                                breaker.resetOnHealthyTask()
                                        ? "A task that becomes healthy sets the counter back to 0."
                                        : "The counter is never set back within a deployment."));
        return lines;
    }

    private Optional<String> eventText(String service) {
        return events.stream()
                .filter(event -> event.seq() > seq && event instanceof TraceEvent.ServiceEvent)
                .map(TraceEvent::text)
                .filter(text ->
                        text.startsWith("(service " + service + ") (deployment")
                                || text.contains(Wording.IMPAIRED))
                .findFirst();
    }

    // ---- what if ----

    private static List<Counterfactual> counterfactuals(
            Failure failure, String service, String deployment, WhatIf whatIf) {
        List<Counterfactual> all = new ArrayList<>();
        if (failure.verdict() != Breaker.Verdict.COUNTED
                || whatIf.world().service(service).isEmpty()) {
            return all;
        }
        int failed = failure.failedTasks();
        boolean rollback = failure.breaker().map(CircuitBreaker::rollback).orElse(true);
        boolean resets = failure.breaker().map(CircuitBreaker::resetOnHealthyTask).orElse(true);
        int threshold = failure.tripped() ? failed + 2 : failed;
        TimelineAction action =
                Changes.breaker(
                        service,
                        new CircuitBreaker(true, rollback, resets, ThresholdType.COUNT, threshold));
        Optional<Boolean> fails =
                whatIf.after(action, _ -> false).map(course -> hasFailed(course, deployment));
        if (fails.equals(Optional.of(!failure.tripped()))) {
            all.add(
                    whatIf.proved(
                            failure.tripped()
                                    ? "With a threshold of COUNT %d the deployment would go on."
                                            .formatted(threshold)
                                    : "With a circuit breaker and a threshold of COUNT %d the deployment would fail now."
                                            .formatted(threshold),
                            Optional.of(action)));
        }
        return all;
    }

    private static boolean hasFailed(WhatIf.Course course, String deployment) {
        return course.events().stream()
                .anyMatch(event ->
                        event instanceof TraceEvent.DeploymentStateChange change
                                && change.deployment().equals(deployment)
                                && change.rolloutState() == RolloutState.FAILED);
    }

    // ---- listening ----

    @Override
    public void event(TraceEvent event) {
        events.add(event);
    }

    @Override
    public void decision(TraceDecision decision) {}

    @Override
    public void failure(int number, TraceFailure failure) {}

    @Override
    public boolean wantsReasons(long number) {
        return false;
    }

    @Override
    public void failed(Failure failure) {
        failures.add(failure);
    }
}
