package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.SettingsView;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.ui.sandbox.why.Fact.Section;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The figures of a capacity provider: where its scaling stands, and how it is set.
final class ProviderFacts {
    private final Picture picture;
    private final SettingsView settings;

    ProviderFacts(Picture picture) {
        this.picture = picture;
        settings = picture.settings();
    }

    List<Section> of(String name, int provider) {
        List<Section> sections = new ArrayList<>();
        Optional<StateView.CapacityProviderView> view = picture.capacityProvider(provider);
        Optional<CapacityProvider> set = settings.capacityProvider(provider);
        int tasks = 0;
        for (int row = 0; row < picture.taskCount(); row++) {
            if (picture.taskOnMap(row) && picture.taskProvider(row) == provider) {
                tasks++;
            }
        }
        List<Fact> state = new ArrayList<>();
        view.ifPresent(one -> {
            state.add(
                    FactWords.text(
                            "facts.reservation",
                            Messages.text(
                                    "facts.reservation.value",
                                    one.capacityProviderReservation(),
                                    one.instancesNeeded(),
                                    one.instances())));
            state.add(FactWords.text("facts.instances", String.valueOf(one.instances())));
            state.add(FactWords.text("facts.needed", String.valueOf(one.instancesNeeded())));
            state.add(
                    FactWords.text(
                            "facts.desired-capacity", String.valueOf(one.desiredCapacity())));
        });
        state.add(FactWords.text("facts.tasks", String.valueOf(tasks)));
        sections.add(FactWords.section("facts.section.state", state));
        set.ifPresent(
                one -> sections.add(FactWords.section("facts.section.settings", settings(one))));
        if (CapacityProvider.isFargate(name)) {
            sections.add(
                    FactWords.section(
                            "facts.section.settings",
                            List.of(
                                    FactWords.text(
                                            "facts.kind",
                                            Messages.text(
                                                    name.equals(CapacityProvider.FARGATE)
                                                            ? "facts.kind.fargate"
                                                            : "facts.kind.fargate-spot")))));
        }
        return sections;
    }

    private static List<Fact> settings(CapacityProvider provider) {
        return switch (provider) {
            case CapacityProvider.AutoScalingGroup group ->
                    List.of(
                            FactWords.text("facts.kind", Messages.text("facts.kind.group")),
                            FactWords.text("facts.type", String.join(", ", group.instanceTypes())),
                            FactWords.text(
                                    "facts.size",
                                    Messages.text(
                                            "facts.size.value", group.minSize(), group.maxSize())),
                            FactWords.text(
                                    "facts.zones", String.join(", ", group.availabilityZones())),
                            FactWords.text(
                                    "facts.managed-scaling",
                                    group.managedScaling().enabled()
                                            ? Messages.text(
                                                    "facts.managed-scaling.on",
                                                    group.managedScaling().targetCapacity(),
                                                    group.managedScaling().minimumScalingStepSize(),
                                                    group.managedScaling().maximumScalingStepSize())
                                            : Messages.text("facts.off")),
                            FactWords.text(
                                    "facts.termination-protection",
                                    onOff(group.managedTerminationProtection())),
                            FactWords.text(
                                    "facts.managed-draining", onOff(group.managedDraining())));
            case CapacityProvider.ManagedInstances managed ->
                    List.of(
                            FactWords.text("facts.kind", Messages.text("facts.kind.managed")),
                            FactWords.text(
                                    "facts.type",
                                    managed.allowedInstanceTypes().isEmpty()
                                            ? Messages.text("facts.type.any")
                                            : String.join(", ", managed.allowedInstanceTypes())));
        };
    }

    private static String onOff(boolean on) {
        return Messages.text(on ? "facts.on" : "facts.off");
    }
}
