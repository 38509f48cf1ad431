package dev.deckhand.sandbox.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The capabilities that an instance must have for a task definition (`requiresAttributes`),
/// derived as ECS does it.
///
/// Docker feature levels (`docker-remote-api.1.NN`) are left out: every instance of the sandbox has
/// a current runtime, and AWS does not publish which member needs which level.
public final class RequiredCapabilities {
    private static final String ECS = "ecs.capability.";
    private static final String AMAZON = "com.amazonaws.ecs.capability.";
    private static final int MAX_CPU_WITHOUT_CAPABILITY = 10_240;

    private RequiredCapabilities() {}

    public static Set<String> of(TaskDefinition definition) {
        Set<String> names = new LinkedHashSet<>();
        boolean host = definition.networkMode().filter(NetworkMode.HOST::equals).isPresent();
        if (definition.networkMode().filter(NetworkMode.AWSVPC::equals).isPresent()) {
            names.add(ECS + "task-eni");
        }
        if (definition.taskRoleArn().isPresent()) {
            names.add(AMAZON + (host ? "task-iam-role-network-host" : "task-iam-role"));
        }
        if (definition.cpu().isPresent() || definition.memory().isPresent()) {
            names.add(ECS + "task-cpu-mem-limit");
        }
        if (definition.cpuUnits().orElse(0) > MAX_CPU_WITHOUT_CAPABILITY) {
            names.add(ECS + "increased-task-cpu-limit");
        }
        if (definition.pidMode().isPresent() || definition.ipcMode().isPresent()) {
            names.add(ECS + "pid-ipc-namespace-sharing");
        }
        if (definition.otherMembers().contains("enableFaultInjection")) {
            names.add(ECS + "fault-injection");
        }
        definition.volumes().forEach(volume -> addVolume(names, volume));
        definition
                .containerDefinitions()
                .forEach(container -> addContainer(names, definition, container));
        return Collections.unmodifiableSet(names);
    }

    private static void addVolume(Set<String> names, TaskDefinition.Volume volume) {
        switch (volume.kind()) {
            case EFS -> names.add(ECS + (volume.efsAuthorization() ? "efsAuth" : "efs"));
            case S3_FILES -> names.add(ECS + "storage.s3-files");
            case FSX -> names.add(ECS + "fsxWindowsFileServer");
            case CONFIGURED_AT_LAUNCH -> names.add(ECS + "storage.ebs-task-volume-attach");
            case HOST, DOCKER -> {}
        }
    }

    private static void addContainer(
            Set<String> names, TaskDefinition definition, ContainerDefinition container) {
        container
                .logConfiguration()
                .ifPresent(log -> {
                    names.add(AMAZON + "logging-driver." + log.logDriver());
                    if (log.logDriver().equals("awslogs")
                            && definition.executionRoleArn().isPresent()) {
                        names.add(ECS + "execution-role-awslogs");
                    }
                    addSecrets(names, log.secretOptions(), "bootstrap.log-driver");
                });
        if (container.image().filter(RequiredCapabilities::isPrivateEcr).isPresent()) {
            names.add(AMAZON + "ecr-auth");
            if (definition.executionRoleArn().isPresent()) {
                names.add(ECS + "execution-role-ecr-pull");
            }
        }
        if (container.privileged()) {
            names.add(AMAZON + "privileged-container");
        }
        if (container.healthCheck().isPresent()) {
            names.add(ECS + "container-health-check");
        }
        if (!container.dependsOn().isEmpty()) {
            names.add(ECS + "container-ordering");
        }
        addSecrets(names, container.secrets(), "environment-variables");
        if (container.repositoryCredentials()) {
            names.add(ECS + "private-registry-authentication.secretsmanager");
        }
        container.firelensType().ifPresent(type -> names.add(ECS + "firelens." + type));
        if (container.environmentFiles()) {
            names.add(ECS + "env-files.s3");
        }
        if (container.portMappings().stream()
                .anyMatch(port -> port.containerPortRange().isPresent())) {
            names.add(ECS + "network.container-port-range");
        }
        if (container.restartPolicy().isPresent()) {
            names.add(ECS + "container-restart-policy");
        }
        if (container.otherMembers().contains("credentialSpecs")) {
            names.add(ECS + "gmsa");
        }
    }

    private static void addSecrets(Set<String> names, List<String> valuesFrom, String use) {
        for (String valueFrom : valuesFrom) {
            String store = valueFrom.contains(":secretsmanager:") ? "asm." : "ssm.";
            names.add(ECS + (use.startsWith("bootstrap") ? "" : "secrets.") + store + use);
        }
    }

    private static boolean isPrivateEcr(String image) {
        return image.matches("\\d{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/.+");
    }
}
