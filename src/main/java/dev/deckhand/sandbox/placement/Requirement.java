package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.Protocol;
import dev.deckhand.sandbox.model.RequiredCapabilities;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What one task takes from a container instance, and what the instance must offer beside that.
///
/// @param cpu CPU units
/// @param memory MiB
/// @param gpus number of GPUs; 0 when `allGpus`
/// @param allGpus wants every GPU of the instance, at least one
/// @param enis task network interfaces, 1 for awsvpc
/// @param tcp static host ports; dynamic ones are never an obstacle
/// @param attributes attributes that the instance must have with just this value
/// @param capabilities capability names that the instance must have
public record Requirement(
        int cpu,
        int memory,
        int gpus,
        boolean allGpus,
        int enis,
        PortSet tcp,
        PortSet udp,
        Map<String, String> attributes,
        Set<String> capabilities) {

    public Requirement {
        if (cpu < 0 || memory < 0 || gpus < 0 || enis < 0) {
            throw new IllegalArgumentException(
                    "negative: cpu %s, memory %s, gpus %s, enis %s"
                            .formatted(cpu, memory, gpus, enis));
        }
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        capabilities = Collections.unmodifiableSet(new LinkedHashSet<>(capabilities));
    }

    /// CPU and memory only.
    public static Requirement of(int cpu, int memory) {
        return new Requirement(
                cpu, memory, 0, false, 0, PortSet.NONE, PortSet.NONE, Map.of(), Set.of());
    }

    /// The reservation arithmetic of ECS for a task on EC2: the task level wins over the
    /// containers, the soft memory limit over the hard one; host ports count in every network mode
    /// but awsvpc, which takes a network interface instead.
    public static Requirement of(TaskDefinition definition) {
        List<ContainerDefinition> containers = definition.containerDefinitions();
        NetworkMode mode = definition.networkMode().orElse(NetworkMode.BRIDGE);
        int taskCpu = definition.cpuUnits().orElse(0);
        int taskMemory = definition.memoryMiB().orElse(0);
        return new Requirement(
                taskCpu > 0
                        ? taskCpu
                        : containers.stream().mapToInt(ContainerDefinition::reservedCpu).sum(),
                taskMemory > 0
                        ? taskMemory
                        : containers.stream().mapToInt(ContainerDefinition::reservedMemory).sum(),
                definition.gpus(),
                containers.stream().anyMatch(ContainerDefinition::allGpus),
                mode == NetworkMode.AWSVPC ? 1 : 0,
                hostPorts(containers, mode, Protocol.TCP),
                hostPorts(containers, mode, Protocol.UDP),
                platform(definition.runtimePlatform()),
                RequiredCapabilities.of(definition));
    }

    private static PortSet hostPorts(
            List<ContainerDefinition> containers, NetworkMode mode, Protocol protocol) {
        List<Integer> ports = new ArrayList<>();
        if (mode == NetworkMode.AWSVPC) {
            return PortSet.NONE;
        }
        for (ContainerDefinition container : containers) {
            for (ContainerDefinition.PortMapping mapping : container.portMappings()) {
                int port = mapping.hostPort().orElse(0);
                if (port == 0 && mode == NetworkMode.HOST) {
                    port = mapping.containerPort().orElse(0);
                }
                if (port > 0 && mapping.protocol() == protocol) {
                    ports.add(port);
                }
            }
        }
        return PortSet.of(ports);
    }

    private static Map<String, String> platform(TaskDefinition.RuntimePlatform platform) {
        Map<String, String> attributes = new LinkedHashMap<>();
        platform.operatingSystemFamily()
                .ifPresent(family -> attributes.put(Attributes.OS_FAMILY, family));
        platform.cpuArchitecture()
                .ifPresent(architecture ->
                        attributes.put(
                                Attributes.CPU_ARCHITECTURE,
                                architecture.toLowerCase(Locale.ROOT)));
        return attributes;
    }

    /// The same with another reservation, as RunTask's overrides ask for it.
    public Requirement withReservation(int newCpu, int newMemory) {
        return new Requirement(
                newCpu, newMemory, gpus, allGpus, enis, tcp, udp, attributes, capabilities);
    }

    public Requirement withGpus(int newGpus) {
        return new Requirement(
                cpu, memory, newGpus, allGpus, enis, tcp, udp, attributes, capabilities);
    }

    public Requirement withEnis(int newEnis) {
        return new Requirement(
                cpu, memory, gpus, allGpus, newEnis, tcp, udp, attributes, capabilities);
    }

    public Requirement withPorts(PortSet newTcp, PortSet newUdp) {
        return new Requirement(
                cpu, memory, gpus, allGpus, enis, newTcp, newUdp, attributes, capabilities);
    }

    public Requirement withAttributes(Map<String, String> newAttributes) {
        return new Requirement(
                cpu, memory, gpus, allGpus, enis, tcp, udp, newAttributes, capabilities);
    }

    public Requirement withCapabilities(Set<String> newCapabilities) {
        return new Requirement(
                cpu, memory, gpus, allGpus, enis, tcp, udp, attributes, newCapabilities);
    }

    /// GPUs taken from an instance that registered so many.
    int gpusOn(int registeredGpus) {
        return allGpus ? Math.max(1, registeredGpus) : gpus;
    }

    boolean hasPorts() {
        return !tcp.isEmpty() || !udp.isEmpty();
    }
}
