package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What ECS refuses in a task definition (ecs-scheduling 1.3, 1.4, 3.1, 4, 6.5 to 6.7, 9.1, 10).
public final class TaskDefinitionRules {
    private static final int MAX_CONTAINERS = 10;
    private static final int MIN_TASK_CPU = 128;
    private static final int MAX_TASK_CPU = 196_608;

    /// Of one container, in CPU shares.
    private static final int MAX_CONTAINER_CPU = 262_144;

    /// What the API takes; current container runtimes want 6.
    private static final int MIN_CONTAINER_MEMORY = 4;

    private static final String LIMITS = "resource-limits";
    private static final String BASICS = "task-definition-basics";
    private static final String PARAMETERS = "container-parameters";

    private TaskDefinitionRules() {}

    /// Why register-task-definition would refuse it, for every launch type that it says it is
    /// compatible with.
    public static List<Objection> onRegistration(TaskDefinition definition) {
        var objections = new Objections(Objection.CLIENT_EXCEPTION);
        task(definition, objections);
        containers(definition, objections);
        DependencyRules.check(definition, objections);
        PortRules.check(definition, objections);
        VolumeRules.check(definition, objections);
        LogRules.check(definition, objections);
        PlacementRules.ofTaskDefinition(definition, objections);
        for (LaunchType type : definition.requiresCompatibilities()) {
            LaunchTypeRules.check(definition, type, objections);
        }
        return objections.list();
    }

    /// Why it cannot run on a launch type; nothing that [#onRegistration] has said for that type is
    /// missing here.
    public static List<Objection> onLaunchType(TaskDefinition definition, LaunchType type) {
        var objections = new Objections(Objection.INVALID_PARAMETER);
        LaunchTypeRules.check(definition, type, objections);
        List<LaunchType> compatible = definition.requiresCompatibilities();
        objections.when(
                !compatible.isEmpty() && !compatible.contains(type),
                "requiresCompatibilities",
                "compatibility",
                "launch-types",
                "The task definition does not support the launch type " + type,
                "Add " + type + " to `requiresCompatibilities`, or run it on " + compatible);
        return objections.list();
    }

    private static void task(TaskDefinition definition, Objections objections) {
        objections.when(
                !definition.family().matches("[A-Za-z0-9_-]{1,255}"),
                "family",
                "family",
                BASICS,
                "`" + definition.family() + "` is no family name",
                "Use up to 255 letters, digits, hyphens and underscores");
        objections.when(
                definition.cpu().isPresent() && definition.cpuUnits().isEmpty(),
                "cpu",
                "task-cpu",
                LIMITS,
                "Invalid 'cpu' setting for task",
                "Write CPU units (\"1024\") or vCPUs (\"1 vCPU\")");
        objections.when(
                definition.memory().isPresent() && definition.memoryMiB().isEmpty(),
                "memory",
                "task-memory",
                LIMITS,
                "Invalid 'memory' setting for task",
                "Write MiB (\"2048\") or gigabytes (\"2 GB\")");
        definition
                .cpuUnits()
                .ifPresent(cpu ->
                        objections.range(
                                cpu, MIN_TASK_CPU, MAX_TASK_CPU, "cpu", "task-cpu", LIMITS));
        definition
                .memoryMiB()
                .ifPresent(memory ->
                        objections.range(
                                memory,
                                MIN_CONTAINER_MEMORY,
                                Integer.MAX_VALUE,
                                "memory",
                                "task-memory",
                                LIMITS));
    }

