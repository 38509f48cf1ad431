package dev.deckhand.sandbox.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One container of a task definition, as far as scheduling or refusing depends on it. Times are
/// seconds, as in the API.
///
/// @param essential true unless the file says otherwise
/// @param gpus GPUs asked for by number
/// @param allGpus `resourceRequirements` with value `ALL`
/// @param environmentFiles whether any is given
/// @param secrets their `valueFrom`
/// @param mountedVolumes `mountPoints[].sourceVolume`
/// @param otherMembers names of the other members that are given, in file order (`links`,
///   `dnsServers`, `privileged`, ...)
public record ContainerDefinition(
        String name,
        Optional<String> image,
        OptionalInt cpu,
        OptionalInt memory,
        OptionalInt memoryReservation,
        boolean essential,
        List<PortMapping> portMappings,
        Optional<HealthCheck> healthCheck,
        List<ContainerDependency> dependsOn,
        Optional<RestartPolicy> restartPolicy,
        OptionalInt startTimeout,
        OptionalInt stopTimeout,
        int gpus,
        boolean allGpus,
        Optional<LogConfiguration> logConfiguration,
        Optional<String> firelensType,
        boolean privileged,
        boolean environmentFiles,
        boolean repositoryCredentials,
        List<String> secrets,
        List<String> mountedVolumes,
        List<String> addedKernelCapabilities,
        Set<String> linuxParameters,
        Set<String> otherMembers) {

    public static final int DEFAULT_STOP_TIMEOUT = 30;

    public ContainerDefinition {
        portMappings = List.copyOf(portMappings);
        dependsOn = List.copyOf(dependsOn);
        secrets = List.copyOf(secrets);
        mountedVolumes = List.copyOf(mountedVolumes);
        addedKernelCapabilities = List.copyOf(addedKernelCapabilities);
        linuxParameters = Ordered.set(linuxParameters);
        otherMembers = Ordered.set(otherMembers);
    }

    /// A port that the container serves.
    ///
    /// @param hostPort empty or 0: chosen by the container runtime in bridge mode, the container
    ///   port in host and awsvpc mode
    public record PortMapping(
            OptionalInt containerPort,
            OptionalInt hostPort,
            Protocol protocol,
            Optional<String> containerPortRange,
            Optional<String> name) {}

    /// Times in seconds.
    public record HealthCheck(
            List<String> command, int interval, int timeout, int retries, int startPeriod) {
        public static final int DEFAULT_INTERVAL = 30;
        public static final int DEFAULT_TIMEOUT = 5;
        public static final int DEFAULT_RETRIES = 3;

        public HealthCheck {
            command = List.copyOf(command);
        }
    }

    /// This container starts only when another one has reached the condition.
    public record ContainerDependency(String containerName, ContainerCondition condition) {}

    /// Restarts the container in place.
    ///
    /// @param restartAttemptPeriod seconds that a run must have lasted
    public record RestartPolicy(
            boolean enabled, List<Integer> ignoredExitCodes, int restartAttemptPeriod) {
        public static final int DEFAULT_RESTART_ATTEMPT_PERIOD = 300;

        public RestartPolicy {
            ignoredExitCodes = List.copyOf(ignoredExitCodes);
        }
    }

    /// Where the output of the container goes.
    ///
    /// @param optionNames names of the driver's options
    /// @param secretOptions `valueFrom` of the secret options
    public record LogConfiguration(
            String logDriver, Set<String> optionNames, List<String> secretOptions) {
        public LogConfiguration {
            optionNames = Ordered.set(optionNames);
            secretOptions = List.copyOf(secretOptions);
        }
    }

    /// What the container reserves for placement when the task sets no CPU: the literal value, 0
    /// when absent.
    public int reservedCpu() {
        return cpu.orElse(0);
    }

    /// The soft limit where there is one, else the hard limit.
    public int reservedMemory() {
        return memoryReservation.orElse(0) > 0 ? memoryReservation.getAsInt() : memory.orElse(0);
    }
}
