package dev.deckhand.sandbox.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.scenario.Damage;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaskDefinitionLintTest {
    private static final String LOG =
            "\"logConfiguration\": { \"logDriver\": \"json-file\" }, \"image\": \"example/app:1\"";

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void aGoodDefinitionHasNothingToSayAbout() {
        LintReport report = lint(good());

        assertThat(report.problems()).isEmpty();
        assertThat(report.isValid()).isTrue();
        assertThat(report.launchType()).isEqualTo(LaunchType.FARGATE);
    }

    @Test
    void theOutputOfDescribeTaskDefinitionIsTakenAsWell() {
        String described =
                "{ \"taskDefinition\": "
                        + good().strip()
                                .replaceFirst(
                                        "\\{",
                                        """
                                        { "taskDefinitionArn": "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:3", "revision": 3,
                                          "status": "ACTIVE", "requiresAttributes": [ { "name": "ecs.capability.task-eni" } ],
                                          "compatibilities": ["EC2", "FARGATE"], "registeredAt": "2026-11-01T10:00:00.000+01:00", "volumes": [],
                                        """)
                        + ", \"tags\": [] }";

        assertThat(lint(described).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "256,2048,true",
        "256,3072,false",
        "512,1024,true",
        "1024,1024,false",
        "2048,5120,true",
        "4096,31744,false",
        "8192,16384,true",
        "8192,18432,false",
        "16384,40960,true",
        "16384,36864,false",
        "32768,122880,true",
        "32768,131072,false"
    })
    void g103_fargateSizes(String cpu, String memory, boolean valid) {
        String text =
                good().replace("\"512\",", "\"" + memory + "\",")
                        .replace("\"256\",", "\"" + cpu + "\",");

        LintReport report = lint(text);

        assertThat(report.isValid()).isEqualTo(valid);
        if (!valid) {
            assertThat(report.problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.path()).isEqualTo("/memory");
                        assertThat(problem.line()).isEqualTo(6);
                        assertThat(problem.concept()).contains("fargate");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"20,false", "21,true", "200,true", "201,false"})
    void g104_ephemeralStorage(int gib, boolean valid) {
        String text =
                good().replace(
                                "\"cpu\":",
                                "\"ephemeralStorage\": { \"sizeInGiB\": " + gib + " }, \"cpu\":");

        assertThat(lint(text).isValid()).isEqualTo(valid);
    }

    @Test
    void g115_elevenContainersAreTooMany() {
        var containers = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            containers
                    .append(i == 0 ? "" : ",")
                    .append("{ \"name\": \"c" + i + "\", \"memory\": 64, " + LOG + " }");
        }

        LintReport report =
                lint("{ \"family\": \"x\", \"containerDefinitions\": [" + containers + "] }");

        assertThat(report.problems())
                .extracting(Problem::rule)
                .containsExactly("too-many-containers");
        assertThat(report.isValid()).isFalse();
    }

    /// One slip in an otherwise sound container for EC2, what is said about it and where.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "cpu": 64                                                                 | ERROR   | no-memory          | /containerDefinitions/0
                    "memory": 64, "memoryReservation": 128                                    | ERROR   | memory-reservation | /containerDefinitions/0/memoryReservation
                    "memory": 4                                                               | ERROR   | container-memory   | /containerDefinitions/0/memory
                    "memory": 64, "essential": false                                          | ERROR   | essential          | /containerDefinitions
                    "memory": 64, "portMappings": [ { "containerPort": 80, "hostPort": 22 } ] | ERROR   | reserved-port      | /containerDefinitions/0/portMappings/0/hostPort
                    "memory": 64, "portMappings": [ { "containerPort": 80, "hostPort": 40000 } ] | WARNING | ephemeral-port  | /containerDefinitions/0/portMappings/0/hostPort
                    "memory": 64, "portMappings": [ { "containerPort": 70000 } ]              | ERROR   | port-mapping       | /containerDefinitions/0/portMappings/0/containerPort
                    "memory": 64, "portMappings": [ { "containerPortRange": "90-80" } ]       | ERROR   | port-mapping       | /containerDefinitions/0/portMappings/0/containerPortRange
                    "memory": 64, "healthCheck": { "command": ["curl localhost"] }            | ERROR   | health-check       | /containerDefinitions/0/healthCheck/command
                    "memory": 64, "healthCheck": { "command": ["CMD", "true"], "interval": 3 } | ERROR  | health-check       | /containerDefinitions/0/healthCheck/interval
                    "memory": 64, "dependsOn": [ { "containerName": "db", "condition": "START" } ] | ERROR | dependency      | /containerDefinitions/0/dependsOn/0/containerName
                    "memory": 64, "dependsOn": [ { "containerName": "app", "condition": "START" } ] | ERROR | dependency-cycle | /containerDefinitions/0/dependsOn
                    "memory": 64, "environment": [ { "name": "DB_PASSWORD", "value": "hunter2" } ] | WARNING | plain-secret  | /containerDefinitions/0/environment/0/value
                    "memory": 64, "environment": [ { "name": "DSN", "value": "postgres://u:p@h/d" } ] | WARNING | plain-secret | /containerDefinitions/0/environment/0/value
                    "memory": 64, "secrets": [ { "name": "T", "valueFrom": "p" } ]            | ERROR   | execution-role     | /containerDefinitions/0/secrets
                    "memory": 64, "mountPoints": [ { "sourceVolume": "data", "containerPath": "/d" } ] | ERROR | volume       | /containerDefinitions/0/mountPoints/0/sourceVolume
                    "memory": 64, "restartPolicy": { "enabled": true, "restartAttemptPeriod": 10 } | ERROR | restart-policy  | /containerDefinitions/0/restartPolicy/restartAttemptPeriod
                    "memory": 64, "links": ["db"]                                             | ERROR   | links              | /containerDefinitions/0/links/0
                    "memory": 64, "privileged": true                                          | WARNING | privileged         | /containerDefinitions/0/privileged
                    "memory": 64, "memroy": 1                                                 | ERROR   | unknown-field      | /containerDefinitions/0/memroy
                    "memory": "64"                                                            | ERROR   | wrong-type         | /containerDefinitions/0/memory
                    "memory": 64, "resourceRequirements": [ { "type": "GPU", "value": "two" } ] | ERROR | gpu                | /containerDefinitions/0/resourceRequirements/0/value
                    "memory": 64, "user": "0:0"                                               | HINT    | root               | /containerDefinitions/0/user
                    "memory": 64, "healthCheck": { "command": ["CMD", "curl -f http://x/"] }  | WARNING | health-check       | /containerDefinitions/0/healthCheck/command
                    "memoryReservation": 64                                                   | HINT    | no-hard-limit      | /containerDefinitions/0/memoryReservation
                    """)
    void aSlipIsFoundAtItsPlace(String members, Severity severity, String rule, String path) {
        LintReport report = lint(ec2("", members));

        assertThat(report.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.severity()).isEqualTo(severity);
                    assertThat(problem.rule()).isEqualTo(rule);
                    assertThat(problem.path()).isEqualTo(path);
                });
        assertThat(report.isValid()).isEqualTo(severity != Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "networkMode": "none",   | "memory": 64, "portMappings": [ { "containerPort": 80 } ]                  | port-mapping
                    "networkMode": "awsvpc", | "memory": 64, "portMappings": [ { "containerPort": 80, "hostPort": 8080 } ] | port-mapping
                    "networkMode": "awsvpc", | "memory": 64, "hostname": "h"                                              | network-mode
                    "networkMode": "host",   | "memory": 64, "systemControls": [ { "namespace": "net.core.somaxconn", "value": "1" } ] | network-mode
                    "memory": "100", "cpu": "128", | "memory": 200                                                        | memory-sum
                    "cpu": "128", "memory": "512", | "memory": 200, "cpu": 256                                            | cpu-sum
                    "taskRoleArn": "arn:aws:iam::1:role/x", | "memory": 64                                                | role-arn
                    "placementConstraints": [ { "type": "memberOf", "expression": "stack == prod" } ], | "memory": 64     | placement-constraint
                    "placementConstraints": [ { "type": "distinctInstance" } ], | "memory": 64                            | placement-constraint
                    "volumes": [ { "name": "v", "efsVolumeConfiguration": { "fileSystemId": "fs-1", "authorizationConfig": { "iam": "ENABLED" } } } ], | "memory": 64 | efs
                    """)
    void aSlipOfTheTaskIsAnError(String task, String container, String rule) {
        LintReport report = lint(ec2(task, container));

        assertThat(report.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::rule)
                .contains(rule);
    }

    @Test
    void theLogRouterIsEssentialAndReadsItsConfigurationFromTheImageOnFargate() {
        String text =
                ec2(
                        "",
                        """
                        "memory": 64 }, { "name": "router", "image": "fluent:1", "memory": 64,
                        "essential": false, "firelensConfiguration":
                        { "type": "fluentbit", "options": { "config-file-type": "s3" } }
                        """);

        assertThat(routerRemarks(lint(text))).containsExactly("/containerDefinitions/1/essential");
        assertThat(routerRemarks(lint(text, LaunchType.FARGATE)))
                .containsExactly(
                        "/containerDefinitions/1/essential",
                        "/containerDefinitions/1/firelensConfiguration/options/config-file-type");
    }

    private static List<String> routerRemarks(LintReport report) {
        return report.problems().stream()
                .filter(problem -> problem.rule().equals("log-router"))
                .map(Problem::path)
                .toList();
    }

    @Test
    void fargateTakesTmpfsButNoSharedMemory() {
        assertThat(
                        lint(
                                        ec2(
                                                "",
                                                """
                                                "linuxParameters": { "sharedMemorySize": 64,
                                                "tmpfs": [ { "containerPath": "/t", "size": 64 } ] }
                                                """),
                                        LaunchType.FARGATE)
                                .problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("`sharedMemorySize`"))
                .noneMatch(message -> message.contains("tmpfs"));
    }

    @Test
    void aSecretWithAKeyKeepsItsColons() {
        for (String end : List.of(":password", ":password:", ":password:::")) {
            assertThat(secretRemarks(end)).as(end).hasSize(1);
        }
        for (String end : List.of("", ":password::", "::AWSPREVIOUS:", ":password::a1b2")) {
            assertThat(secretRemarks(end)).as(end).isEmpty();
        }
    }

    private static List<Problem> secretRemarks(String end) {
        String arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf" + end;
        return lint(
                        ec2(
                                "\"executionRoleArn\": \"exec\",",
                                "\"memory\": 64, \"secrets\": [ { \"name\": \"T\", \"valueFrom\": \""
                                        + arn
                                        + "\" } ]"))
                .problems()
                .stream()
                .filter(problem -> problem.rule().equals("secret-source"))
                .toList();
    }

    @Test
    void aDynamicHostPortNeedsAMapping() {
        String ports =
                "\"memory\": 64, \"portMappings\": [ { \"containerPort\": 80, \"hostPort\": 0 } ]";
        assertThat(lint(ec2("\"networkMode\": \"awsvpc\",", ports)).problems())
                .extracting(Problem::path)
                .containsExactly("/containerDefinitions/0/portMappings/0/hostPort");
        assertThat(lint(ec2("\"networkMode\": \"bridge\",", ports)).problems()).isEmpty();
    }

    @Test
    void aTaskThatSeesTheProcessesOfItsHostIsWarnedOf() {
        assertThat(lint(ec2("\"pidMode\": \"host\",", "\"memory\": 64")).problems())
                .extracting(Problem::path)
                .contains("/pidMode");
    }

    @Test
    void theLaunchTypeDecidesWhatIsWrong() {
        String text = ec2("", "\"memory\": 64");

        assertThat(lint(text).isValid()).isTrue();
        LintReport fargate = lint(text, LaunchType.FARGATE);
        assertThat(fargate.isValid()).isFalse();
        assertThat(fargate.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("awsvpc"))
                .anyMatch(message -> message.contains("`cpu` at task level"))
                .anyMatch(message -> message.contains("json-file"));
        assertThat(
                        lint(
                                        ec2("\"networkMode\": \"awsvpc\",", "\"memory\": 64"),
                                        LaunchType.EXTERNAL)
                                .isValid())
                .isFalse();
    }

    @Test
    void oneSlipDoesNotHideTheNextAndPlacesStayThoseOfTheFile() {
        LintReport report =
                lint(
                        """
                        { "family": "x",
                          "containerDefinitions": [
                            { "image": "example/a:1", "memory": 64, "logConfiguration": { } },
                            7,
                            { "name": "b", "image": "example/b:1", "memory": 64, "healthCheck": { "command": [] } }
                          ] }
                        """);

        assertThat(report.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::path)
                .containsExactly(
                        "/containerDefinitions/0",
                        "/containerDefinitions/0/logConfiguration",
                        "/containerDefinitions/1",
                        "/containerDefinitions/2/healthCheck/command");
    }

    @Test
    void aCycleOfDependenciesIsNamed() {
        LintReport report =
                lint(
                        """
                        { "family": "x", "containerDefinitions": [
                          { "name": "a", "image": "example/a:1", "memory": 64, "dependsOn": [ { "containerName": "b", "condition": "START" } ] },
                          { "name": "b", "image": "example/b:1", "memory": 64, "dependsOn": [ { "containerName": "c", "condition": "START" } ] },
                          { "name": "c", "image": "example/c:1", "memory": 64, "dependsOn": [ { "containerName": "b", "condition": "START" } ] } ] }
                        """);

        assertThat(report.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("b -> c -> b"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedDefinitionNeverThrowsAndAlwaysSaysWhere(long seed) {
        String text = Damage.of(good(), new SplittableRandom(seed));

        for (LaunchType type : LaunchType.values()) {
            assertThat(lint(text, type).problems())
                    .allSatisfy(problem -> {
                        assertThat(problem.line()).isPositive();
                        assertThat(problem.column()).isPositive();
                        assertThat(problem.fix()).isNotBlank();
                    });
        }
    }

    private static String ec2(String task, String container) {
        return "{ \"family\": \"x\", "
                + task
                + " \"containerDefinitions\": [ { \"name\": \"app\", "
                + LOG
                + ", "
                + container
                + " } ] }";
    }

    private static LintReport lint(String text) {
        return TaskDefinitionLint.lint(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static LintReport lint(String text, LaunchType type) {
        return TaskDefinitionLint.lint(text.getBytes(StandardCharsets.UTF_8), Optional.of(type));
    }

    private static String good() {
        try (InputStream in =
                TaskDefinitionLintTest.class.getResourceAsStream("good-fargate.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
