package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules of port mappings in each network mode (ecs-scheduling 1.4, 9.1).
final class PortRules {
    private static final String CONCEPT = "network-modes";
    private static final String RULE = "port-mapping";
    private static final int MAX_PORT = 65_535;
    private static final int MAX_RANGES = 100;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    private PortRules() {}

    static void check(TaskDefinition definition, Objections objections) {
        boolean fargate = definition.requiresCompatibilities().contains(LaunchType.FARGATE);
        NetworkMode mode = definition.networkModeOn(fargate ? LaunchType.FARGATE : LaunchType.EC2);
        List<ContainerDefinition> containers = definition.containerDefinitions();
        Map<String, String> hostPorts = new HashMap<>();
        Map<String, String> taskPorts = new HashMap<>();
        Set<String> portNames = new HashSet<>();
        for (int i = 0; i < containers.size(); i++) {
            Objections here = objections.under("containerDefinitions", i);
            ContainerDefinition container = containers.get(i);
            here.when(
                    mode == NetworkMode.NONE && !container.portMappings().isEmpty(),
                    "portMappings",
                    RULE,
                    CONCEPT,
                    "Port mappings are not allowed in the network mode `none`",
                    "Leave `portMappings` out, or choose another network mode");
            Map<Integer, ContainerDefinition.PortMapping> own = new HashMap<>();
            for (int j = 0; j < container.portMappings().size(); j++) {
                ContainerDefinition.PortMapping mapping = container.portMappings().get(j);
                Objections there = here.under("portMappings", j);
                numbers(mapping, there);
                mode(mapping, mode, there);
                mapping.name()
                        .ifPresent(name ->
                                there.when(
                                        !portNames.add(name),
                                        "name",
                                        "port-name",
                                        "service-connect",
                                        "Two port mappings are called `" + name + "`",
                                        "Give each named port its own name"));
                mapping.containerPort()
                        .ifPresent(port -> {
                            ContainerDefinition.PortMapping twin = own.put(port, mapping);
                            there.when(
                                    twin != null && twin.protocol() != mapping.protocol(),
                                    "containerPort",
                                    RULE,
                                    CONCEPT,
                                    "Container port "
                                            + port
                                            + " is mapped for tcp and for udp in one container",
                                    "Keep one protocol for a container port");
                        });
                collisions(container, mapping, mode, hostPorts, taskPorts, there);
            }
            ranges(container, here);
        }
    }

    private static void numbers(ContainerDefinition.PortMapping mapping, Objections there) {
        mapping.containerPort()
                .ifPresent(port -> there.range(port, 1, MAX_PORT, "containerPort", RULE, CONCEPT));
        mapping.hostPort()
                .ifPresent(port -> there.range(port, 0, MAX_PORT, "hostPort", RULE, CONCEPT));
        boolean one = mapping.containerPort().isPresent();
        boolean range = mapping.containerPortRange().isPresent();
        there.when(
                one == range,
                "",
                RULE,
                CONCEPT,
                one
                        ? "A port mapping has a `containerPort` or a `containerPortRange`, not both"
                        : "The port mapping names no container port",
                "Give exactly one of `containerPort` and `containerPortRange`");
        there.when(
                range && mapping.hostPort().isPresent(),
                "hostPort",
                RULE,
                CONCEPT,
                "A `containerPortRange` takes no `hostPort`",
                "Leave `hostPort` out");
    }

    private static void mode(
            ContainerDefinition.PortMapping mapping, NetworkMode mode, Objections there) {
        int host = mapping.hostPort().orElse(0);
        int container = mapping.containerPort().orElse(host);
        boolean same = mode == NetworkMode.AWSVPC || mode == NetworkMode.HOST;
        there.when(
                same && host > 0 && host != container,
                "hostPort",
                RULE,
                CONCEPT,
                "In the network mode `"
                        + mode.apiValue()
                        + "` the host port ("
                        + host
                        + ") must be the container port ("
                        + container
                        + ") or be left out",
                "Leave `hostPort` out");
        there.when(
                mapping.containerPortRange().isPresent() && mode == NetworkMode.HOST,
                "containerPortRange",
                RULE,
                CONCEPT,
                "Port ranges need the network mode `bridge` or `awsvpc`",
                "Choose another network mode, or name single ports");
    }

    private static void collisions(
            ContainerDefinition container,
            ContainerDefinition.PortMapping mapping,
            NetworkMode mode,
            Map<String, String> hostPorts,
            Map<String, String> taskPorts,
            Objections there) {
        String protocol = "/" + mapping.protocol().apiValue();
        int host = mapping.hostPort().orElse(0);
        if (mode == NetworkMode.BRIDGE && host > 0) {
            String other = hostPorts.putIfAbsent(host + protocol, container.name());
            there.when(
                    other != null,
                    "hostPort",
                    RULE,
                    CONCEPT,
                    "Host port " + host + protocol + " is mapped twice in this task",
                    "Choose another host port, or 0 for a dynamic one");
        }
        boolean shared = mode == NetworkMode.AWSVPC || mode == NetworkMode.HOST;
        if (shared && mapping.containerPort().isPresent()) {
            String port = mapping.containerPort().getAsInt() + protocol;
            String other = taskPorts.putIfAbsent(port, container.name());
            there.when(
                    other != null,
                    "containerPort",
                    RULE,
                    CONCEPT,
                    "Port "
                            + port
                            + " is used twice: in the network mode `"
                            + mode.apiValue()
                            + "` the containers share one network",
                    "Let the containers listen on different ports");
        }
    }

    private static void ranges(ContainerDefinition container, Objections here) {
        long count =
                container.portMappings().stream()
                        .filter(mapping -> mapping.containerPortRange().isPresent())
                        .count();
        here.when(
                count > MAX_RANGES,
                "portMappings",
                RULE,
                CONCEPT,
                "A container has at most 100 port ranges",
                "Merge neighbouring ranges");
        boolean[] used = new boolean[MAX_PORT + 1];
        for (int j = 0; j < container.portMappings().size(); j++) {
            Optional<String> range = container.portMappings().get(j).containerPortRange();
            if (range.isPresent()) {
                range(range.get(), used, here.under("portMappings", j));
            }
        }
    }

    private static void range(String text, boolean[] used, Objections there) {
        Matcher matcher = RANGE.matcher(text);
        boolean ok = matcher.matches();
        int from = ok ? Integer.parseInt(matcher.group(1)) : 0;
        int to = ok ? Integer.parseInt(matcher.group(2)) : 0;
        if (!ok || from < 1 || to > MAX_PORT || from > to) {
            there.add(
                    "containerPortRange",
                    RULE,
                    CONCEPT,
                    "`" + text + "` is no port range",
                    "Write for example \"8000-8010\", within 1 to 65535");
            return;
        }
        boolean overlaps = false;
        for (int port = from; port <= to; port++) {
            overlaps |= used[port];
            used[port] = true;
        }
        there.when(
                overlaps,
                "containerPortRange",
                RULE,
                CONCEPT,
                "The port range " + text + " overlaps another one of this container",
                "Keep the ranges apart");
    }
}
