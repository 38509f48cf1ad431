package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A fleet in few words, for tests. Zone `az-a` and 4096/16384 unless said otherwise.
final class TestFleet {
    static final Requirement NOTHING = Requirement.of(0, 0);

    final Fleet fleet = new Fleet();

    TestFleet instance(String id, String zone) {
        return instance(id, zone, 4096, 16384);
    }

    TestFleet instance(String id, int cpu, int memory) {
        return instance(id, "az-a", cpu, memory);
    }

    TestFleet instance(String id, String zone, int cpu, int memory, String... attributes) {
        Registration registration = Registration.of(id, zone, cpu, memory);
        for (int i = 0; i < attributes.length; i += 2) {
            registration = registration.withAttribute(attributes[i], attributes[i + 1]);
        }
        fleet.add(registration);
        return this;
    }

    /// An instance as a scenario would give it, by type.
    TestFleet typed(String id, String type, boolean eniTrunking) {
        ContainerInstance plain = ContainerInstance.of(id);
        return add(
                new ContainerInstance(
                        plain.id(),
                        plain.ec2InstanceId(),
                        Optional.of(type),
                        plain.availabilityZone(),
                        InstanceStatus.ACTIVE,
                        true,
                        plain.agentVersion(),
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
                        eniTrunking));
    }

    TestFleet add(ContainerInstance instance) {
        Amounts registered = Registration.registeredByType(instance).orElseThrow();
        fleet.add(Registration.of(instance, List.of(), Instant.EPOCH, registered, registered));
        return this;
    }

    /// So many running tasks of a group that reserve nothing.
    TestFleet tasks(String instance, String group, int count) {
        int slot = slot(instance);
        for (int i = 0; i < count; i++) {
            fleet.reserve(slot, NOTHING, group);
            fleet.taskStarted(slot);
        }
        return this;
    }

    int slot(String id) {
        return fleet.slotOf(id).orElseThrow();
    }

    /// The id of the chosen instance; empty when the task is not placed. Not tied, or the test
    /// fails.
    Optional<String> place(PlacementRequest request) {
        WhyTable why = WhyTable.of(fleet, request, 7);
        if (!why.ties().isEmpty()) {
            throw new AssertionError("a golden case has no ties: " + why.ties());
        }
        return why.chosen().stream().mapToObj(fleet::id).findFirst();
    }

    /// Places and reserves; the id of the instance.
    Optional<String> run(PlacementRequest request) {
        int slot = Placement.choose(fleet, request, 7);
        if (slot < 0) {
            return Optional.empty();
        }
        fleet.reserve(slot, request.requirement(), request.group());
        return Optional.of(fleet.id(slot));
    }

    /// How many tasks can be placed one after the other.
    int fill(PlacementRequest request) {
        int count = 0;
        while (run(request).isPresent()) {
            count++;
        }
        return count;
    }

    WhyTable why(PlacementRequest request) {
        return WhyTable.of(fleet, request, 7);
    }

    /// The reason for the instance that was nearest to taking the task.
    String reason(PlacementRequest request) {
        return why(request).closest().orElseThrow().refusal().reason().apiText();
    }
}
