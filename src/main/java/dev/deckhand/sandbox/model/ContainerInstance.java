package dev.deckhand.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A host of the cluster as the scenario lists or registers it. `count` of the file is already
/// spelled out into single instances.
///
/// @param registeredAt empty = the moment it comes in: `startsAt` for a listed one, the request's
///   instant for a registered one
/// @param osMemory MiB that the operating system sees; empty = from the type
/// @param reservedMemory `ECS_RESERVED_MEMORY` of the agent, MiB
/// @param reservedTcp host ports held by something that is no listed task, beside the defaults
/// @param attributes name to value; `""` = no value. May override a built-in attribute
/// @param missingCapabilities capability names that it lacks; it has all others
/// @param eniTrunking launched after the account opted in to `awsvpcTrunking`
public record ContainerInstance(
        String id,
        String ec2InstanceId,
        Optional<String> ec2InstanceType,
        String availabilityZone,
        InstanceStatus status,
        boolean agentConnected,
        String agentVersion,
        Optional<Instant> registeredAt,
        Optional<String> capacityProviderName,
        OptionalInt osMemory,
        int reservedMemory,
        Resources registeredResources,
        Resources remainingResources,
        List<Integer> reservedTcp,
        List<Integer> reservedUdp,
        Map<String, String> attributes,
        Set<String> missingCapabilities,
        boolean eniTrunking) {

    public static final String DEFAULT_AVAILABILITY_ZONE = "az-a";
    public static final String DEFAULT_AGENT_VERSION = "1.105.1";

    public ContainerInstance {
        reservedTcp = List.copyOf(reservedTcp);
        reservedUdp = List.copyOf(reservedUdp);
        attributes = Ordered.map(attributes);
        missingCapabilities = Ordered.set(missingCapabilities);
    }

    /// An ACTIVE instance in `az-a` with a connected agent and all defaults; copies are made with
    /// the `with...` methods.
    public static ContainerInstance of(String id) {
        return new ContainerInstance(
                id,
                id,
                Optional.empty(),
                DEFAULT_AVAILABILITY_ZONE,
                InstanceStatus.ACTIVE,
                true,
                DEFAULT_AGENT_VERSION,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                0,
                Resources.UNSPECIFIED,
                Resources.UNSPECIFIED,
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                false);
    }

    public ContainerInstance withId(String newId, String newEc2InstanceId) {
        return new ContainerInstance(
                newId,
                newEc2InstanceId,
                ec2InstanceType,
                availabilityZone,
                status,
                agentConnected,
                agentVersion,
                registeredAt,
                capacityProviderName,
                osMemory,
                reservedMemory,
                registeredResources,
                remainingResources,
                reservedTcp,
                reservedUdp,
                attributes,
                missingCapabilities,
                eniTrunking);
    }
}
