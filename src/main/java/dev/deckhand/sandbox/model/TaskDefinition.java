package dev.deckhand.sandbox.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What register-task-definition takes, as far as scheduling or refusing depends on it.
///
/// @param cpu task level, as written: units (`"1024"`) or `"1 vCPU"`; see [#cpuUnits()]
/// @param memory task level, as written: MiB (`"3072"`) or `"3 GB"`; see [#memoryMiB()]
/// @param ephemeralStorageGiB `ephemeralStorage.sizeInGiB`
/// @param otherMembers names of the other members that are given, in file order
///   (`proxyConfiguration`, `tags`, ...)
public record TaskDefinition(
        String family,
        Optional<NetworkMode> networkMode,
        Optional<String> cpu,
        Optional<String> memory,
        List<ContainerDefinition> containerDefinitions,
        List<PlacementConstraint> placementConstraints,
        List<LaunchType> requiresCompatibilities,
        RuntimePlatform runtimePlatform,
        OptionalInt ephemeralStorageGiB,
        Optional<String> taskRoleArn,
        Optional<String> executionRoleArn,
        Optional<String> pidMode,
        Optional<String> ipcMode,
        List<Volume> volumes,
        Set<String> otherMembers) {

    private static final int UNITS_PER_VCPU = 1024;
    private static final int MIB_PER_GB = 1024;

    public TaskDefinition {
        containerDefinitions = List.copyOf(containerDefinitions);
        placementConstraints = List.copyOf(placementConstraints);
        requiresCompatibilities = List.copyOf(requiresCompatibilities);
        volumes = List.copyOf(volumes);
        otherMembers = Ordered.set(otherMembers);
    }

    /// What the containers need to run on.
    ///
    /// @param operatingSystemFamily `LINUX` or `WINDOWS_SERVER_...`
    /// @param cpuArchitecture `X86_64` or `ARM64`
    public record RuntimePlatform(
            Optional<String> operatingSystemFamily, Optional<String> cpuArchitecture) {
        public static final RuntimePlatform UNSPECIFIED =
                new RuntimePlatform(Optional.empty(), Optional.empty());

        public boolean isWindows() {
            return operatingSystemFamily.filter(os -> os.startsWith("WINDOWS")).isPresent();
        }
    }

    /// A volume of the task; `kind` is the member that configures it.
    ///
    /// @param efsAuthorization whether an EFS volume uses an access point or IAM, which needs a
    ///   capability of its own
    public record Volume(String name, Kind kind, boolean efsAuthorization) {
        /// What backs a volume.
        public enum Kind {
            HOST,
            DOCKER,
            EFS,
            S3_FILES,
            FSX,
            CONFIGURED_AT_LAUNCH
        }
    }

    /// Task-level CPU in units; empty when absent or not a CPU value (which ECS refuses).
    public OptionalInt cpuUnits() {
        return cpu.map(text -> amount(text, "VCPU", UNITS_PER_VCPU)).orElse(OptionalInt.empty());
    }

    /// Task-level memory in MiB; empty when absent or not a memory value (which ECS refuses).
    public OptionalInt memoryMiB() {
        return memory.map(text -> amount(text, "GB", MIB_PER_GB)).orElse(OptionalInt.empty());
    }

    /// The mode in force: what is given, else awsvpc on Fargate and Managed Instances, else bridge.
    public NetworkMode networkModeOn(LaunchType launchType) {
        return networkMode.orElse(
                switch (launchType) {
                    case FARGATE, MANAGED_INSTANCES -> NetworkMode.AWSVPC;
                    case EC2, EXTERNAL -> NetworkMode.BRIDGE;
                });
    }

    public Optional<ContainerDefinition> container(String name) {
        return containerDefinitions.stream()
                .filter(container -> container.name().equals(name))
                .findFirst();
    }

    /// Whether an essential container has a health check, so that the task can become HEALTHY.
    public boolean hasEssentialHealthCheck() {
        return containerDefinitions.stream()
                .anyMatch(
                        container -> container.essential() && container.healthCheck().isPresent());
    }

    /// GPUs that the containers ask for together; `ALL` counts as none here, see
    /// [ContainerDefinition#allGpus()].
    public int gpus() {
        return containerDefinitions.stream().mapToInt(ContainerDefinition::gpus).sum();
    }

    /// Reads `1024`, `1 vCPU`, `.5 vcpu`, `3 GB`; exact, without floating point.
    private static OptionalInt amount(String text, String unit, int perUnit) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        boolean inUnits = upper.endsWith(unit);
        String number =
                inUnits ? upper.substring(0, upper.length() - unit.length()).strip() : upper;
        if (number.length() > 12 || !number.matches(inUnits ? "\\d+|\\d*\\.\\d{1,4}" : "\\d+")) {
            return OptionalInt.empty();
        }
        int point = number.indexOf('.');
        long amount;
        if (!inUnits) {
            amount = Long.parseLong(number);
        } else if (point < 0) {
            amount = Long.parseLong(number) * perUnit;
        } else {
            String fraction = number.substring(point + 1);
            long scale = 1;
            for (int i = 0; i < fraction.length(); i++) {
                scale *= 10;
            }
            long whole = point == 0 ? 0 : Long.parseLong(number.substring(0, point));
            long scaled = (whole * scale + Long.parseLong(fraction)) * perUnit;
            if (scaled % scale != 0) {
                return OptionalInt.empty();
            }
            amount = scaled / scale;
        }
        return amount > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) amount);
    }
}
