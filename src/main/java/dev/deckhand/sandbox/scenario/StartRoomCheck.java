package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.ListedTask;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.placement.Amounts;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.sandbox.placement.Registration;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.placement.StartState;
import dev.deckhand.sandbox.refusal.TaskDefinitionRules;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Checks that the listed instances are possible and that the listed tasks fit on them.
final class StartRoomCheck {
    private static final int MAX_CUSTOM_ATTRIBUTES = 10;

    /// 51680 is reserved by the API text but not by the agent's list: a listed state may be either
    /// one's.
    private static final int UNSURE_DEFAULT_PORTS = 1;

    private final Findings findings;
    private final Draft draft;
    private final Scenario scenario;
    private final Map<String, TaskDefinition> definitions;
    private final Map<String, Requirement> needs;
    private final Set<String> providers = new HashSet<>();
    private final Fleet fleet = new Fleet();

    StartRoomCheck(Findings findings, Draft draft) {
        this.findings = findings;
        this.draft = draft;
        this.scenario = draft.scenario();
        this.definitions = StartState.definitions(scenario);
        this.needs = StartState.needs(scenario);
        scenario.cluster().capacityProviders().forEach(provider -> providers.add(provider.name()));
    }

    void check() {
        Map<String, Amounts> listed = StartState.listedAmounts(scenario);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < scenario.cluster().containerInstances().size(); i++) {
            ContainerInstance instance = scenario.cluster().containerInstances().get(i);
            String path = "/cluster/containerInstances/" + draft.instanceEntries().get(i);
            if (!ids.add(instance.id())) {
                findings.when(
                        true,
                        path + "/id",
                        "duplicate-name",
                        "The container instance `" + instance.id() + "` is there twice",
                        "Give each instance its own id");
            } else {
                instance(instance, listed.getOrDefault(instance.id(), Amounts.of(0, 0)), path);
            }
        }
        Set<String> taskIds = new HashSet<>();
        for (int i = 0; i < scenario.tasks().size(); i++) {
            ListedTask task = scenario.tasks().get(i);
            String path = "/tasks/" + draft.taskEntries().get(i);
            findings.when(
                    !taskIds.add(task.id()),
                    path + "/id",
                    "duplicate-name",
                    "The task `" + task.id() + "` is there twice",
                    "Give each task its own id");
            task(task, ids, path);
        }
    }

    private void instance(ContainerInstance instance, Amounts listed, String path) {
        provider(instance.capacityProviderName(), path);
        findings.when(
                instance.capacityProviderName().filter(CapacityProvider::isFargate).isPresent(),
                path + "/capacityProviderName",
                "unknown-reference",
                "Fargate has no container instances",
                "Name an Auto Scaling group provider, or leave it out");
        findings.when(
                instance.attributes().keySet().stream()
                                .filter(name ->
                                        !name.startsWith("ecs.")
                                                && !name.startsWith("com.amazonaws.ecs."))
                                .count()
                        > MAX_CUSTOM_ATTRIBUTES,
                path + "/attributes",
                "attributes",
                "An instance has at most 10 custom attributes",
                "Leave some out");
        instance.attributes()
                .forEach((name, value) ->
                        findings.when(
                                !name.matches("[A-Za-z0-9_./\\\\-]{1,128}")
                                        || value.length() > 128
                                        || !value.equals(value.strip()),
                                Json.pointer(path + "/attributes", name),
                                "attributes",
                                "This is no attribute that ECS takes",
                                "Name: up to 128 letters, digits, - _ / \\ and dots; value: up to 128 characters, no blanks around"));
        StartState.Sizes sizes = StartState.sizes(instance, listed);
        if (!sizes.isComplete()) {
            boolean unknownType =
                    instance.ec2InstanceType()
                            .filter(type -> InstanceType.find(type).isEmpty())
                            .isPresent();
            findings.when(
                    true,
                    path + (unknownType ? "/ec2InstanceType" : ""),
                    "instance-resources",
                    unknownType
                            ? "The instance type `"
                                    + instance.ec2InstanceType().orElse("")
                                    + "` is not in the table, and the resources are not given"
                            : "The file does not say how much CPU and memory this instance has",
                    "Give `ec2InstanceType`, `registeredResources` or `remainingResources`");
            return;
        }
        boolean sane = amounts(sizes, listed, path);
        if (sane) {
            fleet.add(
                    Registration.of(
                            instance,
                            scenario.subnets(),
                            scenario.startsAt(),
                            sizes.registered(),
                            sizes.remaining()));
        }
    }

    private boolean amounts(StartState.Sizes sizes, Amounts listed, String path) {
        Amounts registered = sizes.registered();
        Amounts remaining = sizes.remaining();
        boolean negative = registered.cpu() < 0 || registered.memory() < 0;
        findings.when(
                negative,
                path,
                "instance-resources",
                "The instance registers less than nothing",
                "Lower ECS_RESERVED_MEMORY");
        boolean cpu = atMost("CPU", remaining.cpu(), registered.cpu(), listed.cpu(), path);
        boolean memory =
                atMost("MEMORY", remaining.memory(), registered.memory(), listed.memory(), path);
        boolean gpus = atMost("GPU", remaining.gpus(), registered.gpus(), listed.gpus(), path);
        return !negative && cpu && memory && gpus;
    }

    private boolean atMost(String name, int remaining, int registered, int listed, String path) {
        boolean tooMuch = remaining > registered;
        findings.when(
                tooMuch,
                path + "/remainingResources/" + name,
                "remaining-resources",
                "`remainingResources."
                        + name
                        + "` is "
                        + (remaining - listed)
                        + ", but the listed tasks leave only "
                        + (registered - listed)
                        + " of "
                        + registered,
                "Lower it, or leave it out");
        return !tooMuch;
    }

    private void task(ListedTask task, Set<String> instances, String path) {
        TaskDefinition definition = definitions.get(task.taskDefinition());
        findings.when(
                definition == null,
                path + "/taskDefinition",
                "unknown-reference",
                "There is no task definition `" + task.taskDefinition() + "`",
                "Add it to `taskDefinitions`, or correct the name");
        task.capacityProviderName()
                .filter(name -> !CapacityProvider.isFargate(name))
                .ifPresent(name -> provider(task.capacityProviderName(), path));
        findings.when(
                task.lastStatus() == TaskStatus.STOPPED
                        && task.desiredStatus() != TaskStatus.STOPPED,
                path + "/desiredStatus",
                "task-status",
                "A task that has STOPPED has the desired status STOPPED",
                "Set `desiredStatus` to STOPPED");
        findings.when(
                task.lastStatus().compareTo(TaskStatus.RUNNING) > 0
                        && task.desiredStatus() != TaskStatus.STOPPED,
                path + "/desiredStatus",
                "task-status",
                "A task on its way to STOPPED has the desired status STOPPED",
                "Set `desiredStatus` to STOPPED");
        if (definition == null) {
            return;
        }
        if (task.containerInstance().isEmpty()) {
            fargate(task, definition, path);
            return;
        }
        String instance = task.containerInstance().get();
        findings.when(
                !instances.contains(instance),
                path + "/containerInstance",
                "unknown-reference",
                "There is no container instance `" + instance + "`",
                "Add it to the cluster, or correct the id");
        OptionalInt slot = fleet.slotOf(instance);
        Requirement need = needs.get(task.taskDefinition());
        if (slot.isPresent() && need != null && StartState.holdsRoom(task)) {
            place(task, need, slot.getAsInt(), path);
        }
    }

    private void fargate(ListedTask task, TaskDefinition definition, String path) {
        findings.addAll(
                TaskDefinitionRules.onLaunchType(definition, LaunchType.FARGATE).stream()
                        .limit(1)
                        .map(objection -> objection.under("/taskDefinition"))
                        .toList(),
                path);
        findings.when(
                task.capacityProviderName()
                        .filter(name -> !CapacityProvider.isFargate(name))
                        .isPresent(),
                path,
                "task-place",
                "The task has no container instance, so it runs on Fargate, but its capacity provider is `"
                        + task.capacityProviderName().orElse("")
                        + "`",
                "Name its `containerInstance`");
    }

    private void place(ListedTask task, Requirement need, int slot, String path) {
        Optional<String> lacking = lacking(need, slot);
        if (lacking.isPresent()) {
            findings.when(
                    true,
                    path + "/containerInstance",
                    "no-room",
                    "The task `"
                            + task.id()
                            + "` does not fit on `"
                            + fleet.id(slot)
                            + "`: "
                            + lacking.get(),
                    "List fewer tasks on it, or a larger instance");
        } else {
            fleet.reserve(slot, need, "listed");
        }
    }

    private Optional<String> lacking(Requirement need, int slot) {
        if (need.cpu() > fleet.freeCpu(slot)) {
            return Optional.of(need.cpu() - fleet.freeCpu(slot) + " CPU units are missing");
        }
        if (need.memory() > fleet.freeMemory(slot)) {
            return Optional.of(need.memory() - fleet.freeMemory(slot) + " MiB are missing");
        }
        if (need.gpus() > fleet.freeGpus(slot) || (need.allGpus() && fleet.freeGpus(slot) < 1)) {
            return Optional.of("GPUs are missing");
        }
        if (need.enis() > fleet.freeEnis(slot)) {
            return Optional.of("no network interface is left");
        }
        int taken = fleet.tcp(slot).shared(need.tcp()) + fleet.udp(slot).shared(need.udp());
        if (taken > 0) {
            return Optional.of(taken + " of its host ports are in use");
        }
        int ports =
                fleet.tcp(slot).size()
                        + fleet.udp(slot).size()
                        + need.tcp().size()
                        + need.udp().size();
        boolean capped =
                ports - UNSURE_DEFAULT_PORTS > Fleet.MOST_PORTS
                        && !(need.tcp().isEmpty() && need.udp().isEmpty());
        return capped
                ? Optional.of("it would hold more than 100 reserved host ports")
                : Optional.empty();
    }

    private void provider(Optional<String> name, String path) {
        findings.when(
                name.isPresent()
                        && !CapacityProvider.isFargate(name.get())
                        && !providers.contains(name.get()),
                path + "/capacityProviderName",
                "unknown-reference",
                "There is no capacity provider `" + name.orElse("") + "`",
                "Add it to the cluster's `capacityProviders`, or correct the name");
    }
}
