package dev.deckhand.sandbox.query;

import java.time.Instant;
import java.util.Optional;

/// What the cluster query language can ask about one container instance.
public interface QueriedInstance {
    boolean agentConnected();

    String agentVersion();

    /// The value of an attribute; `""` when the attribute is there but has no value, empty when it
    /// is not there.
    Optional<String> attribute(String name);

    String ec2InstanceId();

    Instant registeredAt();

    int runningTasksCount();

    /// Whether the instance hosts at least one task of the group.
    boolean hostsTaskOf(String group);
}
