package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.ContainerCondition;
import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TaskDefinitionId;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.query.Query;
import dev.deckhand.sandbox.service.RestartRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A registered task definition with everything worked out that each of its tasks needs.
///
/// @param name `family:revision`
/// @param memberOf placement constraints of the definition itself
record TaskSpec(
        TaskDefinitionId id,
        String name,
        TaskDefinition definition,
        Requirement requirement,
        List<Query> memberOf,
        List<ContainerSpec> containers,
        boolean hasEssentialHealthCheck) {

    /// One container.
    ///
    /// @param neededHealthy whether another container waits for its health
    record ContainerSpec(
            String name,
            boolean essential,
            boolean hasHealthCheck,
            long healthIntervalMicros,
            int healthRetries,
            int healthStartPeriodSeconds,
            List<Dependency> dependsOn,
            boolean neededHealthy,
            Optional<RestartRule> restart,
            Optional<Long> startTimeoutMicros,
            long stopTimeoutMicros) {
        ContainerSpec {
            dependsOn = List.copyOf(dependsOn);
        }
    }

    /// Another container of the task, by position.
    record Dependency(int container, ContainerCondition condition) {}

    TaskSpec {
        memberOf = List.copyOf(memberOf);
        containers = List.copyOf(containers);
    }

    static TaskSpec of(TaskDefinitionId id, TaskDefinition definition) {
        List<ContainerSpec> containers = new ArrayList<>();
        for (ContainerDefinition container : definition.containerDefinitions()) {
            containers.add(containerOf(definition, container));
        }
        List<Query> memberOf = new ArrayList<>();
        definition
                .placementConstraints()
                .forEach(constraint ->
                        constraint.expression().map(Query::of).ifPresent(memberOf::add));
        return new TaskSpec(
                id,
                id.toString(),
                definition,
                Requirement.of(definition),
                memberOf,
                containers,
                definition.hasEssentialHealthCheck());
    }

    private static ContainerSpec containerOf(
            TaskDefinition definition, ContainerDefinition container) {
        List<Dependency> dependsOn = new ArrayList<>();
        for (ContainerDefinition.ContainerDependency dependency : container.dependsOn()) {
            int position = position(definition, dependency.containerName());
            if (position >= 0) {
                dependsOn.add(new Dependency(position, dependency.condition()));
            }
        }
        boolean neededHealthy =
                definition.containerDefinitions().stream()
                        .flatMap(other -> other.dependsOn().stream())
                        .anyMatch(dependency ->
                                dependency.containerName().equals(container.name())
                                        && dependency.condition() == ContainerCondition.HEALTHY);
        var check = container.healthCheck();
        return new ContainerSpec(
                container.name(),
                container.essential(),
                check.isPresent(),
                Micros.ofSeconds(
                        check.map(ContainerDefinition.HealthCheck::interval)
                                .orElse(ContainerDefinition.HealthCheck.DEFAULT_INTERVAL)),
                check.map(ContainerDefinition.HealthCheck::retries)
                        .orElse(ContainerDefinition.HealthCheck.DEFAULT_RETRIES),
                check.map(ContainerDefinition.HealthCheck::startPeriod).orElse(0),
                dependsOn,
                neededHealthy,
                container
                        .restartPolicy()
                        .filter(ContainerDefinition.RestartPolicy::enabled)
                        .map(policy ->
                                new RestartRule(
                                        policy.ignoredExitCodes(), policy.restartAttemptPeriod())),
                container.startTimeout().isPresent()
                        ? Optional.of(Micros.ofSeconds(container.startTimeout().getAsInt()))
                        : Optional.empty(),
                Micros.ofSeconds(
                        container.stopTimeout().orElse(ContainerDefinition.DEFAULT_STOP_TIMEOUT)));
    }

    private static int position(TaskDefinition definition, String name) {
        for (int i = 0; i < definition.containerDefinitions().size(); i++) {
            if (definition.containerDefinitions().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    String family() {
        return id.family();
    }

    NetworkMode networkModeOn(LaunchType launchType) {
        return definition.networkModeOn(launchType);
    }
}
