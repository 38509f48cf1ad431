package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Resources;

/// Writes container instances as scenarios have them.
final class InstanceWriter {
    private InstanceWriter() {}

    /// @param count 0 = not given
    static Json.Struct write(ContainerInstance instance, int count) {
        var tree = new JsonTree().text("id", instance.id());
        if (count > 0) {
            tree.number("count", count);
        }
        if (!instance.ec2InstanceId().equals(instance.id())) {
            tree.text("ec2InstanceId", instance.ec2InstanceId());
        }
        tree.text("ec2InstanceType", instance.ec2InstanceType());
        if (!instance.availabilityZone().equals(ContainerInstance.DEFAULT_AVAILABILITY_ZONE)) {
            tree.text("availabilityZone", instance.availabilityZone());
        }
        if (instance.status() != InstanceStatus.ACTIVE) {
            tree.text("status", instance.status().apiValue());
        }
        tree.flag("agentConnected", instance.agentConnected(), true);
        if (!instance.agentVersion().equals(ContainerInstance.DEFAULT_AGENT_VERSION)) {
            tree.text("agentVersion", instance.agentVersion());
        }
        instance.registeredAt().ifPresent(at -> tree.text("registeredAt", at.toString()));
        tree.text("capacityProviderName", instance.capacityProviderName())
                .number("osMemory", instance.osMemory());
        if (instance.reservedMemory() != 0) {
            tree.put(
                    "agentConfiguration",
                    new JsonTree().number("ECS_RESERVED_MEMORY", instance.reservedMemory()).done());
        }
        var attributes = new JsonTree();
        instance.attributes().forEach(attributes::text);
        return tree.object("registeredResources", resources(instance.registeredResources()))
                .object("remainingResources", resources(instance.remainingResources()))
                .object(
                        "reservedPorts",
                        new JsonTree()
                                .numbers("tcp", instance.reservedTcp())
                                .numbers("udp", instance.reservedUdp()))
                .object("attributes", attributes)
                .texts("missingCapabilities", instance.missingCapabilities())
                .flag("eniTrunking", instance.eniTrunking(), false)
                .done();
    }

    private static JsonTree resources(Resources resources) {
        return new JsonTree()
                .number("CPU", resources.cpu())
                .number("MEMORY", resources.memory())
                .number("GPU", resources.gpu());
    }
}
