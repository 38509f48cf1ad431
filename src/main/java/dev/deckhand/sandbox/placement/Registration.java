package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Subnet;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A container instance at the moment it comes into the fleet, without tasks.
///
/// @param registered what it registered
/// @param remaining what is left of that before any task of the fleet is put on it
/// @param taskEnis network interfaces it has for awsvpc tasks; [#NO_ENI_LIMIT] without a known type
/// @param tcp host ports in use, the defaults of the agent among them
/// @param attributes built-in and custom ones; `""` = no value
/// @param missingCapabilities what it lacks; it has all others
public record Registration(
        String id,
        String ec2InstanceId,
        Instant registeredAt,
        InstanceStatus status,
        boolean agentConnected,
        String agentVersion,
        Optional<String> capacityProviderName,
        Amounts registered,
        Amounts remaining,
        int taskEnis,
        PortSet tcp,
        PortSet udp,
        Map<String, String> attributes,
        Set<String> missingCapabilities) {

    /// Stands for "no limit that ECS knows of".
    public static final int NO_ENI_LIMIT = Integer.MAX_VALUE;

    /// Held on every instance: SSH, the container runtime and the agent. The agent's own default
    /// list has no 51680, the API text has; with it the 100-port cap is checked the stricter way.
    public static final PortSet DEFAULT_TCP = PortSet.of(22, 2375, 2376, 51678, 51679, 51680);

    public Registration {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        missingCapabilities = Collections.unmodifiableSet(new LinkedHashSet<>(missingCapabilities));
    }

    /// An ACTIVE Linux instance with a connected agent and nothing on it.
    public static Registration of(String id, String availabilityZone, int cpu, int memory) {
        return of(
                        ContainerInstance.of(id),
                        List.of(),
                        Instant.EPOCH,
                        Amounts.of(cpu, memory),
                        Amounts.of(cpu, memory))
                .withAttribute(Attributes.AVAILABILITY_ZONE, availabilityZone);
    }

    /// The instance of a scenario.
    ///
    /// @param subnets of the scenario; the first one in its Availability Zone is where it stands
    /// @param registered from the file, or [#registeredByType]
    /// @param remaining registered, less what stays taken for the whole run
    public static Registration of(
            ContainerInstance instance,
            List<Subnet> subnets,
            Instant defaultTime,
            Amounts registered,
            Amounts remaining) {
        Optional<InstanceType> type = instance.ec2InstanceType().flatMap(InstanceType::find);
        return new Registration(
                instance.id(),
                instance.ec2InstanceId(),
                instance.registeredAt().orElse(defaultTime),
                instance.status(),
                instance.agentConnected(),
                instance.agentVersion(),
                instance.capacityProviderName(),
                registered,
                remaining,
                type.map(known -> known.taskEnis(instance.eniTrunking())).orElse(NO_ENI_LIMIT),
                DEFAULT_TCP.plus(PortSet.of(instance.reservedTcp())),
                PortSet.of(instance.reservedUdp()),
                attributesOf(instance, type, subnets),
                instance.missingCapabilities());
    }

    /// What the agent registers when the file does not say: vCPUs x 1024 and the memory that the
    /// operating system sees, less `ECS_RESERVED_MEMORY`; what the file gives wins. Empty when
    /// neither the file nor the type tells all of it.
    public static Optional<Amounts> registeredByType(ContainerInstance instance) {
        Optional<InstanceType> type = instance.ec2InstanceType().flatMap(InstanceType::find);
        var given = instance.registeredResources();
        if (type.isEmpty()
                && (given.cpu().isEmpty()
                        || (given.memory().isEmpty() && instance.osMemory().isEmpty()))) {
            return Optional.empty();
        }
        int cpu = given.cpu().orElseGet(() -> type.map(InstanceType::cpu).orElse(0));
        int memory =
                given.memory()
                        .orElseGet(() ->
                                instance.osMemory()
                                                .orElseGet(() ->
                                                        type.map(InstanceType::osMemory).orElse(0))
                                        - instance.reservedMemory());
        int gpus = given.gpu().orElseGet(() -> type.map(InstanceType::gpus).orElse(0));
        return Optional.of(new Amounts(cpu, memory, gpus));
    }

    private static Map<String, String> attributesOf(
            ContainerInstance instance, Optional<InstanceType> type, List<Subnet> subnets) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(Attributes.AVAILABILITY_ZONE, instance.availabilityZone());
        instance.ec2InstanceType()
                .ifPresent(name -> attributes.put(Attributes.INSTANCE_TYPE, name));
        attributes.put(
                Attributes.CPU_ARCHITECTURE,
                instance.ec2InstanceType().map(InstanceType::architectureOf).orElse("x86_64"));
        String family = instance.attributes().getOrDefault(Attributes.OS_FAMILY, "LINUX");
        attributes.put(Attributes.OS_FAMILY, family);
        attributes.put(
                Attributes.OS_TYPE,
                family.toUpperCase(Locale.ROOT).startsWith("WINDOWS") ? "windows" : "linux");
        attributes.put(Attributes.AMI_ID, "ami-sandbox");
        attributes.put(Attributes.VPC_ID, "vpc-sandbox");
        attributes.put(
                Attributes.SUBNET_ID,
                subnets.stream()
                        .filter(s -> s.availabilityZone().equals(instance.availabilityZone()))
                        .map(Subnet::subnetId)
                        .findFirst()
                        .orElse("subnet-" + instance.availabilityZone()));
        if (instance.eniTrunking() && type.filter(InstanceType::canTrunk).isPresent()) {
            attributes.put(Attributes.AWSVPC_TRUNK_ID, "trunk-" + instance.id());
        }
        attributes.putAll(instance.attributes());
        return attributes;
    }

    public String availabilityZone() {
        return attributes.getOrDefault(Attributes.AVAILABILITY_ZONE, "");
    }

    public Registration withAttribute(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return copy(status, agentConnected, registeredAt, remaining, taskEnis, tcp, udp, more);
    }

    public Registration withStatus(InstanceStatus newStatus) {
        return copy(
                newStatus, agentConnected, registeredAt, remaining, taskEnis, tcp, udp, attributes);
    }

    public Registration withAgentConnected(boolean connected) {
        return copy(status, connected, registeredAt, remaining, taskEnis, tcp, udp, attributes);
    }

    public Registration withRegisteredAt(Instant instant) {
        return copy(status, agentConnected, instant, remaining, taskEnis, tcp, udp, attributes);
    }

    public Registration withRemaining(Amounts newRemaining) {
        return copy(
                status, agentConnected, registeredAt, newRemaining, taskEnis, tcp, udp, attributes);
    }

    public Registration withTaskEnis(int newTaskEnis) {
        return copy(
                status, agentConnected, registeredAt, remaining, newTaskEnis, tcp, udp, attributes);
    }

    public Registration withPorts(PortSet newTcp, PortSet newUdp) {
        return copy(
                status,
                agentConnected,
                registeredAt,
                remaining,
                taskEnis,
                newTcp,
                newUdp,
                attributes);
    }

    private Registration copy(
            InstanceStatus newStatus,
            boolean newAgentConnected,
            Instant newRegisteredAt,
            Amounts newRemaining,
            int newTaskEnis,
            PortSet newTcp,
            PortSet newUdp,
            Map<String, String> newAttributes) {
        return new Registration(
                id,
                ec2InstanceId,
                newRegisteredAt,
                newStatus,
                newAgentConnected,
                agentVersion,
                capacityProviderName,
                registered,
                newRemaining,
                newTaskEnis,
                newTcp,
                newUdp,
                newAttributes,
                missingCapabilities);
    }
}