    private static void containers(TaskDefinition definition, Objections objections) {
        List<ContainerDefinition> containers = definition.containerDefinitions();
        objections.when(
                containers.isEmpty(),
                "containerDefinitions",
                "no-container",
                BASICS,
                "A task needs at least one container",
                "Add a container definition");
        objections.when(
                containers.size() > MAX_CONTAINERS,
                "containerDefinitions",
                "too-many-containers",
                "quotas",
                "A task definition has at most 10 containers, this one has " + containers.size(),
                "Split it into several task definitions");
        objections.when(
                !containers.isEmpty()
                        && containers.stream().noneMatch(ContainerDefinition::essential),
                "containerDefinitions",
                "essential",
                "multi-container",
                "No container is essential",
                "Make at least one container essential");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < containers.size(); i++) {
            ContainerDefinition container = containers.get(i);
            Objections here = objections.under("containerDefinitions", i);
            here.when(
                    !container.name().matches("[A-Za-z0-9_-]{1,255}"),
                    "name",
                    "container-name",
                    PARAMETERS,
                    "`" + container.name() + "` is no container name",
                    "Use up to 255 letters, digits, hyphens and underscores");
            here.when(
                    !names.add(container.name()),
                    "name",
                    "container-name",
                    PARAMETERS,
                    "Two containers are called `" + container.name() + "`",
                    "Give each container its own name");
            amounts(definition, container, here);
            container
                    .healthCheck()
                    .ifPresent(check -> healthCheck(check, here.under("healthCheck")));
            container
                    .restartPolicy()
                    .ifPresent(policy -> restartPolicy(policy, here.under("restartPolicy")));
            timeouts(container, here);
            gpus(definition, container, here);
        }
        int taskCpu = definition.cpuUnits().orElse(0);
        int cpu = containers.stream().mapToInt(ContainerDefinition::reservedCpu).sum();
        objections.when(
                taskCpu > 0 && cpu > taskCpu,
                "cpu",
                "cpu-sum",
                LIMITS,
                "The containers ask for " + cpu + " CPU units together, the task has " + taskCpu,
                "Raise the task's `cpu` or lower that of the containers");
    }

    private static void amounts(
            TaskDefinition definition, ContainerDefinition container, Objections here) {
        container
                .cpu()
                .ifPresent(cpu ->
                        here.range(cpu, 0, MAX_CONTAINER_CPU, "cpu", "container-cpu", LIMITS));
        int memory = container.memory().orElse(0);
        int reservation = container.memoryReservation().orElse(0);
        container
                .memory()
                .ifPresent(value ->
                        here.range(
                                value,
                                MIN_CONTAINER_MEMORY,
                                Integer.MAX_VALUE,
                                "memory",
                                "container-memory",
                                LIMITS));
        container
                .memoryReservation()
                .ifPresent(value ->
                        here.range(
                                value,
                                MIN_CONTAINER_MEMORY,
                                Integer.MAX_VALUE,
                                "memoryReservation",
                                "container-memory",
                                LIMITS));
        here.when(
                memory > 0 && reservation > 0 && memory <= reservation,
                "memoryReservation",
                "memory-reservation",
                LIMITS,
                "`memory` ("
                        + memory
                        + ") must be greater than `memoryReservation` ("
                        + reservation
                        + ")",
                "Raise the hard limit `memory`, or lower the reservation");
        here.when(
                definition.memory().isEmpty() && memory == 0 && reservation == 0,
                "",
                "no-memory",
                LIMITS,
                "Invalid setting for container '"
                        + container.name()
                        + "'. At least one of 'memory' or 'memoryReservation' must be specified",
                "Give the container `memory` or `memoryReservation`, or the task `memory`");
        int taskMemory = definition.memoryMiB().orElse(0);
        here.when(
                taskMemory > 0 && memory > taskMemory,
                "memory",
                "memory-sum",
                LIMITS,
                "The container's hard limit of "
                        + memory
                        + " MiB exceeds the task's "
                        + taskMemory
                        + " MiB",
                "Raise the task's `memory` or lower the container's");
    }

    private static void healthCheck(ContainerDefinition.HealthCheck check, Objections here) {
        here.when(
                check.command().isEmpty(),
                "command",
                "health-check",
                "health-checks",
                "The health check has no command",
                "Write for example [\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]");
        here.range(check.interval(), 5, 300, "interval", "health-check", "health-checks");
        here.range(check.timeout(), 2, 60, "timeout", "health-check", "health-checks");
        here.range(check.retries(), 1, 10, "retries", "health-check", "health-checks");
        here.range(check.startPeriod(), 0, 300, "startPeriod", "health-check", "health-checks");
    }

    private static void restartPolicy(ContainerDefinition.RestartPolicy policy, Objections here) {
        here.range(
                policy.restartAttemptPeriod(),
                60,
                1800,
                "restartAttemptPeriod",
                "restart-policy",
                "restart-policy");
        here.when(
                policy.ignoredExitCodes().size() > 50,
                "ignoredExitCodes",
                "restart-policy",
                "restart-policy",
                "There are more than 50 ignored exit codes",
                "Keep at most 50");
    }

    private static void timeouts(ContainerDefinition container, Objections here) {
        container
                .startTimeout()
                .ifPresent(seconds ->
                        here.range(
                                seconds,
                                0,
                                Integer.MAX_VALUE,
                                "startTimeout",
                                "start-timeout",
                                "multi-container"));
        container
                .stopTimeout()
                .ifPresent(seconds ->
                        here.range(
                                seconds,
                                0,
                                Integer.MAX_VALUE,
                                "stopTimeout",
                                "stop-timeout",
                                "graceful-shutdown"));
    }

    private static void gpus(
            TaskDefinition definition, ContainerDefinition container, Objections here) {
        here.when(
                definition.runtimePlatform().isWindows()
                        && (container.gpus() > 0 || container.allGpus()),
                "resourceRequirements",
                "gpu",
                "windows-gpu",
                "Windows containers cannot use GPUs",
                "Leave the GPU out");
    }
}
