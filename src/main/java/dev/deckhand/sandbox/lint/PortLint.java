package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.Protocol;
import dev.deckhand.sandbox.placement.Registration;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.scenario.Members;
import java.util.List;

/// Checks of host ports that ECS registers but no instance can ever give.
final class PortLint {
    private static final int FIRST_EPHEMERAL = 32_768;
    private static final int LAST_EPHEMERAL = 60_999;
    private static final int MOST_PORTS = 100;

    private PortLint() {}

    static void check(Subject subject) {
        dynamic(subject);
        boolean onHost =
                subject.networkMode() == NetworkMode.BRIDGE
                        || subject.networkMode() == NetworkMode.HOST;
        if (!subject.isOnInstances() || !onHost) {
            return;
        }
        for (Subject.Container container : subject.containers()) {
            List<Members> mappings =
                    container.members().objects("portMappings", mapping -> mapping);
            for (int i = 0; i < mappings.size(); i++) {
                mapping(subject, mappings.get(i), container.path() + "/portMappings/" + i);
            }
        }
        Requirement need = Requirement.of(subject.definition());
        int ports = need.tcp().size() + need.udp().size() + Registration.DEFAULT_TCP.size();
        subject.remarks()
                .error(
                        ports > MOST_PORTS,
                        "/containerDefinitions",
                        "too-many-ports",
                        "dynamic-ports",
                        "With the agent's own ports this task reserves "
                                + ports
                                + " host ports; an instance gives at most 100",
                        "Use dynamic host ports (0) or awsvpc");
    }

    /// A dynamic host port, where there is no mapping that could have one.
    private static void dynamic(Subject subject) {
        NetworkMode mode = subject.networkMode();
        for (Subject.Container container : subject.containers()) {
            List<Members> mappings =
                    container.members().objects("portMappings", mapping -> mapping);
            for (int i = 0; i < mappings.size(); i++) {
                subject.remarks()
                        .warning(
                                (mode == NetworkMode.AWSVPC || mode == NetworkMode.HOST)
                                        && mappings.get(i).has("hostPort")
                                        && mappings.get(i).integer("hostPort", 1) == 0,
                                container.path() + "/portMappings/" + i + "/hostPort",
                                "port-mapping",
                                "dynamic-ports",
                                "0 asks for a dynamic host port, which the network mode "
                                        + mode.apiValue()
                                        + " does not have",
                                "Leave `hostPort` out");
            }
        }
    }

    private static void mapping(Subject subject, Members mapping, String path) {
        int host = mapping.integer("hostPort", 0);
        String member = "/hostPort";
        if (host == 0 && subject.networkMode() == NetworkMode.HOST) {
            host = mapping.integer("containerPort", 0);
            member = "/containerPort";
        }
        boolean tcp =
                mapping.choice("protocol", Protocol.class).orElse(Protocol.TCP) == Protocol.TCP;
        subject.remarks()
                .error(
                        tcp && Registration.DEFAULT_TCP.contains(host),
                        path + member,
                        "reserved-port",
                        "dynamic-ports",
                        "Host port "
                                + host
                                + " is reserved on every instance (SSH, the container runtime, the agent)",
                        "Choose another host port, or 0 for a dynamic one");
        subject.remarks()
                .warning(
                        host >= FIRST_EPHEMERAL
                                && host <= LAST_EPHEMERAL
                                && !(tcp && Registration.DEFAULT_TCP.contains(host)),
                        path + member,
                        "ephemeral-port",
                        "dynamic-ports",
                        "Host port "
                                + host
                                + " lies in the range of dynamic ports (32768 to 60999)",
                        "Choose a port below 32768, or 0");
    }
}
