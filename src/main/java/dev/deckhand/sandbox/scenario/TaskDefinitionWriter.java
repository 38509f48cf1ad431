package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.Protocol;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Optional;

/// Writes task definitions as register-task-definition takes them.
final class TaskDefinitionWriter {
    private static final String CONTAINER = "ContainerDefinition";
    private static final String EFS = "EFSVolumeConfiguration";

    private TaskDefinitionWriter() {}

    static Json.Struct write(TaskDefinition definition) {
        var tree =
                new JsonTree()
                        .text("family", definition.family())
                        .choice("networkMode", definition.networkMode())
                        .text("cpu", definition.cpu())
                        .text("memory", definition.memory())
                        .list(
                                "requiresCompatibilities",
                                definition.requiresCompatibilities(),
                                type -> JsonTree.textOf(type.apiValue()))
                        .list(
                                "containerDefinitions",
                                Optional.of(definition.containerDefinitions()),
                                TaskDefinitionWriter::container)
                        .list(
                                "placementConstraints",
                                definition.placementConstraints(),
                                RequestWriter::placementConstraint)
                        .object(
                                "runtimePlatform",
                                new JsonTree()
                                        .text(
                                                "operatingSystemFamily",
                                                definition
                                                        .runtimePlatform()
                                                        .operatingSystemFamily())
                                        .text(
                                                "cpuArchitecture",
                                                definition.runtimePlatform().cpuArchitecture()));
        definition
                .ephemeralStorageGiB()
                .ifPresent(size ->
                        tree.put(
                                "ephemeralStorage",
                                new JsonTree().number("sizeInGiB", size).done()));
        tree.text("taskRoleArn", definition.taskRoleArn())
                .text("executionRoleArn", definition.executionRoleArn())
                .text("pidMode", definition.pidMode())
                .text("ipcMode", definition.ipcMode())
                .list("volumes", definition.volumes(), TaskDefinitionWriter::volume);
        return Filler.add(tree, "RegisterTaskDefinition", definition.otherMembers()).done();
    }

    private static Json volume(TaskDefinition.Volume volume) {
        var tree = new JsonTree().text("name", volume.name());
        return switch (volume.kind()) {
            case HOST -> tree.done();
            case DOCKER -> filled(tree, "dockerVolumeConfiguration");
            case S3_FILES -> filled(tree, "s3filesVolumeConfiguration");
            case FSX -> filled(tree, "fsxWindowsFileServerVolumeConfiguration");
            case CONFIGURED_AT_LAUNCH -> tree.flag("configuredAtLaunch", true, false).done();
            case EFS -> {
                var efs = new JsonTree().put("fileSystemId", Filler.of(EFS, "fileSystemId"));
                if (volume.efsAuthorization()) {
                    efs.put("authorizationConfig", Filler.of(EFS, "authorizationConfig"));
                }
                yield tree.object("efsVolumeConfiguration", efs).done();
            }
        };
    }

    private static Json filled(JsonTree tree, String member) {
        return tree.put(member, Filler.of("Volume", member)).done();
    }

    private static Json container(ContainerDefinition container) {
        var tree =
                new JsonTree()
                        .text("name", container.name())
                        .text("image", container.image())
                        .number("cpu", container.cpu())
                        .number("memory", container.memory())
                        .number("memoryReservation", container.memoryReservation())
                        .flag("essential", container.essential(), true)
                        .list(
                                "portMappings",
                                container.portMappings(),
                                TaskDefinitionWriter::portMapping)
                        .object(
                                "healthCheck",
                                container.healthCheck().map(TaskDefinitionWriter::healthCheck))
                        .list(
                                "dependsOn",
                                container.dependsOn(),
                                needed ->
                                        new JsonTree()
                                                .text("containerName", needed.containerName())
                                                .text("condition", needed.condition().apiValue())
                                                .done())
                        .object(
                                "restartPolicy",
                                container.restartPolicy().map(TaskDefinitionWriter::restart))
                        .number("startTimeout", container.startTimeout())
                        .number("stopTimeout", container.stopTimeout());
        if (container.allGpus() || container.gpus() > 0) {
            tree.list(
                    "resourceRequirements",
                    List.of(container.allGpus() ? "ALL" : Integer.toString(container.gpus())),
                    RequestWriter::gpus);
        }
        tree.object("logConfiguration", container.logConfiguration().map(TaskDefinitionWriter::log))
                .object(
                        "firelensConfiguration",
                        container
                                .firelensType()
                                .map(type -> new JsonTree().text("type", type).done()))
                .flag("privileged", container.privileged(), false);
        if (container.environmentFiles()) {
            tree.put("environmentFiles", Filler.of(CONTAINER, "environmentFiles"));
        }
        if (container.repositoryCredentials()) {
            tree.put("repositoryCredentials", Filler.of(CONTAINER, "repositoryCredentials"));
        }
        tree.list("secrets", container.secrets(), TaskDefinitionWriter::secret)
                .list(
                        "mountPoints",
                        container.mountedVolumes(),
                        volume -> new JsonTree().text("sourceVolume", volume).done());
        if (!container.linuxParameters().isEmpty()) {
            var linux = new JsonTree();
            Filler.add(linux, "LinuxParameters", container.linuxParameters());
            if (container.linuxParameters().contains("capabilities")) {
                linux.put(
                        "capabilities",
                        new JsonTree()
                                .list(
                                        "add",
                                        Optional.of(container.addedKernelCapabilities()),
                                        JsonTree::textOf)
                                .done());
            }
            tree.object("linuxParameters", linux);
        }
        return Filler.add(tree, CONTAINER, container.otherMembers()).done();
    }

    private static Json portMapping(ContainerDefinition.PortMapping mapping) {
        var tree =
                new JsonTree()
                        .number("containerPort", mapping.containerPort())
                        .number("hostPort", mapping.hostPort());
        if (mapping.protocol() != Protocol.TCP) {
            tree.text("protocol", mapping.protocol().apiValue());
        }
        return tree.text("containerPortRange", mapping.containerPortRange())
                .text("name", mapping.name())
                .done();
    }

    private static Json.Struct healthCheck(ContainerDefinition.HealthCheck check) {
        return new JsonTree()
                .list("command", Optional.of(check.command()), JsonTree::textOf)
                .number("interval", check.interval())
                .number("timeout", check.timeout())
                .number("retries", check.retries())
                .number("startPeriod", check.startPeriod())
                .done();
    }

    private static Json.Struct restart(ContainerDefinition.RestartPolicy policy) {
        return new JsonTree()
                .put("enabled", new Json.Bool(1, 1, policy.enabled()))
                .numbers("ignoredExitCodes", policy.ignoredExitCodes())
                .number("restartAttemptPeriod", policy.restartAttemptPeriod())
                .done();
    }

    private static Json.Struct log(ContainerDefinition.LogConfiguration log) {
        var options = new JsonTree();
        log.optionNames().forEach(name -> options.text(name, ""));
        return new JsonTree()
                .text("logDriver", log.logDriver())
                .object("options", options)
                .list("secretOptions", log.secretOptions(), TaskDefinitionWriter::secret)
                .done();
    }

    private static Json secret(String valueFrom) {
        return new JsonTree()
                .put("name", Filler.of("Secret", "name"))
                .text("valueFrom", valueFrom)
                .done();
    }
}
