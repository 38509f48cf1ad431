package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.Goal;
import dev.deckhand.sandbox.model.Goal.Aim;
import dev.deckhand.sandbox.model.ListedTask;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.Subnet;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds goals that are about nothing, so that nobody could reach or miss them, and faults of the
/// timeline that can strike nothing.
final class References {
    private final Findings findings;
    private final Scenario scenario;

    References(Findings findings, Scenario scenario) {
        this.findings = findings;
        this.scenario = scenario;
    }

    void check() {
        for (int i = 0; i < scenario.goals().size(); i++) {
            goal(scenario.goals().get(i), "/goals/" + i);
        }
        for (int i = 0; i < scenario.timeline().size(); i++) {
            fault(scenario.timeline().get(i).action(), "/timeline/" + i);
        }
    }

    /// Faults that can strike nothing. What they strike may also be made during the run, and then
    /// only the run can tell.
    private void fault(TimelineAction action, String path) {
        if (action instanceof TimelineAction.FailAvailabilityZone(var zone)) {
            zone(zone, path + "/failAvailabilityZone");
        } else if (action instanceof TimelineAction.RestoreAvailabilityZone(var zone)) {
            zone(zone, path + "/restoreAvailabilityZone");
        } else if (action instanceof TimelineAction.InterruptSpot(var id)) {
            findings.when(
                    instances().anyMatch(known -> known.id().equals(id) && !isSpot(known)),
                    path + "/interruptSpot",
                    "not-spot",
                    "The instance `" + id + "` is not a Spot instance",
                    "Give it the `capacityProviderName` of a group with `spot`, or use"
                            + " `stopInstance`");
            findings.when(
                    scenario.tasks().stream()
                            .anyMatch(task ->
                                    task.id().equals(id)
                                            && !task.capacityProviderName()
                                                    .equals(
                                                            Optional.of(
                                                                    CapacityProvider
                                                                            .FARGATE_SPOT))),
                    path + "/interruptSpot",
                    "not-spot",
                    "The task `" + id + "` does not run on FARGATE_SPOT",
                    "Name one that does, or use `stopTask`");
        }
    }

    private boolean isSpot(ContainerInstance instance) {
        return providers()
                .anyMatch(provider ->
                        provider instanceof CapacityProvider.AutoScalingGroup group
                                && group.spot()
                                && instance.capacityProviderName()
                                        .equals(Optional.of(group.name())));
    }

    private void goal(Goal goal, String path) {
        if (goal.when() instanceof Goal.When.Throughout(long from, var until)) {
            findings.when(
                    until.isPresent() && until.getAsLong() < from,
                    path + "/until",
                    "when",
                    "This goal ends before it starts",
                    "Make `until` later than `from`");
        }
        switch (goal.aim()) {
            case Aim.Steady(var service) -> service(service, path + "/steady/service");
            case Aim.TaskCount(_, var tasks, _) -> tasks(tasks, path + "/tasks");
            case Aim.DesiredCount(var service, _) ->
                    service(service, path + "/desiredCount/service");
            case Aim.WaitingTasks(var service, _) ->
                    service.ifPresent(name -> service(name, path + "/waitingTasks/service"));
            case Aim.FailedTasks(var service, _) ->
                    service.ifPresent(name -> service(name, path + "/failedTasks/service"));
            case Aim.TasksKept(var tasks) -> {
                for (int i = 0; i < tasks.size(); i++) {
                    known(
                            tasks.get(i),
                            scenario.tasks().stream().map(ListedTask::id),
                            "task",
                            path + "/tasksKept/" + i);
                }
            }
            case Aim.InstanceCount(var provider, _) ->
                    provider.ifPresent(
                            name -> provider(name, path + "/instances/capacityProvider"));
            case Aim.Spread(var service, var over, _) -> {
                service(service, path + "/spread/service");
                findings.when(
                        over.size() < 2,
                        path + "/spread/over",
                        "spread",
                        "A spread is over at least two Availability Zones",
                        "Name them");
                for (int i = 0; i < over.size(); i++) {
                    zone(over.get(i), path + "/spread/over/" + i);
                }
            }
            case Aim.Rollout(var service, _, _) -> service(service, path + "/rollout/service");
            case Aim.Traffic(var service, _, _) -> service(service, path + "/traffic/service");
            case Aim.PortFree(var instance, _, _) ->
                    instance(instance, path + "/portFree/containerInstance");
            case Aim.InstancesUsed _, Aim.InstanceMinutes _, Aim.RejectedRequests _ -> {}
        }
    }

