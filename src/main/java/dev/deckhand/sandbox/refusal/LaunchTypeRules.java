package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.capacity.FargateSizes;
import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Set;

/// What a launch type does not accept in a task definition (ecs-scheduling 1.1, 4.1 to 4.3, 5.7).
final class LaunchTypeRules {
    private static final String FARGATE = "fargate";
    private static final String NOT_ON_FARGATE = "fargate-unsupported";
    private static final String ROLE = "iam-execution-role";
    private static final int MIN_WINDOWS_CPU = 1024;
    private static final int MAX_WINDOWS_CPU = 4096;
    private static final Set<String> FARGATE_LOG_DRIVERS =
            Set.of("awslogs", "splunk", "awsfirelens");
    private static final List<String> UNSUPPORTED_MEMBERS =
            List.of(
                    "disableNetworking",
                    "dnsSearchDomains",
                    "dnsServers",
                    "dockerSecurityOptions",
                    "extraHosts",
                    "links");
    private static final List<String> UNSUPPORTED_LINUX_PARAMETERS =
            List.of("devices", "maxSwap", "sharedMemorySize", "swappiness");

    private LaunchTypeRules() {}

    static void check(TaskDefinition definition, LaunchType type, Objections objections) {
        switch (type) {
            case FARGATE -> fargate(definition, objections);
            case EXTERNAL -> external(definition, objections);
            case MANAGED_INSTANCES ->
                    objections.when(
                            definition.networkMode().filter(NetworkMode.BRIDGE::equals).isPresent(),
                            "networkMode",
                            "network-mode",
                            "managed-instances",
                            "Managed Instances support the network modes awsvpc, host and none",
                            "Choose awsvpc");
            case EC2 -> {}
        }
    }

    private static void external(TaskDefinition definition, Objections objections) {
        objections.when(
                definition.networkMode().filter(NetworkMode.AWSVPC::equals).isPresent(),
                "networkMode",
                "network-mode",
                "ecs-anywhere",
                "External instances do not support the network mode awsvpc",
                "Choose bridge, host or none");
        for (int i = 0; i < definition.volumes().size(); i++) {
            objections
                    .under("volumes", i)
                    .when(
                            definition.volumes().get(i).kind() == TaskDefinition.Volume.Kind.EFS,
                            "efsVolumeConfiguration",
                            "volume",
                            "ecs-anywhere",
                            "External instances do not support EFS volumes",
                            "Use a bind mount or a Docker volume");
        }
    }

    private static void fargate(TaskDefinition definition, Objections objections) {
        objections.when(
                !definition.networkMode().filter(NetworkMode.AWSVPC::equals).isPresent(),
                "networkMode",
                "network-mode",
                "network-modes",
                "Fargate only supports the network mode awsvpc",
                "Set `networkMode` to awsvpc");
        size(definition, objections);
        definition
                .ephemeralStorageGiB()
                .ifPresent(gib ->
                        objections
                                .under("ephemeralStorage")
                                .when(
                                        !FargateSizes.isEphemeralStorage(gib),
                                        "sizeInGiB",
                                        "ephemeral-storage",
                                        "ephemeral-bind",
                                        "Ephemeral storage of " + gib + " GiB is outside 21 to 200",
                                        "Leave it out for the 20 GiB that every task has, or choose 21 to 200"));
        objections.when(
                !definition.placementConstraints().isEmpty(),
                "placementConstraints",
                NOT_ON_FARGATE,
                FARGATE,
                "Fargate does not support placement constraints",
                "Leave `placementConstraints` out");
        objections.when(
                definition.ipcMode().isPresent(),
                "ipcMode",
                NOT_ON_FARGATE,
                FARGATE,
                "Fargate does not support `ipcMode`",
                "Leave it out");
        objections.when(
                definition.pidMode().filter("host"::equals).isPresent(),
                "pidMode",
                NOT_ON_FARGATE,
                FARGATE,
                "Fargate does not support the host's process namespace",
                "Leave `pidMode` out, or set it to task");
        for (int i = 0; i < definition.volumes().size(); i++) {
            objections
                    .under("volumes", i)
                    .when(
                            definition.volumes().get(i).kind() == TaskDefinition.Volume.Kind.DOCKER,
                            "dockerVolumeConfiguration",
                            NOT_ON_FARGATE,
                            "ephemeral-bind",
                            "Fargate does not support Docker volumes",
                            "Use a bind mount, EFS or an EBS volume");
        }
        for (int i = 0; i < definition.containerDefinitions().size(); i++) {
            container(
                    definition,
                    definition.containerDefinitions().get(i),
                    objections.under("containerDefinitions", i));
        }
    }

