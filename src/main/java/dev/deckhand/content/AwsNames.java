package dev.deckhand.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How AWS and its neighbours write their names, and how others write them.
final class AwsNames {
    /// Names of one form: any other use of capitals, blanks and hyphens is wrong.
    private static final List<String> NAMES =
            List.of(
                    "App Mesh",
                    "App Runner",
                    "Application Load Balancer",
                    "Auto Scaling group",
                    "Availability Zone",
                    "Bottlerocket",
                    "Classic Load Balancer",
                    "Cloud Map",
                    "CloudFormation",
                    "CloudFront",
                    "CloudShell",
                    "CloudTrail",
                    "CloudWatch",
                    "CodeBuild",
                    "CodeDeploy",
                    "CodePipeline",
                    "Container Insights",
                    "Docker Hub",
                    "DynamoDB",
                    "ElastiCache",
                    "Elastic Beanstalk",
                    "EventBridge",
                    "Fargate Spot",
                    "Fargate",
                    "FireLens",
                    "GitHub",
                    "Graviton",
                    "GuardDuty",
                    "Kubernetes",
                    "Lambda",
                    "Managed Instances",
                    "Network Load Balancer",
                    "OpenSearch",
                    "OpenTelemetry",
                    "Parameter Store",
                    "PrivateLink",
                    "PostgreSQL",
                    "Route 53",
                    "Savings Plan",
                    "Savings Plans",
                    "Secrets Manager",
                    "Security Hub",
                    "Service Connect",
                    "Session Manager",
                    "Step Functions",
                    "Systems Manager",
                    "Terraform",
                    "VPC Lattice",
                    "X-Ray",
                    "awsvpc");

    /// Wrong forms that no rule gives: a pattern and what is right.
    private static final List<Wrong> MISTAKES =
            List.of(
                    new Wrong(
                            "AWS (?=ECS|ECR|EC2|EKS|S3|RDS|EFS|EBS|SNS|SQS|CloudWatch|EventBridge|CloudFront|DynamoDB|GuardDuty|Inspector|Aurora|VPC Lattice)",
                            "Amazon before this name, not AWS"),
                    new Wrong(
                            "Amazon (?=IAM|Fargate|Lambda|CloudFormation|CloudTrail|CodeDeploy|CodePipeline|CodeBuild|Secrets Manager|Systems Manager|Step Functions|Cloud Map|App Mesh|App Runner|X-Ray|KMS|PrivateLink)",
                            "AWS before this name, not Amazon"),
                    new Wrong("Secret Manager", "Secrets Manager"),
                    new Wrong("System Manager", "Systems Manager"),
                    new Wrong("Saving Plans?", "Savings Plans"),
                    new Wrong("Elastic Container Services", "Elastic Container Service"),
                    new Wrong("Elastic Container Repository", "Elastic Container Registry"),
                    new Wrong("Autoscaling", "Auto Scaling"));

    /// @param found as it stands in the text, or a pattern of it
    record Wrong(String found, String right) {}

    private record Form(Pattern anyForm, String right) {}

    private static final List<Form> FORMS = NAMES.stream().map(AwsNames::form).toList();

    private static final List<Form> OTHERS =
            MISTAKES.stream()
                    .map(one ->
                            new Form(Pattern.compile("\\b(?:" + one.found() + ")"), one.right()))
                    .toList();

    private AwsNames() {}

    /// Blanks and hyphens may come and go between the parts, and capitals do not matter.
    private static Form form(String name) {
        String parts =
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace("-", " ").replace(" ", "[ -]?");
        return new Form(
                Pattern.compile(
                        "(?<![\\w./-])" + parts + "(?![\\w/]|[.-]\\w)", Pattern.CASE_INSENSITIVE),
                name);
    }

    /// Each name that is written wrongly, once.
    ///
    /// @param language a text without code
    static List<Wrong> wrongIn(String language) {
        List<Wrong> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Form form : FORMS) {
            Matcher matcher = form.anyForm().matcher(language);
            while (matcher.find()) {
                String found = matcher.group();
                if (!isRight(found, form.right()) && seen.add(found)) {
                    wrong.add(new Wrong(found, form.right()));
                }
            }
        }
        for (Form form : OTHERS) {
            Matcher matcher = form.anyForm().matcher(language);
            while (matcher.find()) {
                if (seen.add(matcher.group())) {
                    wrong.add(new Wrong("`" + matcher.group().strip() + "`", form.right()));
                }
            }
        }
        return wrong;
    }

    /// A name that begins with a word of the language may begin a sentence.
    private static boolean isRight(String found, String right) {
        return found.equals(right)
                || (found.toLowerCase(Locale.ROOT).equals(right)
                        && found.substring(1).equals(right.substring(1)));
    }
}
