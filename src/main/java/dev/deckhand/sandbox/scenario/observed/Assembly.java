package dev.deckhand.sandbox.scenario.observed;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Puts a scenario together from what was gathered, and notes what it had to fill in.
final class Assembly {
    private static final String SOMEWHERE = "az-a";
    private static final int SHORT_ID = 8;

    private static final Set<Integer> ALWAYS_RESERVED = Set.of(22, 2375, 2376, 51678, 51679, 51680);

    private static final List<String> DEFINITION =
            List.of(
                    "family",
                    "taskRoleArn",
                    "executionRoleArn",
                    "networkMode",
                    "containerDefinitions",
                    "volumes",
                    "placementConstraints",
                    "requiresCompatibilities",
                    "cpu",
                    "memory",
                    "pidMode",
                    "ipcMode",
                    "proxyConfiguration",
                    "ephemeralStorage",
                    "runtimePlatform");

    private static final List<String> SERVICE =
            List.of(
                    "serviceName",
                    "taskDefinition",
                    "desiredCount",
                    "launchType",
                    "capacityProviderStrategy",
                    "platformVersion",
                    "deploymentConfiguration",
                    "placementConstraints",
                    "placementStrategy",
                    "loadBalancers",
                    "networkConfiguration",
                    "healthCheckGracePeriodSeconds",
                    "schedulingStrategy",
                    "deploymentController",
                    "availabilityZoneRebalancing",
                    "createdAt");

    private final Gathered gathered;

    /// `web:17` in the account, and what it is called here, where revisions count from 1.
    private final Map<String, String> revisions = new HashMap<>();

    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Json> definitions = new ArrayList<>();

    /// What the end of an instance's ARN is called here.
    private final Map<String, String> instanceIds = new LinkedHashMap<>();

    private final Set<String> zones = new TreeSet<>();

    Assembly(Gathered gathered) {
        this.gathered = gathered;
    }

    Json.Struct scenario() {
        gathered.definitions.forEach((name, one) -> define(name, Trees.only(one, DEFINITION)));
        List<Json> instances = new ArrayList<>();
        gathered.instances.forEach((name, one) -> instance(name, one).ifPresent(instances::add));
        List<Json> services = new ArrayList<>();
        gathered.services.values().forEach(one -> service(one).ifPresent(services::add));
        List<Json> tasks = new ArrayList<>();
        gathered.tasks.forEach((name, one) -> task(name, one).ifPresent(tasks::add));
        List<Json> providers =
                new ObservedProviders(gathered, zones).of(instances, services, tasks);
        missingDocuments();
        List<Json> subnets = subnets(services);
        return new JsonTree()
                .put("format", JsonTree.numeral(1))
                .text("id", "observed")
                .text("title", "A cluster as it was described")
                .list("subnets", subnets, one -> one)
                .object(
                        "cluster",
                        new JsonTree()
                                .text("name", cluster())
                                .list("containerInstances", instances, one -> one)
                                .list("capacityProviders", providers, one -> one))
                .list("taskDefinitions", definitions, one -> one)
                .list("services", services, one -> one)
                .list("tasks", tasks, one -> one)
                .done();
    }

    private void missingDocuments() {
        if (gathered.instances.isEmpty() && !gathered.tasks.isEmpty()) {
            gathered.note(
                    "No container instances are described: tasks that ran on one are left out."
                            + " Add the output of describe-container-instances.");
        }
        if (gathered.tasks.isEmpty() && !gathered.instances.isEmpty()) {
            gathered.note(
                    "No tasks are described: what instances lack is taken, by nobody known. Add the"
                            + " output of describe-tasks.");
        }
        if (gathered.services.isEmpty() && !gathered.tasks.isEmpty()) {
            gathered.note(
                    "No services are described: nothing replaces a task that stops. Add the output"
                            + " of describe-services.");
        }
    }

    private String cluster() {
        for (Json.Struct one : gathered.tasks.values()) {
            Optional<String> arn = Trees.text(one, "clusterArn");
            if (arn.isPresent()) {
                return Trees.name(arn.get());
            }
        }
        return gathered.services.values().stream()
                .flatMap(one -> Trees.text(one, "clusterArn").stream())
                .map(Trees::name)
                .findFirst()
                .orElse("cluster");
    }

    private void define(String name, Json.Struct definition) {
        String family = Trees.text(definition, "family").orElse("?");
        String here = family + ":" + counts.merge(family, 1, Integer::sum);
        revisions.put(name, here);
        definitions.add(definition);
        if (!here.equals(name)) {
            gathered.note("Task definition " + name + " is called " + here + " here.");
        }
    }

    // ---- container instances ----

