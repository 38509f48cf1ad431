package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;

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
