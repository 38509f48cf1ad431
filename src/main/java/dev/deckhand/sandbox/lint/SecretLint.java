package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.scenario.Members;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks for secrets that stand in plain text, and at how secrets are named.
final class SecretLint {
    private static final String CONCEPT = "env-secrets";
    private static final Pattern TELLING_NAME =
            Pattern.compile(
                    "(^|_)(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRETS|TOKEN|APIKEY|API_KEY|PRIVATE_KEY|ACCESS_KEY|SECRET_KEY|CREDENTIALS?|AUTH_KEY|ENCRYPTION_KEY|SIGNING_KEY)(_|$)");
    private static final Pattern POINTS_ELSEWHERE =
            Pattern.compile(
                    ".*_(ARN|NAME|ID|PATH|FILE|URL|URI|HOST|PORT|TTL|EXPIRY|EXPIRES|LENGTH|TYPE|HEADER|ISSUER)");
    private static final Pattern TELLING_VALUE =
            Pattern.compile(
                    "(AKIA|ASIA)[0-9A-Z]{16}"
                            + "|-----BEGIN [A-Z ]*PRIVATE KEY-----"
                            + "|gh[pousr]_[A-Za-z0-9]{30,}"
                            + "|xox[abprs]-[A-Za-z0-9-]{10,}"
                            + "|[a-z][a-z0-9+.-]*://[^/\\s:@]+:[^/\\s:@]+@");
    private static final Pattern REFERENCE =
            Pattern.compile("arn:.*|\\$\\{.*}|\\{\\{.*}}|/[A-Za-z0-9_./-]+|true|false|\\d{1,6}|");

    /// `arn:aws:secretsmanager:eu-west-1:111122223333:secret:db`, and with `:key:stage:id` behind.
    private static final int SECRET_PARTS = 7;

    private static final int SECRET_PARTS_WITH_KEY = 10;
    private static final Set<String> CREDENTIALS =
            Set.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    private SecretLint() {}

    static void check(Subject subject) {
        for (Subject.Container container : subject.containers()) {
            List<Members> environment = container.members().objects("environment", entry -> entry);
            Set<String> names = new HashSet<>();
            for (int i = 0; i < environment.size(); i++) {
                String name = environment.get(i).text("name", "");
                String path = container.path() + "/environment/" + i;
                variable(subject, name, environment.get(i).text("value", ""), path);
                subject.remarks()
                        .warning(
                                !names.add(name),
                                path + "/name",
                                "environment",
                                CONCEPT,
                                "The variable `" + name + "` is set twice",
                                "Keep one of the two");
            }
            secrets(subject, container, names);
        }
    }

    private static void variable(Subject subject, String name, String value, String path) {
        Remarks remarks = subject.remarks();
        boolean credentials = CREDENTIALS.contains(name);
        remarks.warning(
                credentials && !value.isEmpty(),
                path + "/value",
                "plain-secret",
                "iam-task-role",
                "`"
                        + name
                        + "` puts long-lived credentials into the task definition, where everybody who may describe it reads them",
                "Give the task a `taskRoleArn`: its credentials come by themselves and rotate");
        remarks.warning(
                !credentials && isSecret(name, value),
                path + "/value",
                "plain-secret",
                CONCEPT,
                "`"
                        + name
                        + "` looks like a secret in plain text, which everybody who may describe the task definition reads",
                "Store it in Secrets Manager or Parameter Store and name it in `secrets`");
    }

    private static boolean isSecret(String name, String value) {
        String upper =
                name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_');
        boolean telling =
                TELLING_NAME.matcher(upper).find()
                        && !POINTS_ELSEWHERE.matcher(upper).matches()
                        && !REFERENCE.matcher(value).matches();
        return telling || TELLING_VALUE.matcher(value).find();
    }

    private static void secrets(
            Subject subject, Subject.Container container, Set<String> environment) {
        List<Members> secrets = container.members().objects("secrets", secret -> secret);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < secrets.size(); i++) {
            String name = secrets.get(i).text("name", "");
            String path = container.path() + "/secrets/" + i;
            subject.remarks()
                    .error(
                            environment.contains(name) || !names.add(name),
                            path + "/name",
                            "secret-name",
                            CONCEPT,
                            "The secret name must be unique and not shared with any environment variable: `"
                                    + name
                                    + "`",
                            "Remove the other one");
            String from = secrets.get(i).text("valueFrom", "");
            subject.remarks()
                    .error(
                            from.startsWith("arn:")
                                    && !from.matches(
                                            "arn:aws[a-z-]*:(secretsmanager|ssm):[a-z0-9-]+:\\d{12}:.+"),
                            path + "/valueFrom",
                            "secret-source",
                            CONCEPT,
                            "`valueFrom` is the ARN of neither a secret nor a parameter",
                            "Name a secret of Secrets Manager or a parameter of Parameter Store");
            int parts = from.split(":", -1).length;
            subject.remarks()
                    .warning(
                            from.contains(":secretsmanager:")
                                    && parts > SECRET_PARTS
                                    && parts != SECRET_PARTS_WITH_KEY,
                            path + "/valueFrom",
                            "secret-source",
                            CONCEPT,
                            "After the name of the secret come a JSON key, a version stage and a version id, and their colons stay when they are empty",
                            "End it as in `:password::`");
        }
    }
}
