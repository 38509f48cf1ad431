package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.engine.trace.TraceDecision.StopCause;
import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.service.Bounds;
import dev.deckhand.sandbox.service.EarlySuccess;
import dev.deckhand.sandbox.service.RollingStep;
import java.util.Optional;

/// One look at a REPLICA service: replaces what is missing, unhealthy, on a draining instance or of
/// an old revision within the bounds of the deployment configuration (ecs-scheduling 7.2, 7.3,
/// 7.6).
final class RollingLook {
    private final Engine engine;
    private final World world;
    private final ServiceStarts starts;

    RollingLook(Engine engine, ServiceStarts starts) {
        this.engine = engine;
        world = engine.world;
        this.starts = starts;
    }

    /// Does what may be done now; false when that is nothing.
    boolean look(ServiceState service) {
        Optional<Deployment> primary = service.primary();
        if (primary.isEmpty()) {
            return false;
        }
        Deployment deployment = primary.get();
        if (stopPendingOnDraining(service)) {
            return true;
        }
        boolean moved = move(service, deployment) || keepSource(service, deployment);
        engine.deployments.retire(service);
        if (!moved) {
            moved = settle(service, deployment);
        }
        return moved;
    }

    /// While a native deployment is under way the old revision keeps its number of tasks.
    private boolean keepSource(ServiceState service, Deployment deployment) {
        if (!NativeRollout.keepsOld(deployment) || world.now < service.retryAt) {
            return false;
        }
        for (Deployment source : service.deployments) {
            int missing = service.desiredCount - source.active;
            if (source.index == deployment.source
                    && source.status == DeploymentStatus.ACTIVE
                    && missing > 0) {
                return !starts.start(service, source, missing).isEmpty();
            }
        }
        return false;
    }

    /// Tasks that are not yet RUNNING on an instance that is being drained stop at once.
    private boolean stopPendingOnDraining(ServiceState service) {
        int leaving = 0;
        for (Deployment deployment : service.deployments) {
            leaving += deployment.leaving;
        }
        return leaving > 0
                && !engine.stopper
                        .stop(
                                service,
                                Integer.MAX_VALUE,
                                0,
                                task ->
                                        engine.tally.isLeaving(task)
                                                && !world.tasks.isRunning(task),
                                StopCause.DRAINING)
                        .isEmpty();
    }

    /// What a look sees of the service.
    ///
    /// @param old tasks of revisions that are replaced
    /// @param leaving tasks of the newest revision on draining instances
    /// @param staying the others of the newest revision, `bad` of them unhealthy
    private record View(
            int old,
            int oldHealthy,
            int leaving,
            int leavingHealthy,
            int staying,
            int bad,
            int healthy,
            int running) {
        static View of(ServiceState service, Deployment newest) {
            boolean keepsOld = NativeRollout.keepsOld(newest) || isStalled(newest);
            int old = keepsOld ? 0 : service.active() - newest.active;
            int oldHealthy = keepsOld ? 0 : service.healthy() - newest.healthy;
            int kept = keepsOld ? service.active() - newest.active : 0;
            int keptHealthy = keepsOld ? service.healthy() - newest.healthy : 0;
            return new View(
                    old,
                    oldHealthy,
                    newest.leaving,
                    newest.leavingHealthy,
                    newest.active - newest.leaving,
                    newest.bad,
                    service.healthy() - keptHealthy,
                    service.active() - kept);
        }

        int good() {
            return staying - bad;
        }
    }

    /// Failed and not rolled back: ECS leaves everything as it is.
    private static boolean isStalled(Deployment deployment) {
        return deployment.rolloutState == RolloutState.FAILED;
    }

    private boolean move(ServiceState service, Deployment deployment) {
        Bounds bounds = service.bounds();
        View view = View.of(service, deployment);
        if (isStalled(deployment)) {
            return false;
        }
        boolean rests = world.now < service.retryAt || !mayScaleUp(deployment);
        RollingStep step =
                RollingStep.next(
                        new RollingStep.Counts(
                                service.desiredCount,
                                view.good(),
                                view.running() - view.good(),
                                view.healthy() - view.oldHealthy() - view.leavingHealthy(),
                                view.oldHealthy() + view.leavingHealthy()),
                        bounds);
        int start = rests ? 0 : step.start();
        int missing = Math.max(0, service.desiredCount - view.good());
        int settledBad =
                Math.min(
                        view.bad(),
                        Math.max(
                                0,
                                view.healthy()
                                        - view.oldHealthy()
                                        - view.leavingHealthy()
                                        + view.bad()
                                        - service.desiredCount));
        boolean noRoom = view.running() >= bounds.maximumRunning();
        int stopBad =
                settledBad > 0
                        ? settledBad
                        : view.bad() > 0 && start == 0 && missing > 0 && noRoom ? 1 : 0;
        int spare = Math.max(0, view.healthy() - bounds.minimumHealthy());
        int goes = view.old() + view.leaving();
        int goesHealthy = view.oldHealthy() + view.leavingHealthy();
        int stopOld = Math.min(goes, goes - goesHealthy + Math.min(spare, goesHealthy));
        int extra = isRebalancing(service) ? 1 : 0;
        int surplus = Math.max(0, view.good() - extra - service.desiredCount);
        int stop = stopOld + stopBad + surplus;
        boolean stuck =
                start == 0
                        && stop == 0
                        && !rests
                        && (goes > 0 || missing > 0)
                        && deployment.unsettled == 0
                        && service.desiredCount > 0;
        if (start == 0 && stop == 0 && !stuck) {
            return false;
        }
        decide(service, deployment, bounds, view, start, stop);
        if (stuck) {
            if (deployment.isInProgress()) {
                engine.report.complain(service, Wording.STUCK);
            }
            return false;
        }
        boolean moved =
                start > 0 && !starts.start(service, deployment, start, view.bad()).isEmpty();
        if (stopBad > 0) {
            moved |=
                    !engine.stopper
                            .stop(
                                    service,
                                    stopBad,
                                    0,
                                    task ->
                                            isOf(task, deployment)
                                                    && world.tasks.is(task, Tasks.BAD)
                                                    && !engine.tally.isLeaving(task),
                                    StopCause.UNHEALTHY)
                            .isEmpty();
        }
        moved |= stopOld > 0 && stopOld(service, deployment, view, stopOld, spare);
        if (surplus > 0) {
            moved |= scaleIn(service, deployment, surplus, spare);
        }
        return moved;
    }

