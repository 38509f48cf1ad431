package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.DeploymentConfiguration.CircuitBreaker;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.service.BreakerThreshold;
import dev.deckhand.sandbox.service.StartThrottle;

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
        Deployment deployment = world.deployment(task);
        if (!deployment.hasRun) {
            count(service, deployment);
        }
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
        count(world.services.get(world.tasks.service(task)), world.deployment(task));
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

    private void count(ServiceState service, Deployment deployment) {
        if (!service.isPrimary(deployment)
                || !deployment.isInProgress()
                || deployment.isNative
                || service.spec.deploymentController() != DeploymentControllerType.ECS) {
            return;
        }
        deployment.failedTasks++;
        CircuitBreaker breaker = service.configuration().deploymentCircuitBreaker().orElse(null);
        if (breaker != null && breaker.enable()) {
            int threshold =
                    new BreakerThreshold(breaker.thresholdType(), breaker.threshold())
                            .failures(service.desiredCount);
            if (deployment.failedTasks == threshold) {
                engine.deployments.fail(
                        service,
                        deployment,
                        "ECS deployment circuit breaker: ",
                        "tasks failed to start.",
                        breaker.rollback());
            }
        }
    }
}
