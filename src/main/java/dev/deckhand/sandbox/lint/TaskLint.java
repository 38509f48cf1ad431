package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Optional;

/// Checks of the task as a whole: sums, roles, things that have gone.
final class TaskLint {
    private static final String LIMITS = "resource-limits";

    private TaskLint() {}

    static void check(Subject subject) {
        sums(subject);
        roles(subject);
        gone(subject);
        TaskDefinition definition = subject.definition();
        Remarks remarks = subject.remarks();
        remarks.error(
                subject.document().objects("tags", tag -> tag).size() > 50,
                "/tags",
                "tags",
                "quotas",
                "There are more than 50 tags",
                "Keep at most 50");
        boolean root =
                definition.networkMode().filter(NetworkMode.HOST::equals).isPresent()
                        && subject.containers().stream()
                                .anyMatch(container -> isRoot(container.members().text("user")));
        remarks.hint(
                root && subject.isOnInstances(),
                "/networkMode",
                "host-root",
                "network-modes",
                "A container that runs as root shares the host's network",
                "Set `user`, or use awsvpc");
        remarks.warning(
                definition.pidMode().filter("host"::equals).isPresent() && subject.isOnInstances(),
                "/pidMode",
                "host-processes",
                "container-hardening",
                "The containers see every process of the host, those of other tasks included",
                "Leave `pidMode` out, or set it to task");
        remarks.hint(
                subject.isOn(LaunchType.EC2)
                        && definition.runtimePlatform().isWindows()
                        && (definition.cpu().isPresent() || definition.memory().isPresent()),
                definition.cpu().isPresent() ? "/cpu" : "/memory",
                "windows-limits",
                "windows-gpu",
                "Task-level CPU and memory are ignored for Windows containers on EC2",
                "Set them on the containers");
    }

    private static void sums(Subject subject) {
        TaskDefinition definition = subject.definition();
        List<ContainerDefinition> containers = definition.containerDefinitions();
        int taskMemory = definition.memoryMiB().orElse(0);
        long hard = containers.stream().mapToLong(container -> container.memory().orElse(0)).sum();
        long soft = containers.stream().mapToLong(ContainerDefinition::reservedMemory).sum();
        boolean single =
                containers.stream()
                        .anyMatch(container -> container.memory().orElse(0) > taskMemory);
        subject.remarks()
                .error(
                        taskMemory > 0 && hard > taskMemory && !single,
                        "/memory",
                        "memory-sum",
                        LIMITS,
                        "The containers' hard limits are "
                                + hard
                                + " MiB together, the task has "
                                + taskMemory,
                        "Raise the task's `memory`, or lower `memory` of the containers");
        subject.remarks()
                .error(
                        taskMemory > 0 && soft > taskMemory && hard <= taskMemory,
                        "/memory",
                        "memory-sum",
                        LIMITS,
                        "The containers reserve "
                                + soft
                                + " MiB together, the task has "
                                + taskMemory,
                        "Raise the task's `memory`, or lower the reservations");
    }

    private static void roles(Subject subject) {
        TaskDefinition definition = subject.definition();
        Remarks remarks = subject.remarks();
        role(definition.taskRoleArn(), "/taskRoleArn", "iam-task-role", remarks);
        role(definition.executionRoleArn(), "/executionRoleArn", "iam-execution-role", remarks);
        remarks.hint(
                definition.taskRoleArn().isPresent()
                        && definition.taskRoleArn().equals(definition.executionRoleArn()),
                "/taskRoleArn",
                "one-role-for-two",
                "iam-overview",
                "One role is task role and execution role: your code can do what only the agent needs",
                "Give the code a role of its own with no more than it needs");
    }

    private static void role(Optional<String> arn, String path, String concept, Remarks remarks) {
        String value = arn.orElse("role");
        remarks.error(
                !value.matches("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]+|[\\w+=,.@-]{1,64}"),
                path,
                "role-arn",
                concept,
                "`" + value + "` is neither the ARN nor the name of a role",
                "Write for example arn:aws:iam::123456789012:role/my-role");
    }

    private static void gone(Subject subject) {
        Remarks remarks = subject.remarks();
        remarks.warning(
                !subject.document().list("inferenceAccelerators", json -> json).isEmpty(),
                "/inferenceAccelerators",
                "no-longer-offered",
                "windows-gpu",
                "Amazon Elastic Inference is gone",
                "Use GPU or Neuron devices");
        boolean proxy = subject.document().has("proxyConfiguration");
        remarks.warning(
                proxy,
                "/proxyConfiguration",
                "no-longer-offered",
                "lattice-and-mesh",
                "`proxyConfiguration` is for AWS App Mesh, whose support has ended",
                "Use Service Connect or VPC Lattice");
        remarks.error(
                proxy && subject.networkMode() != NetworkMode.AWSVPC,
                "/proxyConfiguration",
                "network-mode",
                "lattice-and-mesh",
                "`proxyConfiguration` needs the network mode awsvpc",
                "Set `networkMode` to awsvpc, or leave the proxy out");
    }

    static boolean isRoot(Optional<String> user) {
        return user.isEmpty() || user.get().matches("(root|0)(:.*)?");
    }
}
