package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.refusal.AttributeRules;
import dev.deckhand.sandbox.service.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the list of shapes cannot say: either-or members, and how many things `count` may stand
/// for.
///
/// Looks only where the types are right, so that it may run beside [ShapeCheck].
final class FormCheck {
    /// Quota of ECS: container instances of a cluster.
    private static final long MAX_INSTANCES = 5_000;

    /// More tasks than any cluster has; protects the program against a hostile `count`.
    private static final long MAX_TASKS = 1_000_000;

    private static final Set<String> NO_ACTION = Set.of("at", "id");

    private final List<Problem> problems = new ArrayList<>();

    private FormCheck() {}

    static List<Problem> of(Json tree) {
        var check = new FormCheck();
        Places.each(tree, "/timeline", check::timelineEntry);
        Places.each(tree, "/cluster/capacityProviders", check::capacityProvider);
        Places.each(tree, "/scalingPolicies", check::scalingPolicy);
        Places.each(tree, "/goals", (goal, path) -> GoalReader.check(goal, path, check.problems));
        Places.each(tree, "/cluster/containerInstances", check::attributes);
        check.counts(tree, "/cluster/containerInstances", MAX_INSTANCES, "container instances");
        check.counts(tree, "/tasks", MAX_TASKS, "tasks");
        return check.problems;
    }

    /// What is wrong with one timeline entry that stands alone.
    static List<Problem> ofEntry(Json entry) {
        var check = new FormCheck();
        check.timelineEntry(entry, "");
        return check.problems;
    }

    static List<Problem> ofTimeline(Json tree, String pointer) {
        var check = new FormCheck();
        Places.each(tree, pointer, check::timelineEntry);
        return check.problems;
    }

    private void timelineEntry(Json json, String path) {
        if (!(json instanceof Json.Struct object)) {
            return;
        }
        Set<String> actions = new TreeSet<>(object.members().keySet());
        actions.removeAll(NO_ACTION);
        actions.retainAll(ShapeCheck.members("TimelineEntry"));
        if (actions.size() != 1) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "one-action",
                            actions.isEmpty()
                                    ? "This timeline entry does nothing"
                                    : "This timeline entry does several things: "
                                            + String.join(", ", actions),
                            "Give it exactly one action, such as `runTask` or `updateService`"));
        }
        Places.find(object, "/registerInstance")
                .ifPresent(instance -> attributes(instance, path + "/registerInstance"));
        Json.Member policy = object.members().get("putScalingPolicy");
        if (policy != null) {
            scalingPolicy(policy.value(), path + "/putScalingPolicy");
        }
        Places.find(object, "/createCapacityProvider")
                .ifPresent(
                        provider -> capacityProvider(provider, path + "/createCapacityProvider"));
        Places.find(object, "/putScheduledAction/Schedule")
                .ifPresent(schedule -> schedule(schedule, path + "/putScheduledAction/Schedule"));
    }

    private void attributes(Json instance, String path) {
        if (Places.find(instance, "/attributes").orElse(null) instanceof Json.Struct given) {
            long custom =
                    given.members().keySet().stream().filter(AttributeRules::isCustom).count();
            if (custom > AttributeRules.MOST) {
                problems.add(
                        Problem.error(
                                given,
                                path + "/attributes",
                                "too-many",
                                "The instance has " + custom + " custom attributes",
                                "Keep at most " + AttributeRules.MOST));
            }
        }
    }

    /// AWS takes more than the sandbox models; what AWS refuses is refused in the run.
    private void schedule(Json json, String path) {
        if (json instanceof Json.Text text
                && Schedule.parse(text.value())
                        instanceof Schedule.Parsed.Wrong(String message, String fix, var modelled)
                && !modelled) {
            problems.add(Problem.error(json, path, "schedule", message, fix));
        }
    }

    private void capacityProvider(Json json, String path) {
        if (!(json instanceof Json.Struct object)) {
            return;
        }
        boolean group = object.members().containsKey("autoScalingGroup");
        boolean managed = object.members().containsKey("managedInstancesProvider");
        if (group == managed) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "one-provider-kind",
                            group
                                    ? "A capacity provider is either an Auto Scaling group or Managed Instances"
                                    : "This capacity provider has neither an Auto Scaling group nor Managed Instances",
                            "Give it exactly one of `autoScalingGroup` and `managedInstancesProvider`"));
        }
        if (managed) {
            for (String name :
                    List.of("managedScaling", "managedTerminationProtection", "managedDraining")) {
                if (!group && object.members().containsKey(name)) {
                    problems.add(
                            Problem.error(
                                    Places.at(json, "/" + name),
                                    path + "/" + name,
                                    "one-provider-kind",
                                    "`" + name + "` belongs to an Auto Scaling group",
                                    "Leave it out"));
                }
            }
        }
        if (Places.find(json, "/autoScalingGroup").orElse(json) instanceof Json.Struct autoScaling
                && group) {
            types(autoScaling, path + "/autoScalingGroup");
        }
    }

    private void types(Json.Struct group, String path) {
        boolean one = group.members().containsKey("instanceType");
        boolean several = group.members().containsKey("instanceTypes");
        if (one == several) {
            problems.add(
                    Problem.error(
                            group,
                            path,
                            "instance-type",
                            one
                                    ? "The group names its type twice"
                                    : "The group does not say which instance type it launches",
                            "Give exactly one of `instanceType` and `instanceTypes`"));
        }
        for (String name : List.of("instanceTypes", "availabilityZones")) {
            if (Places.find(group, "/" + name).orElse(group) instanceof Json.Array list
                    && list.items().isEmpty()) {
                problems.add(
                        Problem.error(
                                list,
                                path + "/" + name,
                                "empty-list",
                                "`" + name + "` is empty",
                                "Name at least one"));
            }
        }
    }

    private void scalingPolicy(Json json, String path) {
        if (!(json instanceof Json.Struct object)
                || !(Places.find(json, "/PolicyType").orElse(json) instanceof Json.Text type)) {
            return;
        }
        boolean tracking = type.value().equals("TargetTrackingScaling");
        String wanted =
                tracking
                        ? "TargetTrackingScalingPolicyConfiguration"
                        : "StepScalingPolicyConfiguration";
        String other =
                tracking
                        ? "StepScalingPolicyConfiguration"
                        : "TargetTrackingScalingPolicyConfiguration";
        if (!object.members().containsKey(wanted) || object.members().containsKey(other)) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "policy-configuration",
                            "A "
                                    + type.value()
                                    + " policy has `"
                                    + wanted
                                    + "` and no other configuration",
                            "Give `" + wanted + "`"));
        }
    }

    private void counts(Json tree, String list, long max, String what) {
        long[] sum = {0};
        Places.each(
                tree,
                list,
                (item, path) -> {
                    long before = sum[0];
                    long count =
                            Places.find(item, "/count")
                                    .map(json ->
                                            json instanceof Json.Numeral number
                                                    ? ShapeCheck.whole(number.literal()).orElse(1)
                                                    : 1L)
                                    .orElse(1L);
                    sum[0] += Math.clamp(count, 0, max);
                    if (before <= max && sum[0] > max) {
                        problems.add(
                                Problem.error(
                                        item,
                                        path,
                                        "too-many",
                                        "With this entry there are more than " + max + " " + what,
                                        "Lower the `count`s"));
                    }
                });
    }
}
