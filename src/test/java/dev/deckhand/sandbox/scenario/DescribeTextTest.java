package dev.deckhand.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Things of a run, as the AWS CLI would show them.
class DescribeTextTest {
    private static final DescribeText TEXT = new DescribeText("demo", Scenario.DEFAULT_STARTS_AT);

    private static Simulation run(String name, long seconds) {
        try {
            byte[] file =
                    Files.readAllBytes(Path.of("content", "ecs-core", "scenarios", name + ".json"));
            if (!(ScenarioReader.read(file) instanceof Reading.Valid valid)) {
                throw new IllegalStateException(name);
            }
            Simulation simulation = Simulation.load(valid.scenario());
            simulation.runUntil(Micros.ofSeconds(seconds));
            return simulation;
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static JsonNode only(String json, String list) {
        JsonNode answer = JsonMapper.shared().readTree(json);
        assertThat(answer.get("failures").size()).isZero();
        assertThat(answer.get(list).size()).isEqualTo(1);
        return answer.get(list).get(0);
    }

    @Test
    void anInstanceIsPrintedAsTheCliPrintsIt() {
        StateView.InstanceView instance =
                run("binpack-vs-spread", 20).state().containerInstances().get(2);
        String json =
                TEXT.containerInstance(
                        instance,
                        new DescribeText.Host(
                                "i3",
                                "1.105.1",
                                Map.of("stack", "prod", "bare", ""),
                                OptionalLong.of(0)));
        assertThat(json)
                .startsWith(
                        """
                        {
                            "containerInstances": [
                                {
                                    "containerInstanceArn": "arn:aws:ecs:us-east-1:111122223333:container-instance/demo/i3",
                                    "ec2InstanceId": "i3",
                                    "versionInfo": {
                                        "agentVersion": "1.105.1"
                                    },
                                    "remainingResources": [
                                        {
                                            "name": "CPU",
                                            "type": "INTEGER",
                                            "doubleValue": 0.0,
                                            "longValue": 0,
                                            "integerValue": 1536
                                        },
                        """)
                .endsWith(
                        """
                                    "attachments": [],
                                    "tags": []
                                }
                            ],
                            "failures": []
                        }
                        """);
        JsonNode item = only(json, "containerInstances");
        assertThat(item.at("/remainingResources/1/integerValue").asInt()).isEqualTo(552);
        assertThat(item.at("/remainingResources/2/name").asString()).isEqualTo("PORTS");
        assertThat(item.at("/remainingResources/2/stringSetValue/0").asString()).isEqualTo("22");
        assertThat(item.at("/attributes/0").toString()).isEqualTo("{\"name\":\"bare\"}");
        assertThat(item.at("/attributes/1/value").asString()).isEqualTo("prod");
        assertThat(item.get("registeredAt").asString())
                .isEqualTo("2026-11-20T00:00:00.000000+00:00");
    }

    @Test
    void aTaskNamesItsInstanceItsDefinitionAndItsContainers() {
        Simulation run = run("binpack-vs-spread", 20);
        StateView.TaskView task = run.state().tasks().getFirst();
        JsonNode item =
                only(
                        TEXT.task(
                                task,
                                new DescribeText.Size(256, 1024),
                                Optional.of(run.scenario().taskDefinitions().getFirst())),
                        "tasks");
        assertThat(item.get("taskArn").asString())
                .isEqualTo("arn:aws:ecs:us-east-1:111122223333:task/demo/" + task.id());
        assertThat(item.get("taskDefinitionArn").asString())
                .isEqualTo("arn:aws:ecs:us-east-1:111122223333:task-definition/packed:1");
        assertThat(item.get("containerInstanceArn").asString())
                .endsWith("container-instance/demo/i3");
        assertThat(item.get("launchType").asString()).isEqualTo("EC2");
        assertThat(item.get("cpu").asString()).isEqualTo("256");
        assertThat(item.get("createdAt").asString()).isEqualTo("2026-11-20T00:00:05.000000+00:00");
        assertThat(item.at("/containers/0/image").asString()).isEqualTo("example/app:1");
        assertThat(item.has("stoppedAt")).isFalse();
        assertThat(item.has("stopCode")).isFalse();
    }

    @Test
    void aServiceHasItsDeploymentsAndItsNewestEventFirst() {
        Simulation run = run("rolling-update", 600);
        StateView.ServiceView service = run.state().services().getFirst();
        JsonNode item =
                only(
                        TEXT.service(service, Optional.of(run.scenario().services().getFirst())),
                        "services");
        assertThat(item.get("serviceName").asString()).isEqualTo(service.name());
        assertThat(item.at("/deployments/0/status").asString()).isEqualTo("PRIMARY");
        assertThat(item.at("/events/0/message").asString())
                .isEqualTo(service.events().getLast().message());
        assertThat(item.at("/deploymentController/type").asString()).isEqualTo("ECS");
        assertThat(item.get("schedulingStrategy").asString()).isEqualTo("REPLICA");
    }

    @Test
    void aProviderHasItsGroupAndFargateHasNone() {
        Simulation run = run("cluster-auto-scaling", 10);
        var provider = run.scenario().cluster().capacityProviders().getFirst();
        JsonNode item =
                only(
                        TEXT.capacityProvider(provider.name(), Optional.of(provider)),
                        "capacityProviders");
        assertThat(item.at("/autoScalingGroupProvider/managedScaling/status").asString())
                .isEqualTo("ENABLED");
        JsonNode fargate =
                only(TEXT.capacityProvider("FARGATE", Optional.empty()), "capacityProviders");
        assertThat(fargate.get("capacityProviderArn").asString())
                .isEqualTo("arn:aws:ecs:us-east-1:111122223333:capacity-provider/FARGATE");
        assertThat(fargate.has("autoScalingGroupProvider")).isFalse();
    }

    @Test
    void textInQuotesIsNotLaidOut() {
        assertThat(Indented.of("{\"a\": \"x,{y}: \\\"[z]\", \"b\": [], \"c\": [1, 2]}"))
                .isEqualTo(
                        """
                        {
                            "a": "x,{y}: \\"[z]",
                            "b": [],
                            "c": [
                                1,
                                2
                            ]
                        }
                        """);
    }
}
