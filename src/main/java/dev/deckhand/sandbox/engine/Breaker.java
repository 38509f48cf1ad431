package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.DeploymentConfiguration.CircuitBreaker;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.service.BreakerThreshold;
import dev.deckhand.sandbox.service.StartThrottle;
import java.util.Optional;

/// Counts what goes wrong with a service's tasks: for the deployment circuit breaker
/// (ecs-scheduling 7.8) and for the back-off of services that cannot start tasks (7.7).
final class Breaker {
    private final Engine engine;
    private final World world;

    Breaker(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    /// A task has reached RUNNING: the breaker's first stage is over, and so is the back-off.
    void reachedRunning(int task) {
        ServiceState service = world.services.get(world.tasks.service(task));
        Deployment deployment = world.deployment(task);
        if (!deployment.hasRun) {
            deployment.hasRun = true;
            deployment.failedTasks = 0;
        }
        if (service.isPrimary(deployment)) {
            endBackOff(service);
        }
    }

    /// Lets a service start tasks again at once.
    void endBackOff(ServiceState service) {
        service.failedRounds = 0;
        service.retryAt = Tasks.NEVER;
        service.impairedReported = false;
    }

    /// A service task came to its end before RUNNING.
    void failedToStart(int task) {
        if (!world.isServiceTask(task)) {
            return;
        }
        ServiceState service = world.services.get(world.tasks.service(task));
        backOff(service);
        count(service, world.deployment(task), task, true);
        engine.mark(service.index);
    }

    private void backOff(ServiceState service) {
        if (service.failedRoundAt == world.now) {
            return;
        }
        service.failedRoundAt = world.now;
        service.failedRounds++;
        long delay =
                Micros.ofSeconds(
                        StartThrottle.delaySeconds(
                                service.failedRounds,
                                (int)
                                        (world.scenario.settings().startRetryMicros()
                                                / Micros.PER_SECOND)));
        if (delay > 0) {
            service.retryAt = world.now + delay;
            engine.at(service.retryAt, Kind.RETRY, service.index, 0);
            if (!service.impairedReported) {
                service.impairedReported = true;
                engine.report.message(service, Wording.IMPAIRED);
            }
        }
    }

    /// A task or its target has turned unhealthy.
    void failedHealthCheck(int task) {
        count(world.services.get(world.tasks.service(task)), world.deployment(task), task, false);
    }

    /// A task counts as healthy now.
    void becameHealthy(int task) {
        ServiceState service = world.services.get(world.tasks.service(task));
        Deployment deployment = world.deployment(task);
        boolean resets =
                service.configuration()
                        .deploymentCircuitBreaker()
                        .map(CircuitBreaker::resetOnHealthyTask)
                        .orElse(true);
        if (resets && deployment.isInProgress()) {
            deployment.failedTasks = 0;
        }
    }

    /// Why a failure is counted or not.
    enum Verdict {
        COUNTED,
        OLD_REVISION,
        NOT_DEPLOYING,
        NOT_ROLLING,
        HAS_RUN
    }

    /// A failed task as the breaker sees it.
    ///
    /// @param starting whether it failed before RUNNING, and not by its health
    /// @param failedTasks the counter after it
    /// @param breaker empty when there is none, or it is off
    record Failure(
            int task,
            int service,
            int deployment,
            boolean starting,
            Verdict verdict,
            int failedTasks,
            int desiredCount,
            Optional<CircuitBreaker> breaker,
            boolean tripped) {

        int threshold() {
            return breaker.map(on ->
                            new BreakerThreshold(on.thresholdType(), on.threshold())
                                    .failures(desiredCount))
                    .orElse(0);
        }
    }

    private static Verdict verdict(ServiceState service, Deployment deployment, boolean starting) {
        if (!service.isPrimary(deployment)) {
            return Verdict.OLD_REVISION;
        }
        if (!deployment.isInProgress()) {
            return Verdict.NOT_DEPLOYING;
        }
        if (deployment.isNative
                || service.spec.deploymentController() != DeploymentControllerType.ECS) {
            return Verdict.NOT_ROLLING;
        }
        return starting && deployment.hasRun ? Verdict.HAS_RUN : Verdict.COUNTED;
    }

    private void count(ServiceState service, Deployment deployment, int task, boolean starting) {
        Verdict verdict = verdict(service, deployment, starting);
        deployment.failedTasks += verdict == Verdict.COUNTED ? 1 : 0;
        Optional<CircuitBreaker> breaker =
                service.configuration().deploymentCircuitBreaker().filter(CircuitBreaker::enable);
        boolean trips =
                verdict == Verdict.COUNTED
                        && breaker.isPresent()
                        && deployment.failedTasks
                                == new BreakerThreshold(
                                                breaker.get().thresholdType(),
                                                breaker.get().threshold())
                                        .failures(service.desiredCount);
        engine.report.failed(
                new Failure(
                        task,
                        service.index,
                        deployment.index,
                        starting,
                        verdict,
                        deployment.failedTasks,
                        service.desiredCount,
                        breaker,
                        trips));
        if (trips) {
            engine.deployments.fail(
                    service,
                    deployment,
                    "ECS deployment circuit breaker: ",
                    "tasks failed to start.",
                    breaker.get().rollback());
        }
    }
}
