package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TargetGroup;
import dev.deckhand.sandbox.model.TargetType;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.placement.StartState;
import dev.deckhand.sandbox.refusal.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the services of a file can refer to: what the file lists.
final class StartSurroundings implements Surroundings {
    private final Scenario scenario;
    private final Map<String, TaskDefinition> definitions;

    StartSurroundings(Scenario scenario) {
        this.scenario = scenario;
        this.definitions = StartState.definitions(scenario);
    }

    @Override
    public Optional<TaskDefinition> taskDefinition(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    @Override
    public Optional<ProviderKind> provider(String name) {
        if (CapacityProvider.isFargate(name)) {
            return Optional.of(ProviderKind.FARGATE);
        }
        return scenario.cluster().capacityProviders().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .map(provider ->
                        switch (provider) {
                            case CapacityProvider.AutoScalingGroup _ ->
                                    ProviderKind.AUTO_SCALING_GROUP;
                            case CapacityProvider.ManagedInstances _ ->
                                    ProviderKind.MANAGED_INSTANCES;
                        });
    }

    @Override
    public List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy() {
        return scenario.cluster().defaultCapacityProviderStrategy();
    }

    @Override
    public boolean hasSubnet(String subnetId) {
        return scenario.subnets().stream().anyMatch(subnet -> subnet.subnetId().equals(subnetId));
    }

    @Override
    public Optional<TargetType> targetType(String targetGroupArn) {
        return scenario.targetGroups().stream()
                .filter(group -> group.targetGroupArn().equals(targetGroupArn))
                .findFirst()
                .flatMap(TargetGroup::targetType);
    }
}
