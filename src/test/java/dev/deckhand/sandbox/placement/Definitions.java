package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.Protocol;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Task definitions for the golden cases.
final class Definitions {
    private Definitions() {}

    static TaskDefinition of(
            Optional<String> cpu, Optional<String> memory, ContainerDefinition... containers) {
        return new TaskDefinition(
                "app",
                Optional.of(NetworkMode.BRIDGE),
                cpu,
                memory,
                List.of(containers),
                List.of(),
                List.of(),
                TaskDefinition.RuntimePlatform.UNSPECIFIED,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of());
    }

    static TaskDefinition twoContainers(Optional<String> cpu, Optional<String> memory) {
        return of(
                cpu,
                memory,
                container("a", 100, 1000, OptionalInt.of(300), List.of(), Optional.empty()),
                container("b", 50, 200, OptionalInt.empty(), List.of(), Optional.empty()));
    }

    static TaskDefinition withPort(OptionalInt hostPort) {
        var mapping =
                new ContainerDefinition.PortMapping(
                        OptionalInt.of(80),
                        hostPort,
                        Protocol.TCP,
                        Optional.empty(),
                        Optional.empty());
        return of(
                Optional.empty(),
                Optional.empty(),
                container("a", 128, 128, OptionalInt.empty(), List.of(mapping), Optional.empty()));
    }

    static TaskDefinition withLogDriver(String driver) {
        var log = new ContainerDefinition.LogConfiguration(driver, Set.of(), List.of());
        return of(
                Optional.empty(),
                Optional.empty(),
                container("a", 128, 128, OptionalInt.empty(), List.of(), Optional.of(log)));
    }

    static Registration withoutCapability(Registration r, String capability) {
        return new Registration(
                r.id(),
                r.ec2InstanceId(),
                r.registeredAt(),
                r.status(),
                r.agentConnected(),
                r.agentVersion(),
                r.capacityProviderName(),
                r.registered(),
                r.remaining(),
                r.taskEnis(),
                r.tcp(),
                r.udp(),
                r.attributes(),
                Set.of(capability));
    }

    private static ContainerDefinition container(
            String name,
            int cpu,
            int memory,
            OptionalInt memoryReservation,
            List<ContainerDefinition.PortMapping> ports,
            Optional<ContainerDefinition.LogConfiguration> log) {
        return new ContainerDefinition(
                name,
                Optional.of("example/app:1"),
                OptionalInt.of(cpu),
                OptionalInt.of(memory),
                memoryReservation,
                true,
                ports,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                0,
                false,
                log,
                Optional.empty(),
                false,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of());
    }
}
