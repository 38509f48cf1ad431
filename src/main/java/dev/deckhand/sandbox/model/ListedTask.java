package dev.deckhand.sandbox.model;

import java.util.Optional;

/// A task that exists at 0s. `count` of the file is already spelled out into single tasks.
///
/// @param taskDefinition `family` or `family:revision`
/// @param containerInstance empty = Fargate
/// @param group as given; see [#groupOr(String)]
public record ListedTask(
        String id,
        String taskDefinition,
        Optional<String> containerInstance,
        Optional<String> availabilityZone,
        Optional<String> group,
        Optional<String> capacityProviderName,
        Optional<String> startedBy,
        TaskStatus lastStatus,
        TaskStatus desiredStatus,
        Optional<HealthStatus> healthStatus) {

    /// The group it is in, `family:<family>` by default.
    public String groupOr(String family) {
        return group.orElse("family:" + family);
    }

    public ListedTask withId(String newId) {
        return new ListedTask(
                newId,
                taskDefinition,
                containerInstance,
                availabilityZone,
                group,
                capacityProviderName,
                startedBy,
                lastStatus,
                desiredStatus,
                healthStatus);
    }
}
