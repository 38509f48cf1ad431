package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.ContainerCondition;
import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.Protocol;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Turns a task definition that has its shape into a record.
public final class TaskDefinitionReader {
    private static final Set<String> READ =
            Set.of(
                    "family",
                    "networkMode",
                    "cpu",
                    "memory",
                    "containerDefinitions",
                    "placementConstraints",
                    "requiresCompatibilities",
                    "runtimePlatform",
                    "ephemeralStorage",
                    "taskRoleArn",
                    "executionRoleArn",
                    "pidMode",
                    "ipcMode",
                    "volumes");
    private static final Set<String> READ_OF_CONTAINER =
            Set.of(
                    "name",
                    "image",
                    "cpu",
                    "memory",
                    "memoryReservation",
                    "essential",
                    "portMappings",
                    "healthCheck",
                    "dependsOn",
                    "restartPolicy",
                    "startTimeout",
                    "stopTimeout",
                    "resourceRequirements",
                    "logConfiguration",
                    "firelensConfiguration",
                    "privileged",
                    "environmentFiles",
                    "repositoryCredentials",
                    "secrets",
                    "mountPoints",
                    "linuxParameters");

    private TaskDefinitionReader() {}

    /// Reads a tree in which [ShapeCheck] found nothing wrong.
    public static TaskDefinition read(Json json) {
        Members members = Members.of(json);
        Members platform = members.objectOrNone("runtimePlatform");
        Set<String> others = members.filledNamesBut(READ);
        return new TaskDefinition(
                members.required("family"),
                members.choice("networkMode", NetworkMode.class),
                members.text("cpu"),
                members.text("memory"),
                members.objects("containerDefinitions", TaskDefinitionReader::container),
                members.objects("placementConstraints", RequestReader::placementConstraint),
                members.choices("requiresCompatibilities", LaunchType.class),
                new TaskDefinition.RuntimePlatform(
                        platform.text("operatingSystemFamily"), platform.text("cpuArchitecture")),
                members.objectOrNone("ephemeralStorage").integer("sizeInGiB"),
                members.text("taskRoleArn"),
                members.text("executionRoleArn"),
                members.text("pidMode"),
                members.text("ipcMode"),
                members.objects("volumes", TaskDefinitionReader::volume),
                others);
    }

    private static TaskDefinition.Volume volume(Members members) {
        Optional<Members> efs = members.object("efsVolumeConfiguration");
        TaskDefinition.Volume.Kind kind;
        if (efs.isPresent()) {
            kind = TaskDefinition.Volume.Kind.EFS;
        } else if (members.has("dockerVolumeConfiguration")) {
            kind = TaskDefinition.Volume.Kind.DOCKER;
        } else if (members.has("s3filesVolumeConfiguration")) {
            kind = TaskDefinition.Volume.Kind.S3_FILES;
        } else if (members.has("fsxWindowsFileServerVolumeConfiguration")) {
            kind = TaskDefinition.Volume.Kind.FSX;
        } else if (members.flag("configuredAtLaunch", false)) {
            kind = TaskDefinition.Volume.Kind.CONFIGURED_AT_LAUNCH;
        } else {
            kind = TaskDefinition.Volume.Kind.HOST;
        }
        return new TaskDefinition.Volume(
                members.text("name", ""),
                kind,
                efs.map(found -> found.has("authorizationConfig")).orElse(false));
    }

    private static ContainerDefinition container(Members members) {
        List<Members> gpuNeeds =
                members.objects("resourceRequirements", need -> need).stream()
                        .filter(need -> need.text("type", "").equals("GPU"))
                        .toList();
        Members linux = members.objectOrNone("linuxParameters");
        return new ContainerDefinition(
                members.required("name"),
                members.text("image"),
                members.integer("cpu"),
                members.integer("memory"),
                members.integer("memoryReservation"),
                members.flag("essential", true),
                members.objects("portMappings", TaskDefinitionReader::portMapping),
                members.object("healthCheck").map(TaskDefinitionReader::healthCheck),
                members.objects("dependsOn", TaskDefinitionReader::dependency),
                members.object("restartPolicy").map(TaskDefinitionReader::restartPolicy),
                members.integer("startTimeout"),
                members.integer("stopTimeout"),
                gpuNeeds.stream().mapToInt(need -> count(need.text("value", "")).orElse(0)).sum(),
                gpuNeeds.stream().anyMatch(need -> need.text("value", "").equals("ALL")),
                members.object("logConfiguration").map(TaskDefinitionReader::logConfiguration),
                members.object("firelensConfiguration").flatMap(firelens -> firelens.text("type")),
                members.flag("privileged", false),
                !members.list("environmentFiles", json -> json).isEmpty(),
                members.has("repositoryCredentials"),
                valuesFrom(members, "secrets"),
                members.objects("mountPoints", point -> point.text("sourceVolume")).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                linux.objectOrNone("capabilities").texts("add"),
                linux.filledNamesBut(Set.of()),
                members.filledNamesBut(READ_OF_CONTAINER));
    }

    static OptionalInt count(String text) {
        return text.matches("\\d{1,6}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private static List<String> valuesFrom(Members members, String name) {
        return members.objects(name, secret -> secret.text("valueFrom", ""));
    }

    private static ContainerDefinition.PortMapping portMapping(Members members) {
        return new ContainerDefinition.PortMapping(
                members.integer("containerPort"),
                members.integer("hostPort"),
                members.choice("protocol", Protocol.class).orElse(Protocol.TCP),
                members.text("containerPortRange"),
                members.text("name"));
    }

    private static ContainerDefinition.HealthCheck healthCheck(Members members) {
        return new ContainerDefinition.HealthCheck(
                members.texts("command"),
                members.integer("interval", ContainerDefinition.HealthCheck.DEFAULT_INTERVAL),
                members.integer("timeout", ContainerDefinition.HealthCheck.DEFAULT_TIMEOUT),
                members.integer("retries", ContainerDefinition.HealthCheck.DEFAULT_RETRIES),
                members.integer("startPeriod", 0));
    }

    private static ContainerDefinition.ContainerDependency dependency(Members members) {
        return new ContainerDefinition.ContainerDependency(
                members.required("containerName"),
                members.choice("condition", ContainerCondition.class).orElseThrow());
    }

    private static ContainerDefinition.RestartPolicy restartPolicy(Members members) {
        return new ContainerDefinition.RestartPolicy(
                members.flag("enabled", false),
                members.integers("ignoredExitCodes"),
                members.integer(
                        "restartAttemptPeriod",
                        ContainerDefinition.RestartPolicy.DEFAULT_RESTART_ATTEMPT_PERIOD));
    }

    private static ContainerDefinition.LogConfiguration logConfiguration(Members members) {
        return new ContainerDefinition.LogConfiguration(
                members.required("logDriver"),
                members.map("options", Members::asText).keySet(),
                valuesFrom(members, "secretOptions"));
    }
}
