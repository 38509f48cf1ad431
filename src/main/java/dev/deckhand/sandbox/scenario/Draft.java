package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Cluster;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.HookAnswer;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.ListedTask;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Resources;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.Settings;
import dev.deckhand.sandbox.model.Subnet;
import dev.deckhand.sandbox.model.TargetGroup;
import dev.deckhand.sandbox.model.TargetType;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.model.TieBreak;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A scenario turned into records, and which entry of the file each instance and task came from.
///
/// @param instanceEntries for each instance the index of its entry
/// @param taskEntries for each task the index of its entry
record Draft(Scenario scenario, List<Integer> instanceEntries, List<Integer> taskEntries) {

    Draft {
        instanceEntries = List.copyOf(instanceEntries);
        taskEntries = List.copyOf(taskEntries);
    }

    /// Turns a tree of the right shape and form into records.
    static Draft of(Json tree) {
        Members top = Members.of(tree);
        Members cluster = top.object("cluster").orElseThrow();
        List<List<ContainerInstance>> instances =
                cluster.objects("containerInstances", Draft::instances);
        List<List<ListedTask>> tasks = top.objects("tasks", Draft::tasks);
        Members settings = top.objectOrNone("settings");
        var scenario =
                new Scenario(
                        top.required("id"),
                        top.text("title"),
                        top.text("note"),
                        top.whole("seed", 0),
                        top.instant("startsAt").orElse(Scenario.DEFAULT_STARTS_AT),
                        new Cluster(
                                cluster.text("name", "default"),
                                flat(instances),
                                cluster.objects("capacityProviders", ProviderReader::provider),
                                RequestReader.capacityProviderStrategy(
                                        cluster, "defaultCapacityProviderStrategy")),
                        top.objects(
                                "subnets",
                                subnet ->
                                        new Subnet(
                                                subnet.required("subnetId"),
                                                subnet.required("availabilityZone"))),
                        top.objects("targetGroups", Draft::targetGroup),
                        top.list("taskDefinitions", TaskDefinitionReader::read),
                        top.objects("services", RequestReader::service),
                        flat(tasks),
                        BehaviourReader.read(top),
                        top.map("hooks", json -> hookAnswer(Members.of(json))),
                        top.objects("scalableTargets", ScalingReader::target),
                        top.objects("scalingPolicies", ScalingReader::policy),
                        top.objects("scheduledActions", ScalingReader::scheduled),
                        top.objects("alarms", ScalingReader::alarm),
                        new Settings(
                                settings.choice("tieBreak", TieBreak.class)
                                        .orElse(Settings.DEFAULT.tieBreak()),
                                settings.givenMicros("provisioningTimeoutSeconds")
                                        .after(
                                                Optional.of(
                                                        Settings.DEFAULT
                                                                .provisioningTimeoutMicros()))
                                        .orElseThrow(),
                                settings.givenMicros("startRetrySeconds")
                                        .after(Optional.of(Settings.DEFAULT.startRetryMicros()))
                                        .orElseThrow()),
                        TimelineReader.read(top, "timeline", "timeline"),
                        GoalReader.read(top));
        return new Draft(scenario, entries(instances), entries(tasks));
    }

    /// The instances that one entry stands for.
    static List<ContainerInstance> instances(Members members) {
        String id = members.required("id");
        var registered = members.objectOrNone("registeredResources");
        var reservedPorts = members.objectOrNone("reservedPorts");
        Set<String> missing = new LinkedHashSet<>(members.texts("missingCapabilities"));
        var one =
                new ContainerInstance(
                        id,
                        members.text("ec2InstanceId", id),
                        members.text("ec2InstanceType"),
                        members.text(
                                "availabilityZone", ContainerInstance.DEFAULT_AVAILABILITY_ZONE),
                        members.choice("status", InstanceStatus.class)
                                .orElse(InstanceStatus.ACTIVE),
                        members.flag("agentConnected", true),
                        members.text("agentVersion", ContainerInstance.DEFAULT_AGENT_VERSION),
                        members.instant("registeredAt"),
                        members.text("capacityProviderName"),
                        members.integer("osMemory"),
                        members.objectOrNone("agentConfiguration")
                                .integer("ECS_RESERVED_MEMORY", 0),
                        resources(registered),
                        resources(members.objectOrNone("remainingResources")),
                        reservedPorts.integers("tcp"),
                        reservedPorts.integers("udp"),
                        members.map("attributes", Members::asText),
                        missing,
                        members.flag("eniTrunking", false));
        if (!members.has("count")) {
            return List.of(one);
        }
        List<ContainerInstance> many = new ArrayList<>();
        for (int n = 1; n <= members.integer("count", 1); n++) {
            many.add(one.withId(id + "-" + n, one.ec2InstanceId() + "-" + n));
        }
        return many;
    }

    private static Resources resources(Members members) {
        return new Resources(
                members.integer("CPU"), members.integer("MEMORY"), members.integer("GPU"));
    }

    private static List<ListedTask> tasks(Members members) {
        String id = members.required("id");
        var one =
                new ListedTask(
                        id,
                        members.required("taskDefinition"),
                        members.text("containerInstance"),
                        members.text("availabilityZone"),
                        members.text("group"),
                        members.text("capacityProviderName"),
                        members.text("startedBy"),
                        members.choice("lastStatus", TaskStatus.class).orElse(TaskStatus.RUNNING),
                        members.choice("desiredStatus", TaskStatus.class)
                                .orElse(TaskStatus.RUNNING),
                        members.choice("healthStatus", HealthStatus.class));
        if (!members.has("count")) {
            return List.of(one);
        }
        List<ListedTask> many = new ArrayList<>();
        for (int n = 1; n <= members.integer("count", 1); n++) {
            many.add(one.withId(id + "-" + n));
        }
        return many;
    }

    private static TargetGroup targetGroup(Members members) {
        return new TargetGroup(
                members.required("targetGroupArn"),
                members.choice("targetType", TargetType.class),
                members.micros(
                        "deregistrationDelaySeconds",
                        TargetGroup.DEFAULT_DEREGISTRATION_DELAY_MICROS / Micros.PER_SECOND));
    }

    private static HookAnswer hookAnswer(Members members) {
        return new HookAnswer(
                members.micros("seconds", 0),
                members.text("hookStatus", "SUCCEEDED").equals("SUCCEEDED"));
    }

    private static <T> List<T> flat(List<List<T>> entries) {
        return entries.stream().flatMap(List::stream).toList();
    }

    private static <T> List<Integer> entries(List<List<T>> entries) {
        List<Integer> indexes = new ArrayList<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            for (int n = 0; n < entries.get(entry).size(); n++) {
                indexes.add(entry);
            }
        }
        return indexes;
    }
}
