package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.Optional;

/// Reads capacity providers, and what changes them.
final class ProviderReader {
    private static final int DEFAULT_GROUP_LAUNCH_SECONDS = 120;
    private static final int DEFAULT_MANAGED_LAUNCH_SECONDS = 60;
    private static final String ENABLED = "ENABLED";

    private ProviderReader() {}

    static CapacityProvider provider(Members members) {
        String name = members.required("name");
        if (members.has("managedInstancesProvider")) {
            Members managed = members.objectOrNone("managedInstancesProvider");
            return new CapacityProvider.ManagedInstances(
                    name,
                    managed.texts("allowedInstanceTypes"),
                    managed.micros("launchSeconds", DEFAULT_MANAGED_LAUNCH_SECONDS));
        }
        Members group = members.objectOrNone("autoScalingGroup");
        List<String> types = group.texts("instanceTypes");
        List<String> zones = group.texts("availabilityZones");
        return new CapacityProvider.AutoScalingGroup(
                name,
                types.isEmpty() ? List.of(group.required("instanceType")) : types,
                group.integer("minSize", 0),
                group.integer("maxSize", 0),
                zones.isEmpty() ? List.of(ContainerInstance.DEFAULT_AVAILABILITY_ZONE) : zones,
                group.flag("spot", false),
                group.flag("eniTrunking", false),
                group.micros("launchSeconds", DEFAULT_GROUP_LAUNCH_SECONDS),
                managedScaling(members.objectOrNone("managedScaling")),
                members.text("managedTerminationProtection", "DISABLED").equals(ENABLED),
                members.text("managedDraining", ENABLED).equals(ENABLED));
    }

    private static CapacityProvider.ManagedScaling managedScaling(Members members) {
        var fallback = CapacityProvider.ManagedScaling.DEFAULT;
        return new CapacityProvider.ManagedScaling(
                members.text("status", ENABLED).equals(ENABLED),
                members.integer("targetCapacity", fallback.targetCapacity()),
                members.integer("minimumScalingStepSize", fallback.minimumScalingStepSize()),
                members.integer("maximumScalingStepSize", fallback.maximumScalingStepSize()),
                members.micros(
                        "instanceWarmupPeriod",
                        fallback.instanceWarmupMicros() / Micros.PER_SECOND));
    }

    static TimelineAction.UpdateCapacityProvider update(Members members) {
        return new TimelineAction.UpdateCapacityProvider(
                members.required("name"),
                members.has("managedScaling")
                        ? Optional.of(change(members.objectOrNone("managedScaling")))
                        : Optional.empty(),
                members.text("managedTerminationProtection").map(ENABLED::equals),
                members.text("managedDraining").map(ENABLED::equals));
    }

    private static TimelineAction.ScalingChange change(Members members) {
        return new TimelineAction.ScalingChange(
                members.text("status").map(ENABLED::equals),
                members.integer("targetCapacity"),
                members.integer("minimumScalingStepSize"),
                members.integer("maximumScalingStepSize"),
                members.integer("instanceWarmupPeriod"));
    }

    static TimelineAction.PutClusterCapacityProviders put(Members members) {
        return new TimelineAction.PutClusterCapacityProviders(
                members.texts("capacityProviders"),
                RequestReader.capacityProviderStrategy(members, "defaultCapacityProviderStrategy"));
    }

    static TimelineAction.SetAutoScalingGroup group(Members members) {
        return new TimelineAction.SetAutoScalingGroup(
                members.required("capacityProvider"),
                members.integer("minSize"),
                members.integer("maxSize"),
                members.integer("desiredCapacity"));
    }
}
