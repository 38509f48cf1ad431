package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.model.Micros;
import java.util.Optional;
import java.util.OptionalInt;

/// Starts, completes, fails and rolls back deployments (ecs-scheduling 7.3, 7.8, 7.9).
final class Deployments {
    private static final long LEAST_ID = 1_000_000_000_000_000_000L;
    private static final long MOST_ADDED = 8_000_000_000_000_000_000L;
    private static final int ROLLING_BAKE_MINUTES = 5;

    private final Engine engine;
    private final World world;

    Deployments(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    /// A deployment id: `ecs-svc/` and 19 digits.
    String nextId() {
        long number = Chance.mix(world.seed + 0x5deece66dL * ++world.deploymentsMade) >>> 1;
        return "ecs-svc/" + (LEAST_ID + number % MOST_ADDED);
    }

    /// A deployment that exists at 0s, without a word.
    Deployment list(ServiceState service, Revision revision) {
        Deployment deployment =
                new Deployment(
                        service.deployments.size(),
                        nextId(),
                        revision,
                        world.catalog.spec(revision.definition()).name(),
                        Optional.empty());
        service.deployments.add(deployment);
        return deployment;
    }

    /// Starts a deployment of `revision`; the one before becomes old.
    Deployment begin(ServiceState service, Revision revision) {
        Optional<Deployment> before = service.primary();
        before.ifPresent(old -> replace(service, old));
        Deployment deployment = list(service, revision);
        service.primary = deployment.index;
        service.steady = false;
        engine.breaker.endBackOff(service);
        deployment.alarmsWatched = watchesAlarms(service);
        deployment.isNative = service.isNative() && before.isPresent();
        deployment.usesAlternate = deployment.isNative && !before.orElseThrow().usesAlternate;
        deployment.source = before.map(old -> old.index).orElse(-1);
        engine.report.deployment(service, deployment);
        if (deployment.isNative) {
            engine.natives.begin(service, deployment);
        }
        engine.mark(service.index);
        return deployment;
    }

    private void replace(ServiceState service, Deployment old) {
        if (old.isNative && old.isInProgress()) {
            engine.natives.abandon(service, old);
        }
        old.stageMark++;
        old.bakeUntil = Tasks.NEVER;
        old.status = old.active == 0 ? DeploymentStatus.INACTIVE : DeploymentStatus.ACTIVE;
        engine.report.deployment(service, old);
    }

    /// Whether none of the deployment alarms rings now; if one does, none is watched.
    private boolean watchesAlarms(ServiceState service) {
        Optional<DeploymentConfiguration.Alarms> alarms =
                service.configuration().alarms().filter(DeploymentConfiguration.Alarms::enable);
        if (alarms.isEmpty()) {
            return false;
        }
        for (ScalingState.AlarmRow row : world.scaling.alarms) {
            if (alarms.get().alarmNames().contains(row.alarm.alarmName())
                    && row.state == AlarmState.ALARM) {
                return false;
            }
        }
        return true;
    }

    /// An alarm rings: deployments under way that watch it fail.
    void alarmRings(String alarmName) {
        for (ServiceState service : world.services) {
            Optional<DeploymentConfiguration.Alarms> alarms = service.configuration().alarms();
            Deployment deployment = service.primary().orElse(null);
            if (!service.deleted
                    && deployment != null
                    && deployment.isInProgress()
                    && deployment.alarmsWatched
                    && alarms.isPresent()
                    && alarms.get().alarmNames().contains(alarmName)) {
                fail(
                        service,
                        deployment,
                        "ECS deployment alarms: ",
                        "alarm detected.",
                        alarms.get().rollback());
            }
        }
    }

    /// The deployment has failed; goes back to the last COMPLETED one when that is asked for and
    /// there is one.
    void fail(
            ServiceState service, Deployment deployment, String by, String why, boolean rollback) {
        deployment.rolloutState = RolloutState.FAILED;
        deployment.reason = by + why;
        deployment.bakeUntil = Tasks.NEVER;
        engine.report.deployment(service, deployment);
        engine.report.message(
                service, "(deployment " + deployment.id + ") deployment failed: " + why);
        if (deployment.isNative) {
            if (rollback) {
                engine.natives.rollBack(service, deployment);
            }
        } else if (rollback && service.lastCompleted >= 0) {
            rollBack(service, deployment, by);
        }
        engine.mark(service.index);
    }

    /// Makes the last COMPLETED deployment the newest again.
    void rollBack(ServiceState service, Deployment failed, String by) {
        Deployment target = service.deployments.get(service.lastCompleted);
        service.lastCompleted = -1;
        engine.report.message(service, "rolling back to deployment " + target.id + ".");
        failed.status = failed.active == 0 ? DeploymentStatus.INACTIVE : DeploymentStatus.ACTIVE;
        failed.stageMark++;
        engine.report.deployment(service, failed);
        service.primary = target.index;
        service.steady = false;
        target.status = DeploymentStatus.PRIMARY;
        target.rolloutState = RolloutState.IN_PROGRESS;
        target.reason = by + "rolling back to deploymentId " + target.id + ".";
        target.failedTasks = 0;
        target.hasRun = target.running > 0;
        target.isRollback = true;
        target.alarmsWatched = false;
        engine.breaker.endBackOff(service);
        service.spec = Services.withRevision(service.spec, target.revision, target.taskDefinition);
        engine.report.deployment(service, target);
        engine.mark(service.index);
    }

    /// The new revision runs as it should and the old one is gone: done, after the bake time if
    /// there is one.
    ///
    /// @return whether the deployment is COMPLETED
    boolean complete(ServiceState service, Deployment deployment) {
        if (deployment.alarmsWatched && !deployment.isNative) {
            if (deployment.bakeUntil == Tasks.NEVER) {
                OptionalInt minutes = service.configuration().bakeTimeInMinutes();
                deployment.bakeUntil =
                        world.now + Micros.ofMinutes(minutes.orElse(ROLLING_BAKE_MINUTES));
                engine.at(deployment.bakeUntil, Kind.BAKE_END, service.index, 0);
            }
            if (world.now < deployment.bakeUntil) {
                return false;
            }
        }
        deployment.rolloutState = RolloutState.COMPLETED;
        deployment.reason = "ECS deployment " + deployment.id + " completed.";
        deployment.wasCompleted = true;
        deployment.isRollback = false;
        service.lastCompleted = deployment.index;
        engine.report.deployment(service, deployment);
        engine.report.message(service, "(deployment " + deployment.id + ") deployment completed.");
        return true;
    }

    /// Old deployments without tasks become INACTIVE.
    void retire(ServiceState service) {
        int kept =
                service.primary()
                        .filter(NativeRollout::keepsOld)
                        .map(newest -> newest.source)
                        .orElse(-1);
        for (Deployment deployment : service.deployments) {
            if (deployment.status == DeploymentStatus.ACTIVE
                    && deployment.index != kept
                    && deployment.active == 0
                    && deployment.externalId.isEmpty()
                    && !service.isExternal()) {
                deployment.status = DeploymentStatus.INACTIVE;
                engine.report.deployment(service, deployment);
            }
        }
    }

    /// How many tasks a deployment is meant to have now, as DescribeServices tells it.
    static int desiredCount(ServiceState service, Deployment deployment) {
        return switch (deployment.status) {
            case PRIMARY -> service.desiredCount;
            case ACTIVE -> deployment.isNative || service.isNative() ? deployment.active : 0;
            case INACTIVE -> 0;
        };
    }

    /// A share of traffic as the API tells it.
    static Optional<Decimal> weight(Deployment deployment) {
        return deployment.isNative ? Optional.of(new Decimal(deployment.weight)) : Optional.empty();
    }
}
