package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.Refusal;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.placement.WhyTable;
import java.util.List;
import java.util.stream.Stream;

/// ECS's own words where more than one place needs them (ecs-scheduling 6.3, 7.13).
final class Wording {
    static final String STUCK =
            "was unable to stop or start tasks during a deployment because of the service deployment configuration."
                    + " Update the minimumHealthyPercent or maximumPercent value and try again.";
    static final String UNPLACEABLE =
            "was unable to place a task because no container instance met all of its requirements.";
    static final String NO_INSTANCES =
            " Reason: No Container Instances were found in your cluster.";
    static final String NO_PROVIDER_INSTANCES =
            "was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.";
    static final String MORE =
            " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
    static final String NO_CAPACITY =
            "Capacity is unavailable at this time. Please try again later or in a different availability zone.";
    static final String PROVISIONING_LIMIT =
            "was unable to place tasks in your cluster because the tasks provisioning capacity limit was exceeded.";
    static final String IMPAIRED = "is unable to consistently start tasks successfully.";
    static final String SPOT = "Your Spot Task was interrupted.";
    static final String STEADY = "has reached a steady state.";

    private Wording() {}

    static String scaling(String deployment) {
        return "Scaling activity initiated by (deployment " + deployment + ")";
    }

    static String rebalancing(String deployment) {
        return "Availability-zone rebalancing initiated by (deployment " + deployment + ")";
    }

    /// ` (task a) (task b)`, as start and stop messages list them.
    static String tasks(World world, List<Integer> tasks) {
        StringBuilder text = new StringBuilder();
        for (int task : tasks) {
            text.append(" (task ").append(world.tasks.id(task)).append(')');
        }
        return text.toString();
    }

    /// Why no instance will do, in a few words: what the closest one lacks.
    static String chip(Fleet fleet, PlacementRequest request, WhyTable why) {
        return why.closest()
                .map(near -> chip(fleet, request.requirement(), near.slot(), near.refusal()))
                .orElse("no instance");
    }

    private static String chip(Fleet fleet, Requirement need, int slot, Refusal refusal) {
        int missing = refusal.shortfall();
        return switch (refusal.reason()) {
            case INACTIVE -> "no ACTIVE instance";
            case AGENT -> "agent not connected";
            case ATTRIBUTE -> "attribute missing";
            case LOCATION -> "no instance in its subnets";
            case CPU -> "needs " + missing + " more CPU units";
            case MEMORY -> "needs " + missing + " MiB more";
            case PORTS ->
                    Stream.concat(
                                    need.tcp().and(fleet.tcp(slot)).toList().stream(),
                                    need.udp().and(fleet.udp(slot)).toList().stream())
                            .findFirst()
                            .map(port -> "host port " + port + " taken")
                            .orElse("all host ports taken");
            case GPU -> "needs " + missing + (missing == 1 ? " more GPU" : " more GPUs");
            case ENI -> "needs " + missing + (missing == 1 ? " more ENI" : " more ENIs");
            case MEMBER_OF -> "memberOf not met";
            case DISTINCT_INSTANCE -> "one task per instance";
        };
    }

    /// A stopped reason that begins with an error prefix, in a typical form.
    static String failure(String prefix, TaskDefinition definition) {
        if (prefix.indexOf(':') >= 0 || prefix.indexOf(' ') >= 0) {
            return prefix;
        }
        String image =
                definition.containerDefinitions().isEmpty()
                        ? ""
                        : definition.containerDefinitions().getFirst().image().orElse("image");
        String rest =
                switch (prefix) {
                    case "CannotPullContainerError", "CannotPullImageManifestError" ->
                            "image manifest has been retried 5 time(s): failed to resolve ref "
                                    + image
                                    + ": not found";
                    case "CannotPullECRContainerError", "CannotPullContainerAuthError" ->
                            "pull access denied for " + image;
                    case "ResourceInitializationError" ->
                            "unable to pull secrets or registry auth: execution resource retrieval failed";
                    case "OutOfMemoryError" -> "Container killed due to memory usage";
                    case "CannotStartContainerError" -> "failed to create shim task";
                    case "ContainerRuntimeTimeoutError", "DockerTimeoutError" ->
                            "Could not transition to started; timed out after waiting 3m0s";
                    default -> "the task could not be started";
                };
        return prefix + ": " + rest;
    }
}
