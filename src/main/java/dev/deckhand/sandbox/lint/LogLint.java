package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.scenario.Members;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks of log drivers and their options.
final class LogLint {
    private static final String CONCEPT = "logging-awslogs";
    private static final String FIRELENS = "firelens";
    private static final String RULE = "log-options";
    private static final Set<String> COMMON = Set.of("mode", "max-buffer-size");
    private static final Set<String> AWSLOGS =
            Set.of(
                    "awslogs-create-group",
                    "awslogs-region",
                    "awslogs-endpoint",
                    "awslogs-group",
                    "awslogs-stream-prefix",
                    "awslogs-stream",
                    "awslogs-datetime-format",
                    "awslogs-multiline-pattern",
                    "awslogs-force-flush-interval-seconds",
                    "awslogs-max-buffered-events",
                    "awslogs-credentials-endpoint",
                    "awslogs-format",
                    "tag");

    private LogLint() {}

    static void check(Subject subject) {
        for (Subject.Container container : subject.containers()) {
            container
                    .members()
                    .object("firelensConfiguration")
                    .ifPresent(router -> router(subject, container, router));
            var log = container.members().object("logConfiguration");
            subject.remarks()
                    .hint(
                            log.isEmpty(),
                            container.path(),
                            "no-log",
                            CONCEPT,
                            "The output of `"
                                    + container.name()
                                    + "` goes nowhere you can read it later",
                            "Add a `logConfiguration`, for example awslogs");
            log.ifPresent(
                    found -> configuration(subject, found, container.path() + "/logConfiguration"));
        }
    }

    private static void router(Subject subject, Subject.Container container, Members router) {
        subject.remarks()
                .warning(
                        !container.members().flag("essential", true),
                        container.path() + "/essential",
                        "log-router",
                        FIRELENS,
                        "When this log router dies the task runs on, and its logs are lost unseen",
                        "Let the router be essential");
        String type = router.map("options", Members::asText).getOrDefault("config-file-type", "");
        subject.remarks()
                .error(
                        subject.isOn(LaunchType.FARGATE) && type.equals("s3"),
                        container.path() + "/firelensConfiguration/options/config-file-type",
                        "log-router",
                        FIRELENS,
                        "On Fargate the log router reads its configuration from the image only, not from S3",
                        "Set the type to file, and put the file into the image");
    }

    private static void configuration(Subject subject, Members log, String path) {
        Map<String, String> options = log.map("options", Members::asText);
        String driver = log.text("logDriver", "");
        String at = path + (log.has("options") ? "/options" : "");
        Remarks remarks = subject.remarks();
        remarks.error(
                !log.list("secretOptions", json -> json).isEmpty()
                        && subject.definition().executionRoleArn().isEmpty(),
                path + "/secretOptions",
                "execution-role",
                "iam-execution-role",
                "Secret options of a log driver need 'executionRoleArn'",
                "Add `executionRoleArn`");
        String mode = options.getOrDefault("mode", "non-blocking");
        remarks.error(
                !mode.equals("blocking") && !mode.equals("non-blocking"),
                path + "/options/mode",
                RULE,
                CONCEPT,
                "The mode `" + mode + "` is neither blocking nor non-blocking",
                "Write blocking or non-blocking");
        remarks.warning(
                options.containsKey("max-buffer-size") && mode.equals("blocking"),
                path + "/options/max-buffer-size",
                RULE,
                CONCEPT,
                "`max-buffer-size` has no effect in the mode blocking",
                "Set the mode to non-blocking, or leave it out");
        switch (driver) {
            case "awslogs" -> awslogs(subject, options, at, path);
            case "splunk" -> {
                for (String option : List.of("splunk-token", "splunk-url")) {
                    remarks.error(
                            !options.containsKey(option) && !isSecret(log, option),
                            at,
                            RULE,
                            CONCEPT,
                            "The log driver splunk requires the option `" + option + "`",
                            "Add `" + option + "`");
                }
            }
            default -> {}
        }
    }

    private static boolean isSecret(Members log, String option) {
        return log.objects("secretOptions", secret -> secret.text("name", "")).contains(option);
    }

    private static void awslogs(
            Subject subject, Map<String, String> options, String at, String path) {
        Remarks remarks = subject.remarks();
        boolean fargate =
                subject.isOn(LaunchType.FARGATE)
                        || subject.definition()
                                .requiresCompatibilities()
                                .contains(LaunchType.FARGATE);
        remarks.error(
                !fargate && !options.containsKey("awslogs-group"),
                at,
                RULE,
                CONCEPT,
                "The log driver awslogs requires the option `awslogs-group`",
                "Add `awslogs-group`");
        remarks.warning(
                !fargate && !options.containsKey("awslogs-region"),
                at,
                RULE,
                CONCEPT,
                "Without `awslogs-region` the log goes to the Region of the instance, if that is known",
                "Add `awslogs-region`");
        remarks.hint(
                !fargate && !options.containsKey("awslogs-stream-prefix"),
                at,
                RULE,
                CONCEPT,
                "Without `awslogs-stream-prefix` a log stream is named after a container id, not after the task",
                "Add `awslogs-stream-prefix`");
        remarks.error(
                options.containsKey("awslogs-datetime-format")
                        && options.containsKey("awslogs-multiline-pattern"),
                at,
                RULE,
                CONCEPT,
                "`awslogs-datetime-format` and `awslogs-multiline-pattern` exclude each other",
                "Keep one of the two");
        String create = options.getOrDefault("awslogs-create-group", "false");
        remarks.error(
                !create.equals("true") && !create.equals("false"),
                path + "/options/awslogs-create-group",
                RULE,
                CONCEPT,
                "`awslogs-create-group` is true or false",
                "Write \"true\" or \"false\"");
        remarks.hint(
                create.equals("true"),
                path + "/options/awslogs-create-group",
                "log-group-permission",
                "iam-execution-role",
                "To create the log group, the execution role needs logs:CreateLogGroup",
                "Allow it: AmazonECSTaskExecutionRolePolicy does not");
        for (String option : options.keySet()) {
            remarks.warning(
                    !AWSLOGS.contains(option) && !COMMON.contains(option),
                    path + "/options/" + option.replace("~", "~0").replace("/", "~1"),
                    RULE,
                    CONCEPT,
                    "awslogs has no option `" + option + "`",
                    "Leave it out, or correct its name");
        }
    }
}
