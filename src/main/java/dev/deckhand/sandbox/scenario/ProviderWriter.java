package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.Optional;

/// Writes capacity providers, and what changes them, as scenarios have them.
final class ProviderWriter {
    private static final String SCALING = "managedScaling";
    private static final String PROTECTION = "managedTerminationProtection";
    private static final String DRAINING = "managedDraining";

    private ProviderWriter() {}

    static Json.Struct provider(CapacityProvider provider) {
        var tree = new JsonTree().text("name", provider.name());
        switch (provider) {
            case CapacityProvider.AutoScalingGroup group -> group(group, tree);
            case CapacityProvider.ManagedInstances managed ->
                    tree.put(
                            "managedInstancesProvider",
                            new JsonTree()
                                    .texts("allowedInstanceTypes", managed.allowedInstanceTypes())
                                    .seconds("launchSeconds", managed.launchMicros())
                                    .done());
        }
        return tree.done();
    }

    private static void group(CapacityProvider.AutoScalingGroup group, JsonTree tree) {
        var inner = new JsonTree();
        if (group.instanceTypes().size() == 1) {
            inner.text("instanceType", group.instanceTypes().getFirst());
        } else {
            inner.texts("instanceTypes", group.instanceTypes());
        }
        inner.number("minSize", group.minSize()).number("maxSize", group.maxSize());
        if (!group.availabilityZones()
                .equals(List.of(ContainerInstance.DEFAULT_AVAILABILITY_ZONE))) {
            inner.texts("availabilityZones", group.availabilityZones());
        }
        inner.flag("spot", group.spot(), false)
                .flag("eniTrunking", group.eniTrunking(), false)
                .seconds("launchSeconds", group.launchMicros());
        tree.put("autoScalingGroup", inner.done());
        CapacityProvider.ManagedScaling scaling = group.managedScaling();
        if (!scaling.equals(CapacityProvider.ManagedScaling.DEFAULT)) {
            tree.put(
                    SCALING,
                    new JsonTree()
                            .text("status", enabled(scaling.enabled()))
                            .number("targetCapacity", scaling.targetCapacity())
                            .number("minimumScalingStepSize", scaling.minimumScalingStepSize())
                            .number("maximumScalingStepSize", scaling.maximumScalingStepSize())
                            .seconds("instanceWarmupPeriod", scaling.instanceWarmupMicros())
                            .done());
        }
        if (group.managedTerminationProtection()) {
            tree.text(PROTECTION, enabled(true));
        }
        if (!group.managedDraining()) {
            tree.text(DRAINING, enabled(false));
        }
    }

    static Json.Struct update(TimelineAction.UpdateCapacityProvider update) {
        var tree = new JsonTree().text("name", update.name());
        update.managedScaling().ifPresent(change -> tree.put(SCALING, change(change)));
        return tree.text(
                        PROTECTION,
                        update.managedTerminationProtection().map(ProviderWriter::enabled))
                .text(DRAINING, update.managedDraining().map(ProviderWriter::enabled))
                .done();
    }

    private static Json.Struct change(TimelineAction.ScalingChange change) {
        return new JsonTree()
                .text("status", change.enabled().map(ProviderWriter::enabled))
                .number("targetCapacity", change.targetCapacity())
                .number("minimumScalingStepSize", change.minimumScalingStepSize())
                .number("maximumScalingStepSize", change.maximumScalingStepSize())
                .number("instanceWarmupPeriod", change.instanceWarmupPeriod())
                .done();
    }

    static Json.Struct put(TimelineAction.PutClusterCapacityProviders put) {
        return new JsonTree()
                .list("capacityProviders", Optional.of(put.capacityProviders()), JsonTree::textOf)
                .list(
                        "defaultCapacityProviderStrategy",
                        Optional.of(put.defaultCapacityProviderStrategy()),
                        RequestWriter::strategyItem)
                .done();
    }

    static Json.Struct group(TimelineAction.SetAutoScalingGroup group) {
        return new JsonTree()
                .text("capacityProvider", group.capacityProvider())
                .number("minSize", group.minSize())
                .number("maxSize", group.maxSize())
                .number("desiredCapacity", group.desiredCapacity())
                .done();
    }

    private static String enabled(boolean value) {
        return value ? "ENABLED" : "DISABLED";
    }
}