    private static void size(TaskDefinition definition, Objections objections) {
        objections.when(
                definition.cpu().isEmpty(),
                "",
                "fargate-size",
                FARGATE,
                "Fargate needs `cpu` at task level",
                "Add for example \"cpu\": \"256\"");
        objections.when(
                definition.memory().isEmpty(),
                "",
                "fargate-size",
                FARGATE,
                "Fargate needs `memory` at task level",
                "Add for example \"memory\": \"512\"");
        if (definition.cpuUnits().isEmpty()) {
            return;
        }
        int cpu = definition.cpuUnits().getAsInt();
        if (!FargateSizes.isCpu(cpu)) {
            objections.add(
                    "cpu",
                    "fargate-size",
                    FARGATE,
                    "Invalid 'cpu' setting for task: Fargate has no size of " + cpu + " CPU units",
                    "Choose 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768");
        } else if (definition.memoryMiB().isPresent()
                && !FargateSizes.isSize(cpu, definition.memoryMiB().getAsInt())) {
            objections.add(
                    "memory",
                    "fargate-size",
                    FARGATE,
                    "No Fargate configuration exists for given values: "
                            + cpu
                            + " CPU units, "
                            + definition.memoryMiB().getAsInt()
                            + " MiB",
                    "With " + cpu + " CPU units choose " + memories(cpu));
        }
        objections.when(
                definition.runtimePlatform().isWindows()
                        && (cpu < MIN_WINDOWS_CPU || cpu > MAX_WINDOWS_CPU),
                "cpu",
                "fargate-size",
                FARGATE,
                "Windows tasks on Fargate have 1 to 4 vCPU",
                "Choose 1024, 2048 or 4096");
        objections.when(
                definition.runtimePlatform().isWindows()
                        && definition
                                .runtimePlatform()
                                .cpuArchitecture()
                                .filter("ARM64"::equals)
                                .isPresent(),
                "runtimePlatform",
                NOT_ON_FARGATE,
                FARGATE,
                "Fargate runs ARM64 on Linux only",
                "Choose X86_64, or LINUX");
    }

    private static void container(
            TaskDefinition definition, ContainerDefinition container, Objections here) {
        for (String member : UNSUPPORTED_MEMBERS) {
            unsupported(container.otherMembers().contains(member), member, here);
        }
        unsupported(container.privileged(), "privileged", here);
        here.when(
                container.gpus() > 0 || container.allGpus(),
                "resourceRequirements",
                NOT_ON_FARGATE,
                FARGATE,
                "Fargate has no GPUs",
                "Run the task on EC2 or Managed Instances, or leave the GPU out");
        for (String parameter : UNSUPPORTED_LINUX_PARAMETERS) {
            unsupported(
                    container.linuxParameters().contains(parameter),
                    parameter,
                    here.under("linuxParameters"));
        }
        here.when(
                container.addedKernelCapabilities().stream()
                        .anyMatch(name -> !name.equals("SYS_PTRACE")),
                "linuxParameters",
                NOT_ON_FARGATE,
                FARGATE,
                "On Fargate only the kernel capability SYS_PTRACE can be added",
                "Remove the others from `capabilities.add`");
        here.when(
                definition.runtimePlatform().isWindows() && container.restartPolicy().isPresent(),
                "restartPolicy",
                NOT_ON_FARGATE,
                "restart-policy",
                "Windows tasks on Fargate have no restart policy",
                "Leave it out");
        here.when(
                definition.runtimePlatform().isWindows()
                        && container.otherMembers().contains("ulimits"),
                "ulimits",
                NOT_ON_FARGATE,
                FARGATE,
                "Windows tasks have no ulimits",
                "Leave them out");
        container
                .startTimeout()
                .ifPresent(seconds ->
                        here.range(
                                seconds,
                                2,
                                120,
                                "startTimeout",
                                "start-timeout",
                                "multi-container"));
        container
                .stopTimeout()
                .ifPresent(seconds ->
                        here.range(
                                seconds,
                                2,
                                120,
                                "stopTimeout",
                                "stop-timeout",
                                "graceful-shutdown"));
        container
                .logConfiguration()
                .ifPresent(log -> logs(definition, log, here.under("logConfiguration")));
    }

    private static void logs(
            TaskDefinition definition, ContainerDefinition.LogConfiguration log, Objections here) {
        here.when(
                !FARGATE_LOG_DRIVERS.contains(log.logDriver()),
                "logDriver",
                "log-driver",
                "logging-awslogs",
                "Fargate supports the log drivers awslogs, splunk and awsfirelens, not "
                        + log.logDriver(),
                "Choose one of the three");
        if (log.logDriver().equals("awslogs")) {
            for (String option :
                    List.of("awslogs-group", "awslogs-region", "awslogs-stream-prefix")) {
                here.when(
                        !log.optionNames().contains(option),
                        "options",
                        "log-options",
                        "logging-awslogs",
                        "On Fargate the log driver awslogs requires the option `" + option + "`",
                        "Add `" + option + "` to the options");
            }
            here.when(
                    definition.executionRoleArn().isEmpty(),
                    "",
                    "execution-role",
                    ROLE,
                    "Fargate requires task definition to have execution role ARN to support log driver awslogs",
                    "Add `executionRoleArn`");
        }
    }

    private static void unsupported(boolean given, String member, Objections here) {
        here.when(
                given,
                member,
                NOT_ON_FARGATE,
                FARGATE,
                "Fargate does not support `" + member + "`",
                "Leave it out, or run the task on EC2");
    }

    private static String memories(int cpu) {
        return switch (cpu) {
            case 256 -> "512, 1024 or 2048 MiB";
            case 512 -> "1 to 4 GB in steps of 1 GB (1024 to 4096)";
            case 1024 -> "2 to 8 GB in steps of 1 GB (2048 to 8192)";
            case 2048 -> "4 to 16 GB in steps of 1 GB (4096 to 16384)";
            case 4096 -> "8 to 30 GB in steps of 1 GB (8192 to 30720)";
            case 8192 -> "16 to 60 GB in steps of 4 GB (16384 to 61440)";
            case 16_384 -> "32 to 120 GB in steps of 8 GB (32768 to 122880)";
            default -> "60, 120 or 244 GB (61440, 122880 or 249856)";
        };
    }
}
