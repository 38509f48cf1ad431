package dev.deckhand.sandbox.scenario.observed;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Replaces what could say whose cluster it is: account ids, and the names of everything that an
/// account names itself, also inside expressions and ARNs. The same name becomes the same other
/// name everywhere. What ECS names, such as states and instance types, stays.
final class Scramble {
    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");
    private static final String NOBODY = "111122223333";

    /// Members whose values are words of ECS, whatever somebody may have called a service.
    private static final Set<String> KEPT =
            Set.of(
                    "agentVersion",
                    "availabilityZone",
                    "availabilityZones",
                    "condition",
                    "desiredStatus",
                    "ec2InstanceType",
                    "healthStatus",
                    "instanceTypes",
                    "lastStatus",
                    "launchType",
                    "networkMode",
                    "protocol",
                    "requiresCompatibilities",
                    "schedulingStrategy",
                    "status",
                    "strategy",
                    "title",
                    "type");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    static Json.Struct of(Json.Struct scenario) {
        var scramble = new Scramble();
        scramble.collect(scenario);
        return (Json.Struct) Trees.changed(scramble.stripped(scenario), KEPT, scramble.words());
    }

    /// What has several meanings is called after the first of them: services before what is said
    /// about instances.
    private void collect(Json.Struct scenario) {
        for (Json.Struct one : Trees.objects(scenario, "services")) {
            name(one, "serviceName", "service");
            Trees.objects(one, "loadBalancers")
                    .forEach(balancer -> {
                        Trees.text(balancer, "targetGroupArn")
                                .ifPresent(arn -> replace(arn, "target-group"));
                        name(balancer, "loadBalancerName", "load-balancer");
                    });
        }
        for (Json.Struct one : Trees.objects(scenario, "taskDefinitions")) {
            name(one, "family", "family");
            Trees.objects(one, "containerDefinitions")
                    .forEach(container -> name(container, "name", "container"));
            Trees.objects(one, "volumes").forEach(volume -> name(volume, "name", "volume"));
        }
        for (Json.Struct one : Trees.objects(scenario, "tasks")) {
            name(one, "id", "task");
            name(one, "startedBy", "starter");
        }
        cluster(scenario)
                .ifPresent(cluster -> {
                    name(cluster, "name", "cluster");
                    for (Json.Struct one : Trees.objects(cluster, "containerInstances")) {
                        name(one, "id", "instance");
                    }
                    for (Json.Struct one : Trees.objects(cluster, "capacityProviders")) {
                        name(one, "name", "provider");
                    }
                    for (Json.Struct one : Trees.objects(cluster, "containerInstances")) {
                        Trees.member(one, "attributes")
                                .filter(Json.Struct.class::isInstance)
                                .ifPresent(own -> attributes((Json.Struct) own));
                    }
                });
        for (Json.Struct one : Trees.objects(scenario, "subnets")) {
            name(one, "subnetId", "subnet");
        }
    }

    private static Optional<Json.Struct> cluster(Json.Struct scenario) {
        return Trees.member(scenario, "cluster")
                .filter(Json.Struct.class::isInstance)
                .map(Json.Struct.class::cast);
    }

    private void attributes(Json.Struct own) {
        own.members()
                .forEach((name, member) -> {
                    replace(name, "attribute");
                    if (member.value() instanceof Json.Text value && !value.value().isEmpty()) {
                        replace(value.value(), "value");
                    }
                });
    }

    private void name(Json.Struct object, String member, String kind) {
        Trees.text(object, member).ifPresent(value -> replace(value, kind));
    }

    private void replace(String name, String kind) {
        if (!names.containsKey(name)) {
            names.put(name, kind + "-" + counts.merge(kind, 1, Integer::sum));
        }
    }

    /// Environment, commands, images, roles and the like decide nothing, and may say anything.
    private Json.Struct stripped(Json.Struct scenario) {
        Json.Struct tree = scenario;
        List<Json.Struct> definitions = Trees.objects(scenario, "taskDefinitions");
        for (int i = 0; i < definitions.size(); i++) {
            String at = "/taskDefinitions/" + i;
            List<Json.Struct> containers =
                    Trees.objects(definitions.get(i), "containerDefinitions");
            for (int j = 0; j < containers.size(); j++) {
                String container = at + "/containerDefinitions/" + j;
                for (String member :
                        List.of(
                                "environment",
                                "environmentFiles",
                                "secrets",
                                "command",
                                "entryPoint",
                                "logConfiguration",
                                "dockerLabels",
                                "extraHosts",
                                "hostname",
                                "repositoryCredentials")) {
                    tree = Trees.without(tree, container + "/" + member);
                }
                tree =
                        with(
                                tree,
                                i,
                                j,
                                "image",
                                JsonTree.textOf("example/image-" + (i + 1) + "-" + (j + 1)));
            }
        }
        return tree;
    }

    private static Json.Struct with(
            Json.Struct scenario, int definition, int container, String name, Json value) {
        List<Json.Struct> definitions = Trees.objects(scenario, "taskDefinitions");
        List<Json.Struct> containers =
                Trees.objects(definitions.get(definition), "containerDefinitions");
        List<Json> changed = new ArrayList<>(containers.stream().map(one -> (Json) one).toList());
        changed.set(container, Trees.with(containers.get(container), name, value));
        List<Json> all = new ArrayList<>(definitions.stream().map(one -> (Json) one).toList());
        all.set(
                definition,
                Trees.with(
                        definitions.get(definition),
                        "containerDefinitions",
                        new Json.Array(1, 1, changed)));
        return Trees.with(scenario, "taskDefinitions", new Json.Array(1, 1, all));
    }

    private UnaryOperator<String> words() {
        Optional<Pattern> known =
                names.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Pattern.compile(
                                        "(?<![A-Za-z0-9_-])("
                                                + names.keySet().stream()
                                                        .sorted(
                                                                Comparator.comparingInt(
                                                                                String::length)
                                                                        .reversed())
                                                        .map(Pattern::quote)
                                                        .collect(Collectors.joining("|"))
                                                + ")(?![A-Za-z0-9_-])"));
        return text -> {
            String whole = names.get(text);
            if (whole != null) {
                return whole;
            }
            String changed =
                    known.map(pattern ->
                                    pattern.matcher(text)
                                            .replaceAll(found ->
                                                    Matcher.quoteReplacement(
                                                            names.getOrDefault(
                                                                    found.group(1), ""))))
                            .orElse(text);
            return ACCOUNT.matcher(changed).replaceAll(NOBODY);
        };
    }
}
