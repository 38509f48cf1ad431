package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.ContainerDefinition.PortMapping;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a task is made of, in words: how it is on the network, and its containers with their state,
/// their ports and what they are given.
///
/// @param mode the network mode and what it means for the task; empty when the task definition is
///   no longer ACTIVE, and so not known any more
public record TaskDetail(Optional<String> mode, List<Container> containers) {
    public TaskDetail {
        containers = List.copyOf(containers);
    }

    /// A container of the task.
    ///
    /// @param state its last status, its health where it has a check, exit code and restarts
    /// @param ports one line a port mapping
    /// @param given where its environment and secrets come from, and what it mounts
    public record Container(String name, String state, List<String> ports, List<String> given) {
        public Container {
            ports = List.copyOf(ports);
            given = List.copyOf(given);
        }
    }

    /// @param task the row of a task of the picture
    public static TaskDetail of(Picture picture, int task) {
        StateView.TaskView view = picture.task(task);
        Optional<TaskDefinition> definition =
                Optional.ofNullable(picture.taskDefinitions().get(view.taskDefinition()));
        LaunchType launchType =
                view.containerInstance().isPresent() ? LaunchType.EC2 : LaunchType.FARGATE;
        Optional<NetworkMode> mode = definition.map(one -> one.networkModeOn(launchType));
        List<Container> containers = new ArrayList<>();
        for (StateView.ContainerView one : view.containers()) {
            Optional<ContainerDefinition> asked =
                    definition.flatMap(given -> given.container(one.name()));
            containers.add(
                    new Container(
                            one.name(),
                            state(one),
                            asked.map(given -> ports(given, mode.orElseThrow())).orElse(List.of()),
                            asked.map(TaskDetail::given).orElse(List.of())));
        }
        return new TaskDetail(mode.map(TaskDetail::network), containers);
    }

    /// All of it, a line each; ports and what a container is given stand under its name.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        mode.ifPresent(words -> lines.add(Messages.text("task.network", words)));
        for (Container one : containers) {
            lines.add(Messages.text("task.container", one.name(), one.state()));
            one.ports().forEach(port -> lines.add(Messages.text("task.under", port)));
            one.given().forEach(given -> lines.add(Messages.text("task.under", given)));
        }
        return lines;
    }

    private static String network(NetworkMode mode) {
        return switch (mode) {
            case AWSVPC -> Messages.text("task.network.awsvpc");
            case BRIDGE -> Messages.text("task.network.bridge");
            case HOST -> Messages.text("task.network.host");
            case NONE -> Messages.text("task.network.none");
        };
    }

    private static String state(StateView.ContainerView one) {
        StringBuilder words = new StringBuilder(one.lastStatus());
        if (one.healthStatus() != HealthStatus.UNKNOWN) {
            words.append(", ").append(one.healthStatus());
        }
        if (one.exitCode().isPresent()) {
            words.append(", ").append(Messages.text("facts.exit", one.exitCode().getAsInt()));
        }
        if (one.restartCount() > 0) {
            words.append(", ").append(Messages.text("facts.restarts", one.restartCount()));
        }
        one.reason().ifPresent(why -> words.append(": ").append(why));
        return words.toString();
    }

    private static List<String> ports(ContainerDefinition container, NetworkMode mode) {
        return container.portMappings().stream().map(port -> port(port, mode)).toList();
    }

    private static String port(PortMapping mapping, NetworkMode mode) {
        String inside =
                mapping.containerPortRange()
                        .orElseGet(() ->
                                mapping.containerPort().isPresent()
                                        ? String.valueOf(mapping.containerPort().getAsInt())
                                        : String.valueOf(mapping.hostPort().orElse(0)));
        return switch (mode) {
            case AWSVPC -> Messages.text("task.port.awsvpc", inside);
            case HOST -> Messages.text("task.port.host", inside);
            case NONE -> Messages.text("task.port.none", inside);
            case BRIDGE ->
                    mapping.hostPort().orElse(0) == 0
                            ? Messages.text("task.port.dynamic", inside)
                            : Messages.text(
                                    "task.port.fixed",
                                    inside,
                                    String.valueOf(mapping.hostPort().getAsInt()));
        };
    }

    private static List<String> given(ContainerDefinition container) {
        List<String> given = new ArrayList<>();
        if (container.otherMembers().contains("environment")) {
            given.add(Messages.text("task.given.environment"));
        }
        if (container.environmentFiles()) {
            given.add(Messages.text("task.given.files"));
        }
        if (!container.secrets().isEmpty()) {
            given.add(Messages.text("task.given.secrets", container.secrets().size()));
        }
        if (!container.mountedVolumes().isEmpty()) {
            given.add(
                    Messages.text(
                            "task.given.volumes", String.join(", ", container.mountedVolumes())));
        }
        return given;
    }
}
