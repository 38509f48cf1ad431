package dev.deckhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxCommandsTest {
    private static final String FLEET =
            """
            { "format": 1, "id": "fleet", "cluster": { "containerInstances": [
              { "id": "i1", "ec2InstanceType": "t3.micro", "attributes": { "stack": "prod" } },
              { "id": "i2", "ec2InstanceType": "m5.large", "status": "DRAINING", "attributes": { "stack": "prod" } },
              { "id": "i3", "ec2InstanceType": "m5.large" } ] },
              "taskDefinitions": [ { "family": "web", "containerDefinitions": [ { "name": "app", "image": "example/web:1", "memory": 64 } ] } ],
              "tasks": [ { "id": "t", "count": 2, "taskDefinition": "web:1", "containerInstance": "i3" } ] }
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void matchPrintsTheInstancesOfTheStartStateInFileOrder() throws IOException {
        Path file = file(FLEET);

        assertThat(run(new MatchCommand(), "attribute:stack == prod", file.toString(), "--json"))
                .isZero();

        JsonNode answer = json();
        assertThat(answer.get("expression").asString()).isEqualTo("attribute:stack == prod");
        assertThat(answer.get("valid").asBoolean()).isTrue();
        assertThat(answer.get("containerInstances").toString()).isEqualTo("[\"i1\",\"i2\"]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void matchSeesListedTasks() throws IOException {
        assertThat(
                        run(
                                new MatchCommand(),
                                "runningTasksCount >= 2 and task:group == family:web",
                                file(FLEET).toString()))
                .isZero();

        assertThat(out.toString().strip()).isEqualTo("i3");
    }

    @Test
    void matchTellsWhereAnExpressionIsWrong() throws IOException {
        assertThat(
                        run(
                                new MatchCommand(),
                                "attribute:stack = prod",
                                file(FLEET).toString(),
                                "--json"))
                .isEqualTo(1);

        JsonNode answer = json();
        assertThat(answer.get("valid").asBoolean()).isFalse();
        assertThat(answer.at("/problem/column").asInt()).isEqualTo(17);
        assertThat(answer.at("/problem/message").asString()).isNotBlank();
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aMalformedScenarioIsToldWithPlacesAndExitCodeOne() throws IOException {
        assertThat(
                        run(
                                new MatchCommand(),
                                "agentConnected == true",
                                file("{ \"format\": 1 }").toString(),
                                "--json"))
                .isEqualTo(1);

        assertThat(json().at("/problems/0/rule").asString()).isEqualTo("missing-field");
        assertThat(json().at("/problems/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        assertThat(
                        run(
                                new MatchCommand(),
                                "agentConnected == true",
                                folder.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(run(new LintCommand(), folder.toString())).isEqualTo(2);
    }

    @Test
    void lintPrintsItsReport() throws IOException {
        Path file =
                file(
                        "{ \"family\": \"x\", \"containerDefinitions\": [ { \"name\": \"a\", \"image\": \"e/a:1\" } ] }");

        assertThat(run(new LintCommand(), file.toString(), "--json")).isEqualTo(1);

        JsonNode answer = json();
        assertThat(answer.get("file").asString()).isEqualTo(file.toString());
        assertThat(answer.get("launchType").asString()).isEqualTo("EC2");
        assertThat(answer.get("valid").asBoolean()).isFalse();
        assertThat(answer.at("/problems").findValuesAsString("severity")).contains("ERROR");
        assertThat(answer.at("/problems/0").propertyNames())
                .startsWith("severity", "path", "line", "column", "rule", "message", "fix");
    }

    @Test
    void lintTakesTheLaunchTypeAndSaysWhenAllIsWell() throws IOException {
        Path file =
                file(
                        """
                        { "family": "x", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512",
                          "containerDefinitions": [ { "name": "a", "image": "e/a:1" } ] }
                        """);

        assertThat(run(new LintCommand(), file.toString())).isZero();
        assertThat(out.toString()).contains("hint:", "could run it on FARGATE");
        assertThat(run(new LintCommand(), file.toString(), "--launch-type", "EC2")).isEqualTo(1);
        assertThat(run(new LintCommand(), file.toString(), "--launch-type", "MOON")).isEqualTo(2);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text);
    }

    private int run(Object command, String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }
}
