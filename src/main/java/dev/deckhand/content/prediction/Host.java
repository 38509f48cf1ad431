package dev.deckhand.content.prediction;

import dev.deckhand.sandbox.model.InstanceStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A container instance as it stands just before the decision.
///
/// @param enisFree empty when there is no limit that ECS knows of
/// @param ports host ports in use, `8080` or `53/udp`, without those that the agent always holds
/// @param tasks all that it runs or is to run
/// @param tasksOfGroup those of the group of the task that is to be placed
/// @param attributes those that the task or a constraint asks for, by name
/// @param missingCapabilities capability names that it lacks
public record Host(
        String id,
        String availabilityZone,
        Optional<String> type,
        InstanceStatus status,
        boolean agentConnected,
        int cpuFree,
        int memoryFree,
        int gpusFree,
        OptionalInt enisFree,
        List<String> ports,
        int tasks,
        int tasksOfGroup,
        Map<String, String> attributes,
        List<String> missingCapabilities) {
    public Host {
        ports = List.copyOf(ports);
        attributes = Map.copyOf(attributes);
        missingCapabilities = List.copyOf(missingCapabilities);
    }

    public boolean isReady() {
        return status == InstanceStatus.ACTIVE && agentConnected;
    }
}
