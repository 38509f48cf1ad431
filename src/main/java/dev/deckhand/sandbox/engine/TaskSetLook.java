package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.TraceDecision.StopCause;
import dev.deckhand.sandbox.service.TaskSetScale;

/// One look at a service with the EXTERNAL controller: each task set gets its share of the desired
/// count.
final class TaskSetLook {
    private final Engine engine;
    private final World world;
    private final ServiceStarts starts;

    TaskSetLook(Engine engine, ServiceStarts starts) {
        this.engine = engine;
        world = engine.world;
        this.starts = starts;
    }

    boolean look(ServiceState service) {
        boolean moved = false;
        boolean steady = true;
        for (Deployment taskSet : service.deployments) {
            int wanted = wanted(service, taskSet);
            int missing = wanted - (taskSet.active - taskSet.bad);
            if (missing > 0 && world.now >= service.retryAt) {
                moved |= !starts.start(service, taskSet, missing).isEmpty();
            }
            int surplus = taskSet.active - wanted;
            if (surplus > 0) {
                moved |=
                        !engine.stopper
                                .stop(
                                        service,
                                        surplus,
                                        surplus,
                                        task -> world.tasks.deployment(task) == taskSet.index,
                                        StopCause.SCALE_IN)
                                .isEmpty();
            }
            steady &= taskSet.healthy == wanted && taskSet.active == wanted;
        }
        if (!moved && steady && !service.steady && !service.deployments.isEmpty()) {
            engine.report.message(service, Wording.STEADY);
        }
        service.steady = steady;
        return moved;
    }

    /// `computedDesiredCount` of a task set.
    static int wanted(ServiceState service, Deployment taskSet) {
        return taskSet.status == DeploymentStatus.INACTIVE
                ? 0
                : TaskSetScale.computedDesiredCount(
                        service.desiredCount, Math.toIntExact(taskSet.scale.thousandths()));
    }
}