    private Optional<Json> instance(String name, Json.Struct one) {
        String status = Trees.text(one, "status").orElse("ACTIVE");
        if (!status.equals("ACTIVE") && !status.equals("DRAINING")) {
            gathered.note("Instance " + name + " is " + status + " and was left out.");
            return Optional.empty();
        }
        String id = unique(Trees.text(one, "ec2InstanceId").orElse(shortened(name)));
        instanceIds.put(name, id);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Json.Struct attribute : Trees.objects(one, "attributes")) {
            attributes.put(
                    Trees.text(attribute, "name").orElse(""),
                    Trees.text(attribute, "value").orElse(""));
        }
        String zone = attributes.getOrDefault("ecs.availability-zone", "");
        if (zone.isEmpty()) {
            gathered.note(
                    "Instance "
                            + id
                            + " names no Availability Zone; it stands in "
                            + SOMEWHERE
                            + ".");
            zone = SOMEWHERE;
        }
        zones.add(zone);
        var tree =
                new JsonTree()
                        .text("id", id)
                        .text("availabilityZone", zone)
                        .text("status", status)
                        .text("capacityProviderName", Trees.text(one, "capacityProviderName"));
        String type = attributes.getOrDefault("ecs.instance-type", "");
        if (type.isEmpty()) {
            gathered.note("Instance " + id + " names no type; it has no limit of interfaces here.");
        } else {
            tree.text("ec2InstanceType", type);
        }
        Trees.member(one, "agentConnected").ifPresent(value -> tree.put("agentConnected", value));
        Trees.member(one, "versionInfo")
                .filter(Json.Struct.class::isInstance)
                .flatMap(info -> Trees.text((Json.Struct) info, "agentVersion"))
                .ifPresent(version -> tree.text("agentVersion", version));
        resources(one, "registeredResources", tree);
        resources(one, "remainingResources", tree);
        ports(one, name, tree);
        var own = new JsonTree();
        attributes.forEach((attribute, value) -> {
            if (!attribute.startsWith("ecs.") && !attribute.startsWith("com.amazonaws.")) {
                own.text(attribute, value);
            }
        });
        tree.object("attributes", own);
        if (attributes.containsKey("ecs.awsvpc-trunk-id")) {
            tree.put("eniTrunking", new Json.Bool(1, 1, true));
        }
        return Optional.of(tree.done());
    }

    private static void resources(Json.Struct one, String list, JsonTree tree) {
        var amounts = new JsonTree();
        for (Json.Struct resource : Trees.objects(one, list)) {
            String name = Trees.text(resource, "name").orElse("");
            if (name.equals("CPU") || name.equals("MEMORY")) {
                Trees.number(resource, "integerValue")
                        .ifPresent(value -> amounts.number(name, value));
            } else if (name.equals("GPU")) {
                amounts.number(name, Trees.texts(resource, "stringSetValue").size());
            }
        }
        tree.object(list, amounts);
    }

    /// Host ports in use that no task described here explains.
    private void ports(Json.Struct one, String name, JsonTree tree) {
        var reserved = new JsonTree();
        for (String protocol : List.of("tcp", "udp")) {
            String list = protocol.equals("tcp") ? "PORTS" : "PORTS_UDP";
            Set<Integer> taken = new TreeSet<>();
            for (Json.Struct resource : Trees.objects(one, "remainingResources")) {
                if (Trees.text(resource, "name").equals(Optional.of(list))) {
                    Trees.texts(resource, "stringSetValue").stream()
                            .filter(port -> port.matches("[0-9]{1,5}"))
                            .map(Integer::valueOf)
                            .forEach(taken::add);
                }
            }
            taken.removeAll(ALWAYS_RESERVED);
            taken.removeAll(boundBy(name, protocol));
            reserved.numbers(protocol, taken);
        }
        tree.object("reservedPorts", reserved);
    }

    private Set<Integer> boundBy(String instance, String protocol) {
        Set<Integer> bound = new TreeSet<>();
        for (Json.Struct task : gathered.tasks.values()) {
            if (Trees.text(task, "containerInstanceArn")
                    .map(Trees::name)
                    .equals(Optional.of(instance))) {
                for (Json.Struct container : Trees.objects(task, "containers")) {
                    for (Json.Struct binding : Trees.objects(container, "networkBindings")) {
                        if (Trees.text(binding, "protocol").orElse("tcp").equals(protocol)) {
                            Trees.number(binding, "hostPort").ifPresent(bound::add);
                        }
                    }
                }
            }
        }
        return bound;
    }

    // ---- tasks ----

    private Optional<Json> task(String name, Json.Struct one) {
        String last = Trees.text(one, "lastStatus").orElse("RUNNING");
        if (last.equals("STOPPED") || last.equals("DELETED")) {
            gathered.note("Stopped tasks take no room and were left out.");
            return Optional.empty();
        }
        Optional<String> arn = Trees.text(one, "containerInstanceArn").map(Trees::name);
        if (arn.isPresent() && !instanceIds.containsKey(arn.get())) {
            gathered.note(
                    "Task "
                            + shortened(name)
                            + " runs on an instance that is not described; it was left out.");
            return Optional.empty();
        }
        String definition = Trees.name(Trees.text(one, "taskDefinitionArn").orElse("unknown:1"));
        var tree =
                new JsonTree()
                        .text("id", unique(shortened(name)))
                        .text("taskDefinition", named(definition, one))
                        .text("containerInstance", arn.map(instanceIds::get))
                        .text("group", Trees.text(one, "group"))
                        .text("startedBy", Trees.text(one, "startedBy"))
                        .text("capacityProviderName", Trees.text(one, "capacityProviderName"))
                        .text("lastStatus", last)
                        .text("desiredStatus", Trees.text(one, "desiredStatus"))
                        .text("healthStatus", Trees.text(one, "healthStatus"));
        if (arn.isEmpty()) {
            String zone = Trees.text(one, "availabilityZone").orElse(SOMEWHERE);
            zones.add(zone);
            tree.text("availabilityZone", zone);
        }
        return Optional.of(tree.done());
    }

    /// What a task definition is called here. One that was not described is made from what its task
    /// says of itself.
    private String named(String definition, Json.Struct task) {
        if (!revisions.containsKey(definition)) {
            int colon = definition.lastIndexOf(':');
            String family = colon < 0 ? definition : definition.substring(0, colon);
            int cpu = Trees.number(task, "cpu").orElse(0);
            int memory = Trees.number(task, "memory").orElse(0);
            boolean fargate = Trees.text(task, "containerInstanceArn").isEmpty();
            List<Json.Struct> containers = Trees.objects(task, "containers");
            var own = new ArrayList<Json>();
            for (int i = 0; i < Math.max(1, containers.size()); i++) {
                String container =
                        i < containers.size()
                                ? Trees.text(containers.get(i), "name").orElse("container-" + i)
                                : "app";
                own.add(
                        new JsonTree()
                                .text("name", container)
                                .text("image", "unknown")
                                .number("cpu", i == 0 ? cpu : 0)
                                .number("memory", i == 0 && memory > 0 ? memory : 4)
                                .done());
            }
            var stand = new JsonTree().text("family", family);
            if (fargate) {
                stand.text("networkMode", "awsvpc")
                        .texts("requiresCompatibilities", List.of("FARGATE"))
                        .text("cpu", Integer.toString(cpu))
                        .text("memory", Integer.toString(memory));
            }
            gathered.note(
                    "Task definition "
                            + definition
                            + " is not described; one with "
                            + cpu
                            + " CPU units and "
                            + memory
                            + " MiB, as its task reserves, stands for it: no ports, no health check,"
                            + " no constraints.");
            define(definition, stand.list("containerDefinitions", own, each -> each).done());
        }
        return revisions.getOrDefault(definition, definition);
    }

    // ---- services ----

    private Optional<Json> service(Json.Struct one) {
        String name = Trees.text(one, "serviceName").orElse("?");
        String status = Trees.text(one, "status").orElse("ACTIVE");
        if (!status.equals("ACTIVE")) {
            gathered.note("Service " + name + " is " + status + " and was left out.");
            return Optional.empty();
        }
        String definition = Trees.text(one, "taskDefinition").map(Trees::name).orElse("");
        Json.Struct service = Trees.only(one, SERVICE);
        if (!definition.isEmpty()) {
            Optional<Json.Struct> task =
                    gathered.tasks.values().stream()
                            .filter(each ->
                                    Trees.text(each, "taskDefinitionArn")
                                            .map(Trees::name)
                                            .equals(Optional.of(definition)))
                            .findFirst();
            if (!revisions.containsKey(definition) && task.isEmpty()) {
                gathered.note(
                        "Service "
                                + name
                                + " was left out: its task definition "
                                + definition
                                + " is not described, and no task of it is. Add the output of"
                                + " describe-task-definition.");
                return Optional.empty();
            }
            service =
                    Trees.with(
                            service,
                            "taskDefinition",
                            JsonTree.textOf(
                                    task.map(each -> named(definition, each))
                                            .orElseGet(() ->
                                                    revisions.getOrDefault(
                                                            definition, definition))));
        }
        if (service.members().containsKey("capacityProviderStrategy")) {
            service = Trees.without(service, "/launchType");
        }
        return Optional.of(service);
    }

    private List<Json> subnets(List<Json> services) {
        Set<String> named = new TreeSet<>();
        for (Json service : services) {
            Trees.member((Json.Struct) service, "networkConfiguration")
                    .filter(Json.Struct.class::isInstance)
                    .flatMap(network -> Trees.member((Json.Struct) network, "awsvpcConfiguration"))
                    .filter(Json.Struct.class::isInstance)
                    .ifPresent(vpc -> named.addAll(Trees.texts((Json.Struct) vpc, "subnets")));
        }
        List<String> known = zones.isEmpty() ? List.of(SOMEWHERE) : List.copyOf(zones);
        List<Json> subnets = new ArrayList<>();
        for (String subnet : named) {
            String zone = known.get(subnets.size() % known.size());
            gathered.note(
                    "ECS does not say where subnet "
                            + subnet
                            + " lies; it stands in "
                            + zone
                            + ".");
            subnets.add(
                    new JsonTree().text("subnetId", subnet).text("availabilityZone", zone).done());
        }
        return subnets;
    }

    // ---- names ----

    private final Set<String> used = new TreeSet<>();

    private static String shortened(String id) {
        return id.length() > 2 * SHORT_ID ? id.substring(0, SHORT_ID) : id;
    }

    private String unique(String wanted) {
        String id = wanted;
        for (int i = 2; !used.add(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }
}
