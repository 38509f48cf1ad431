package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision.StopCause;
import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.service.ZoneBalance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Moves tasks of a steady service to leaner Availability Zones, one at a time (ecs-scheduling
/// 7.11).
final class Rebalancing {
    private final Engine engine;
    private final World world;
    private final Orders orders;
    private final ServiceStarts starts;

    Rebalancing(Engine engine, Orders orders, ServiceStarts starts) {
        this.engine = engine;
        world = engine.world;
        this.orders = orders;
        this.starts = starts;
    }

    boolean look(ServiceState service) {
        if (service.rebalancing != AvailabilityZoneRebalancing.ENABLED
                || service.maximumPercent() <= 100
                || service.primary().isEmpty()) {
            return false;
        }
        Deployment deployment = service.primary().get();
        if (deployment.isInProgress() || service.active() != deployment.active) {
            giveUp(service);
            return false;
        }
        int extra = service.rebalancingTask;
        if (extra >= 0) {
            if (!world.tasks.isActive(extra)) {
                service.rebalancingTask = Tasks.NONE;
            } else if (engine.tally.countsHealthy(extra)) {
                return stopInHeavyZone(service, deployment);
            }
            return false;
        }
        if (!service.steady) {
            return false;
        }
        return startInLeanZone(service, deployment);
    }

    /// A deployment comes between: the extra task is a task like any other.
    private void giveUp(ServiceState service) {
        if (service.rebalancingTask >= 0) {
            service.rebalancingTask = Tasks.NONE;
            engine.report.message(service, "stopped AZ Rebalancing.");
        }
    }

    private boolean startInLeanZone(ServiceState service, Deployment deployment) {
        List<String> zones = zones(deployment);
        int[] counts = counts(service, zones);
        ZoneBalance move = ZoneBalance.of(counts);
        if (move.isBalanced()) {
            if (service.rebalancingReported) {
                service.rebalancingReported = false;
                engine.report.message(service, "is AZ balanced with " + text(zones, counts) + ".");
            }
            return false;
        }
        if (!service.rebalancingReported) {
            service.rebalancingReported = true;
            engine.report.message(
                    service,
                    "is not AZ balanced with "
                            + text(zones, counts)
                            + ". AZ Rebalancing in progress.");
        }
        String zone = zones.get(move.to());
        var strategy = starts.strategyOf(deployment);
        String provider = strategy.isEmpty() ? "" : nextProvider(service, deployment);
        Starter.Order order = orders.of(service, deployment, provider).inZone(zone);
        engine.report.because(() ->
                "AZ rebalancing: with "
                        + text(zones, counts)
                        + " the next task goes to "
                        + zone
                        + ", before one stops in "
                        + zones.get(move.from()));
        return switch (engine.starter.startNow(order)) {
            case Starter.Outcome.Started(int task) -> {
                started(service, task, zone);
                yield true;
            }
            case Starter.Outcome.Waiting _ -> true;
            case Starter.Outcome.NoInstance _ -> {
                engine.setBlocked(service, true);
                engine.report.complain(
                        service,
                        "is unable to place a task in "
                                + zone
                                + " because no container instance met all of its requirements.");
                yield false;
            }
            case Starter.Outcome.NoCapacity _ -> {
                engine.setBlocked(service, true);
                engine.report.complain(service, "is unable to place a task in " + zone + ".");
                yield false;
            }
        };
    }

    private String nextProvider(ServiceState service, Deployment deployment) {
        var strategy = starts.strategyOf(deployment);
        int next =
                dev.deckhand.sandbox.capacity.CapacitySplit.next(
                        Starter.items(strategy), starts.existing(service, deployment, strategy));
        return strategy.get(next).capacityProvider();
    }

    private void started(ServiceState service, int task, String zone) {
        service.rebalancingTask = task;
        engine.setBlocked(service, false);
        starts.note(service, List.of(task));
        engine.report.message(
                service,
                "has started 1 tasks in "
                        + zone
                        + " to AZ Rebalance:"
                        + Wording.tasks(world, List.of(task))
                        + ".");
    }

    private boolean stopInHeavyZone(ServiceState service, Deployment deployment) {
        List<String> zones = zones(deployment);
        int[] counts = counts(service, zones);
        int heavy = 0;
        for (int zone = 1; zone < counts.length; zone++) {
            if (counts[zone] > counts[heavy]) {
                heavy = zone;
            }
        }
        String from = zones.get(heavy);
        engine.report.because(() ->
                "AZ rebalancing: the extra task is healthy, and with "
                        + text(zones, counts)
                        + " one stops in "
                        + from);
        boolean stopped =
                !engine.stopper
                        .stop(
                                service,
                                1,
                                1,
                                task -> world.tasks.zone(task).equals(from),
                                StopCause.AZ_REBALANCING)
                        .isEmpty();
        service.rebalancingTask = Tasks.NONE;
        if (!stopped) {
            engine.report.complain(
                    service,
                    "was unable to AZ Rebalance because (taskSet "
                            + deployment.id
                            + ") was unable to scale in due to (reason tasks under protection)");
        }
        return stopped;
    }

    /// The zones of the service's subnets, else those of the cluster's instances, by name.
    private List<String> zones(Deployment deployment) {
        List<String> zones =
                new ArrayList<>(
                        engine.starter.zones(
                                deployment.revision.networkConfiguration(),
                                deployment.revision.definition()));
        if (zones.isEmpty()) {
            for (int slot = 0; slot < world.fleet.size(); slot++) {
                String zone = world.fleet.availabilityZone(slot);
                if (world.fleet.status(slot) != InstanceStatus.INACTIVE && !zones.contains(zone)) {
                    zones.add(zone);
                }
            }
        }
        Collections.sort(zones);
        return zones;
    }

    private int[] counts(ServiceState service, List<String> zones) {
        int[] counts = new int[zones.size()];
        for (int task : service.tasks.toArray()) {
            int zone = zones.indexOf(world.tasks.zone(task));
            if (zone >= 0 && world.tasks.isActive(task)) {
                counts[zone]++;
            }
        }
        return counts;
    }

    private static String text(List<String> zones, int[] counts) {
        List<String> parts = new ArrayList<>();
        for (int zone = 0; zone < counts.length; zone++) {
            parts.add(counts[zone] + " tasks in " + zones.get(zone));
        }
        return String.join(", ", parts);
    }
}
