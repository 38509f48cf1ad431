package dev.deckhand.sandbox.scenario.observed;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The capacity providers of a cluster, those that were described and those that are only named.
final class ObservedProviders {
    private static final String USUAL_TYPE = "m5.large";
    private static final String GROUP = "autoScalingGroupProvider";
    private static final int SPARE_INSTANCES = 10;

    private final Gathered gathered;
    private final Set<String> zones;

    /// @param zones of the cluster, in which a group without instances launches
    ObservedProviders(Gathered gathered, Set<String> zones) {
        this.gathered = gathered;
        this.zones = zones;
    }

    List<Json> of(List<Json> instances, List<Json> services, List<Json> tasks) {
        List<Json> providers = new ArrayList<>();
        gathered.providers.forEach(
                (name, one) -> provider(name, one, instances).ifPresent(providers::add));
        standIns(instances, services, tasks, providers);
        return providers;
    }

    private Optional<Json> provider(String name, Json.Struct one, List<Json> instances) {
        if (CapacityProvider.isFargate(name)) {
            return Optional.empty();
        }
        if (!(Trees.member(one, GROUP).orElse(null) instanceof Json.Struct group)) {
            gathered.note(
                    "Capacity provider " + name + " has no Auto Scaling group and was left out.");
            return Optional.empty();
        }
        Set<String> types = new TreeSet<>();
        Set<String> own = new TreeSet<>();
        int count = 0;
        for (Json instance : instances) {
            Json.Struct each = (Json.Struct) instance;
            if (Trees.text(each, "capacityProviderName").equals(Optional.of(name))) {
                count++;
                Trees.text(each, "ec2InstanceType").ifPresent(types::add);
                Trees.text(each, "availabilityZone").ifPresent(own::add);
            }
        }
        if (types.isEmpty()) {
            types.add(USUAL_TYPE);
        }
        int most = count + SPARE_INSTANCES;
        gathered.note(
                "describe-capacity-providers does not show the Auto Scaling group of "
                        + name
                        + "; here it launches "
                        + types.iterator().next()
                        + ", from 0 to "
                        + most
                        + " instances.");
        var tree =
                new JsonTree()
                        .text("name", name)
                        .object(
                                "autoScalingGroup",
                                new JsonTree()
                                        .texts("instanceTypes", types)
                                        .number("minSize", 0)
                                        .number("maxSize", most)
                                        .texts("availabilityZones", own.isEmpty() ? zones : own));
        Trees.member(group, "managedScaling")
                .filter(Json.Struct.class::isInstance)
                .map(Json.Struct.class::cast)
                .ifPresent(scaling -> tree.put("managedScaling", scaling));
        return Optional.of(
                tree.text(
                                "managedTerminationProtection",
                                Trees.text(group, "managedTerminationProtection"))
                        .text("managedDraining", Trees.text(group, "managedDraining"))
                        .done());
    }

    /// Providers that are named and were not described.
    private void standIns(
            List<Json> instances, List<Json> services, List<Json> tasks, List<Json> providers) {
        Set<String> named = new TreeSet<>();
        for (Json one : instances) {
            Trees.text((Json.Struct) one, "capacityProviderName").ifPresent(named::add);
        }
        for (Json one : tasks) {
            Trees.text((Json.Struct) one, "capacityProviderName").ifPresent(named::add);
        }
        for (Json one : services) {
            for (Json.Struct share : Trees.objects((Json.Struct) one, "capacityProviderStrategy")) {
                Trees.text(share, "capacityProvider").ifPresent(named::add);
            }
        }
        named.removeIf(CapacityProvider::isFargate);
        for (Json one : providers) {
            Trees.text((Json.Struct) one, "name").ifPresent(named::remove);
        }
        Json.Struct nothing = new JsonTree().done();
        for (String name : named) {
            gathered.note("Capacity provider " + name + " is not described; one stands for it.");
            provider(name, Trees.with(nothing, GROUP, nothing), instances)
                    .ifPresent(providers::add);
        }
    }
}
