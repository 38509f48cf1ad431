package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.InstanceStatus;

/// Keeps the task counts of deployments right: what changes a task takes it out of the counts
/// before and puts it back after.
final class Tally {
    private final World world;

    Tally(World world) {
        this.world = world;
    }

    /// Before anything of the task changes.
    void out(int task) {
        count(task, -1);
    }

    /// After it has changed.
    void in(int task) {
        count(task, 1);
    }

    private void count(int task, int by) {
        if (!world.isServiceTask(task) || !world.tasks.isActive(task)) {
            return;
        }
        Deployment deployment = world.deployment(task);
        boolean healthy = countsHealthy(task);
        deployment.active += by;
        if (world.tasks.isRunning(task)) {
            deployment.running += by;
        }
        if (healthy) {
            deployment.healthy += by;
        }
        if (isLeaving(task)) {
            deployment.leaving += by;
            if (healthy) {
                deployment.leavingHealthy += by;
            }
        } else if (world.tasks.is(task, Tasks.BAD)) {
            deployment.bad += by;
        } else if (!healthy) {
            deployment.unsettled += by;
        }
    }

    /// On an instance that is being drained.
    boolean isLeaving(int task) {
        int slot = world.tasks.instance(task);
        return slot >= 0 && world.fleet.status(slot) == InstanceStatus.DRAINING;
    }

    /// Whether a task counts towards `minimumHealthyPercent` (ecs-scheduling 7.4); never for
    /// standalone tasks.
    boolean countsHealthy(int task) {
        Tasks tasks = world.tasks;
        if (!world.isServiceTask(task) || !tasks.isRunning(task)) {
            return false;
        }
        boolean check = world.catalog.spec(tasks.definition(task)).hasEssentialHealthCheck();
        boolean target = hasTarget(task);
        if (check && tasks.health(task) != HealthStatus.HEALTHY) {
            return false;
        }
        if (target && !tasks.is(task, Tasks.TARGET_HEALTHY)) {
            return false;
        }
        return check || target || tasks.is(task, Tasks.SETTLED);
    }

    /// Whether the task's service sends it traffic through a load balancer.
    boolean hasTarget(int task) {
        return world.isServiceTask(task)
                && !world.deployment(task).revision.loadBalancers().isEmpty();
    }
}
