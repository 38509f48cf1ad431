package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.Requests.Refused;
import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.model.ScheduledAction;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineAction.UpdateService;
import dev.deckhand.sandbox.refusal.LaunchRules;
import dev.deckhand.sandbox.refusal.Objection;
import dev.deckhand.sandbox.refusal.ScalingRules;
import dev.deckhand.sandbox.refusal.ServiceRules;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// Requests about services, their deployments and task sets.
final class ServiceRequests {
    /// Members of UpdateService that start a deployment and have no other effect here
    /// (ecs-scheduling 7.3).
    private static final Set<String> DEPLOYING_MEMBERS =
            Set.of(
                    "serviceRegistries",
                    "serviceConnectConfiguration",
                    "volumeConfigurations",
                    "vpcLatticeConfigurations",
                    "monitoring");

    private final Engine engine;
    private final World world;
    private final Present present;

    ServiceRequests(Engine engine, Present present) {
        this.engine = engine;
        world = engine.world;
        this.present = present;
    }

    /// The service of that name, or a refusal.
    ServiceState find(String name) {
        return world.service(name)
                .orElseThrow(() ->
                        new Refused(
                                "ServiceNotFoundException", "Service not found: " + name + "."));
    }

    void create(Service given) {
        if (world.service(given.serviceName()).isPresent()) {
            throw Refused.invalid("Creation of service was not idempotent.");
        }
        Refused.unlessEmpty(ServiceRules.of(given, present));
        LaunchType type =
                LaunchRules.effective(
                        given.launchType(), given.capacityProviderStrategy(), present);
        ServiceState service =
                new ServiceState(
                        world.services.size(),
                        given,
                        Loader.rebalancing(
                                given,
                                type,
                                world.scenario.startsAt().plusNanos(world.now * 1_000)));
        world.services.add(service);
        if (!service.isExternal() && given.taskDefinition().isPresent()) {
            int definition = world.catalog.find(given.taskDefinition().get());
            engine.deployments.begin(service, Revision.of(given, definition));
        }
        engine.mark(service.index);
    }

    void update(UpdateService change) {
        ServiceState service = find(change.service());
        if (service.isDaemon() && change.desiredCount().isPresent()) {
            throw Refused.invalid("The desired count of a DAEMON service cannot be set.");
        }
        Optional<LaunchType> launchType =
                change.capacityProviderStrategy()
                                .filter(strategy -> !strategy.isEmpty())
                                .isPresent()
                        ? Optional.empty()
                        : service.spec.launchType();
        Service updated = Services.updated(service.spec, change, launchType);
        Refused.unlessEmpty(ServiceRules.of(updated, present));
        boolean strategyChanges =
                change.capacityProviderStrategy()
                        .filter(strategy ->
                                !strategy.equals(service.spec.capacityProviderStrategy()))
                        .isPresent();
        Service before = service.spec;
        service.spec = updated;
        change.availabilityZoneRebalancing().ifPresent(value -> service.rebalancing = value);
        if (service.isExternal()) {
            change.desiredCount().ifPresent(count -> service.desiredCount = count);
            engine.mark(service.index);
            return;
        }
        int definition =
                updated.taskDefinition()
                        .map(world.catalog::find)
                        .orElse(
                                service.primary()
                                        .map(primary -> primary.revision.definition())
                                        .orElse(-1));
        boolean deploys = deploys(service, before, change, definition);
        change.desiredCount().ifPresent(count -> service.desiredCount = count);
        if (deploys) {
            engine.deployments.begin(service, Revision.of(updated, definition));
        } else if (strategyChanges) {
            service.primary()
                    .ifPresent(newest -> newest.revision = Revision.of(updated, definition));
            engine.breaker.endBackOff(service);
        } else if (change.desiredCount().isPresent()) {
            engine.breaker.endBackOff(service);
        }
        engine.mark(service.index);
    }

    /// Whether the update starts a deployment.
    private boolean deploys(
            ServiceState service, Service before, UpdateService change, int definition) {
        boolean otherDefinition =
                change.taskDefinition().isPresent()
                        && service.primary()
                                .filter(primary -> primary.revision.definition() == definition)
                                .isEmpty();
        boolean otherMember = change.otherMembers().stream().anyMatch(DEPLOYING_MEMBERS::contains);
        return change.forceNewDeployment()
                || otherDefinition
                || otherMember
                || changes(change.networkConfiguration(), before.networkConfiguration())
                || changes(change.platformVersion(), before.platformVersion())
                || change.loadBalancers()
                        .filter(given -> !given.equals(before.loadBalancers()))
                        .isPresent();
    }

    private static <T> boolean changes(Optional<T> given, Optional<T> before) {
        return given.isPresent() && !given.equals(before);
    }

    void delete(TimelineAction.DeleteService delete) {
        ServiceState service = find(delete.service());
        if (!delete.force()
                && service.spec.schedulingStrategy() == SchedulingStrategy.REPLICA
                && service.desiredCount > 0) {
            throw Refused.invalid("The service cannot be stopped while it is scaled above 0.");
        }
        service.desiredCount = 0;
        service.deleted = true;
        engine.mark(service.index);
    }

