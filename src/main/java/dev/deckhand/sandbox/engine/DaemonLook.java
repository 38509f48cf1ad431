package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision.StopCause;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.placement.Placement;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.sandbox.placement.Refusal;
import dev.deckhand.sandbox.query.Query;
import dev.deckhand.sandbox.service.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One look at a DAEMON service: one task on every ACTIVE instance that satisfies its constraints
/// (ecs-scheduling 7.1).
final class DaemonLook {
    private static final String WANTED =
            "a DAEMON service runs one task on every ACTIVE instance that satisfies its constraints, and there was none yet";

    private final Engine engine;
    private final World world;
    private final Orders orders;
    private final ServiceStarts starts;

    DaemonLook(Engine engine, Orders orders, ServiceStarts starts) {
        this.engine = engine;
        world = engine.world;
        this.orders = orders;
        this.starts = starts;
    }

    boolean look(ServiceState service) {
        Optional<Deployment> primary = service.primary();
        if (primary.isEmpty()) {
            return false;
        }
        Deployment deployment = primary.get();
        Starter.Order order = orders.of(service, deployment, "");
        boolean moved = stopMisplaced(service, order);
        List<Integer> without = slotsWithout(service, order);
        service.desiredCount = eligible(order);
        Bounds bounds =
                Bounds.of(
                        service.desiredCount,
                        service.minimumHealthyPercent(),
                        service.maximumPercent());
        int old = service.active() - deployment.active;
        int oldHealthy = service.healthy() - deployment.healthy;
        int spare = Math.max(0, service.healthy() - bounds.minimumHealthy());
        int stop = Math.min(old, old - oldHealthy + Math.min(spare, oldHealthy));
        List<Integer> fit = new ArrayList<>();
        List<Integer> unfit = new ArrayList<>();
        if (world.now >= service.retryAt) {
            for (int slot : without) {
                if (Placement.refusal(world.fleet, slot, order.placement()).isEmpty()) {
                    fit.add(slot);
                } else {
                    unfit.add(slot);
                }
            }
        }
        service.daemonMissing = unfit.size();
        engine.setBlocked(service, !unfit.isEmpty());
        if (!fit.isEmpty() || stop > 0) {
            decide(service, deployment, bounds, fit.size(), stop);
        }
        moved |= start(service, order, fit);
        if (!unfit.isEmpty()) {
            engine.starter
                    .notPlacedOn(order, unfit.getFirst(), WANTED)
                    .ifPresent(why ->
                            engine.report.complain(service, starts.unplaceable(service, why, "")));
        }
        if (stop > 0) {
            moved |=
                    !engine.stopper
                            .stop(
                                    service,
                                    stop,
                                    spare,
                                    task -> world.tasks.deployment(task) != deployment.index,
                                    StopCause.DEPLOYMENT)
                            .isEmpty();
        }
        if (deployment.bad > 0 && !moved) {
            moved =
                    !engine.stopper
                            .stop(
                                    service,
                                    1,
                                    0,
                                    task -> world.tasks.is(task, Tasks.BAD),
                                    StopCause.UNHEALTHY)
                            .isEmpty();
        }
        engine.deployments.retire(service);
        if (!moved) {
            settle(service, deployment);
        }
        return moved;
    }

    /// Tasks go from instances that no longer satisfy the constraints, and, when nothing else runs
    /// there, from draining ones.
    private boolean stopMisplaced(ServiceState service, Starter.Order order) {
        boolean moved = false;
        moved |=
                !engine.stopper
                        .stop(
                                service,
                                Integer.MAX_VALUE,
                                Integer.MAX_VALUE,
                                task -> {
                                    int slot = world.tasks.instance(task);
                                    return world.fleet.status(slot) == InstanceStatus.DRAINING
                                            && world.hosts.busy[slot] == 0;
                                },
                                StopCause.DRAINING)
                        .isEmpty();
        moved |=
                !engine.stopper
                        .stop(
                                service,
                                Integer.MAX_VALUE,
                                Integer.MAX_VALUE,
                                task -> {
                                    int slot = world.tasks.instance(task);
                                    return world.fleet.status(slot) == InstanceStatus.ACTIVE
                                            && !isWanted(order.placement(), slot);
                                },
                                StopCause.DAEMON)
                        .isEmpty();
        return moved;
    }

    /// Whether the service wants a task on the instance, room or not.
    private boolean isWanted(PlacementRequest request, int slot) {
        for (Query query : request.memberOf()) {
            if (!query.matches(world.fleet.queried(slot))) {
                return false;
            }
        }
        Optional<Reason> first = Placement.refusal(world.fleet, slot, request).map(Refusal::reason);
        return first.isEmpty()
                || first.get().stage() == Reason.Stage.RESOURCES
                || first.get() == Reason.AGENT
                || first.get() == Reason.DISTINCT_INSTANCE;
    }

    private int eligible(Starter.Order order) {
        int count = 0;
        for (int slot = 0; slot < world.fleet.size(); slot++) {
            if (world.fleet.status(slot) == InstanceStatus.ACTIVE
                    && isWanted(order.placement(), slot)) {
                count++;
            }
        }
        return count;
    }

    private List<Integer> slotsWithout(ServiceState service, Starter.Order order) {
        List<Integer> without = new ArrayList<>();
        for (int slot = 0; slot < world.fleet.size(); slot++) {
            if (world.fleet.status(slot) == InstanceStatus.ACTIVE
                    && world.fleet.agentConnected(slot)
                    && world.fleet.tasksOf(service.group, slot) == 0
                    && isWanted(order.placement(), slot)) {
                without.add(slot);
            }
        }
        return without;
    }

    private boolean start(ServiceState service, Starter.Order order, List<Integer> slots) {
        List<Integer> started = new ArrayList<>();
        for (int slot : slots) {
            started.add(engine.starter.startOn(order, slot, WANTED));
        }
        if (!started.isEmpty()) {
            engine.report.message(
                    service,
                    "has started "
                            + started.size()
                            + " tasks:"
                            + Wording.tasks(world, started)
                            + ".");
        }
        return !started.isEmpty();
    }

    /// Tasks on draining instances, which are no part of the desired count.
    private static int leaving(ServiceState service, boolean healthy) {
        int leaving = 0;
        for (Deployment deployment : service.deployments) {
            leaving += healthy ? deployment.leavingHealthy : deployment.leaving;
        }
        return leaving;
    }

    private void decide(
            ServiceState service, Deployment deployment, Bounds bounds, int start, int stop) {
        engine.report.deploy(
                service,
                deployment,
                bounds,
                service.healthy() - leaving(service, true),
                service.active() - leaving(service, false),
                start,
                stop);
    }

    private void settle(ServiceState service, Deployment deployment) {
        boolean whole =
                deployment.active == service.desiredCount
                        && deployment.healthy == service.desiredCount
                        && service.active() == deployment.active;
        if (whole && deployment.isInProgress()) {
            engine.deployments.complete(service, deployment);
        }
        if (whole && !deployment.isInProgress()) {
            if (!service.steady) {
                service.steady = true;
                engine.report.message(service, Wording.STEADY);
            }
        } else {
            service.steady = false;
        }
    }
}
