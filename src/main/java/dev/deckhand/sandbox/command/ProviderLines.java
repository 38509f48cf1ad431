package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonTree;
import dev.deckhand.sandbox.scenario.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Commands about capacity providers, both ways: the AWS CLI puts what belongs to a group into
/// `--auto-scaling-group-provider`, and EC2 Auto Scaling has its own spelling.
///
/// The group has the name of its provider, and is made with it: `autoScalingGroup` stands where AWS
/// wants `autoScalingGroupArn`.
final class ProviderLines {
    private static final String GROUP_PROVIDER = "autoScalingGroupProvider";
    private static final List<String> OF_GROUP =
            List.of(
                    "autoScalingGroup",
                    "managedScaling",
                    "managedTerminationProtection",
                    "managedDraining");

    /// Members of UpdateAutoScalingGroup and of `setAutoScalingGroup`.
    private static final Map<String, String> SIZES = sizes();

    private ProviderLines() {}

    private static Map<String, String> sizes() {
        Map<String, String> sizes = new LinkedHashMap<>();
        sizes.put("AutoScalingGroupName", "capacityProvider");
        sizes.put("MinSize", "minSize");
        sizes.put("MaxSize", "maxSize");
        sizes.put("DesiredCapacity", "desiredCapacity");
        return sizes;
    }

    // ---- actions as lines ----

    static String create(Map<String, Json.Member> members, String cluster) {
        boolean managed = members.containsKey("managedInstancesProvider");
        return CommandText.options(
                CommandText.aws("create-capacity-provider", managed ? cluster : "default"),
                nested(members, !managed));
    }

    static String update(Map<String, Json.Member> members) {
        return CommandText.options(
                CommandText.aws("update-capacity-provider", "default"), nested(members, true));
    }

    private static Map<String, Json.Member> nested(
            Map<String, Json.Member> members, boolean group) {
        var outer = new JsonTree();
        var inner = new JsonTree();
        members.forEach((name, member) ->
                (OF_GROUP.contains(name) ? inner : outer).put(name, member.value()));
        return (group ? outer.put(GROUP_PROVIDER, inner.done()) : outer).done().members();
    }

    static String group(Map<String, Json.Member> members) {
        var request = new JsonTree();
        SIZES.forEach((aws, ours) -> {
            Json.Member member = members.get(ours);
            if (member != null) {
                request.put(aws, member.value());
            }
        });
        return CommandText.options(
                "aws autoscaling update-auto-scaling-group", request.done().members());
    }

    // ---- lines as actions ----

    static Reply create(Verb.Given given) {
        return Doings.checked(
                given,
                "CreateCapacityProviderRequest",
                _ -> Doings.action("createCapacityProvider", flat(given.request())));
    }

    static Reply update(Verb.Given given) {
        return Doings.checked(
                given,
                "UpdateCapacityProviderRequest",
                _ -> Doings.action("updateCapacityProvider", flat(given.request())));
    }

    private static Json.Struct flat(Json.Struct request) {
        Map<String, Json.Member> members = new LinkedHashMap<>(request.members());
        Json.Member group = members.remove(GROUP_PROVIDER);
        if (group != null && group.value() instanceof Json.Struct inner) {
            members.putAll(inner.members());
        }
        return new Json.Struct(request.line(), request.column(), members);
    }

    static Reply group(Verb.Given given) {
        return Doings.checked(
                given,
                "UpdateAutoScalingGroupRequest",
                _ -> {
                    Map<String, Json.Member> members = new LinkedHashMap<>();
                    given.request()
                            .members()
                            .forEach((name, member) ->
                                    members.put(SIZES.getOrDefault(name, name), member));
                    return Doings.action(
                            "setAutoScalingGroup",
                            new Json.Struct(1, given.request().column(), members));
                });
    }

    /// Makes a provider and gives it to the cluster, beside those that it has.
    static Reply add(Verb.Given given) {
        Members asked = Members.of(given.request());
        var group = new JsonTree();
        var scaling = new JsonTree();
        var request = new JsonTree();
        given.request()
                .members()
                .forEach((name, member) -> {
                    JsonTree part =
                            switch (name) {
                                case "targetCapacity", "instanceWarmupPeriod" -> scaling;
                                case "name", "managedTerminationProtection", "managedDraining" ->
                                        request;
                                default -> group;
                            };
                    part.put(name, member.value());
                });
        if (!asked.has("instanceTypes")) {
            group.text("instanceType", "m5.large");
        }
        if (!asked.has("availabilityZones")) {
            group.texts("availabilityZones", given.scene().names(Scene.Named.ZONE, "", 50));
        }
        request.put("autoScalingGroup", group.done());
        if (!scaling.done().members().isEmpty()) {
            request.put("managedScaling", scaling.done());
        }
        Reply made = Doings.action("createCapacityProvider", request.done());
        return made instanceof Reply.Change(var actions, _)
                ? new Reply.Change(
                        List.of(actions.getFirst(), withOthers(asked, given.scene())), true)
                : made;
    }

    private static TimelineAction withOthers(Members asked, Scene scene) {
        List<String> names = new ArrayList<>(scene.associatedProviders());
        names.add(asked.required("name"));
        return new TimelineAction.PutClusterCapacityProviders(
                names, scene.defaultCapacityProviderStrategy());
    }
}