    private boolean isRebalancing(ServiceState service) {
        return service.rebalancingTask >= 0 && world.tasks.isActive(service.rebalancingTask);
    }

    /// A native deployment starts its tasks when its stage is reached.
    private static boolean mayScaleUp(Deployment deployment) {
        return !deployment.isNative
                || !deployment.isInProgress()
                || NativeRollout.mayScaleUp(deployment);
    }

    private boolean isOf(int task, Deployment deployment) {
        return world.tasks.deployment(task) == deployment.index;
    }

    private boolean stopOld(
            ServiceState service, Deployment deployment, View view, int count, int spare) {
        boolean moved = false;
        int left = count;
        if (view.old() > 0) {
            int stopped =
                    engine.stopper
                            .stop(
                                    service,
                                    left,
                                    spare,
                                    task -> !isOf(task, deployment),
                                    StopCause.DEPLOYMENT)
                            .size();
            left -= stopped;
            moved = stopped > 0;
            reportProtection(service, task -> !isOf(task, deployment));
        }
        if (left > 0 && view.leaving() > 0) {
            int already = count - left;
            moved |=
                    !engine.stopper
                            .stop(
                                    service,
                                    left,
                                    Math.max(0, spare - already),
                                    task -> isOf(task, deployment) && engine.tally.isLeaving(task),
                                    StopCause.DRAINING)
                            .isEmpty();
        }
        return moved;
    }

    private boolean scaleIn(ServiceState service, Deployment deployment, int surplus, int spare) {
        boolean moved =
                !engine.stopper
                        .stop(
                                service,
                                surplus,
                                spare,
                                task -> isOf(task, deployment) && !engine.tally.isLeaving(task),
                                StopCause.SCALE_IN)
                        .isEmpty();
        reportProtection(service, task -> isOf(task, deployment));
        return moved;
    }

    /// Says so when protected tasks are all that is left of what should go.
    private void reportProtection(ServiceState service, java.util.function.IntPredicate among) {
        int guarded = 0;
        int others = 0;
        for (int task : service.tasks.toArray()) {
            if (world.tasks.isActive(task) && among.test(task)) {
                if (world.tasks.isProtected(task, world.now)) {
                    guarded++;
                } else {
                    others++;
                }
            }
        }
        if (guarded > 0 && others == 0) {
            String id = service.primary().map(primary -> primary.id).orElse("");
            engine.report.complain(
                    service,
                    "was unable to reach steady state because (taskSet "
                            + id
                            + ") was unable to scale in due to (reason "
                            + guarded
                            + " tasks under protection)");
        }
    }

    private void decide(
            ServiceState service,
            Deployment deployment,
            Bounds bounds,
            View view,
            int start,
            int stop) {
        if (deployment.isNative && deployment.isInProgress()) {
            return;
        }
        String numbers =
                deployment.index
                        + ","
                        + service.desiredCount
                        + ","
                        + bounds.minimumHealthy()
                        + ","
                        + bounds.maximumRunning()
                        + ","
                        + view.healthy()
                        + ","
                        + view.running()
                        + ","
                        + start
                        + ","
                        + stop;
        boolean changesNothing = (start == 0 && stop == 0) || service.blocked;
        if (changesNothing && numbers.equals(service.idleDeploy)) {
            return;
        }
        service.idleDeploy = numbers;
        engine.report.deploy(
                service, deployment, bounds, view.healthy(), view.running(), start, stop);
    }

    /// Completes the deployment and reports the steady state when they are reached.
    private boolean settle(ServiceState service, Deployment deployment) {
        if (deployment.isNative && deployment.isInProgress()) {
            return engine.natives.advance(service, deployment);
        }
        if (isStalled(deployment) || isRebalancing(service)) {
            return false;
        }
        int old = service.active() - deployment.active;
        boolean whole =
                deployment.healthy == service.desiredCount
                        && deployment.active == service.desiredCount;
        boolean done = (whole && old == 0) || isEarlySuccess(service, deployment, old);
        if (deployment.isInProgress() && done) {
            engine.deployments.complete(service, deployment);
        }
        if (whole && old == 0 && !deployment.isInProgress()) {
            if (!service.steady) {
                service.steady = true;
                service.complaint = "";
                engine.report.message(service, Wording.STEADY);
            }
        } else {
            service.steady = false;
        }
        return false;
    }

    private static boolean isEarlySuccess(ServiceState service, Deployment deployment, int old) {
        return service.configuration()
                .earlySuccessCriteria()
                .filter(DeploymentConfiguration.EarlySuccess::enable)
                .filter(criteria ->
                        deployment.healthy
                                >= EarlySuccess.tasksNeeded(
                                        service.desiredCount,
                                        criteria.healthyPercent().orElse(100)))
                .filter(criteria ->
                        old == 0
                                || criteria.sourceCleanup()
                                        .equals(
                                                Optional.of(
                                                        DeploymentConfiguration.Cleanup.DEFERRED)))
                .isPresent();
    }
}