    private void tasks(Goal.Tasks tasks, String path) {
        tasks.service().ifPresent(name -> service(name, path + "/service"));
        tasks.capacityProvider().ifPresent(name -> provider(name, path + "/capacityProvider"));
        tasks.containerInstance().ifPresent(id -> instance(id, path + "/containerInstance"));
        tasks.availabilityZone().ifPresent(name -> zone(name, path + "/availabilityZone"));
    }

    private void service(String name, String path) {
        Stream<Service> created =
                scenario.timeline().stream()
                        .flatMap(entry ->
                                entry.action() instanceof TimelineAction.CreateService(var service)
                                        ? Stream.of(service)
                                        : Stream.empty());
        known(
                name,
                Stream.concat(scenario.services().stream(), created).map(Service::serviceName),
                "service",
                path);
    }

    /// Those of the start and those that the timeline makes.
    private Stream<CapacityProvider> providers() {
        return Stream.concat(
                scenario.cluster().capacityProviders().stream(),
                scenario.timeline().stream()
                        .flatMap(entry ->
                                entry.action()
                                                instanceof
                                                TimelineAction.CreateCapacityProvider(var made)
                                        ? Stream.of(made)
                                        : Stream.empty()));
    }

    private void provider(String name, String path) {
        known(
                name,
                Stream.concat(
                        Stream.of(CapacityProvider.FARGATE, CapacityProvider.FARGATE_SPOT),
                        providers().map(CapacityProvider::name)),
                "capacity provider",
                path);
    }

    private void instance(String id, String path) {
        known(id, instances().map(ContainerInstance::id), "container instance", path);
    }

    private void zone(String name, String path) {
        Stream<String> ofGroups =
                providers()
                        .flatMap(provider ->
                                switch (provider) {
                                    case CapacityProvider.AutoScalingGroup group ->
                                            group.availabilityZones().stream();
                                    case CapacityProvider.ManagedInstances _ -> Stream.empty();
                                });
        known(
                name,
                Stream.of(
                                instances().map(ContainerInstance::availabilityZone),
                                scenario.subnets().stream().map(Subnet::availabilityZone),
                                scenario.tasks().stream()
                                        .flatMap(task -> task.availabilityZone().stream()),
                                withoutSubnets(),
                                ofGroups)
                        .flatMap(zones -> zones),
                "Availability Zone",
                path);
    }

    /// Where Fargate and Managed Instances are when no subnet says so.
    private Stream<String> withoutSubnets() {
        return scenario.subnets().isEmpty()
                ? Stream.of(ContainerInstance.DEFAULT_AVAILABILITY_ZONE)
                : Stream.empty();
    }

    private Stream<ContainerInstance> instances() {
        Stream<ContainerInstance> registered =
                scenario.timeline().stream()
                        .flatMap(entry ->
                                entry.action()
                                                instanceof
                                                TimelineAction.RegisterInstance(
                                                        List<ContainerInstance> more)
                                        ? more.stream()
                                        : Stream.empty());
        return Stream.concat(scenario.cluster().containerInstances().stream(), registered);
    }

    private void known(String name, Stream<String> names, String what, String path) {
        Set<String> known = new HashSet<>(names.toList());
        findings.when(
                !known.contains(name),
                path,
                "unknown-reference",
                "There is no " + what + " `" + name + "`",
                "Correct the name, or add the " + what + " to the scenario");
    }
}