    // ---- task sets ----

    private ServiceState external(String name) {
        ServiceState service = find(name);
        if (service.spec.deploymentController() != DeploymentControllerType.EXTERNAL) {
            throw Refused.invalid(
                    "Task sets are for services with the deployment controller EXTERNAL.");
        }
        return service;
    }

    void createTaskSet(TimelineAction.CreateTaskSet create) {
        ServiceState service = external(create.service());
        int definition = world.catalog.find(create.taskDefinition());
        if (definition < 0) {
            throw new Refused(
                    Objection.CLIENT_EXCEPTION,
                    "TaskDefinition not found: " + create.taskDefinition() + ".");
        }
        Revision revision =
                new Revision(
                        definition,
                        create.launchType().or(service.spec::launchType),
                        create.capacityProviderStrategy(),
                        create.networkConfiguration().or(service.spec::networkConfiguration),
                        create.loadBalancers());
        Deployment taskSet =
                new Deployment(
                        service.deployments.size(),
                        engine.deployments.nextId(),
                        revision,
                        world.catalog.spec(definition).name(),
                        Optional.of(create.externalId().orElse("")));
        taskSet.status = service.primary < 0 ? DeploymentStatus.PRIMARY : DeploymentStatus.ACTIVE;
        taskSet.scale = create.scale().orElse(Decimal.of(100));
        service.deployments.add(taskSet);
        if (service.primary < 0) {
            service.primary = taskSet.index;
        }
        engine.mark(service.index);
    }

    private Deployment taskSet(ServiceState service, String name) {
        for (int i = service.deployments.size() - 1; i >= 0; i--) {
            Deployment taskSet = service.deployments.get(i);
            if (taskSet.status != DeploymentStatus.INACTIVE
                    && (taskSet.id.equals(name) || taskSet.externalId.equals(Optional.of(name)))) {
                return taskSet;
            }
        }
        throw new Refused("TaskSetNotFoundException", "Task set not found: " + name + ".");
    }

    void updateTaskSet(TimelineAction.UpdateTaskSet update) {
        ServiceState service = external(update.service());
        taskSet(service, update.taskSet()).scale = update.scale();
        engine.mark(service.index);
    }

    void deleteTaskSet(TimelineAction.DeleteTaskSet delete) {
        ServiceState service = external(delete.service());
        Deployment taskSet = taskSet(service, delete.taskSet());
        if (!delete.force() && taskSet.scale.thousandths() > 0 && taskSet.active > 0) {
            throw Refused.invalid("The task set must be scaled to 0 before it is deleted.");
        }
        taskSet.status = DeploymentStatus.INACTIVE;
        taskSet.rolloutState = RolloutState.COMPLETED;
        if (service.primary == taskSet.index) {
            service.primary = -1;
            for (Deployment other : service.deployments) {
                if (other.status == DeploymentStatus.ACTIVE) {
                    other.status = DeploymentStatus.PRIMARY;
                    service.primary = other.index;
                    break;
                }
            }
        }
        engine.mark(service.index);
    }

    // ---- deployments ----

    void stopDeployment(TimelineAction.StopServiceDeployment stop) {
        ServiceState service = find(stop.service());
        Deployment deployment =
                service.primary()
                        .filter(Deployment::isInProgress)
                        .orElseThrow(() ->
                                new Refused(
                                        "ServiceDeploymentNotFoundException",
                                        "No deployment of " + service.name + " is in progress."));
        engine.deployments.fail(
                service,
                deployment,
                "ECS deployment: ",
                "stopped by user.",
                stop.stopType() == TimelineAction.StopType.ROLLBACK);
    }

    void continueDeployment(TimelineAction.ContinueServiceDeployment request) {
        ServiceState service = find(request.service());
        if (!engine.natives.answer(
                service, request.action() == TimelineAction.ContinueAction.CONTINUE)) {
            throw Refused.invalid("No lifecycle hook of " + service.name + " waits for an action.");
        }
    }

    void put(ScalingPolicy policy) {
        find(policy.service());
        Refused.unlessEmpty(ScalingRules.of(policy));
        needsTarget(policy.service());
        engine.scaling.put(policy);
    }

    void put(ScheduledAction action) {
        find(action.service());
        Refused.unlessEmpty(
                ScalingRules.of(
                        action, world.scenario.startsAt().plus(world.now, ChronoUnit.MICROS)));
        needsTarget(action.service());
        engine.scheduled.put(action);
    }

    private void needsTarget(String service) {
        boolean hasTarget =
                world.scaling.targets.stream().anyMatch(target -> target.service().equals(service));
        if (!hasTarget) {
            throw new Refused(
                    "ObjectNotFoundException",
                    "No scalable target registered for service " + service + ".");
        }
    }
}
