package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Map;

/// What is there now, as far as a line may name it or ask for it.
public interface Scene {
    /// Kinds of things that have names.
    enum Named {
        INSTANCE,
        TASK,
        SERVICE,
        TASK_DEFINITION,
        CAPACITY_PROVIDER,
        ZONE,
        ALARM,
        SUBNET
    }

    Scenario scenario();

    /// Names of the kind that begin so, in a fixed order.
    List<String> names(Named kind, String prefix, int limit);

    /// ACTIVE task definitions by `family:revision`, oldest first within a family.
    Map<String, TaskDefinition> taskDefinitions();

    /// All capacity providers that were made and not deleted, without those of Fargate.
    List<CapacityProvider> capacityProviders();

    /// Those that were deleted.
    List<CapacityProvider> inactiveProviders();

    /// Names of those that belong to the cluster.
    List<String> associatedProviders();

    List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy();

    /// Everything; may take a while in a large cluster.
    StateView state();

    /// An id that no instance has had: `i7` after `i6`.
    String nextInstanceId();

    /// Where instances go when no zone is named.
    default String firstZone() {
        return names(Named.ZONE, "", 1).stream()
                .findFirst()
                .orElse(ContainerInstance.DEFAULT_AVAILABILITY_ZONE);
    }
}
