package dev.deckhand.ui.sandbox.exchange;

import java.util.regex.Pattern;

/// What to type to have the AWS CLI describe a cluster. The commands only read.
final class DescribeCommands {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_:/.-]+");

    private DescribeCommands() {}

    /// For a POSIX shell; everything goes into one file. Calls are made in the sizes that ECS
    /// allows: ten services, a hundred of the others.
    static String of(String cluster) {
        String name = quoted(cluster.isBlank() ? "my-cluster" : cluster.strip());
        return """
        {
        aws ecs list-container-instances --cluster NAME --query 'containerInstanceArns[]' --output text |
          xargs -n 100 aws ecs describe-container-instances --cluster NAME --output json --container-instances
        aws ecs list-tasks --cluster NAME --query 'taskArns[]' --output text |
          xargs -n 100 aws ecs describe-tasks --cluster NAME --output json --tasks
        aws ecs list-services --cluster NAME --query 'serviceArns[]' --output text |
          xargs -n 10 aws ecs describe-services --cluster NAME --output json --services
        { aws ecs list-tasks --cluster NAME --query 'taskArns[]' --output text |
            xargs -n 100 aws ecs describe-tasks --cluster NAME --query 'tasks[].taskDefinitionArn' --output text --tasks
          aws ecs list-services --cluster NAME --query 'serviceArns[]' --output text |
            xargs -n 10 aws ecs describe-services --cluster NAME --query 'services[].taskDefinition' --output text --services
        } | tr '\\t' '\\n' | sort -u |
          xargs -n 1 aws ecs describe-task-definition --output json --task-definition
        aws ecs describe-clusters --clusters NAME --query 'clusters[].capacityProviders[]' --output text |
          xargs -n 10 aws ecs describe-capacity-providers --output json --capacity-providers
        } > cluster.json
        """
                .replace("NAME", name);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
