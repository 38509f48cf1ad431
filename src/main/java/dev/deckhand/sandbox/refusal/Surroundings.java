package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.TargetType;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Optional;

/// What a request can refer to, at the instant it is made.
public interface Surroundings {
    /// The ACTIVE task definition called `family` or `family:revision`.
    Optional<TaskDefinition> taskDefinition(String name);

    /// The kind of a capacity provider of the cluster; FARGATE and FARGATE_SPOT are always there.
    Optional<ProviderKind> provider(String name);

    List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy();

    boolean hasSubnet(String subnetId);

    /// The type of a target group that the scenario lists with one.
    Optional<TargetType> targetType(String targetGroupArn);

    /// Where a provider's room comes from; a strategy holds one kind only.
    enum ProviderKind {
        FARGATE,
        AUTO_SCALING_GROUP,
        MANAGED_INSTANCES
    }
}
