package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;

/// Rules of logging, of secrets and of the execution role that both need.
final class LogRules {
    private static final String FIRELENS = "firelens";
    private static final String ROLE = "iam-execution-role";

    private LogRules() {}

    static void check(TaskDefinition definition, Objections objections) {
        List<ContainerDefinition> containers = definition.containerDefinitions();
        long routers =
                containers.stream()
                        .filter(container -> container.firelensType().isPresent())
                        .count();
        objections.when(
                routers > 1,
                "containerDefinitions",
                FIRELENS,
                FIRELENS,
                "A task has at most one FireLens container",
                "Keep one `firelensConfiguration`");
        for (int i = 0; i < containers.size(); i++) {
            ContainerDefinition container = containers.get(i);
            Objections here = objections.under("containerDefinitions", i);
            boolean routed =
                    container
                            .logConfiguration()
                            .filter(log -> log.logDriver().equals("awsfirelens"))
                            .isPresent();
            here.when(
                    routed && routers == 0,
                    "logConfiguration",
                    FIRELENS,
                    FIRELENS,
                    "The log driver `awsfirelens` needs a FireLens container in the task",
                    "Add a container with `firelensConfiguration`");
            here.when(
                    routed && container.firelensType().isPresent(),
                    "logConfiguration",
                    FIRELENS,
                    FIRELENS,
                    "The FireLens container cannot send its own log to itself",
                    "Give it another log driver, such as awslogs");
            boolean noRole = definition.executionRoleArn().isEmpty();
            here.when(
                    noRole && !container.secrets().isEmpty(),
                    "secrets",
                    "execution-role",
                    ROLE,
                    "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
                    "Add `executionRoleArn`: the agent, not your code, reads the secrets");
            here.when(
                    noRole && container.repositoryCredentials(),
                    "repositoryCredentials",
                    "execution-role",
                    ROLE,
                    "A private registry needs a value for 'executionRoleArn'",
                    "Add `executionRoleArn`: the agent logs in with it");
        }
    }
}
