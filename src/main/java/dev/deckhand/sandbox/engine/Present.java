package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.TargetType;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.refusal.Surroundings;
import java.util.List;
import java.util.Optional;

/// What a request can refer to now.
final class Present implements Surroundings {
    private final World world;

    Present(World world) {
        this.world = world;
    }

    @Override
    public Optional<TaskDefinition> taskDefinition(String name) {
        int definition = world.catalog.find(name);
        return definition < 0
                ? Optional.empty()
                : Optional.of(world.catalog.spec(definition).definition());
    }

    @Override
    public Optional<ProviderKind> provider(String name) {
        if (CapacityProvider.isFargate(name)) {
            return Optional.of(ProviderKind.FARGATE);
        }
        return world.provider(name)
                .filter(provider -> provider.associated)
                .map(provider -> kind(provider.spec));
    }

    static ProviderKind kind(CapacityProvider provider) {
        return switch (provider) {
            case CapacityProvider.AutoScalingGroup _ -> ProviderKind.AUTO_SCALING_GROUP;
            case CapacityProvider.ManagedInstances _ -> ProviderKind.MANAGED_INSTANCES;
        };
    }

    @Override
    public List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy() {
        return world.defaultStrategy;
    }

    @Override
    public boolean hasSubnet(String subnetId) {
        return world.subnet(subnetId).isPresent();
    }

    @Override
    public Optional<TargetType> targetType(String targetGroupArn) {
        return world.targetGroup(targetGroupArn).targetType();
    }
}
