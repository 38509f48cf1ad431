package dev.deckhand.sandbox.compare;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Adds up an account by letting the span run again on a copy and looking at short intervals.
///
/// A state holds from one look to the next. There are at most [#MOST_LOOKS] looks, at least
/// [#LEAST_INTERVAL] apart; the moment of becoming steady is then found to the step.
public final class Accounts {
    static final int MOST_LOOKS = 240;
    static final long LEAST_INTERVAL = Micros.PER_SECOND;
    private static final int UNITS_PER_VCPU = 1024;
    private static final int THOUSAND = 1000;

    private final long from;
    private final long to;
    private final Map<String, Long> instanceMicros = new TreeMap<>();
    private long vcpuMicros;
    private long fargateMicros;
    private double requests;
    private double failed;
    private long lastUnsteady = -1;

    private Accounts(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /// The account of a span of a run.
    ///
    /// @param run is left as it is; it must have been taken to `toMicros`
    public static Account of(Simulation run, long fromMicros, long toMicros) {
        if (fromMicros < 0 || toMicros < fromMicros) {
            throw new IllegalArgumentException("a span from " + fromMicros + " to " + toMicros);
        }
        Simulation copy = run.branch();
        copy.seek(0);
        copy.runUntil(fromMicros);
        return new Accounts(fromMicros, toMicros).walk(copy);
    }

    private Account walk(Simulation run) {
        long interval = Math.max(LEAST_INTERVAL, (to - from) / MOST_LOOKS);
        long at = from;
        Picture picture = run.picture();
        long steadyFromStep = 0;
        while (true) {
            if (!isSteady(picture)) {
                lastUnsteady = at;
                steadyFromStep = run.position();
            }
            if (at >= to) {
                break;
            }
            long next = Math.min(to, at + interval);
            add(picture, next - at);
            run.runUntil(next);
            at = next;
            picture = run.picture();
        }
        OptionalLong steadyAfter = steadyAfter(run, steadyFromStep);
        return end(picture, steadyAfter);
    }

    /// Goes step by step from the last look at which something was not steady.
    private OptionalLong steadyAfter(Simulation run, long steadyFromStep) {
        if (lastUnsteady < 0) {
            return OptionalLong.of(0);
        }
        if (lastUnsteady >= to) {
            return OptionalLong.empty();
        }
        run.seek(steadyFromStep);
        while (run.nextAtMicros() <= to && run.step()) {
            if (isSteady(run.picture())) {
                return OptionalLong.of(Math.max(0, run.nowMicros() - from));
            }
        }
        return OptionalLong.empty();
    }

    private void add(Picture picture, long micros) {
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (!picture.instanceGone(row) && isThere(picture.instanceStatus(row))) {
                String type = picture.instanceType(row);
                instanceMicros.merge(type.isEmpty() ? "?" : type, micros, Long::sum);
                vcpuMicros += micros * picture.cpu(row) / UNITS_PER_VCPU;
            }
        }
        int[] healthy = new int[picture.services().size()];
        for (int row = 0; row < picture.taskCount(); row++) {
            if (!picture.taskOnMap(row)) {
                continue;
            }
            if (isFargate(picture, row)) {
                fargateMicros += micros * picture.taskCpu(row) / UNITS_PER_VCPU;
            }
            if (picture.taskService(row) >= 0 && isServing(picture, row)) {
                healthy[picture.taskService(row)]++;
            }
        }
        for (int service = 0; service < healthy.length; service++) {
            requests(picture, service, healthy[service], micros);
        }
    }

    private void requests(Picture picture, int service, int healthy, long micros) {
        double perSecond =
                picture.load(service)
                        .loadPerSecond()
                        .map(Decimal::thousandths)
                        .map(thousandths -> (double) thousandths / THOUSAND)
                        .orElse(0.0);
        if (perSecond <= 0 || picture.serviceGone(service)) {
            return;
        }
        double came = perSecond * micros / Micros.PER_SECOND;
        int desired = picture.service(service).desiredCount();
        double missing = desired == 0 ? 1 : Math.max(0, desired - healthy) / (double) desired;
        requests += came;
        failed += came * missing;
    }

    private static boolean isServing(Picture picture, int row) {
        return picture.taskLastStatus(row) == TaskStatus.RUNNING
                && picture.taskDesiredStatus(row) == TaskStatus.RUNNING
                && picture.taskHealth(row) != HealthStatus.UNHEALTHY
                && !picture.taskFailed(row);
    }

    private static boolean isFargate(Picture picture, int row) {
        int provider = picture.taskProvider(row);
        boolean named =
                provider != Picture.NONE
                        && CapacityProvider.isFargate(picture.capacityProviders().get(provider));
        return named
                || (picture.taskInstance(row) == Picture.NONE
                        && picture.taskZone(row) != Picture.NONE);
    }

    private static boolean isThere(InstanceStatus status) {
        return switch (status) {
            case ACTIVE, DRAINING -> true;
            case REGISTERING, REGISTRATION_FAILED, DEREGISTERING, INACTIVE -> false;
        };
    }

    /// Whether every service has what it wants and no deployment is on its way.
    private static boolean isSteady(Picture picture) {
        for (int index = 0; index < picture.services().size(); index++) {
            if (picture.serviceGone(index)) {
                continue;
            }
            StateView.ServiceView service = picture.service(index);
            boolean counts =
                    service.runningCount() == service.desiredCount() && service.pendingCount() == 0;
            boolean rolling =
                    service.deployments().stream()
                            .anyMatch(deployment ->
                                    deployment.status() != DeploymentStatus.INACTIVE
                                            && deployment.rolloutState() != RolloutState.COMPLETED);
            if (!counts || rolling) {
                return false;
            }
        }
        return true;
    }

    private Account end(Picture picture, OptionalLong steadyAfter) {
        Map<String, Integer> byZone = new TreeMap<>();
        picture.zones().forEach(zone -> byZone.put(zone, 0));
        int running = 0;
        for (int row = 0; row < picture.taskCount(); row++) {
            if (picture.taskOnMap(row) && picture.taskLastStatus(row) == TaskStatus.RUNNING) {
                running++;
                if (picture.taskZone(row) != Picture.NONE) {
                    byZone.merge(picture.zones().get(picture.taskZone(row)), 1, Integer::sum);
                }
            }
        }
        int there = 0;
        int used = 0;
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (!picture.instanceGone(row) && isThere(picture.instanceStatus(row))) {
                there++;
                used += picture.tasksOn(row).length > 0 ? 1 : 0;
            }
        }
        return new Account(
                from,
                to,
                there,
                used,
                running,
                byZone,
                instanceMicros,
                vcpuMicros,
                fargateMicros,
                steadyAfter,
                Math.round(requests * THOUSAND),
                Math.round(failed * THOUSAND));
    }
}
